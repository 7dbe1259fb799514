package org.fieldops.web.ui.channels;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.fieldops.dispatch.ChannelKind;
import org.fieldops.dispatch.ChannelOverview;
import org.fieldops.dispatch.MessagePage;
import org.fieldops.dispatch.MessageView;
import org.fieldops.kernel.ChannelId;
import org.fieldops.kernel.PersonId;
import org.fieldops.kernel.document.DocumentAudience.Kind;
import org.fieldops.kernel.feed.Topic;
import org.fieldops.web.ui.channels.ChannelEntry.Section;
import org.fieldops.web.ui.documents.DocumentDrop;
import org.fieldops.web.ui.shell.live.News;
import org.fieldops.web.ui.shell.part.Glyph;
import org.fieldops.web.ui.shell.part.KeptParts;
import org.fieldops.web.ui.shell.part.KeyCap;
import org.fieldops.web.ui.shell.part.UserText;
import org.jspecify.annotations.Nullable;

/** The channels, with how much is unread in each; one of them is open. */
final class ChannelList extends Div {

  private static final long serialVersionUID = 1L;

  /** What changes the list itself, on the person's own topic. */
  private static final Set<String> CHANGES =
      Set.of("channel", "channel.left", "duty", "duty.withdrawn", "muted");

  private final transient PersonId own;
  private final transient Consumer<ChannelId> choose;
  private final Div all = new Div();
  private final transient KeptParts parts = new KeptParts(all);
  private final transient Map<ChannelId, ChannelEntry> entries = new LinkedHashMap<>();
  private transient volatile Set<Topic> topics = Set.of();
  private transient @Nullable ChannelId open;
  private transient Predicate<ChannelId> muted = channel -> false;

  private transient boolean showsEnded;

  ChannelList(PersonId own, Consumer<ChannelId> choose, Runnable begin, Component search) {
    this.own = own;
    this.choose = choose;
    addClassName("channel-list");
    getElement().setAttribute("role", "navigation");
    getElement().setAttribute("aria-label", getTranslation("channels.title"));
    NativeButton direct = new NativeButton(getTranslation("channels.direct"), click -> begin.run());
    direct.addClassNames("act", "channel-begin");
    direct.add(new KeyCap("N"));
    direct.getElement().setAttribute("data-testid", "begin-direct");
    all.addClassName("channel-all");
    add(search, direct, all, new DocumentDrop());
  }

  /** Whether an entry is for this list; asked on the announcer's thread. */
  boolean concerns(News news) {
    return topics.contains(news.entry().topic())
        || news.on(Topic.of(own))
        || news.is(Topic.DISPATCH, "shift");
  }

  /** Whether it changes which channels there are. */
  boolean changes(News news) {
    return news.is(Topic.DISPATCH, "shift")
        || (news.on(Topic.of(own)) && CHANGES.contains(news.entry().kind()));
  }

  /**
   * @param wanted the id of the channel to be opened, if it is one of them
   * @param quiet whether somebody does not want to hear one now
   */
  void load(List<ChannelOverview> channels, @Nullable String wanted, Predicate<ChannelId> quiet) {
    muted = quiet;
    entries.clear();
    Instant now = Instant.now();
    channels.stream()
        .map(each -> ChannelEntry.of(each, now))
        .sorted(Comparator.comparing(ChannelEntry::section))
        .forEach(entry -> entries.put(entry.id(), entry));
    topics = entries.keySet().stream().map(Topic::of).collect(Collectors.toUnmodifiableSet());
    entries.keySet().stream()
        .filter(id -> id.toString().equals(wanted))
        .findFirst()
        .ifPresent(id -> open = id);
    if (!entries.containsKey(open)) {
      open =
          entries.values().stream()
              .min(Comparator.comparing(entry -> entry.section() != Section.SHIFT))
              .map(ChannelEntry::id)
              .orElse(null);
    }
  }

  @Nullable ChannelId open() {
    return open;
  }

  void open(ChannelId channel) {
    open = channel;
  }

  /** Opens the one below or above; false when there is none. */
  boolean step(int by) {
    List<ChannelId> ids =
        entries.values().stream().filter(this::isShown).map(ChannelEntry::id).toList();
    if (ids.isEmpty()) {
      return false;
    }
    int next = Math.clamp(ids.indexOf(open) + by, 0, ids.size() - 1);
    open = ids.get(next);
    return true;
  }

  String name(ChannelId channel) {
    ChannelEntry entry = entries.get(channel);
    return entry == null ? "" : entry.name();
  }

  ChannelKind kind(@Nullable ChannelId channel) {
    ChannelEntry entry = entries.get(channel);
    return entry == null ? ChannelKind.DIRECT : entry.kind();
  }

  boolean mayWrite(ChannelId channel) {
    ChannelEntry entry = entries.get(channel);
    return entry != null && entry.mayWrite();
  }

  /** The number of the first unread message, 0 when all is read or nothing ever was. */
  long firstUnread(ChannelId channel) {
    ChannelEntry entry = entries.get(channel);
    return entry == null || entry.unread() == 0 || entry.readUpTo() == 0 ? 0 : entry.readUpTo() + 1;
  }

