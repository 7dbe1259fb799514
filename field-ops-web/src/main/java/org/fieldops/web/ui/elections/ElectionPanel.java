package org.fieldops.web.ui.elections;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.fieldops.dispatch.ElectionView;
import org.fieldops.dispatch.ElectionView.State;
import org.fieldops.web.ui.shell.part.AgeClock;
import org.fieldops.web.ui.shell.part.HouseTime;
import org.fieldops.web.ui.shell.part.KeptParts;
import org.fieldops.web.ui.shell.part.UserText;

/**
 * An election: how far it is, and what can be done with it now. While it goes on only what changes
 * is drawn anew, so that no click meets a button that has just been replaced.
 */
final class ElectionPanel extends Div {

  private static final long serialVersionUID = 1L;

  private final transient ElectionActs acts;
  private final transient KeptParts parts = new KeptParts(this);

  ElectionPanel(ElectionActs acts) {
    this.acts = acts;
    addClassName("manage-detail");
    getElement().setAttribute("data-testid", "election-panel");
  }

  void show(ElectionView election) {
    Instant now = Instant.now();
    boolean undoable = election.stands() && now.isBefore(election.undoUntil());
    List<Object> acting =
        Arrays.asList(
            election.id(),
            election.name(),
            election.state(),
            election.stands(),
            election.mayRead(),
            election.endedAt());
    getElement().setAttribute("data-state", election.state().name());
    parts.show(
        List.of(
            new KeptParts.Part("head", election.name(), () -> head(election)),
            new KeptParts.Part("facts", election, () -> facts(election)),
            new KeptParts.Part("progress", election, () -> progress(election)),
            new KeptParts.Part(
                "back", List.of(acting, undoable), () -> wayBack(election, undoable, now)),
            new KeptParts.Part("rule", "rule", this::rule),
            new KeptParts.Part("next", acting, () -> next(election))));
  }

  private Div head(ElectionView election) {
    H1 title = new H1();
    title.add(new UserText(election.name()));
    Div head = new Div(title);
    head.addClassName("manage-head");
    return head;
  }

  private Div facts(ElectionView election) {
    Div facts =
        new Div(
            new Span(
                HouseTime.longDay(election.day(), getLocale()) + " " + election.day().getYear()),
            new Span(getTranslation("elections.state." + election.state())),
            new Span(getTranslation("elections.channels", election.channels())),
            new Span(getTranslation("elections.memberships", election.people())),
            new Span(
                getTranslation(
                    "elections.madeBy",
                    election.madeBy(),
                    HouseTime.clockOrDate(election.madeAt(), getLocale()))));
    facts.addClassNames("manage-facts", "muted");
    return facts;
  }

  /** While channels are made, or their people told of the end. */
  private Div progress(ElectionView election) {
    Div progress = new Div();
    boolean under = election.state() == State.MAKING || election.endedAt() != null;
    if (under && election.done() < election.channels()) {
      String words =
          getTranslation(
              election.endedAt() == null ? "elections.making" : "elections.telling",
              election.done(),
              election.channels());
      ProgressBar bar = new ProgressBar(0, election.channels(), election.done());
      bar.getElement().setAttribute("aria-label", words);
      progress.addClassName("election-progress");
      progress.getElement().setAttribute("role", "status");
      progress.add(new Span(words), bar);
    }
    if (election.leftOut() > 0) {
      progress.add(new Paragraph(getTranslation("elections.leftOut", election.leftOut())));
    }
    return progress;
  }

  private Div wayBack(ElectionView election, boolean undoable, Instant now) {
    Div back = new Div();
    if (undoable) {
      back.addClassName("election-undo");
      Span left = new Span(getTranslation("elections.undo.left") + " ");
      left.add(AgeClock.left(election.undoUntil(), now));
      back.add(act("elections.undo", "election-undo", () -> acts.undo(election)), left);
    }
    return back;
  }

  private Div rule() {
    Div rule =
        new Div(
            new H2(getTranslation("elections.results.title")),
            new Paragraph(getTranslation("elections.results.rule")));
    rule.addClassName("manage-panel");
    rule.getElement().setAttribute("data-testid", "result-rule");
    return rule;
  }

  private Div next(ElectionView election) {
    Div next = new Div(new H2(getTranslation("elections.next")));
    next.addClassName("manage-panel");
    Div row = new Div();
    row.addClassName("election-acts");
    if (election.state() != State.UNDONE) {
      row.add(act("elections.repeat", "election-repeat", () -> acts.repeat(election)));
    }
    if (election.stands()) {
      row.add(act("elections.end", "election-end", () -> acts.end(election)));
    }
    if (election.mayRead()) {
      Anchor export =
          new Anchor(
              "/api/v1/elections/" + election.id() + "/export", getTranslation("elections.export"));
      export.addClassName("act");
      export.getElement().setAttribute("download", true);
      export.getElement().setAttribute("router-ignore", true);
      export.getElement().setAttribute("data-testid", "election-export");
      row.add(export);
    }
    next.add(row);
    Instant ended = election.endedAt();
    if (ended != null) {
      next.add(
          new Paragraph(
              getTranslation(
                  "elections.over." + election.state(),
                  HouseTime.clockOrDate(Objects.requireNonNull(ended), getLocale()))));
    }
    return next;
  }

  private NativeButton act(String key, String testId, Runnable then) {
    NativeButton button = new NativeButton(getTranslation(key), click -> then.run());
    button.addClassName("act");
    button.getElement().setAttribute("data-testid", testId);
    return button;
  }
}
