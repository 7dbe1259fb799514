package org.fieldops.dispatch.search.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.fieldops.dispatch.SearchOnly;
import org.fieldops.dispatch.SearchWish;
import org.fieldops.dispatch.channel.model.ReadingRight;
import org.fieldops.dispatch.search.model.Place;
import org.fieldops.dispatch.search.model.SearchWords;
import org.fieldops.dispatch.search.model.SearchWords.Word;
import org.fieldops.kernel.PersonId;
import org.jspecify.annotations.Nullable;

/** Conditions of a search and the facts in their places, as they grow with what is wished for. */
final class Question {

  private static final String FORM =
      "w.findable @@ (plainto_tsquery('dispatch.words_de', dispatch.folded(?))"
          + " || plainto_tsquery('dispatch.words_en', dispatch.folded(?)))";

  private static final String INSIDE = "w.folded like dispatch.folded(?)";

  private static final String BEGINNING =
      "w.findable @@ (quote_literal(dispatch.folded(?)) || ':*')::tsquery";

  /** By the mentions of one person, which are few. */
  private static final String NAMED =
      """
      w.message_id in (
        select said.id from dispatch.mention named
          join dispatch.message said on said.channel_id = named.channel_id and said.number = named.number
        where named.person = ?)
      """;

  /** All that is said in a channel, as PostgreSQL writes it. */
  private static final String ALL = "{[1,)}";

  private final StringBuilder text = new StringBuilder("true");
  private final List<@Nullable Object> facts = new ArrayList<>();

  Question(PersonId by, SearchWords words, SearchWish wish, @Nullable Place after) {
    words.all().forEach(this::word);
    PersonId author = wish.author();
    if (author != null) {
      and("w.author = ?", author.value());
    }
    wish.only().forEach(only -> only(only, by));
    if (wish.from() != null) {
      and("w.received_at >= ?", wish.from());
    }
    if (wish.until() != null) {
      and("w.received_at < ?", wish.until());
    }
    if (after != null) {
      and("(w.received_at, w.message_id) < (?, ?)", after.receivedAt(), after.message().value());
    }
  }

  private void only(SearchOnly only, PersonId by) {
    switch (only) {
      case ATTACHMENT -> and("w.attached");
      case URGENT -> and("w.urgent");
      case MENTION -> and(NAMED, by.value());
    }
  }

  String text() {
    return text.toString();
  }

  List<@Nullable Object> facts() {
    return facts;
  }

  /** Only where it may be read; what has no number left out is said without looking at numbers. */
  Question readable(Collection<ReadingRight> rights) {
    List<ReadingRight> parts = rights.stream().filter(right -> !right.spans().equals(ALL)).toList();
    String[] whole =
        rights.stream()
            .filter(right -> right.spans().equals(ALL))
            .map(right -> right.channel().toString())
            .toArray(String[]::new);
    if (parts.isEmpty()) {
      return and("w.channel_id = any (?::uuid[])", (Object) whole);
    }
    return and(
        """
        w.channel_id = any (?::uuid[]) or exists (
          select from unnest(?::uuid[], ?::int8multirange[]) mine (channel, spans)
          where mine.channel = w.channel_id and mine.spans @> w.number)
        """,
        whole,
        channels(parts),
        spans(parts));
  }

  static String[] channels(Collection<ReadingRight> rights) {
    return rights.stream().map(right -> right.channel().toString()).toArray(String[]::new);
  }

  static String[] spans(Collection<ReadingRight> rights) {
    return rights.stream().map(ReadingRight::spans).toArray(String[]::new);
  }

  private void word(Word word) {
    if (word.isPhrase()) {
      and(INSIDE, word.anywhere());
    } else if (word.isLong()) {
      and(FORM + " or " + INSIDE, word.text(), word.text(), word.anywhere());
    } else {
      and(BEGINNING, word.text());
    }
  }

  private Question and(String condition, Object... about) {
    text.append("\n and (").append(condition).append(')');
    facts.addAll(Arrays.asList(about));
    return this;
  }
}
