package org.fieldops.dispatch.draft.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.fieldops.dispatch.Draft;
import org.fieldops.dispatch.DraftJson;
import org.fieldops.dispatch.Drafts;
import org.fieldops.dispatch.Extras;
import org.fieldops.dispatch.Moment;
import org.fieldops.dispatch.channel.service.ChannelAccess;
import org.fieldops.dispatch.draft.model.DraftRows;
import org.fieldops.kernel.ChannelId;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.PlainText;
import org.fieldops.kernel.Problem;
import org.fieldops.kernel.Refusal;
import org.fieldops.kernel.feed.Feed;
import org.fieldops.kernel.feed.Topic;

/** What people typed and have not sent: one text for each of their channels, whichever device. */
@ApplicationScoped
public class DraftBook implements Drafts {

  private DraftRows rows;
  private ChannelAccess access;
  private Feed feed;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  DraftBook() {}

  @Inject
  public DraftBook(DraftRows rows, ChannelAccess access, Feed feed) {
    this.rows = rows;
    this.access = access;
    this.feed = feed;
  }

  @Override
  @Transactional
  public List<Draft> of(Person person) {
    // two that came at once may have made one more
    return rows.of(person.id(), 2 * MOST);
  }

  @Override
  @Transactional
  public Draft in(Person person, ChannelId channel) {
    access.reading(person, channel);
    return here(person, channel);
  }

  @Override
  @Transactional
  public Draft write(Person by, ChannelId channel, String text, Moment written) {
    if (!access.reading(by, channel).mayWrite()) {
      throw new Refusal(Problem.CHANNEL_NOT_YOURS);
    }
    String words = words(text);
    if (!words.isEmpty() && rows.others(by.id(), channel) >= MOST) {
      throw new Refusal(Problem.DRAFTS_FULL, MOST);
    }
    Optional<Draft> changed = rows.write(by.id(), channel, words, written.at());
    changed.ifPresent(draft -> feed.append(Topic.of(by.id()), "draft", DraftJson.news(draft)));
    return changed.orElseGet(() -> here(by, channel));
  }

  /** As it was typed, blanks at its end too: it goes on there. */
  private static String words(String text) {
    PlainText.storable("text", text);
    if (text.codePointCount(0, text.length()) > Extras.MAX_TEXT) {
      throw new Refusal(Problem.TEXT_TOO_LONG, "text", Extras.MAX_TEXT);
    }
    return PlainText.isBlank(text) ? "" : text;
  }

  private Draft here(Person person, ChannelId channel) {
    return rows.find(person.id(), channel).orElseGet(() -> new Draft(channel, "", 0));
  }
}
