package org.fieldops.web.ui.shell;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.RouterLayout;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.List;
import org.fieldops.dispatch.Audience;
import org.fieldops.dispatch.BackupRequests;
import org.fieldops.dispatch.BackupView;
import org.fieldops.identity.Devices;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.Role;
import org.fieldops.kernel.feed.Topic;
import org.fieldops.media.IngestQueue;
import org.fieldops.web.rest.session.SignedInPeople;
import org.fieldops.web.ui.shell.live.Cadence;
import org.fieldops.web.ui.shell.live.DeskContacts;
import org.fieldops.web.ui.shell.live.Live;
import org.fieldops.web.ui.shell.live.News;
import org.fieldops.web.ui.shell.live.OpenDesks;
import org.fieldops.web.ui.shell.live.StoreWatch;
import org.fieldops.web.ui.shell.part.DeskKeys;
import org.jspecify.annotations.Nullable;

/**
 * The frame around every desk; views name it as their {@code layout}. Open to everybody, because
 * whether somebody may enter is said by the view inside.
 */
@PermitAll
@CssImport("./styles/desk.css")
@JsModule("./map/connection-words.ts")
@JsModule(
    "./map/desk-bell.ts") // of the strips, which are injected: the bundle's scan does not see them
public class DeskLayout extends Div implements RouterLayout, AfterNavigationObserver {

  private static final long serialVersionUID = 1L;
  private static final Logger LOG = System.getLogger(DeskLayout.class.getName());

  private final transient Person person;
  private final transient StoreWatch store;
  private final transient BackupRequests requests;
  private final transient IngestQueue queue;
  private final transient List<DeskBadge> badges;
  private final Rail rail;
  private final AlarmStrip strip = new AlarmStrip();
  private final Main main = new Main();
  private transient List<BackupView> urgent = List.of();

  @Inject
  public DeskLayout(
      SignedInPeople current,
      OpenDesks desks,
      DeskContacts contacts,
      Live live,
      StoreWatch store,
      BackupRequests requests,
      IngestQueue queue,
      Devices devices,
      @Any Instance<DeskBadge> badges,
      @Any Instance<DeskStrip> strips,
      Instance<DemoSimulator> simulator,
      Audience audience,
      Clock clock) {
    this.person = current.get();
    this.store = store;
    this.requests = requests;
    this.queue = queue;
    this.badges = badges.stream().toList();
    addClassName("shell");
    rail = new Rail(person, new PersonMenu(person, devices));
    Div column = new Div();
    column.addClassName("shell-column");
    simulator.stream()
        .filter(DemoSimulator::present)
        .findFirst()
        .ifPresent(each -> column.add(new DemoBanner(each)));
    main.addClassName("shell-main");
    column.add(strip);
    strips.forEach(each -> column.add(each.make(person, live, store)));
    column.add(main);
    add(
        rail,
        column,
        new DeskKeys().on("F1", this::openUrgent),
        new DeskNotices(person, live, audience, clock));
    live.entries(this, Cadence.AT_ONCE, this::concernsStrip, news -> showUrgent());
    live.entries(this, Cadence.CALM, this::concernsBadge, this::showBadges);
    store.follow(this, away -> showAll());
    desks.watch(this, current.signIn());
    contacts.follow(this, person.id());
  }

  @Override
  public void showRouterLayoutContent(@Nullable HasElement content) {
    main.getElement().removeAllChildren();
    if (content != null) {
      main.getElement().appendChild(content.getElement());
    }
  }

  @Override
  public void afterNavigation(AfterNavigationEvent event) {
    rail.mark(event.getLocation().getPath());
  }

  @Override
  protected void onAttach(AttachEvent event) {
    super.onAttach(event);
    showAll();
  }

  private void showAll() {
    showStore();
    showUrgent();
    badges.forEach(this::show);
  }

  private void showStore() {
    if (!store.away()) {
      strip.attention("");
      return;
    }
    strip.attention(getTranslation("away.strip", waiting()));
  }

  /** The queue works while the database is away; it says how much it keeps. */
  private int waiting() {
    try {
      return queue.state(person).waiting();
    } catch (RuntimeException e) {
      LOG.log(Level.DEBUG, "the queue does not say how much waits", e);
      return 0;
    }
  }

  private boolean concernsStrip(News news) {
    return person.is(Role.DISPATCHER) && news.is(Topic.DISPATCH, "backup");
  }

  private void showUrgent() {
    if (!person.is(Role.DISPATCHER) || store.away()) {
      return;
    }
    try {
      urgent = requests.open(person).stream().filter(DeskLayout::cries).toList();
      strip.urgent(urgent);
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "open requests cannot be read", e);
      store.ask();
    }
  }

  private static boolean cries(BackupView request) {
    return request.urgent()
        && (request.state() == BackupView.State.OPEN
            || request.state() == BackupView.State.ACCEPTED);
  }

  private boolean concernsBadge(News news) {
    return badges.stream().anyMatch(badge -> badge.concerns(news));
  }

  private void showBadges(List<News> news) {
    badges.stream()
        .filter(badge -> news.isEmpty() || news.stream().anyMatch(badge::concerns))
        .forEach(this::show);
  }

  private void show(DeskBadge badge) {
    if (store.away()) {
      return;
    }
    try {
      rail.badge(badge.route(), badge.count(person));
    } catch (RuntimeException e) {
      LOG.log(Level.DEBUG, "no number for " + badge.route(), e);
    }
  }

  private void openUrgent() {
    if (!urgent.isEmpty()) {
      UI.getCurrent().navigate("dispatch/" + urgent.getFirst().id());
    }
  }
}
