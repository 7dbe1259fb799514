package org.fieldops.web.ui.channels;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fieldops.dispatch.ChannelView;
import org.fieldops.dispatch.Channels;
import org.fieldops.dispatch.Moment;
import org.fieldops.identity.CurrentPerson;
import org.fieldops.kernel.ChannelId;
import org.fieldops.kernel.Ids;
import org.fieldops.kernel.OperationId;
import org.fieldops.kernel.feed.Topic;
import org.fieldops.web.ui.shell.DeskLayout;
import org.fieldops.web.ui.shell.live.Cadence;
import org.fieldops.web.ui.shell.live.Desk;
import org.fieldops.web.ui.shell.live.Live;
import org.fieldops.web.ui.shell.live.News;
import org.fieldops.web.ui.shell.live.StoreWatch;
import org.fieldops.web.ui.shell.part.DeskKeys;
import org.fieldops.web.ui.shell.part.Glyph;
import org.fieldops.web.ui.shell.part.KeptParts;
import org.fieldops.web.ui.shell.part.StatePanel;
import org.jspecify.annotations.Nullable;

/** The channels of a person, what is said in them, and a place to write. */
@Route(value = "channels/:channel?", layout = DeskLayout.class)
@RolesAllowed({"dispatcher", "supervisor"})
public class ChannelsDesk extends Desk implements BeforeEnterObserver {

  private static final long serialVersionUID = 1L;
  private static final int LATEST = 200;

  private final transient Channels channels;
  private final Div list = new Div();
  private final transient KeptParts entries = new KeptParts(list);
  private final H1 title = new H1();
  private final MessageListView talk;
  private final Composer composer;
  private final Div conversation = new Div();
  private final Div nothing = new Div();
  private final transient Map<ChannelId, Long> seen = new HashMap<>();
  private transient List<ChannelView> mine = List.of();
  private transient @Nullable ChannelId open;
  private transient @Nullable ChannelId shown;
  private @Nullable String wanted;
  private transient @Nullable Attempt attempt;

  /** What is being said; said again after a fault it is still the same message. */
  private record Attempt(ChannelId channel, String text, OperationId id) {}

  @Inject
  public ChannelsDesk(CurrentPerson current, StoreWatch store, Live live, Channels channels) {
    super(current, store, "channels.title");
    this.channels = channels;
    talk = new MessageListView(person().id());
    composer = new Composer(this::say);
    list.addClassName("channel-list");
    list.getElement().setAttribute("role", "navigation");
    list.getElement().setAttribute("aria-label", words("channels.title"));
    Div head = new Div(title);
    head.addClassName("talk-head");
    conversation.addClassName("conversation");
    conversation.add(head, talk, composer);
    nothing.addClassName("conversation");
    nothing.add(
        new StatePanel(Glyph.CHANNELS, words("channels.none.title"), words("channels.none.text")));
    DeskKeys keys =
        new DeskKeys().on("j", () -> step(1)).on("k", () -> step(-1)).on("/", composer::focusText);
    body().add(list, conversation, nothing, keys);
    live.entries(this, Cadence.TALK, this::concerns, news -> refresh());
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    wanted = event.getRouteParameters().get("channel").orElse(null);
    if (isAttached()) {
      refresh();
    }
  }

  @Override
  protected void load() {
    mine = channels.of(person());
    mine.forEach(channel -> seen.putIfAbsent(channel.id(), channel.lastNumber()));
    if (wanted != null) {
      open =
          mine.stream()
              .map(ChannelView::id)
              .filter(id -> id.toString().equals(wanted))
              .findFirst()
              .orElse(open);
      wanted = null;
    }
    if (mine.stream().noneMatch(channel -> channel.id().equals(open))) {
      open = mine.isEmpty() ? null : mine.getFirst().id();
    }
    show();
  }

  private void show() {
    ChannelId id = open;
    conversation.setVisible(id != null);
    nothing.setVisible(id == null);
    if (id != null) {
      mine.stream().filter(each -> each.id().equals(id)).findFirst().ifPresent(this::showTalk);
    }
    entries.show(mine.stream().map(this::part).toList());
  }

  /** All that the list says of a channel. */
  private record Entry(ChannelId id, String name, long unread, boolean current) {}

  private KeptParts.Part part(ChannelView channel) {
    long unread = channel.lastNumber() - seen.getOrDefault(channel.id(), 0L);
    Entry entry = new Entry(channel.id(), channel.name(), unread, channel.id().equals(open));
    return new KeptParts.Part(channel.id(), entry, () -> draw(entry));
  }

  private void showTalk(ChannelView channel) {
    title.setText(channel.name());
    talk.show(channels.latest(person(), channel.id(), LATEST), !channel.id().equals(shown));
    shown = channel.id();
    seen.put(channel.id(), channel.lastNumber());
  }

  private NativeButton draw(Entry entry) {
    NativeButton button = new NativeButton("", click -> choose(entry.id()));
    button.addClassName("channel-entry");
    button.add(Glyph.CHANNELS.draw(), new Span(entry.name()));
    if (entry.unread() > 0) {
      Span badge = new Span(entry.unread() > 99 ? "99+" : String.valueOf(entry.unread()));
      badge.addClassName("channel-unread");
      badge.getElement().setAttribute("aria-label", words("channels.unread", entry.unread()));
      button.add(badge);
    }
    button.setClassName("channel-open", entry.current());
    button.getElement().setAttribute("aria-pressed", String.valueOf(entry.current()));
    button.getElement().setAttribute("data-testid", "channel-" + entry.name());
    return button;
  }

  private void choose(ChannelId channel) {
    open = channel;
    refresh();
    composer.focusText();
  }

  private void step(int by) {
    List<ChannelId> ids = mine.stream().map(ChannelView::id).toList();
    if (!ids.isEmpty()) {
      int next = Math.clamp(ids.indexOf(open) + by, 0, ids.size() - 1);
      open = ids.get(next);
      refresh();
    }
  }

  private boolean say(String text) {
    ChannelId channel = open;
    if (channel == null) {
      return false;
    }
    Attempt last = attempt;
    if (last == null || !last.channel().equals(channel) || !last.text().equals(text)) {
      last = new Attempt(channel, text, new OperationId(Ids.next()));
      attempt = last;
    }
    OperationId id = last.id();
    if (!attempt(() -> channels.say(person(), channel, id, text, Moment.now(Instant.now())))) {
      return false;
    }
    attempt = null;
    shown = null;
    refresh();
    return true;
  }

  private boolean concerns(News news) {
    var entry = news.entry();
    return mine.stream().anyMatch(channel -> entry.topic().equals(Topic.of(channel.id())))
        || (entry.topic().equals(Topic.DISPATCH) && entry.kind().equals("shift"));
  }
}
