package org.fieldops.dispatch.channel.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import java.util.Objects;
import org.fieldops.dispatch.house.House;
import org.fieldops.kernel.AttachmentId;
import org.fieldops.kernel.ChannelId;
import org.fieldops.kernel.Ids;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.UnitId;
import org.fieldops.kernel.attachment.AttachmentReaders.Named;
import org.junit.jupiter.api.Test;

class SaidWithFilesTest {

  private final House house = new House();
  private final Person author = house.officer("Außendienst 1");
  private final Person mate = house.officer("Außendienst 2");
  private final Person stranger = house.officer("Außendienst 9");
  private final ChannelId channel = opened();
  private final AttachmentId file = new AttachmentId(Ids.next());
  private final SaidWithFiles readers = house.files;

  private ChannelId opened() {
    UnitId unit = house.unit("12/1");
    house.assign(author, unit);
    house.assign(mate, unit);
    return Objects.requireNonNull(house.publish().channel());
  }

  private void say(Person by, String name) {
    house.operate(
        by,
        "message.sent",
        Json.createObjectBuilder()
            .add("channelId", channel.toString())
            .add("text", "")
            .add(
                "attachments",
                Json.createArrayBuilder()
                    .add(
                        Json.createObjectBuilder()
                            .add("attachmentId", file.toString())
                            .add("name", name)
                            .add("contentType", "image/jpeg")
                            .add("size", 7)
                            .add("sha256", "a".repeat(64))))
            .build());
  }

  private boolean mayRead(Person by) {
    return house.in(() -> readers.mayRead(by, new Named(file, channel, author.id())));
  }

  @Test
  void beforeItIsSaidAFileIsItsAuthorsAndAfterwardsItsReaders() {
    assertTrue(mayRead(author));
    assertFalse(mayRead(mate));
    assertFalse(house.in(() -> readers.isSaid(new Named(file, channel, author.id()))));
    say(author, "a.jpg");
    assertTrue(house.in(() -> readers.isSaid(new Named(file, channel, author.id()))));
    assertTrue(mayRead(author));
    assertTrue(mayRead(mate));
    assertTrue(mayRead(house.dispatcher)); // reads the channels of shifts
    assertFalse(mayRead(stranger));
  }

  @Test
  void theFileOfAMessageThatWasWithdrawnIsNobodysToRead() {
    say(author, "a.jpg");
    var said = house.in(() -> house.channels.latest(author, channel, 1)).getFirst();
    house.operate(
        author,
        "message.withdrawn",
        Json.createObjectBuilder()
            .add("channelId", channel.toString())
            .add("messageId", said.id().toString())
            .build());
    assertFalse(mayRead(mate));
    assertFalse(mayRead(house.dispatcher));
    assertFalse(mayRead(author));
  }

  @Test
  void toNameSomebodyElsesFileOpensNothing() {
    say(mate, "a.jpg"); // the author never said it
    assertFalse(mayRead(mate));
    assertFalse(house.in(() -> readers.isSaid(new Named(file, channel, author.id()))));
  }

  @Test
  void aFileOfAnotherChannelIsNotOpenedByAMessageHere() {
    say(author, "a.jpg");
    Named elsewhere = new Named(file, new ChannelId(Ids.next()), author.id());
    assertFalse(house.in(() -> readers.mayRead(mate, elsewhere)));
  }

  @Test
  void aNameIsCleanedAndNeverAReasonToRefuseTheMessage() {
    say(author, "a\u202egpj.exe\n");
    var said = house.in(() -> house.channels.latest(mate, channel, 1)).getFirst();
    assertEquals("agpj.exe", said.extras().attachments().getFirst().name());
  }
}
