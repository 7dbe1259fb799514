package org.fieldops.web.ui.channels;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fieldops.dispatch.ChannelExports;
import org.fieldops.dispatch.Channels;
import org.fieldops.dispatch.MessageJson;
import org.fieldops.dispatch.MessagePage;
import org.fieldops.dispatch.MessageSearch;
import org.fieldops.dispatch.MessageView;
import org.fieldops.dispatch.Messages;
import org.fieldops.dispatch.Mutes;
import org.fieldops.dispatch.Orders;
import org.fieldops.dispatch.SearchHit;
import org.fieldops.identity.CurrentPerson;
import org.fieldops.identity.People;
import org.fieldops.kernel.ChannelId;
import org.fieldops.web.ui.channels.export.ExportButton;
import org.fieldops.web.ui.channels.facts.ChannelFacts;
import org.fieldops.web.ui.channels.facts.KnownPeople;
import org.fieldops.web.ui.channels.search.SearchPanel;
import org.fieldops.web.ui.orders.Addressable;
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

  private final transient Channels channels;
  private final SearchPanel search;
  private final transient ReadMarks marks;
  private final transient ChannelList list;
  private final MessageListView talk;
  private final transient MessageActs acts;
  private final transient TalkPages pages;
  private final PinStrip pins;
  private final Composer composer;
  private final transient GivenOrders given;
  private final MuteButton mute;
  private final ChannelFacts facts;
  private final TalkHead head;
  private final Div conversation = new Div();
  private final Div nothing = new Div();
  private transient @Nullable ChannelId shown;
  private @Nullable String wanted;
  private final transient Saying saying;

  @Inject
  public ChannelsDesk(
      CurrentPerson current,
      StoreWatch store,
      Live live,
      Channels channels,
      Messages messages,
      People people,
      MessageSearch finds,
      ReadMarks marks,
      Orders orders,
      Addressable addressable,
      Mutes mutes,
      Writing writing,
      OntoCase cases,
      KnownPeople known,
      ChannelExports exports) {
    super(current, store, "channels.title");
    this.channels = channels;
    this.marks = marks;
    saying = new Saying(channels, person(), this::attempt);
    search =
        new SearchPanel(
            people, person().id(), wish -> finds.find(person(), wish), () -> shown, this::found);
    Beginning direct = new Beginning(channels, people, person(), this::attempt, this::begun);
    list = new ChannelList(person().id(), this::choose, direct::ask, search);
    given = new GivenOrders(orders, addressable, this::attempt);
    mute = new MuteButton(mutes, person(), this::attempt, this::refresh);
    acts = new MessageActs(channels, messages, people, place(), cases, this::attempt);
    pages = new TalkPages(channels, place(), acts, this::attempt, this::newest);
    talk = new MessageListView(person().id(), people, pages);
    facts = new ChannelFacts(known);
    pins = new PinStrip(talk::seek);
    pages.of(talk, pins);
    writing.offerEvidence(talk, person(), this::attempt);
    composer =
        new Composer(
            writing.tools(person(), this::attempt),
            this::say,
            (message, text) -> attempt(() -> acts.edit(message, text)),
            acts::mentionable);
    head = new TalkHead(mute, given, new ExportButton(exports, person()));
    conversation.addClassName("conversation");
    conversation.add(head, pins, talk, composer);
    nothing.addClassName("conversation");
    nothing.add(
        new StatePanel(Glyph.CHANNELS, words("channels.none.title"), words("channels.none.text")));
    DeskKeys keys =
        new DeskKeys()
            .on("j", () -> step(1))
            .on("k", () -> step(-1))
            .on("n", direct::ask)
            .on("o", given::ask)
            .on("ctrl+k", search::focusWords)
            .on("/", composer::focusText);
    body().add(list, conversation, facts, nothing, keys);
    live.entries(this, Cadence.TALK, list::concerns, this::came);
    live.access(this, person().id(), this::refresh);
  }

  private MessageActs.Place place() {
    return new MessageActs.Place(
        person(), () -> shown, list::mayWrite, () -> list.kind(shown), list::name, () -> composer);
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
    mute.load();
    list.load(channels.overview(person()), wanted, mute::isMuted);
    wanted = null;
    show();
  }

  private void show() {
    ChannelId id = list.open();
    if (id == null) {
      opened(false);
      list.show();
      return;
    }
    head(id);
    if (id.equals(shown) && talk.isPast()) {
      list.show();
      return;
    }
    MessagePage newest = channels.before(person(), id, Long.MAX_VALUE, TalkPages.PAGE);
    if (!id.equals(shown)) {
      talk.open(newest, list.firstUnread(id));
      shown = id;
      composer.begin(id);
    } else {
      talk.anew(newest);
    }
    pins.show(acts.pins(id));
    list.seen(id);
    marks.read(person(), id, talk.last());
    list.show();
  }

  private void opened(boolean one) {
    conversation.setVisible(one);
    facts.setVisible(one);
    nothing.setVisible(!one);
  }

  private void head(ChannelId id) {
    opened(true);
    facts.show(person(), id);
    head.show(id, list.name(id));
    composer.setVisible(list.mayWrite(id));
    talk.offerChoices(list.mayWrite(id));
    composer.offerUrgent(given.channel(person(), id));
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
        pages.later(each);
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

  /** A message that was found, in its place. */
  private void found(SearchHit hit) {
    ChannelId channel = hit.channel();
    attempt(() -> {
      long end = hit.number() + TalkPages.PAGE / 2;
      MessagePage page = channels.before(person(), channel, end, TalkPages.PAGE);
      list.open(channel);
      head(channel);
      talk.found(page, hit.number(), list.isPast(channel, page));
      pins.show(acts.pins(channel));
      composer.begin(channel);
      shown = channel;
      list.show();
    });
  }

  /** Back to what is said now. */
  private void newest() {
    shown = null;
    guarded(this::show);
  }

  private void choose(ChannelId channel) {
    if (talk.isPast()) {
      shown = null;
    }
    list.open(channel);
    guarded(this::show);
    composer.focusText();
  }

  private void begun(ChannelId channel) {
    wanted = channel.toString();
    refresh();
    composer.focusText();
  }

  private void step(int by) {
    if (list.step(by)) {
      guarded(this::show);
    }
  }

  private boolean say(Composer.Said what) {
    ChannelId channel = shown;
    if (channel == null) {
      return false;
    }
    Optional<MessageView> said = saying.say(channel, what);
    if (said.isPresent() && talk.isPast()) {
      newest();
    } else {
      said.ifPresent(message -> {
        list.came(message);
        append(List.of(message));
        list.show();
      });
    }
    return said.isPresent();
  }
}
