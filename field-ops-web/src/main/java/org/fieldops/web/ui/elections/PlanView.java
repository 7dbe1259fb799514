package org.fieldops.web.ui.elections;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import org.fieldops.dispatch.ElectionPlan;
import org.fieldops.dispatch.WrongLine;
import org.fieldops.web.ui.shell.part.UserText;

/** What would be made: how many channels of which kind, and which lines of the file are wrong. */
final class PlanView extends Div {

  private static final long serialVersionUID = 1L;

  PlanView(ElectionPlan plan) {
    addClassName("election-plan");
    add(new H3(getTranslation("elections.plan", plan.channels(), plan.people())), shares(plan));
    if (plan.encoding() != null && !plan.encoding().equals("UTF-8")) {
      add(new Paragraph(getTranslation("elections.encoding", plan.encoding())));
    }
    if (plan.gone() > 0) {
      add(new Paragraph(getTranslation("elections.gone", plan.gone())));
    }
    if (!plan.wrong().isEmpty()) {
      add(wrong(plan));
    }
  }

  private Div shares(ElectionPlan plan) {
    Div shares = new Div();
    shares.addClassName("election-shares");
    plan.shares()
        .forEach(share -> {
          Span count = new Span(String.valueOf(share.channels()));
          count.addClassName("election-count");
          Span kind = new Span(getTranslation("elections.kind." + share.kind()));
          Span first = new Span();
          first.addClassName("muted");
          first.add(new UserText(String.join(", ", share.first())));
          if (share.channels() > share.first().size()) {
            first.add(" …");
          }
          Span people = new Span(getTranslation("elections.memberships", share.members()));
          people.addClassName("muted");
          Div row = new Div(count, kind, people, first);
          row.addClassName("election-share");
          shares.add(row);
        });
    return shares;
  }

  private Div wrong(ElectionPlan plan) {
    UnorderedList lines = new UnorderedList();
    plan.wrong().forEach(line -> lines.add(new ListItem(words(line))));
    if (plan.moreWrong() > 0) {
      lines.add(new ListItem(getTranslation("elections.wrong.more", plan.moreWrong())));
    }
    lines.getElement().setAttribute("tabindex", "0");
    lines.getElement().setAttribute("role", "list");
    lines.getElement().setAttribute("aria-label", getTranslation("elections.wrong.label"));
    Div wrong =
        new Div(
            new H3(getTranslation("elections.wrong", plan.wrong().size() + plan.moreWrong())),
            lines);
    wrong.addClassName("election-wrong-lines");
    wrong.getElement().setAttribute("data-testid", "election-wrong");
    return wrong;
  }

  /** Line 12, column "Personen": ...: "x". Left out. */
  private String words(WrongLine line) {
    String where =
        line.column().isEmpty()
            ? getTranslation("elections.wrong.line", String.valueOf(line.number()))
            : getTranslation(
                "elections.wrong.column", String.valueOf(line.number()), line.column());
    String what =
        getTranslation("elections.reason." + line.reason())
            + (line.value().isEmpty()
                ? ""
                : ": " + getTranslation("elections.quoted", line.value()));
    return where
        + ": "
        + what
        + ". "
        + getTranslation(line.leftOut() ? "elections.wrong.leftOut" : "elections.wrong.without");
  }
}
