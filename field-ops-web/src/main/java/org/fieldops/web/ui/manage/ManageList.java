package org.fieldops.web.ui.manage;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.ArrayList;
import java.util.List;
import org.fieldops.dispatch.MadeChannel;
import org.fieldops.identity.GroupView;
import org.fieldops.web.ui.shell.part.KeptParts;
import org.fieldops.web.ui.shell.part.KeyCap;
import org.fieldops.web.ui.shell.part.StatePanel;
import org.fieldops.web.ui.shell.part.UserText;
import org.jspecify.annotations.Nullable;

/** Channels and groups by name, one of them open; the way to new ones. */
final class ManageList extends Div {

  private static final long serialVersionUID = 1L;

  private final transient ManageEvents events;
  private final TextField search = new TextField();
  private final NativeButton newChannel;
  private final NativeButton newGroup;
  private final Div all = new Div();
  private final transient KeptParts shown = new KeptParts(all);
  private final transient List<Chosen> order = new ArrayList<>();

  ManageList(ManageEvents events, Runnable searched, Runnable channel, Runnable group) {
    this.events = events;
    addClassName("manage-list");
    getElement().setAttribute("role", "navigation");
    getElement().setAttribute("aria-label", getTranslation("manage.title"));
    search.setPlaceholder(getTranslation("manage.search"));
    search.setAriaLabel(getTranslation("manage.search"));
    search.setSuffixComponent(new KeyCap("/"));
    search.setValueChangeMode(ValueChangeMode.LAZY);
    search.setMaxLength(100);
    search.setWidthFull();
    search.setClearButtonVisible(true);
    search.addValueChangeListener(change -> searched.run());
    search.getElement().setAttribute("data-testid", "manage-search");
    newChannel = begin("manage.channel.new", "N", "channel-new", channel);
    newGroup = begin("manage.group.new", "G", "group-new", group);
    Div begin = new Div(newChannel, newGroup);
    begin.addClassName("manage-begin");
    all.addClassName("manage-all");
    add(begin, search, all);
  }

  private NativeButton begin(String key, String cap, String testId, Runnable then) {
    NativeButton button = new NativeButton(getTranslation(key), click -> then.run());
    button.addClassName("act");
    button.add(new KeyCap(cap));
    button.getElement().setAttribute("data-testid", testId);
    return button;
  }

  String words() {
    return search.getValue();
  }

  void focusSearch() {
    search.focus();
  }

  /**
   * @param mayMakeChannels whether new ones are offered
   * @param mayMakeGroups likewise, and groups are shown
   */
  void show(
      List<MadeChannel> channels,
      List<GroupView> groups,
      boolean mayMakeChannels,
      boolean mayMakeGroups,
      @Nullable Chosen open) {
    newChannel.setVisible(mayMakeChannels);
    newGroup.setVisible(mayMakeGroups);
    List<KeptParts.Part> parts = new ArrayList<>();
    order.clear();
    parts.add(head("manage.channels"));
    channels.forEach(channel ->
        parts.add(
            entry(
                new Chosen.Channel(channel.id()),
                channel.name(),
                getTranslation("manage.kind." + channel.kind()) + " · ",
                channel.members())));
    if (channels.isEmpty()) {
      parts.add(emptyLine("manage.channels.none"));
    }
    if (mayMakeGroups) {
      parts.add(head("manage.groups"));
      groups.forEach(group ->
          parts.add(entry(new Chosen.Group(group.id()), group.name(), "", group.members())));
      if (groups.isEmpty()) {
        parts.add(emptyLine("manage.groups.none"));
      }
    }
    mark(parts, shown.show(parts), open);
  }

  private static void mark(
      List<KeptParts.Part> parts, List<Component> shown, @Nullable Chosen open) {
    for (int at = 0; at < parts.size(); at++) {
      if (parts.get(at).key() instanceof Chosen each) {
        boolean current = each.equals(open);
        shown.get(at).getElement().getClassList().set("manage-open", current);
        shown.get(at).getElement().setAttribute("aria-pressed", String.valueOf(current));
      }
    }
  }

  private KeptParts.Part head(String key) {
    return new KeptParts.Part(key, key, () -> new H2(getTranslation(key)));
  }

  private KeptParts.Part emptyLine(String key) {
    return new KeptParts.Part(key, key, () -> StatePanel.emptyLine(getTranslation(key)));
  }

  private KeptParts.Part entry(Chosen what, String name, String kind, long members) {
    order.add(what);
    return new KeptParts.Part(
        what, List.of(name, kind, members), () -> draw(what, name, kind, members));
  }

  private NativeButton draw(Chosen what, String name, String kind, long members) {
    NativeButton button = new NativeButton("", click -> events.choose(what));
    button.addClassName("manage-entry");
    button.getElement().setAttribute("data-testid", "manage-" + name);
    Span facts = new Span(kind + getTranslation("manage.people", members));
    facts.addClassName("muted");
    button.add(new UserText(name), facts);
    return button;
  }

  /** Opens the one below or above. */
  void step(@Nullable Chosen from, int by) {
    if (!order.isEmpty()) {
      events.choose(order.get(Math.clamp(order.indexOf(from) + by, 0, order.size() - 1)));
    }
  }
}
