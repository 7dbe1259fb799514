package org.fieldops.web.ui.oncall;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.fieldops.dispatch.Drills;
import org.fieldops.dispatch.OnCall;
import org.fieldops.dispatch.OnCallPlace;
import org.fieldops.dispatch.OnCallSpan;
import org.fieldops.dispatch.Roster;
import org.fieldops.dispatch.Rosters;
import org.fieldops.dispatch.Team;
import org.fieldops.identity.CurrentPerson;
import org.fieldops.identity.People;
import org.fieldops.kernel.DrillId;
import org.fieldops.kernel.Ids;
import org.fieldops.kernel.OnCallId;
import org.fieldops.kernel.PersonId;
import org.fieldops.kernel.Role;
import org.fieldops.kernel.RosterId;
import org.fieldops.web.ui.orders.OrderClock;
import org.fieldops.web.ui.shell.DeskLayout;
import org.fieldops.web.ui.shell.live.Cadence;
import org.fieldops.web.ui.shell.live.Desk;
import org.fieldops.web.ui.shell.live.Live;
import org.fieldops.web.ui.shell.live.StoreWatch;
import org.fieldops.web.ui.shell.part.DeskKeys;
import org.fieldops.web.ui.shell.part.Glyph;
import org.fieldops.web.ui.shell.part.HouseTime;
import org.fieldops.web.ui.shell.part.StatePanel;
import org.fieldops.web.ui.shell.part.Toast;
import org.jspecify.annotations.Nullable;

/**
 * Who is on call now and in the next weeks, whether they can be reached, and what drills have
 * measured. Looked up anew every five seconds while the page is seen, as time alone changes it.
 */
@Route(value = "on-call/:roster?", layout = DeskLayout.class)
@RolesAllowed({"dispatcher", "supervisor"})
public class OnCallDesk extends Desk implements BeforeEnterObserver, RosterHead.Wishes {

  private static final long serialVersionUID = 1L;
  private static final Set<String> NEWS = Set.of("oncall", "drill");
  private static final int DRILLS = 10;
  private static final int WEEKS = 14;

  private final transient Rosters rosters;
  private final transient OnCall onCall;
  private final transient Drills drills;
  private final transient People people;
  private final transient Clock clock;
  private final RosterHead head;
  private final ChainStrip chain;
  private final RosterCalendar calendar;
  private final ReachList reach = new ReachList();
  private final DrillList past = new DrillList();
  private final Div sheet = new Div();
  private final Div nothing = new Div();
  private LocalDate from = HouseTime.monday(HouseTime.today());
  private int days = WEEKS;
  private transient @Nullable RosterId chosen;
  private transient @Nullable Roster shown;
  private @Nullable Dialog dialog;

  @Inject
  public OnCallDesk(
      CurrentPerson current,
      StoreWatch store,
      Live live,
      Rosters rosters,
      OnCall onCall,
      Drills drills,
      People people,
      Clock clock) {
    super(current, store, "oncall.title");
    this.rosters = rosters;
    this.onCall = onCall;
    this.drills = drills;
    this.people = people;
    this.clock = clock;
    head = new RosterHead(this);
    chain = new ChainStrip(this::entry);
    calendar = new RosterCalendar(this::entry, this::form);
    Div below = new Div(reach, past);
    below.addClassName("oc-below");
    sheet.add(chain, calendar, below, new OrderClock(this::refresh));
    sheet.addClassName("oc-sheet");
    nothing.addClassName("oc-sheet");
    nothing.add(none());
    DeskKeys keys = new DeskKeys().on("n", this::entry).on("t", this::today);
    body().addClassName("oc");
    body().add(head, sheet, nothing, keys);
    live.entries(this, Cadence.CALM, news -> NEWS.contains(news.entry().kind()), news -> refresh());
  }

  private StatePanel none() {
    NativeButton make = new NativeButton(words("oncall.roster.new"), click -> roster());
    make.addClassNames("act", "act-primary");
    make.getElement().setAttribute("data-testid", "oncall-first");
    StatePanel none =
        new StatePanel(Glyph.BELL, words("oncall.none.title"), words("oncall.none.text"), make);
    none.getElement().setAttribute("data-testid", "oncall-none");
    return none;
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    chosen = event.getRouteParameters().get("roster").map(RosterId::of).orElse(chosen);
    if (isAttached()) {
      refresh();
    }
  }

