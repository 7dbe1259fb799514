package org.fieldops.web.ui.manage;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Objects;
import org.fieldops.dispatch.ChannelMember;
import org.fieldops.dispatch.ChannelRule;
import org.fieldops.dispatch.MadeChannel;
import org.fieldops.dispatch.MemberRole;
import org.fieldops.web.ui.shell.part.StatePanel;
import org.fieldops.web.ui.shell.part.UserText;

/** A channel: what it is, by which rules people are in it, and who is. */
final class ChannelPanel extends Div {

  private static final long serialVersionUID = 1L;

  private final transient ManageEvents events;
  private final transient MadeChannel channel;

  ChannelPanel(
      MadeChannel channel,
      List<ChannelRule.Named> rules,
      ChannelMember.Page members,
      MemberPanel.Search wanted,
      ManageEvents events) {
    this.events = events;
    this.channel = channel;
    addClassName("manage-detail");
    add(head(), facts(), rules(rules));
    MemberPanel panel =
        new MemberPanel(
            members.total(),
            wanted,
            events::search,
            new MemberPanel.Acts(
                () -> events.addPeople(channel),
                row ->
                    events.remove(
                        channel,
                        row.person(),
                        Objects.requireNonNullElse(row.role(), MemberRole.WRITER)),
                (person, role) -> events.role(channel, person, role)));
    panel.show(
        members.members().stream()
            .map(
                each -> new MemberPanel.Row(each.person(), each.name(), each.role(), each.byRule()))
            .toList(),
        members.more());
    add(panel);
  }

  private Div head() {
    H1 title = new H1();
    title.add(new UserText(channel.name()));
    title.getElement().setAttribute("data-testid", "manage-title");
    Div head =
        new Div(
            title,
            act("manage.rename", "manage-rename", "act", () -> events.rename(channel)),
            act("manage.channel.end", "manage-end", "act", () -> events.end(channel)));
    head.addClassName("manage-head");
    return head;
  }

  private Div facts() {
    Div facts =
        new Div(
            new Span(getTranslation("manage.kind." + channel.kind())),
            new Span(
                getTranslation(
                    channel.wholeHistory() ? "manage.history.all" : "manage.history.joining")));
    facts.addClassNames("manage-facts", "muted");
    return facts;
  }

  private Div rules(List<ChannelRule.Named> rules) {
    Div head =
        new Div(
            new H2(getTranslation("manage.rules")),
            act("manage.rules.add", "rule-add", "act", () -> events.addRule(channel)));
    head.addClassName("manage-panel-head");
    Div rows = new Div();
    rows.addClassName("manage-rows");
    rules.forEach(rule -> rows.add(row(rule)));
    if (rules.isEmpty()) {
      rows.add(StatePanel.emptyLine(getTranslation("manage.rules.none")));
    }
    Div panel = new Div(head, rows);
    panel.addClassName("manage-panel");
    return panel;
  }

  private Div row(ChannelRule.Named named) {
    ChannelRule rule = named.rule();
    String subject =
        rule.kind() == ChannelRule.Kind.ROLE
            ? getTranslation("manage.of." + rule.subject())
            : named.name();
    UserText name = new UserText(subject);
    name.addClassName("manage-name");
    Span kind = new Span(getTranslation("manage.rule." + rule.kind()));
    kind.addClassName("muted");
    NativeButton end =
        act("manage.rules.end", "rule-end", "act-quiet", () -> events.endRule(channel, rule.id()));
    end.addClassName("act");
    end.setAriaLabel(getTranslation("manage.rules.end.which", subject));
    Div row = new Div(kind, name, new Span(getTranslation("manage.role." + rule.role())), end);
    row.addClassName("manage-row");
    return row;
  }

  private NativeButton act(String key, String testId, String style, Runnable then) {
    NativeButton button = new NativeButton(getTranslation(key), click -> then.run());
    button.addClassName(style);
    button.getElement().setAttribute("data-testid", testId);
    return button;
  }
}
