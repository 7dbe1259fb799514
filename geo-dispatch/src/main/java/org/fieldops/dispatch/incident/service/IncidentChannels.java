package org.fieldops.dispatch.incident.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.fieldops.dispatch.BackupView;
import org.fieldops.dispatch.ChannelKind;
import org.fieldops.dispatch.backup.model.BackupRepository;
import org.fieldops.dispatch.backup.model.BackupRequest;
import org.fieldops.dispatch.channel.model.MemberRows;
import org.fieldops.dispatch.incident.model.IncidentRows;
import org.fieldops.dispatch.membership.service.HouseChannels;
import org.fieldops.identity.People;
import org.fieldops.kernel.BackupId;
import org.fieldops.kernel.ChannelId;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.PersonId;
import org.fieldops.kernel.PlainText;
import org.fieldops.kernel.Role;
import org.fieldops.kernel.feed.AccessChanged;
import org.fieldops.kernel.setting.HouseSettings;

/**
 * Each backup request has a channel: of who asked, and the crews of the units that accepted;
 * dispatchers read and write there by their role. It comes just after the request, in a transaction
 * of its own: a call for help waits for nothing. Twelve hours after the request is closed it ends.
 */
@ApplicationScoped
public class IncidentChannels {

  static final Duration AFTERWARDS = Duration.ofHours(12);

  private static final int LONGEST_NOTE = 50;
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

  private BackupRepository requests;
  private IncidentRows rows;
  private HouseChannels channels;
  private People people;
  private Event<AccessChanged> changed;
  private Clock clock;
  private ZoneId zone;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  IncidentChannels() {}

  @Inject
  public IncidentChannels(
      BackupRepository requests,
      IncidentRows rows,
      HouseChannels channels,
      People people,
      Event<AccessChanged> changed,
      Clock clock) {
    this.requests = requests;
    this.rows = rows;
    this.channels = channels;
    this.people = people;
    this.changed = changed;
    this.clock = clock;
    this.zone = HouseSettings.ZONE.get();
  }

  /** Opens the request's channel, or lets those in who are involved since; again is harmless. */
  @Transactional
  public void follow(BackupId id) {
    requests
        .byId(id)
        .filter(request -> request.state() != BackupView.State.CLOSED)
        .ifPresent(request -> follow(ChannelId.of(id), request));
  }

  private void follow(ChannelId channel, BackupRequest request) {
    Set<PersonId> involved = new HashSet<>(Set.of(request.person()));
    request.acceptedBy().ifPresent(unit -> involved.addAll(rows.crew(unit, clock.instant())));
    if (rows.isOpen(request.id())) {
      channels.admit(channel, involved);
      return;
    }
    var opened =
        new MemberRows.NewChannel(
            channel, ChannelKind.INCIDENT, name(request.view()), request.person(), true, null);
    if (channels.open(opened, involved)) {
      rows.add(request.id(), channel);
      changed.fire(
          new AccessChanged(
              people.withRole(Role.DISPATCHER).stream()
                  .map(Person::id)
                  .collect(Collectors.toSet())));
    }
  }

  /** Ends the channel of a request that has been closed for long enough. */
  @Transactional
  public void end(BackupId id) {
    channels.end(ChannelId.of(id), clock.instant());
    rows.end(id, clock.instant());
  }

  /** What may have been missed: requests that run. */
  @Transactional
  public List<BackupId> running() {
    return rows.running();
  }

  /** Requests whose channel is to end. */
  @Transactional
  public List<BackupId> toEnd() {
    return rows.toEnd(clock.instant().minus(AFTERWARDS));
  }

  /** What they say happened, or who asks, and when: words of no language. */
  private String name(BackupView request) {
    String note = request.note().strip();
    String who = request.unitName() == null ? request.personName() : request.unitName();
    String named = PlainText.isolated(who);
    String what = note.isEmpty() ? named : named + ", " + PlainText.isolated(cut(note));
    return what + " · " + TIME.format(request.requestedAt().atZone(zone));
  }

  private static String cut(String note) {
    return note.codePoints()
        .limit(LONGEST_NOTE)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
