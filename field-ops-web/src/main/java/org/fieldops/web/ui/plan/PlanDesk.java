package org.fieldops.web.ui.plan;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.fieldops.dispatch.DutyPlan;
import org.fieldops.dispatch.PlanCopied;
import org.fieldops.dispatch.PlanPerson;
import org.fieldops.dispatch.PlanSeat;
import org.fieldops.dispatch.Plans;
import org.fieldops.dispatch.ShiftKind;
import org.fieldops.dispatch.Team;
import org.fieldops.dispatch.UnitView;
import org.fieldops.dispatch.Units;
import org.fieldops.identity.CurrentPerson;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.PersonId;
import org.fieldops.kernel.ShiftId;
import org.fieldops.kernel.ShiftKindId;
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

/** The dispatcher's desk of the weeks. */
@Route(value = "shifts/week/:from?", layout = DeskLayout.class)
@RolesAllowed("dispatcher")
public class PlanDesk extends Desk
    implements BeforeEnterObserver, WeekPlanView.Wishes, PlanHead.Wishes, PlanSetup.Frame {

  private static final long serialVersionUID = 1L;
  private static final Set<String> NEWS = Set.of("shift", "unit", "plan", "swap", "wish");
  private static final int WEEK = 7;
  private static final int MONTH = 28;

  private final transient Plans plans;
  private final transient Units units;
  private final PlanHead head;
  private final WeekPlanView view;
  private final PlanWaiting waiting;
  private LocalDate from = HouseTime.monday(HouseTime.today());
  private int days = WEEK;
  private transient @Nullable Team team;
  private transient @Nullable DutyPlan plan;
  private @Nullable Dialog dialog;

  @Inject
  public PlanDesk(CurrentPerson current, StoreWatch store, Live live, PlanDoors doors) {
    super(current, store, "plan.title");
    plans = doors.plans;
    units = doors.units;
    head = new PlanHead(this, new PlanSetup(doors, this));
    view = new WeekPlanView(this);
    waiting =
        new PlanWaiting(
            doors,
            (id, yes) -> done(() -> doors.swaps.decide(person(), id, yes)),
            (id, yes) -> done(() -> doors.wishes.decide(person(), id, yes)));
    DeskKeys keys =
        new DeskKeys()
            .on("/", view::focusSearch)
            .on("n", () -> form(null, from))
            .on("t", this::today)
            .on("?", () -> open(PlanKeysDialog::new))
            .on("ctrl+Enter", this::publish);
    body().addClassName("wp");
    body().add(head, waiting, view, new PlanFoot(() -> open(PlanKeysDialog::new)), keys);
    live.entries(this, Cadence.CALM, PlanDesk::concerns, news -> refresh());
  }

  /** A day in the address opens its week; anything else this one. */
  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    from =
        event
            .getRouteParameters()
            .get("from")
            .flatMap(HouseTime::parsed)
            .map(HouseTime::monday)
            .orElse(from);
    if (isAttached()) {
      refresh();
    }
  }

  @Override
  protected void load() {
    List<Team> teams = plans.teams(person());
    Team shown = team != null && teams.contains(team) ? team : teams.getFirst();
    DutyPlan now = plans.plan(person(), shown.id(), from, days);
    PlanWords words = planWords();
    team = shown;
    plan = now;
    head.show(now, teams, words);
    view.show(PlanDrawing.of(now, waiting.show(person(), now), words));
  }

  @Override
  public PlanWords planWords() {
    return new PlanWords(getLocale(), this::words);
  }

  @Override
  public void place(PersonId who, ShiftKindId kind, int day, @Nullable PlanSeat leaving) {
    done(() -> plans.assign(person(), who, kind, from.plusDays(day), null, leaving));
  }

  @Override
  public void clear(PersonId who, List<ShiftId> shifts) {
    if (attempt(() -> plans.clear(person(), who, shifts))) {
      Toast.undoable(words("plan.cleared"), words("desk.undo"), this::undo);
    }
    refresh();
  }

  @Override
  public void form(PersonId who, int day) {
    form(who, from.plusDays(day));
  }

  private void form(@Nullable PersonId who, LocalDate day) {
    DutyPlan now = plan;
    if (now != null) {
      open(() -> new AssignDialog(now, units.all(person()), this::formed).with(now, who, day));
    }
  }

  private boolean formed(PlanPerson who, LocalDate day, ShiftKind kind, @Nullable UnitView unit) {
    return done(() ->
        plans.assign(person(), who.id(), kind.id(), day, unit == null ? null : unit.id(), null));
  }

  @Override
  public void allow(String key) {
    DutyPlan now = plan;
    if (now == null) {
      return;
    }
    now.conflicts().stream()
        .filter(each -> (each.person() + " " + each.key()).equals(key))
        .findFirst()
        .ifPresent(conflict ->
            open(() ->
                new ReasonDialog(
                    planWords().conflict(conflict, now), reason -> allowed(now, key, reason))));
  }

  private boolean allowed(DutyPlan of, String key, String reason) {
    boolean done =
        attempt(() -> plans.allow(person(), of.team().id(), of.from(), of.days(), key, reason));
    refresh();
    return done;
  }

  @Override
  public void undo() {
    int[] places = new int[1];
    if (attempt(() -> places[0] = plans.undo(person()))) {
      Toast.say(words("plan.undone", places[0]));
    }
    refresh();
  }

  @Override
  public void copy() {
    DutyPlan now = plan;
    if (now != null) {
      open(() -> new CopyDialog(now, planWords(), to -> copied(now, to)));
    }
  }

  private boolean copied(DutyPlan of, LocalDate to) {
    PlanCopied[] copied = new PlanCopied[1];
    boolean done =
        attempt(() -> copied[0] = plans.copy(person(), of.team().id(), of.from(), of.days(), to));
    if (done) {
      from = HouseTime.monday(to);
      String said = words("plan.copied", copied[0].placed());
      if (!copied[0].left().isEmpty()) {
        PlanCopied.Left first = copied[0].left().getFirst();
        said +=
            " " + words("plan.copied.left", copied[0].left().size(), first.person(), first.shift());
      }
      Toast.undoable(said, words("desk.undo"), this::undo);
    }
    refresh();
    return done;
  }

  @Override
  public void publish() {
    DutyPlan now = plan;
    if (now != null && now.drafts() > 0) {
      open(() -> new PublishPlanDialog(now, planWords(), () -> published(now)));
    }
  }

  private boolean published(DutyPlan of) {
    int[] shifts = new int[1];
    boolean done =
        attempt(() -> shifts[0] = plans.publish(person(), of.team().id(), of.from(), of.days()));
    if (done) {
      Toast.say(words("plan.published", shifts[0]));
    }
    refresh();
    return done;
  }

  @Override
  public @Nullable DutyPlan shown() {
    return plan;
  }

  @Override
  public Person by() {
    return person();
  }

  @Override
  public String say(String key, Object... facts) {
    return words(key, facts);
  }

  /** Does it, and shows what is then, also when it was refused. */
  @Override
  public boolean done(Runnable act) {
    boolean done = attempt(act);
    refresh();
    return done;
  }

  @Override
  public void save() {
    view.save("plan-" + from + ".csv");
  }

  @Override
  public void turn(int steps) {
    from = from.plusDays((long) steps * days);
    refresh();
  }

  @Override
  public void today() {
    from = HouseTime.monday(HouseTime.today());
    refresh();
  }

  @Override
  public void span(boolean month) {
    days = month ? MONTH : WEEK;
    refresh();
  }

  @Override
  public void team(Team wanted) {
    team = wanted;
    refresh();
  }

  /** One at a time: a key pressed while one is open opens no second one. */
  @Override
  public void open(Supplier<Dialog> made) {
    if (dialog == null || !dialog.isOpened()) {
      guarded(() -> {
        dialog = made.get();
        dialog.open();
      });
    }
  }

  private static boolean concerns(News news) {
    return news.on(Topic.DISPATCH) && NEWS.contains(news.entry().kind());
  }
}
