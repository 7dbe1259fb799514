package org.fieldops.web.ui.orders;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.fieldops.dispatch.ChannelOverview;
import org.fieldops.dispatch.Channels;
import org.fieldops.dispatch.MessageView;
import org.fieldops.dispatch.OrderView;
import org.fieldops.dispatch.Orders;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.Role;
import org.fieldops.kernel.feed.Topic;
import org.fieldops.web.ui.shell.live.Cadence;
import org.fieldops.web.ui.shell.live.Live;
import org.fieldops.web.ui.shell.live.News;
import org.fieldops.web.ui.shell.live.StoreWatch;
import org.fieldops.web.ui.shell.part.Glyph;
import org.fieldops.web.ui.shell.part.HouseTime;
import org.fieldops.web.ui.shell.part.UserText;

/**
 * On every desk, until it is seen to: the newest urgent message that this person has not read, in
 * red and with a sound; and the oldest order that they lead whose time is up and of which somebody
 * is missing.
 */
final class CallStrip extends Div {

  private static final long serialVersionUID = 1L;
  private static final Logger LOG = System.getLogger(CallStrip.class.getName());

  private final transient Person person;
  private final transient Channels channels;
  private final transient Orders orders;
  private final transient StoreWatch store;
  private final transient Clock clock;
  private final Div urgent = line("alarm-danger", "alert", "desk-urgent");
  private final Div missing = line("alarm-warn", "status", "desk-order");
  private final DeskBell bell = new DeskBell();
  private transient volatile Set<Topic> topics = Set.of();
  private String shown = "";
  private String warned = "";

  CallStrip(
      Person person, Channels channels, Orders orders, Live live, StoreWatch store, Clock clock) {
    this.person = person;
    this.channels = channels;
    this.orders = orders;
    this.store = store;
    this.clock = clock;
    addClassName("alarm-strip");
    add(urgent, missing, bell);
    live.entries(this, Cadence.TALK, this::concernsUrgent, news -> load(this::showUrgent));
    live.entries(this, Cadence.CALM, CallStrip::concernsOrders, news -> load(this::showMissing));
    live.access(this, person.id(), () -> load(this::showUrgent));
    store.follow(this, away -> all());
  }

  private static Div line(String style, String role, String id) {
    Div line = new Div();
    line.addClassNames("alarm-line", style);
    line.getElement().setAttribute("role", role);
    line.getElement().setAttribute("data-testid", id);
    line.setVisible(false);
    return line;
  }

  @Override
  protected void onAttach(AttachEvent event) {
    super.onAttach(event);
    all();
  }

  private void all() {
    load(this::showUrgent);
    load(this::showMissing);
  }

  private void load(Runnable showing) {
    if (store.away()) {
      return;
    }
    try {
      showing.run();
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "what calls cannot be read", e);
      store.ask();
    }
  }

  /** A read mark of one's own on any device, or something urgent in a channel that is heard. */
  private boolean concernsUrgent(News news) {
    if (news.on(Topic.of(person.id()))) {
      return news.entry().kind().equals("read") && !shown.isEmpty();
    }
    return news.entry().kind().equals("message")
        && topics.contains(news.entry().topic())
        && news.entry().text().contains("\"urgent\":true");
  }

  private static boolean concernsOrders(News news) {
    return news.entry().kind().startsWith("order");
  }

  private void showUrgent() {
    List<ChannelOverview> all = channels.overview(person);
    topics = all.stream().map(each -> Topic.of(each.id())).collect(Collectors.toSet());
    Optional<MessageView> newest =
        all.stream()
            .flatMap(channel ->
                channel.newest().stream()
                    .filter(message -> message.extras().urgent())
                    .filter(message -> message.number() > channel.readUpTo()))
            .filter(message -> !message.author().equals(person.id()))
            .max(Comparator.comparing(MessageView::receivedAt));
    String now = newest.map(message -> message.id().toString()).orElse("");
    if (now.equals(shown)) {
      return;
    }
    shown = now;
    urgent.removeAll();
    urgent.setVisible(newest.isPresent());
    newest.ifPresent(message -> {
      fill(
          urgent,
          getTranslation(
              "urgent.from", message.authorName(), HouseTime.clock(message.receivedAt())),
          message.text(),
          "channels/" + message.channel());
      bell.call(now);
    });
  }

  private void showMissing() {
    Instant now = clock.instant();
    Optional<OrderView> first =
        orders.led(person).stream()
            .filter(order -> order.answerBy().isBefore(now) && !order.allUnderstood())
            .filter(order -> order.giver().equals(person.id()) || person.is(Role.DISPATCHER))
            .findFirst();
    String words =
        first
            .map(order ->
                getTranslation(
                    "orders.missing",
                    order.addressed() - order.understood(),
                    HouseTime.clock(order.answerBy())))
            .orElse("");
    String what = first.map(order -> order.id() + words).orElse("");
    if (what.equals(warned)) {
      return;
    }
    warned = what;
    missing.removeAll();
    missing.setVisible(first.isPresent());
    first.ifPresent(order -> fill(missing, words, order.text(), "orders/" + order.id()));
  }

  private void fill(Div line, String head, String text, String way) {
    Span words = new Span(new Span(head + " "), new UserText(text));
    words.addClassName("alarm-words");
    NativeButton open = new NativeButton("", click -> UI.getCurrent().navigate(way));
    open.setText(getTranslation("alarm.open"));
    open.addClassName("alarm-open");
    open.getElement().setAttribute("data-testid", "call-open");
    line.add(Glyph.ALARM.draw(), words, open);
  }
}
