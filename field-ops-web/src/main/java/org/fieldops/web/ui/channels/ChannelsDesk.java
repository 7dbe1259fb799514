package org.fieldops.web.ui.channels;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.fieldops.dispatch.Channels;
import org.fieldops.dispatch.MessageJson;
import org.fieldops.dispatch.MessagePage;
import org.fieldops.dispatch.MessageSearch;
import org.fieldops.dispatch.MessageView;
import org.fieldops.dispatch.Moment;
import org.fieldops.dispatch.SearchHit;
import org.fieldops.identity.CurrentPerson;
import org.fieldops.identity.People;
import org.fieldops.kernel.ChannelId;
import org.fieldops.kernel.Ids;
import org.fieldops.kernel.OperationId;
import org.fieldops.kernel.Person;
import org.fieldops.web.ui.channels.search.SearchPanel;
import org.fieldops.web.ui.shell.DeskLayout;
import org.fieldops.web.ui.shell.live.Cadence;
import org.fieldops.web.ui.shell.live.Desk;
import org.fieldops.web.ui.shell.live.Live;
import org.fieldops.web.ui.shell.live.News;
import org.fieldops.web.ui.shell.live.StoreWatch;
import org.fieldops.web.ui.shell.part.DeskKeys;
import org.fieldops.web.ui.shell.part.Glyph;
import org.fieldops.web.ui.shell.part.StatePanel;
import org.jspecify.annotations.Nullable;

/**
 * The channels of a person, what is said in them, and a place to write. A message that comes is
 * added where it belongs; the doors are asked when the person goes somewhere, and when something
 * else than a message changes.
 */
@Route(value = "channels/:channel?", layout = DeskLayout.class)
@RolesAllowed({"dispatcher", "supervisor"})
public class ChannelsDesk extends Desk implements BeforeEnterObserver {

  private static final long serialVersionUID = 1L;
  private static final int PAGE = 100;

  private final transient Channels channels;
  private final transient People people;
  private final SearchPanel search;
  private final transient ReadMarks marks;
  private final transient ChannelList list;
  private final H1 title = new H1();
  private final MessageListView talk;
  private final Composer composer;
  private final Div conversation = new Div();
  private final Div nothing = new Div();
  private transient @Nullable ChannelId shown;
  private @Nullable String wanted;
  private transient @Nullable Attempt attempt;

  /** What is being said; said again after a fault it is still the same message. */
  private record Attempt(ChannelId channel, String text, OperationId id) {}

  @Inject
  public ChannelsDesk(
      CurrentPerson current,
      StoreWatch store,
      Live live,
      Channels channels,
      People people,
      MessageSearch messages,
      ReadMarks marks) {
    super(current, store, "channels.title");
    this.channels = channels;
    this.people = people;
    this.marks = marks;
    talk = new MessageListView(person().id(), this::older, this::readers, this::newest);
    composer = new Composer(this::say);
    search =
        new SearchPanel(
            people, person().id(), wish -> messages.find(person(), wish), () -> shown, this::found);
    list = new ChannelList(person().id(), this::choose, this::begin, search);
    Div head = new Div(title);
    head.addClassName("talk-head");
    conversation.addClassName("conversation");
    conversation.add(head, talk, composer);
    nothing.addClassName("conversation");
    nothing.add(
        new StatePanel(Glyph.CHANNELS, words("channels.none.title"), words("channels.none.text")));
    DeskKeys keys =
        new DeskKeys()
            .on("j", () -> step(1))
            .on("k", () -> step(-1))
            .on("n", this::begin)
            .on("ctrl+k", search::focusWords)
            .on("/", composer::focusText);
    body().add(list, conversation, nothing, keys);
    live.entries(this, Cadence.TALK, list::concerns, this::came);
    live.access(this, person().id(), this::refresh);
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
    list.load(channels.overview(person()), wanted);
    wanted = null;
    show();
  }

