package org.fieldops.dispatch.oncall.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import org.fieldops.dispatch.DrillView;
import org.fieldops.dispatch.oncall.model.RosterRows;
import org.fieldops.kernel.DrillId;
import org.fieldops.kernel.PersonId;
import org.fieldops.kernel.RosterId;
import org.fieldops.kernel.WireJson;
import org.fieldops.kernel.WireTime;
import org.fieldops.kernel.feed.Feed;
import org.fieldops.kernel.feed.Topic;

/**
 * What the feed is told of rosters and drills: to those of the roster and to the desks that
 * something changed; to those whom a drill asks that it does.
 */
@ApplicationScoped
public class OnCallAnnouncements {

  static final String ON_CALL = "oncall";
  static final String DRILL = "drill";

  /** How far around now somebody counts as one of a roster. */
  static final Duration AROUND = Duration.ofDays(28);

  static final int MOST_PEOPLE = 200;

  private RosterRows rows;
  private Feed feed;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  OnCallAnnouncements() {}

  @Inject
  public OnCallAnnouncements(RosterRows rows, Feed feed) {
    this.rows = rows;
    this.feed = feed;
  }

  /**
   * @param also who is told although they may be in it no more
   */
  void changed(RosterId roster, Collection<PersonId> also, Instant now) {
    Set<PersonId> told = new LinkedHashSet<>(also);
    told.addAll(rows.people(roster, now.minus(AROUND), now.plus(AROUND), MOST_PEOPLE));
    JsonObject body = WireJson.object().add("rosterId", roster.toString()).build();
    told.forEach(person -> feed.append(Topic.of(person), ON_CALL, body));
    feed.append(Topic.DISPATCH, ON_CALL, body);
  }

  void begun(DrillView drill) {
    JsonObject body =
        WireJson.object()
            .add("drillId", drill.id().toString())
            .add("roster", drill.roster().name())
            .add("by", drill.startedBy())
            .add("startedAt", WireTime.text(drill.startedAt()))
            .add("closesAt", WireTime.text(drill.closesAt()))
            .build();
    drill.asked().forEach(each -> feed.append(Topic.of(each.person()), DRILL, body));
    feed.append(Topic.DISPATCH, DRILL, body);
  }

  /** For the person's other devices, and for the desks that count. */
  void answered(PersonId person, DrillId drill, Instant at) {
    JsonObject body =
        WireJson.object()
            .add("drillId", drill.toString())
            .add("answeredAt", WireTime.text(at))
            .build();
    feed.append(Topic.of(person), DRILL, body);
    feed.append(Topic.DISPATCH, DRILL, body);
  }
}
