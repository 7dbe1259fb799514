package org.fieldops.dispatch.shift.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.fieldops.dispatch.DutyChange.Kind;
import org.fieldops.dispatch.channel.service.ChannelBook;
import org.fieldops.dispatch.shift.model.ChangeNotes;
import org.fieldops.dispatch.shift.model.DutyRows;
import org.fieldops.dispatch.shift.model.Placement;
import org.fieldops.dispatch.shift.model.Publication;
import org.fieldops.dispatch.shift.model.Shift;
import org.fieldops.dispatch.shift.model.ShiftRepository;
import org.fieldops.identity.People;
import org.fieldops.kernel.ChannelId;
import org.fieldops.kernel.PersonId;
import org.fieldops.kernel.Role;
import org.fieldops.kernel.ShiftId;
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
  private DutyRows duties;
  private People people;
  private ChannelBook channels;
  private DutyViews views;
  private ShiftAnnouncements announcements;
  private ChangeNotes notes;
  private Event<AccessChanged> access;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  Publishing() {}

  @Inject
  public Publishing(
      ShiftRepository shifts,
      DutyRows duties,
      People people,
      ChannelBook channels,
      DutyViews views,
      ShiftAnnouncements announcements,
      ChangeNotes notes,
      Event<AccessChanged> access) {
    this.shifts = shifts;
    this.duties = duties;
    this.people = people;
    this.channels = channels;
    this.views = views;
    this.announcements = announcements;
    this.notes = notes;
    this.access = access;
  }

  void publish(Shift shift, Instant now) {
    Map<ShiftId, Set<PersonId>> elsewhere = elsewhere(shift, now);
    boolean opens = shift.channel().isEmpty();
    ChannelId channel =
        shift.channel().orElseGet(() -> channels.openForShift(channelName(shift), shift.until()));
    shift.publish(channel, now);
    shifts.flush();
    Publication publication = replace(shift, now);
    channels.setMembers(channel, people(shift.plan()), shift.from().minus(AROUND));

    Set<PersonId> concerned = new HashSet<>(publication.told());
    concerned.addAll(publication.withdrawn());
    elsewhere.values().forEach(concerned::addAll);
    if (concerned.isEmpty()) {
      return;
    }
    elsewhere.forEach((other, gone) -> {
      gone.forEach(person -> announcements.withdrawn(person, other));
      notes.changed(other, withdrawn(gone), now);
    });
    if (!opens) {
      notes.changed(shift.id(), publication.changes(), now);
    }
    publication.withdrawn().forEach(person -> announcements.withdrawn(person, shift.id()));
    views.duties(shift, publication.told(), views.kinds()).forEach(announcements::duty);
    announcements.changed(shift.id());
    if (opens) {
      people.withRole(Role.DISPATCHER).forEach(person -> concerned.add(person.id()));
    }
    access.fire(new AccessChanged(concerned));
  }

  private Publication replace(Shift shift, Instant now) {
    Set<Placement> before = duties.published(shift.id());
    Set<Placement> gone = new HashSet<>(before);
    gone.removeAll(shift.plan());
    Set<Placement> come = new HashSet<>(shift.plan());
    come.removeAll(before);
    if (!gone.isEmpty()) {
      duties.end(shift.id(), people(gone), now);
    }
    if (!come.isEmpty()) {
      duties.begin(shift.id(), come, now);
    }
    return Publication.between(before, shift.plan());
  }

  /**
   * Somebody moved here from another published shift whose change was not published yet: what is
   * published now is newer, and nobody is in two shifts at once. Nobody else publishes meanwhile,
   * so the others need no lock; their channels are locked together with the shift's own.
   */
  private Map<ShiftId, Set<PersonId>> elsewhere(Shift shift, Instant now) {
    Map<ShiftId, Set<PersonId>> elsewhere = duties.elsewhere(people(shift.plan()), shift);
    elsewhere.forEach((other, people) -> duties.end(other, people, now));
    Map<ChannelId, Set<PersonId>> leaving = new HashMap<>();
    elsewhere.forEach((other, people) ->
        shifts
            .byId(other)
            .flatMap(Shift::channel)
            .ifPresent(channel -> leaving.put(channel, people)));
    Set<ChannelId> touched = new HashSet<>(leaving.keySet());
    shift.channel().ifPresent(touched::add);
    channels.lock(touched);
    leaving.forEach(channels::leave);
    return elsewhere;
  }

  private static Map<PersonId, Kind> withdrawn(Set<PersonId> people) {
    return people.stream().collect(Collectors.toMap(person -> person, person -> Kind.WITHDRAWN));
  }

  private static Set<PersonId> people(Set<Placement> placements) {
    return placements.stream().map(Placement::personId).collect(Collectors.toSet());
  }

  private static String channelName(Shift shift) {
    return shift.name() + " " + DAY.format(shift.day());
  }
}
