package org.fieldops.dispatch.shift.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.fieldops.dispatch.channel.service.ChannelBook;
import org.fieldops.dispatch.shift.model.Placement;
import org.fieldops.dispatch.shift.model.Publication;
import org.fieldops.dispatch.shift.model.Shift;
import org.fieldops.dispatch.shift.model.ShiftRepository;
import org.fieldops.kernel.ChannelId;
import org.fieldops.kernel.PersonId;
import org.fieldops.kernel.feed.AccessChanged;

/**
 * What happens when a plan is published: its channel holds exactly its people, and each whom it
 * concerns is told. Runs inside the transaction of {@link ShiftPlan#publish}.
 */
@ApplicationScoped
public class Publishing {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.", Locale.ROOT);

  private ShiftRepository shifts;
  private ChannelBook channels;
  private DutyViews views;
  private ShiftAnnouncements announcements;
  private Event<AccessChanged> access;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  Publishing() {}

  @Inject
  public Publishing(
      ShiftRepository shifts,
      ChannelBook channels,
      DutyViews views,
      ShiftAnnouncements announcements,
      Event<AccessChanged> access) {
    this.shifts = shifts;
    this.channels = channels;
    this.views = views;
    this.announcements = announcements;
    this.access = access;
  }

  void publish(Shift shift, Instant now) {
    Map<PersonId, Shift> elsewhere = withdrawElsewhere(shift);
    ChannelId channel =
        shift.channel().orElseGet(() -> channels.open(channelName(shift), shift.until()));
    Publication publication = shift.publish(channel, now);
    channels.setMembers(channel, shift.people());
    shifts.flush();

    Set<PersonId> concerned = new HashSet<>(publication.told());
    concerned.addAll(publication.withdrawn());
    concerned.addAll(elsewhere.keySet());
    if (concerned.isEmpty()) {
      return;
    }
    access.fire(new AccessChanged(concerned));
    elsewhere.forEach((person, other) -> announcements.withdrawn(person, other.id()));
    publication.withdrawn().forEach(person -> announcements.withdrawn(person, shift.id()));
    views.duties(shift, publication.told()).forEach(announcements::duty);
    announcements.changed(shift.id());
  }

  /**
   * Somebody moved here from another published shift whose change was not published yet: what is
   * published now is newer, and nobody is in two shifts at once.
   */
  private Map<PersonId, Shift> withdrawElsewhere(Shift shift) {
    Map<PersonId, Shift> withdrawn = new LinkedHashMap<>();
    for (Placement placement : shift.plan()) {
      PersonId person = placement.personId();
      for (Shift other : shifts.published(person, shift)) {
        other.withdraw(person);
        other.channel().ifPresent(channel -> channels.setMembers(channel, other.people()));
        withdrawn.put(person, other);
      }
    }
    if (!withdrawn.isEmpty()) {
      shifts.flush();
    }
    return withdrawn;
  }

  private static String channelName(Shift shift) {
    return shift.name() + " " + DAY.format(shift.day());
  }
}
