package org.fieldops.dispatch.message.service;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import org.fieldops.dispatch.ChannelOverview;
import org.fieldops.dispatch.Extras;
import org.fieldops.dispatch.MessageView;
import org.fieldops.dispatch.Moment;
import org.fieldops.dispatch.house.House;
import org.fieldops.kernel.ChannelId;
import org.fieldops.kernel.OperationId;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.PersonId;
import org.fieldops.kernel.Problem;
import org.fieldops.kernel.Refusal;
import org.fieldops.kernel.UnitId;
import org.fieldops.kernel.operation.Operation;
import org.junit.jupiter.api.Assertions;

/** Two officers in the channel of their shift, and a stranger. */
final class Talk {

  final House house = new House();
  final Person one = house.officer("Außendienst 1");
  final Person two = house.officer("Außendienst 2");
  final Person stranger = house.officer("Außendienst 9");
  final ChannelId channel = opened();

  private ChannelId opened() {
    UnitId unit = house.unit("12/1");
    house.assign(one, unit);
    house.assign(two, unit);
    return Objects.requireNonNull(house.publish().channel());
  }

  MessageView say(Person by, String text) {
    return say(by, text, Extras.NONE);
  }

  MessageView say(Person by, String text, Extras extras) {
    Moment now = Moment.now(house.clock.instant());
    return house.in(() -> house.channels.say(by, channel, House.newId(), text, extras, now));
  }

  void operate(Person by, String kind, JsonObjectBuilder body) {
    house.operate(by, kind, body.build());
  }

  /** Something written a while ago that comes in now. */
  void late(Person by, String kind, Duration ago, JsonObjectBuilder body) {
    house.operate(by, house.late(kind, ago, body.build()));
  }

  Problem refused(Person by, String kind, JsonObjectBuilder body) {
    JsonObject built = body.build();
    return Assertions.assertThrows(Refusal.class, () -> house.operate(by, kind, built)).problem();
  }

  Problem refusedLate(Person by, String kind, Duration ago, JsonObjectBuilder body) {
    Operation operation = house.late(kind, ago, body.build());
    return Assertions.assertThrows(Refusal.class, () -> house.operate(by, operation)).problem();
  }

  JsonObjectBuilder body() {
    return Json.createObjectBuilder().add("channelId", channel.toString());
  }

  JsonObjectBuilder of(OperationId message) {
    return body().add("messageId", message.toString());
  }

  JsonObjectBuilder of(MessageView message) {
    return body().add("number", message.number());
  }

  /** From now on only these are in the channel. */
  void members(Person... people) {
    Set<PersonId> ids = new java.util.HashSet<>();
    for (Person person : people) {
      ids.add(person.id());
    }
    Instant now = house.clock.instant();
    house.in(() -> {
      house.book.setMembers(channel, ids, now);
      return ids;
    });
  }

  /** As somebody finds it in the history. */
  MessageView seen(Person by, long number) {
    return house.in(() -> house.channels.before(by, channel, number + 1, 1)).messages().getFirst();
  }

  ChannelOverview overview(Person by) {
    return house.in(() -> house.channels.overview(by)).stream()
        .filter(each -> each.id().equals(channel))
        .findFirst()
        .orElseThrow();
  }
}