  private void show() {
    ChannelId id = list.open();
    conversation.setVisible(id != null);
    nothing.setVisible(id == null);
    if (id == null) {
      list.show();
      return;
    }
    title.removeAll();
    title.add(list.name(id));
    composer.setVisible(list.mayWrite(id));
    if (id.equals(shown) && talk.isPast()) {
      list.show();
      return;
    }
    MessagePage newest = channels.before(person(), id, Long.MAX_VALUE, PAGE);
    if (!id.equals(shown)) {
      talk.open(newest, list.firstUnread(id));
      shown = id;
    } else {
      talk.anew(newest);
    }
    list.seen(id);
    marks.read(person(), id, talk.last());
    list.show();
  }

  private void came(List<News> news) {
    if (news.isEmpty() || news.stream().anyMatch(list::changes)) {
      refresh();
      return;
    }
    List<MessageView> here = new ArrayList<>();
    for (News each : news) {
      if (each.entry().kind().equals("message")) {
        MessageView message = each.read(MessageJson::read);
        list.came(message);
        if (message.channel().equals(shown)) {
          here.add(message);
        }
      } else {
        list.read(each);
      }
    }
    append(here);
    list.show();
  }

  private void append(List<MessageView> messages) {
    ChannelId channel = shown;
    if (channel == null || messages.isEmpty() || talk.isPast()) {
      return;
    }
    List<MessageView> added = new ArrayList<>();
    for (MessageView message : messages) {
      switch (talk.came(message)) {
        case GAP -> {
          refresh();
          return;
        }
        case ADDED -> added.add(message);
        case KNOWN -> {}
      }
    }
    if (!added.isEmpty()) {
      talk.append(added);
    }
    list.seen(channel);
    guarded(() -> marks.readSometimes(person(), channel, talk.last()));
  }

  private void older(long before) {
    ChannelId channel = shown;
    if (channel != null) {
      attempt(() -> talk.older(channels.before(person(), channel, before, PAGE)));
    }
  }

  /** A message that was found, in its place. */
  private void found(SearchHit hit) {
    ChannelId channel = hit.channel();
    attempt(() -> {
      long end = hit.number() + PAGE / 2;
      MessagePage page = channels.before(person(), channel, end, PAGE);
      list.open(channel);
      title.removeAll();
      title.add(list.name(channel));
      composer.setVisible(list.mayWrite(channel));
      conversation.setVisible(true);
      nothing.setVisible(false);
      talk.found(page, hit.number(), list.isPast(channel, page));
      shown = channel;
      list.show();
    });
  }

  /** Back to what is said now. */
  private void newest() {
    shown = null;
    guarded(this::show);
  }

  private void readers(long number) {
    ChannelId channel = shown;
    if (channel != null) {
      attempt(() -> new ReadersDialog(channels.readers(person(), channel, number)).open());
    }
  }

  private void choose(ChannelId channel) {
    if (talk.isPast()) {
      shown = null;
    }
    list.open(channel);
    guarded(this::show);
    composer.focusText();
  }

  private void begin() {
    new ColleagueDialog(people, person().id(), this::write).open();
  }

  /** To one person, alone. */
  private void write(Person other) {
    List<ChannelId> opened = new ArrayList<>();
    if (attempt(
        () -> opened.add(channels.direct(person(), other.id(), Moment.now(Instant.now()))))) {
      wanted = opened.getFirst().toString();
      refresh();
      composer.focusText();
    }
  }

  private void step(int by) {
    if (list.step(by)) {
      guarded(this::show);
    }
  }

  private boolean say(String text) {
    ChannelId channel = shown;
    if (channel == null) {
      return false;
    }
    Attempt last = attempt;
    if (last == null || !last.channel().equals(channel) || !last.text().equals(text)) {
      last = new Attempt(channel, text, new OperationId(Ids.next()));
      attempt = last;
    }
    OperationId id = last.id();
    List<MessageView> said = new ArrayList<>();
    if (!attempt(
        () -> said.add(channels.say(person(), channel, id, text, Moment.now(Instant.now()))))) {
      return false;
    }
    attempt = null;
    if (talk.isPast()) {
      newest();
      return true;
    }
    list.came(said.getLast());
    append(List.of(said.getLast()));
    list.show();
    return true;
  }
}
