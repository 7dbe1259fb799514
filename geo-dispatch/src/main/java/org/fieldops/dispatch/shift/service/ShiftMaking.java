package org.fieldops.dispatch.shift.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fieldops.dispatch.ShiftKind;
import org.fieldops.dispatch.ShiftView;
import org.fieldops.dispatch.Team;
import org.fieldops.dispatch.shift.model.KindRows;
import org.fieldops.dispatch.shift.model.Shift;
import org.fieldops.dispatch.shift.model.ShiftRepository;
import org.fieldops.dispatch.shift.model.ShiftTimes;
import org.fieldops.kernel.Ids;
import org.fieldops.kernel.ShiftId;
import org.fieldops.kernel.ShiftKindId;
import org.fieldops.kernel.TeamId;

/** Makes shifts of kinds, each once for a day however often it is asked for. */
@ApplicationScoped
public class ShiftMaking {

  private ShiftRepository shifts;
  private KindRows kinds;
  private DutyViews views;
  private ShiftTimes times;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  ShiftMaking() {}

  @Inject
  public ShiftMaking(ShiftRepository shifts, KindRows kinds, DutyViews views, ShiftTimes times) {
    this.shifts = shifts;
    this.kinds = kinds;
    this.views = views;
    this.times = times;
  }

  /** A kind of shift on a day. */
  public record KindDay(ShiftKindId kind, LocalDate day) {}

  /** The first team's; see {@link org.fieldops.dispatch.Shifts#day}. */
  List<ShiftView> ofDay(LocalDate day) {
    List<ShiftKind> worked = kinds.of(kinds.teams().getFirst().id());
    ensure(
        worked.stream().filter(ShiftKind::daily).map(kind -> new KindDay(kind.id(), day)).toList());
    Map<ShiftKindId, ShiftKind> byId =
        worked.stream().collect(Collectors.toMap(ShiftKind::id, Function.identity()));
    return shifts.between(byId.keySet(), day, day).stream()
        .map(shift -> views.shift(shift, Objects.requireNonNull(byId.get(shift.kind()))))
        .toList();
  }

  /** The shifts of these kinds on these days; those that were not there are made. */
  public Map<KindDay, ShiftId> ensure(Collection<KindDay> wanted) {
    if (wanted.isEmpty()) {
      return Map.of();
    }
    Set<KindDay> missing = new HashSet<>(wanted);
    missing.removeAll(there(wanted).keySet());
    if (!missing.isEmpty()) {
      Map<ShiftKindId, ShiftKind> known = kinds.all();
      Map<TeamId, String> names =
          kinds.teams().stream().collect(Collectors.toMap(Team::id, Team::name));
      missing.forEach(each -> {
        ShiftKind kind = known.get(each.kind());
        if (kind != null) {
          make(kind, names.getOrDefault(kind.team(), ""), each.day());
        }
      });
    }
    return there(wanted);
  }

  private void make(ShiftKind kind, String team, LocalDate day) {
    shifts.addIfAbsent(
        new Shift(
            new ShiftId(Ids.next()),
            day,
            kind.id(),
            (kind.name() + " " + team).strip(),
            times.from(day, kind),
            times.until(day, kind)));
  }

  private Map<KindDay, ShiftId> there(Collection<KindDay> wanted) {
    LocalDate from = wanted.stream().map(KindDay::day).min(LocalDate::compareTo).orElseThrow();
    LocalDate until = wanted.stream().map(KindDay::day).max(LocalDate::compareTo).orElseThrow();
    Set<ShiftKindId> of = wanted.stream().map(KindDay::kind).collect(Collectors.toSet());
    return shifts.between(of, from, until).stream()
        .collect(Collectors.toMap(shift -> new KindDay(shift.kind(), shift.day()), Shift::id));
  }
}
