package org.fieldops.web.ui.manage;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.fieldops.dispatch.MadeChannel;
import org.fieldops.identity.GroupView;
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
    order.clear();
    all.removeAll();
    all.add(new H2(getTranslation("manage.channels")));
    channels.forEach(channel ->
        entry(
            new Chosen.Channel(channel.id()),
            channel.name(),
            getTranslation("manage.kind." + channel.kind()),
            channel.members(),
            open));
    if (channels.isEmpty()) {
      all.add(StatePanel.emptyLine(getTranslation("manage.channels.none")));
    }
    if (mayMakeGroups) {
      all.add(new H2(getTranslation("manage.groups")));
      groups.forEach(
          group -> entry(new Chosen.Group(group.id()), group.name(), "", group.members(), open));
      if (groups.isEmpty()) {
        all.add(StatePanel.emptyLine(getTranslation("manage.groups.none")));
      }
    }
  }

  private void entry(Chosen what, String name, String kind, long members, @Nullable Chosen open) {
    order.add(what);
    NativeButton button = new NativeButton("", click -> events.choose(what));
    button.addClassName("manage-entry");
    boolean current = Objects.equals(what, open);
    button.setClassName("manage-open", current);
    button.getElement().setAttribute("aria-pressed", String.valueOf(current));
    button.getElement().setAttribute("data-testid", "manage-" + name);
    Span facts = new Span(kind.isEmpty() ? "" : kind + " · ");
    facts.add(getTranslation("manage.people", members));
    facts.addClassName("muted");
    button.add(new UserText(name), facts);
    all.add(button);
  }

  /** Opens the one below or above. */
  void step(@Nullable Chosen from, int by) {
    if (!order.isEmpty()) {
      events.choose(order.get(Math.clamp(order.indexOf(from) + by, 0, order.size() - 1)));
    }
  }
}
