package org.fieldops.dispatch.shift.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import org.fieldops.dispatch.Duty;
import org.fieldops.kernel.PersonId;
import org.fieldops.kernel.ShiftId;
import org.fieldops.kernel.WireJson;
import org.fieldops.kernel.WireTime;
import org.fieldops.kernel.feed.Feed;
import org.fieldops.kernel.feed.Topic;

/** What the feed is told of shifts, in the words of the device protocol. */
@ApplicationScoped
public class ShiftAnnouncements {

  private Feed feed;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  ShiftAnnouncements() {}

  @Inject
  public ShiftAnnouncements(Feed feed) {
    this.feed = feed;
  }

  void duty(PersonId person, Duty duty) {
    feed.append(Topic.of(person), "duty", body(duty));
  }

  /** For the person's own devices: they said so themselves, so nobody is woken by it. */
  void marked(PersonId person, ShiftId shift) {
    feed.append(Topic.of(person), "duty.marked", body(shift));
  }

  void withdrawn(PersonId person, ShiftId shift) {
    feed.append(Topic.of(person), "duty.withdrawn", body(shift));
  }

  /** Something was reported in it, or its plan is another one. */
  public void changed(ShiftId shift) {
    feed.append(Topic.DISPATCH, "shift", body(shift));
  }

  private static JsonObject body(ShiftId shift) {
    return WireJson.object().add("shiftId", shift.toString()).build();
  }

  private static JsonObject body(Duty duty) {
    JsonArrayBuilder channels = WireJson.array();
    duty.channels()
        .forEach(channel ->
            channels.add(
                WireJson.object()
                    .add("channelId", channel.id().toString())
                    .add("name", channel.name())
                    .add("lastNumber", channel.lastNumber())));
    return WireJson.object()
        .add("shiftId", duty.shift().toString())
        .add("name", duty.name())
        .add("brief", duty.brief())
        .add("from", WireTime.text(duty.from()))
        .add("until", WireTime.text(duty.until()))
        .add("unitId", duty.unit().toString())
        .add("unit", duty.unitName())
        .add("status", duty.status())
        .add("statusAt", WireTime.text(duty.statusSince()))
        .add("crew", WireJson.array(duty.crew()))
        .add("onDuty", duty.onDuty())
        .add("channels", channels)
        .build();
  }
}
