package org.fieldops.dispatch.search.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fieldops.dispatch.MessageSearch;
import org.fieldops.dispatch.SearchHit;
import org.fieldops.dispatch.SearchPage;
import org.fieldops.dispatch.SearchWish;
import org.fieldops.dispatch.channel.model.ReadingRight;
import org.fieldops.dispatch.channel.service.ChannelAccess;
import org.fieldops.dispatch.search.model.Excerpt;
import org.fieldops.dispatch.search.model.Place;
import org.fieldops.dispatch.search.model.SearchRows;
import org.fieldops.dispatch.search.model.SearchRows.Answer;
import org.fieldops.dispatch.search.model.SearchRows.Found;
import org.fieldops.dispatch.search.model.SearchWords;
import org.fieldops.kernel.ChannelId;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.PlainText;
import org.fieldops.kernel.Problem;
import org.fieldops.kernel.Refusal;
import org.jspecify.annotations.Nullable;

/** Search within what {@link ChannelAccess} lets somebody read, now. */
@ApplicationScoped
public class ReadableMessages implements MessageSearch {

  private static final int LONGEST = 200;
  private static final int MAX_PAGE = 100;

  private SearchRows rows;
  private ChannelAccess access;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  ReadableMessages() {}

  @Inject
  public ReadableMessages(SearchRows rows, ChannelAccess access) {
    this.rows = rows;
    this.access = access;
  }

  @Override
  @Transactional
  public SearchPage find(Person by, SearchWish wish) {
    SearchWords words = SearchWords.of(PlainText.optional("q", wish.words(), LONGEST));
    boolean isNarrow = wish.author() != null || wish.channel() != null || !wish.only().isEmpty();
    if (words.isEmpty() && !isNarrow) {
      throw new Refusal(Problem.SEARCH_EMPTY);
    }
    if (wish.limit() < 1 || wish.limit() > MAX_PAGE) {
      throw new Refusal(Problem.MALFORMED, "limit");
    }
    String before = wish.before();
    Place after = before == null ? null : Place.of(before);
    List<ReadingRight> rights = rights(by, wish.channel());
    if (rights.isEmpty()) {
      return new SearchPage(List.of(), null);
    }
    return page(
        rights, words, rows.newest(by.id(), rights, words, wish, after, wish.limit() + 1), wish);
  }

  private List<ReadingRight> rights(Person by, @Nullable ChannelId channel) {
    return channel == null ? access.all(by) : List.of(access.reading(by, channel));
  }

  private static SearchPage page(
      List<ReadingRight> rights, SearchWords words, Answer answer, SearchWish wish) {
    Map<ChannelId, ReadingRight> byChannel =
        rights.stream().collect(Collectors.toMap(ReadingRight::channel, Function.identity()));
    List<Found> found = answer.found().stream().limit(wish.limit()).toList();
    boolean more = answer.found().size() > wish.limit();
    return new SearchPage(
        found.stream()
            .map(each -> hit(each, byChannel, Excerpt.of(each.text(), words, answer.stems())))
            .toList(),
        more ? new Place(found.getLast().receivedAt(), found.getLast().id()).text() : null);
  }

  private static SearchHit hit(Found found, Map<ChannelId, ReadingRight> rights, Excerpt excerpt) {
    ReadingRight right = rights.get(found.channel());
    if (right == null) {
      throw new IllegalStateException("found outside of what was asked");
    }
    return new SearchHit(
        found.id(),
        found.channel(),
        right.kind(),
        right.name(),
        found.number(),
        found.author(),
        found.authorName(),
        found.unitName(),
        found.at(),
        found.receivedAt(),
        excerpt.text(),
        excerpt.marks());
  }
}
