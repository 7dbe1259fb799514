package org.fieldops.web.ui.shifts;

import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fieldops.dispatch.ShiftReports;
import org.fieldops.dispatch.ShiftView;
import org.fieldops.dispatch.Shifts;
import org.fieldops.dispatch.Units;
import org.fieldops.identity.CurrentPerson;
import org.fieldops.identity.People;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.PersonId;
import org.fieldops.kernel.ProblemWords;
import org.fieldops.kernel.Refusal;
import org.fieldops.kernel.Role;
import org.fieldops.kernel.ShiftId;
import org.fieldops.kernel.UnitId;
import org.fieldops.kernel.feed.Topic;
import org.fieldops.web.ui.shell.DeskLayout;
import org.fieldops.web.ui.shell.live.Cadence;
import org.fieldops.web.ui.shell.live.Desk;
import org.fieldops.web.ui.shell.live.Live;
import org.fieldops.web.ui.shell.live.News;
import org.fieldops.web.ui.shell.live.StoreWatch;
import org.fieldops.web.ui.shell.part.DeskKeys;
import org.fieldops.web.ui.shell.part.HouseTime;
import org.fieldops.web.ui.shell.part.Toast;
import org.jspecify.annotations.Nullable;

/** The dispatcher's desk of the shifts. */
@Route(value = "shifts", layout = DeskLayout.class)
@RolesAllowed("dispatcher")
public class ShiftsDesk extends Desk implements PlanEvents {

  private static final long serialVersionUID = 1L;
  private static final Set<String> NEWS = Set.of("shift", "unit", "plan");

  private final transient Shifts shifts;
  private final transient ShiftReports reports;
  private final transient People people;
  private final transient Units units;
  private final PlanScreen screen;
  private LocalDate day = HouseTime.today();
  private transient Plan plan = Plan.empty(day);
  private transient @Nullable Conflict conflict;
  private transient @Nullable Conflict target;
  private @Nullable PlaceDialog form;
  private @Nullable UnitDialog newUnit;

  /** Where somebody could not be put, and why. */
  record Conflict(ShiftId shift, UnitId unit, String words) {}

  @Inject
  public ShiftsDesk(
      CurrentPerson current,
      StoreWatch store,
      Live live,
      Shifts shifts,
      ShiftReports reports,
      People people,
      Units units) {
    super(current, store, "shifts.title");
    this.shifts = shifts;
    this.reports = reports;
    this.people = people;
    this.units = units;
    screen = new PlanScreen(this, this::turnTo);
    DeskKeys keys =
        new DeskKeys()
            .on("ArrowLeft", () -> turnTo(day.minusDays(1)))
            .on("ArrowRight", () -> turnTo(day.plusDays(1)))
            .on("t", () -> turnTo(HouseTime.today()))
            .on("n", () -> form(null, null, null))
            .on("u", this::addUnit)
            .on("/", screen::focusSearch);
    body().add(screen, keys);
    live.entries(this, Cadence.CALM, ShiftsDesk::concerns, news -> refresh());
  }

  @Override
  protected void load() {
    List<ShiftView> ofDay = shifts.day(person(), day);
    plan =
        new Plan(
            day,
            ofDay,
            people.withRole(Role.PATROL),
            units.all(person()),
            reports.of(person(), ofDay.stream().map(ShiftView::id).toList()));
    screen.show(plan, Optional.ofNullable(conflict));
  }

  @Override
  public void assign(ShiftView shift, PersonId who, String name, UnitId unit) {
    Optional<UnitId> before = plan.unitOf(shift.id(), who);
    if (before.filter(unit::equals).isPresent()) {
      return;
    }
    if (place(shift, unit, () -> shifts.assign(person(), shift.id(), who, unit))) {
      Toast.undoable(
          words("shifts.assigned", name, unitName(unit), kind(shift)),
          words("desk.undo"),
          () -> back(shift.id(), who, before));
    }
  }

  private boolean place(ShiftView shift, UnitId unit, Runnable how) {
    conflict = null;
    target = new Conflict(shift.id(), unit, "");
    boolean done = attempt(how);
    target = null;
    refresh();
    return done;
  }