  @Override
  protected void load() {
    List<Roster> all = rosters.all(person());
    Roster roster =
        all.stream()
            .filter(each -> each.id().equals(chosen))
            .findFirst()
            .orElse(all.isEmpty() ? null : all.getFirst());
    shown = roster;
    head.show(all, roster, from, days, getLocale());
    sheet.setVisible(roster != null);
    nothing.setVisible(roster == null);
    if (roster != null) {
      show(roster);
    }
  }

  private void show(Roster roster) {
    Instant now = clock.instant();
    chain.show(roster, onCall.chain(roster.id(), now));
    Instant begin = HouseTime.moment(from, LocalTime.MIDNIGHT);
    Instant end = HouseTime.moment(from.plusDays(days), LocalTime.MIDNIGHT);
    List<OnCallSpan> spans = rosters.calendar(person(), roster.id(), begin, end);
    calendar.show(roster, from, days, spans, getLocale());
    reach.show(rosters.reach(person(), roster.id()), getLocale());
    past.show(drills.of(person(), roster.id(), DRILLS), now, getLocale());
  }

  @Override
  public void entry() {
    form(1);
  }

  private void form(int place) {
    Roster roster = shown;
    if (roster != null) {
      OnCallId id = new OnCallId(Ids.next());
      open(() ->
          new SpanDialog(
              roster,
              people.withRole(Role.PATROL),
              place,
              HouseTime.today(),
              (at, who, begin, until) -> planned(id, roster, at, who, begin, until)));
    }
  }

  private boolean planned(
      OnCallId id, Roster roster, int place, PersonId who, Instant begin, Instant until) {
    boolean done =
        attempt(() ->
            rosters.plan(person(), id, new OnCallPlace(roster.id(), place), who, begin, until));
    refresh();
    return done;
  }

  private void entry(OnCallSpan span) {
    Instant now = clock.instant();
    open(() ->
        new EntryDialog(
            span,
            span.holds(now),
            people.withRole(Role.PATROL),
            () -> done(() -> rosters.clear(person(), span.id()), "oncall.cleared"),
            who -> done(() -> rosters.take(person(), span.id(), who), "oncall.taken")));
  }

  private boolean done(Runnable act, String said) {
    boolean done = attempt(act);
    if (done) {
      Toast.say(words(said));
    }
    refresh();
    return done;
  }

  @Override
  public void roster() {
    List<Team> teams = rosters.teams(person());
    RosterId id = new RosterId(Ids.next());
    open(() ->
        new RosterDialog(
            teams,
            (team, name, places) -> {
              boolean made = attempt(() -> rosters.make(person(), id, team.id(), name, places));
              if (made) {
                choose(id);
              }
              return made;
            }));
  }

  @Override
  public void change() {
    Roster roster = shown;
    if (roster != null) {
      RosterId id = roster.id();
      open(() ->
          new RosterChangeDialog(
              roster,
              name -> done(() -> rosters.rename(person(), id, name), "oncall.roster.renamed"),
              () -> done(() -> rosters.end(person(), id), "oncall.roster.ended")));
    }
  }

  @Override
  public void drill() {
    Roster roster = shown;
    if (roster != null) {
      DrillId id = new DrillId(Ids.next());
      open(() ->
          new DrillDialog(
              roster,
              everybody ->
                  done(
                      () -> drills.begin(person(), id, roster.id(), everybody),
                      "oncall.drill.begun")));
    }
  }

  @Override
  public void choose(RosterId roster) {
    UI.getCurrent().navigate("on-call/" + roster);
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
  public void span(int wanted) {
    days = wanted;
    refresh();
  }

  /** One at a time: a key pressed while one is open opens no second one. */
  private void open(Supplier<Dialog> made) {
    if (dialog == null || !dialog.isOpened()) {
      guarded(() -> {
        dialog = made.get();
        dialog.open();
      });
    }
  }
}