  /** Whether more was said after this page. */
  boolean isPast(ChannelId channel, MessagePage page) {
    ChannelEntry entry = entries.get(channel);
    return entry != null
        && !page.messages().isEmpty()
        && page.messages().getLast().number() < entry.lastNumber();
  }

  /** Everything in it stands before the person's eyes. */
  void seen(ChannelId channel) {
    entries.computeIfPresent(channel, (id, entry) -> entry.read(entry.lastNumber(), 0, 0));
  }

  void came(MessageView message) {
    entries.computeIfPresent(
        message.channel(),
        (id, entry) ->
            message.number() <= entry.lastNumber()
                ? entry
                : entry.came(
                    message.number(), mine(message), message.extras().mentions().contains(own)));
  }

  /** What the house says is nobody's to read either. */
  private boolean mine(MessageView message) {
    return message.author().equals(own) || message.extras().line() != null;
  }

  /** The person has read on another device. */
  void read(News news) {
    if (!news.entry().kind().equals("read")) {
      return;
    }
    ChannelId channel = ChannelId.of(news.text("channelId"));
    long upTo = news.number("upTo");
    entries.computeIfPresent(
        channel,
        (id, entry) ->
            upTo <= entry.readUpTo()
                ? entry
                : entry.read(upTo, news.number("unread"), news.number("mentions")));
  }

  void show() {
    List<KeptParts.Part> shown = new ArrayList<>();
    for (Section section : Section.values()) {
      List<ChannelEntry> inIt =
          entries.values().stream().filter(entry -> entry.section() == section).toList();
      if (!inIt.isEmpty()) {
        shown.add(heading(section, inIt.size()));
      }
      inIt.stream()
          .filter(this::isShown)
          .map(entry -> entry.current(entry.id().equals(open)))
          .map(entry -> new KeptParts.Part(entry.id(), shownOf(entry), () -> draw(entry)))
          .forEach(shown::add);
    }
    parts.show(shown);
  }

  private boolean isShown(ChannelEntry entry) {
    return showsEnded || entry.section() != Section.ENDED || entry.id().equals(open);
  }

  private KeptParts.Part heading(Section section, int count) {
    if (section != Section.ENDED) {
      return new KeptParts.Part(
          section,
          section,
          () -> {
            H2 words = new H2(getTranslation("channels.section." + section));
            words.addClassName("channel-section");
            return words;
          });
    }
    return new KeptParts.Part(
        section,
        List.of(count, showsEnded),
        () -> {
          NativeButton fold =
              new NativeButton(getTranslation("channels.section.ENDED", count), click -> fold());
          fold.addClassName("channel-section");
          fold.getElement().setAttribute("aria-expanded", String.valueOf(showsEnded));
          fold.getElement().setAttribute("data-testid", "channels-ended");
          return fold;
        });
  }

  private void fold() {
    showsEnded = !showsEnded;
    show();
  }

  private static Glyph glyph(ChannelKind kind) {
    return switch (kind) {
      case SHIFT -> Glyph.CHANNELS;
      case UNIT -> Glyph.CREW;
      case GROUP -> Glyph.PEOPLE;
      case INCIDENT -> Glyph.INCIDENT;
      case DIRECT -> Glyph.PERSON;
      case ANNOUNCEMENT -> Glyph.ANNOUNCEMENT;
      case ROOM -> Glyph.ROOM;
    };
  }

  private List<Object> shownOf(ChannelEntry entry) {
    return List.of(
        entry.name(), entry.unread(), entry.mentions(), entry.current(), muted.test(entry.id()));
  }

  private NativeButton draw(ChannelEntry entry) {
    NativeButton button = new NativeButton("", click -> choose.accept(entry.id()));
    button.addClassName("channel-entry");
    Glyph glyph = glyph(entry.kind());
    Span kind = new Span(getTranslation("manage.kind." + entry.kind()));
    kind.addClassName("channel-kind");
    button.add(glyph.draw(), new UserText(entry.name()), kind);
    if (muted.test(entry.id())) {
      Span quiet = new Span(Glyph.SILENT.draw());
      quiet.getElement().setAttribute("title", getTranslation("mute.on"));
      quiet.getElement().setAttribute("data-testid", "channel-muted");
      button.add(quiet);
    }
    if (entry.unread() > 0) {
      boolean named = entry.mentions() > 0;
      String count = entry.unread() > 99 ? "99+" : String.valueOf(entry.unread());
      Span badge = new Span(named ? "@ " + count : count);
      badge.addClassName("channel-unread");
      badge
          .getElement()
          .setAttribute(
              "aria-label",
              getTranslation(named ? "talk.unreadNamed" : "channels.unread", entry.unread()));
      button.add(badge);
    }
    button.setClassName("channel-open", entry.current());
    button.getElement().setAttribute("aria-pressed", String.valueOf(entry.current()));
    button.getElement().setAttribute("data-testid", "channel-" + entry.name());
    if (entry.mayWrite()) {
      DocumentDrop.onto(button, Kind.CHANNEL, entry.id().value());
    }
    return button;
  }
}