  /** Said at the name or the unit where it happened, when it was there. */
  @Override
  protected void refused(Refusal refusal) {
    ProblemWords problem = ProblemWords.of(refusal, getLocale());
    String words = problem.title() + ". " + problem.detail();
    if (newUnit != null && newUnit.isOpened()) {
      newUnit.refuse(words);
    } else if (target == null) {
      super.refused(refusal);
    } else {
      conflict = new Conflict(target.shift(), target.unit(), words);
    }
  }

  @Override
  public void drop(PersonChip.Dragged dragged, ShiftView shift, UnitId unit) {
    ShiftView from = dragged.from();
    if (from == null || from.id().equals(shift.id())) {
      assign(shift, dragged.person(), dragged.name(), unit);
      return;
    }
    PersonId who = dragged.person();
    Optional<UnitId> before = plan.unitOf(from.id(), who);
    if (place(shift, unit, () -> shifts.move(person(), from.id(), shift.id(), who, unit))) {
      Toast.undoable(
          words("shifts.assigned", dragged.name(), unitName(unit), kind(shift)),
          words("desk.undo"),
          () -> moveBack(shift.id(), from.id(), who, before));
    }
  }

  private void moveBack(ShiftId from, ShiftId to, PersonId who, Optional<UnitId> before) {
    attempt(() -> {
      if (before.isPresent()) {
        shifts.move(person(), from, to, who, before.get());
      } else {
        shifts.unassign(person(), from, who);
      }
    });
    refresh();
  }

  @Override
  public void unassign(ShiftView shift, PersonId who, String name) {
    Optional<UnitId> before = plan.unitOf(shift.id(), who);
    conflict = null;
    if (attempt(() -> shifts.unassign(person(), shift.id(), who))) {
      refresh();
      Toast.undoable(
          words("shifts.unassigned", name, kind(shift)),
          words("desk.undo"),
          () -> back(shift.id(), who, before));
    }
  }

  @Override
  public void publish(ShiftView shift) {
    new PublishDialog(shift, () -> published(shift)).open();
  }

  @Override
  public void choosePlace(Person who) {
    form(who, null, null);
  }

  @Override
  public void choosePerson(ShiftId shift, UnitId unit) {
    form(null, shift, unit);
  }

  /** One form at a time: a second click while the first is on its way opens no second one. */
  private void form(@Nullable Person who, @Nullable ShiftId shift, @Nullable UnitId unit) {
    if (form != null && form.isOpened()) {
      return;
    }
    form =
        new PlaceDialog(this, plan)
            .with(
                who,
                plan.shifts().stream()
                    .filter(each -> each.id().equals(shift))
                    .findFirst()
                    .orElse(null),
                plan.units().stream()
                    .filter(each -> each.id().equals(unit))
                    .findFirst()
                    .orElse(null));
    form.open();
  }

  @Override
  public void addUnit() {
    if (newUnit == null || !newUnit.isOpened()) {
      newUnit = new UnitDialog(this::added);
      newUnit.open();
    }
  }

  private boolean added(String name) {
    boolean done = attempt(() -> units.add(person(), name));
    if (done) {
      Toast.say(words("shifts.unit.added", name));
      refresh();
    }
    return done;
  }

  private void published(ShiftView shift) {
    if (attempt(() -> shifts.publish(person(), shift.id()))) {
      Toast.say(words("shifts.published", kind(shift)));
    }
    refresh();
  }

  private void back(ShiftId shift, PersonId who, Optional<UnitId> before) {
    attempt(() -> {
      if (before.isPresent()) {
        shifts.assign(person(), shift, who, before.get());
      } else {
        shifts.unassign(person(), shift, who);
      }
    });
    refresh();
  }

  private void turnTo(LocalDate wanted) {
    if (!wanted.equals(day)) {
      day = wanted;
      conflict = null;
      refresh();
    }
  }

  private String unitName(UnitId id) {
    return plan.units().stream()
        .filter(unit -> unit.id().equals(id))
        .findFirst()
        .map(unit -> unit.name())
        .orElse("");
  }

  private static String kind(ShiftView shift) {
    return shift.kind().name();
  }

  private static boolean concerns(News news) {
    return news.on(Topic.DISPATCH) && NEWS.contains(news.entry().kind());
  }
}
