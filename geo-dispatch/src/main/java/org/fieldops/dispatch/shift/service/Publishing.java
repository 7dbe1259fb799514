package org.fieldops.dispatch.shift.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
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

  private static final Duration AROUND = Duration.ofHours(1);

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

  private record Leaving(PersonId person, Shift shift) {}

  void publish(Shift shift, Instant now) {
    List<Leaving> elsewhere = withdrawElsewhere(shift);
    ChannelId channel =
        shift.channel().orElseGet(() -> channels.openForShift(channelName(shift), shift.until()));
    Publication publication = shift.publish(channel, now);
    channels.setMembers(channel, shift.people(), shift.from().minus(AROUND));
    shifts.flush();

    Set<PersonId> concerned = new HashSet<>(publication.told());
    concerned.addAll(publication.withdrawn());
    elsewhere.forEach(leaving -> concerned.add(leaving.person()));
    if (concerned.isEmpty()) {
      return;
    }
    access.fire(new AccessChanged(concerned));
    elsewhere.forEach(leaving -> announcements.withdrawn(leaving.person(), leaving.shift().id()));
    publication.withdrawn().forEach(person -> announcements.withdrawn(person, shift.id()));
    views.duties(shift, publication.told()).forEach(announcements::duty);
    announcements.changed(shift.id());
  }

  /**
   * Somebody moved here from another published shift whose change was not published yet: what is
   * published now is newer, and nobody is in two shifts at once. The others are locked in the order
   * of their ids before the first of them is changed.
   */
  private List<Leaving> withdrawElsewhere(Shift shift) {
    List<Leaving> withdrawn = new ArrayList<>();
    for (Placement placement : shift.plan()) {
      PersonId person = placement.personId();
      shifts.published(person, shift).forEach(other -> withdrawn.add(new Leaving(person, other)));
    }
    List<Shift> others =
        withdrawn.stream()
            .map(Leaving::shift)
            .distinct()
            .sorted(Comparator.comparing(other -> other.id().value()))
            .toList();
    others.forEach(other -> shifts.locked(other.id()));
    withdrawn.forEach(leaving -> leaving.shift().withdraw(leaving.person()));
    for (Shift other : others) {
      other
          .channel()
          .ifPresent(
              channel -> channels.setMembers(channel, other.people(), other.from().minus(AROUND)));
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
