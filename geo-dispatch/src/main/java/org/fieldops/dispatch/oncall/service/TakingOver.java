package org.fieldops.dispatch.oncall.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.fieldops.dispatch.oncall.model.Held;
import org.fieldops.dispatch.oncall.model.RosterRows;
import org.fieldops.identity.People;
import org.fieldops.kernel.OnCallId;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.PersonId;
import org.fieldops.kernel.Problem;
import org.fieldops.kernel.Refusal;
import org.fieldops.kernel.setting.HouseSettings;

/**
 * Somebody takes a place over, from the moment of their word until its end. Of two who take the
 * same over the one who said so first has it, whichever word came in last: both come to the same.
 */
@ApplicationScoped
public class TakingOver {

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

  private RosterRows rows;
  private OnCallAnnouncements announcements;
  private People people;
  private ZoneId zone;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  TakingOver() {}

  @Inject
  public TakingOver(RosterRows rows, OnCallAnnouncements announcements, People people) {
    this.rows = rows;
    this.announcements = announcements;
    this.people = people;
    this.zone = HouseSettings.ZONE.get();
  }

  /**
   * @param as the id of the entry that it becomes
   * @param moment when they said so
   * @return the entry by which they hold it
   */
  Held take(PersonId taker, OnCallId id, OnCallId as, Instant moment, Instant now) {
    Held held = locked(id);
    if (held.person().equals(taker)) {
      return held;
    }
    Optional<Held> before = rows.successor(id);
    if (before.isPresent() && before.get().person().equals(taker)) {
      return before.get();
    }
    before.ifPresent(other -> requireEarlier(moment, other));
    if (moment.isBefore(held.from()) || (before.isEmpty() && !open(held, moment))) {
      throw new Refusal(Problem.ONCALL_OVER);
    }
    Held taken = held.taken(as, taker, moment, before.orElse(held).until());
    before.ifPresent(other -> rows.end(other.id(), other.from()));
    rows.end(id, moment);
    rows.add(taken);
    before.ifPresent(other -> rows.replace(other.id(), as));
    announcements.changed(
        held.roster(),
        before
            .map(other -> List.of(held.person(), other.person(), taker))
            .orElseGet(() -> List.of(held.person(), taker)),
        now);
    return taken;
  }

  private Held locked(OnCallId id) {
    Held known = rows.held(id).orElseThrow(() -> new Refusal(Problem.NOT_FOUND));
    rows.lock(known.roster());
    return rows.held(id).orElseThrow(() -> new Refusal(Problem.NOT_FOUND));
  }

  private boolean open(Held held, Instant moment) {
    return moment.isBefore(held.until()) && rows.counts(held.id());
  }

  private void requireEarlier(Instant moment, Held other) {
    Instant at = other.takenAt();
    if (at == null || !moment.isBefore(at)) {
      String name = people.byId(other.person()).map(Person::name).orElse("?");
      throw new Refusal(
          Problem.ONCALL_TAKEN, name, TIME.format((at == null ? moment : at).atZone(zone)));
    }
  }
}
