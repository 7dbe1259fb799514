package org.fieldops.web.ui.channels;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Instant;
import java.util.List;
import org.fieldops.dispatch.MessageView;
import org.fieldops.kernel.ChannelId;
import org.fieldops.kernel.Ids;
import org.fieldops.kernel.OperationId;
import org.fieldops.kernel.PersonId;
import org.junit.jupiter.api.Test;

class MessageListTest {

  private final ChannelId channel = new ChannelId(Ids.next());
  private final PersonId anna = new PersonId(Ids.next());
  private final PersonId bert = new PersonId(Ids.next());
  private long number;

  @Test
  void messagesOfOnePersonStandTogetherUntilAnotherSpeaks() {
    MessageList talk =
        MessageList.of(
            List.of(
                said(anna, "2026-11-23T10:00:00Z"),
                said(anna, "2026-11-23T10:01:00Z"),
                said(bert, "2026-11-23T10:02:00Z"),
                said(anna, "2026-11-23T10:03:00Z")));

    assertEquals(List.of(2, 1, 1), talk.runs().stream().map(run -> run.messages().size()).toList());
    assertNotNull(talk.runs().getFirst().newDay());
    assertNull(talk.runs().getLast().newDay());
  }

  @Test
  void aNewDayBeginsANewGroup() {
    MessageList talk =
        MessageList.of(
            List.of(said(anna, "2026-11-22T10:00:00Z"), said(anna, "2026-11-23T10:00:00Z")));

    assertEquals(2, talk.runs().size());
    assertNotNull(talk.runs().getLast().newDay());
  }

  @Test
  void silenceIsNoGroup() {
    assertEquals(List.of(), MessageList.of(List.of()).runs());
  }

  private MessageView said(PersonId author, String at) {
    Instant when = Instant.parse(at);
    return new MessageView(
        new OperationId(Ids.next()),
        channel,
        ++number,
        author,
        "x",
        null,
        "text",
        when,
        when,
        when,
        true);
  }
}
