package org.fieldops.dispatch.handover.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.fieldops.dispatch.ChannelOverview;
import org.fieldops.dispatch.MessageView;
import org.fieldops.dispatch.ShiftView;
import org.fieldops.dispatch.house.House;
import org.fieldops.kernel.ChannelId;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.Problem;
import org.fieldops.kernel.Refusal;
import org.fieldops.kernel.feed.Topic;
import org.junit.jupiter.api.Test;

/** Who takes over reads the last hour of the shift before, while they are on duty. */
class LastHourTest {

  private final House house = new House();
  private final Person says = house.officer("Geht");
  private final Person takes = house.officer("Kommt");
  private final Person stranger = house.officer("Fremd");
  private final ShiftView early = published(house.early(), says);
  private final ShiftView late = published(house.late(), takes);
  private final ChannelId channel = Objects.requireNonNull(early.channel());

  private ShiftView published(ShiftView shift, Person person) {
    var unit = house.unit("12/" + person.name());
    house.in(() -> house.shifts.assign(house.dispatcher, shift.id(), person.id(), unit));
    return house.in(() -> house.shifts.publish(house.dispatcher, shift.id()));
  }

  private void say(Person by, String text, Instant at) {
    house.clock.set(at);
    house.operate(
        by,
        "message.sent",
        Json.createObjectBuilder().add("channelId", channel.toString()).add("text", text).build());
  }

  private List<String> read(Person by) {
    return house.in(() -> house.channels.latest(by, channel, 50)).stream()
        .map(MessageView::text)
        .toList();
  }

  private void sayAll() {
    say(says, "mittags", early.until().minus(Duration.ofMinutes(90)));
    say(says, "kurz vor Schluss", early.until().minus(Duration.ofMinutes(50)));
    say(says, "ganz am Ende", early.until().minus(Duration.ofMinutes(1)));
  }

  @Test
  void theNextShiftReadsItAndNothingBefore() {
    sayAll();
    assertEquals(List.of("kurz vor Schluss", "ganz am Ende"), read(takes));
    assertEquals(List.of("mittags", "kurz vor Schluss", "ganz am Ende"), read(says));
    assertEquals(Problem.CHANNEL_NOT_YOURS, refused(() -> read(stranger)));
    List<ChannelOverview> listed =
        house.in(() -> house.channels.overview(takes)).stream()
            .filter(each -> each.id().equals(channel))
            .toList();
    assertEquals(1, listed.size());
    assertTrue(listed.getFirst().left());
    assertEquals(2, listed.getFirst().firstNumber());
  }

  @Test
  void theyDoNotHearItAndWriteNothingThere() {
    sayAll();
    assertFalse(house.in(() -> house.topics.topicsOf(takes)).containsKey(Topic.of(channel)));
    assertEquals(
        Problem.CHANNEL_NOT_YOURS, refused(() -> say(takes, "hallo", house.clock.instant())));
  }

  @Test
  void itIsNotThereBeforeTheLastHourNorAfterTheirDuty() {
    sayAll();
    house.clock.set(early.until().minus(Duration.ofMinutes(61)));
    assertEquals(Problem.CHANNEL_NOT_YOURS, refused(() -> read(takes)));
    house.clock.set(late.until().plus(Duration.ofMinutes(59)));
    assertEquals(List.of("kurz vor Schluss", "ganz am Ende"), read(takes));
    house.clock.set(late.until().plus(Duration.ofMinutes(61)));
    assertEquals(Problem.CHANNEL_NOT_YOURS, refused(() -> read(takes)));
  }

  private static Problem refused(Runnable act) {
    return assertThrows(Refusal.class, act::run).problem();
  }
}
