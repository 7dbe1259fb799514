package org.fieldops.web.ui.handover;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.fieldops.dispatch.HandoverEntry;
import org.fieldops.dispatch.HandoverEntry.Kind;
import org.fieldops.dispatch.HandoverView;
import org.fieldops.dispatch.HandoverView.State;
import org.fieldops.web.rest.export.paper.HandoverLines;
import org.fieldops.web.ui.shell.part.KeptParts;
import org.fieldops.web.ui.shell.part.KeptParts.Part;
import org.fieldops.web.ui.shell.part.KeyCap;
import org.fieldops.web.ui.shell.part.Tone;
import org.fieldops.web.ui.shell.part.ToneTag;
import org.fieldops.web.ui.shell.part.UserText;

/** Both signatures, what was added, and the next thing to do. */
final class SignaturePanel extends Div {

  private static final long serialVersionUID = 1L;
  private static final int LONGEST = 1_000;
  private static final int SHOWN_HASH = 12;

  private final transient HandoverWishes wishes;
  private final Div all = new Div();
  private final transient KeptParts parts = new KeptParts(all);
  private final TextArea text = new TextArea();
  private final Span verb = new Span();
  private final NativeButton act;
  private final Span hint = new Span();
  private transient Consumer<String> follower = shown -> {};
  private transient State state = State.OPEN;

  SignaturePanel(HandoverWishes wishes) {
    this.wishes = wishes;
    addClassName("handover-side");
    text.setMaxLength(LONGEST);
    text.setWidthFull();
    text.setValueChangeMode(ValueChangeMode.EAGER);
    text.getElement().setAttribute("data-testid", "handover-text");
    act = new NativeButton("", click -> next());
    act.addClassNames("act", "act-primary");
    act.add(verb, new Span(" "), new KeyCap(getTranslation("handover.key.sign")));
    hint.addClassName("muted");
    hint.getElement().setAttribute("data-testid", "handover-hint");
    Section last = new Section(text, act, hint);
    last.addClassName("handover-card");
    add(all, last);
  }

  /** Hears what the key to sign would act upon. */
  void follow(Consumer<String> shown) {
    follower = shown;
  }

  void toText() {
    text.focus();
  }

  void show(HandoverView view) {
    state = view.state();
    List<Part> shown = new ArrayList<>();
    for (Kind kind : List.of(Kind.CONFIRMED, Kind.COUNTERSIGNED)) {
      HandoverEntry entry = view.signature(kind).orElse(null);
      shown.add(
          new Part(
              kind,
              List.of(view.sha256(), entry == null ? "" : entry.sha256()),
              () -> entry == null ? unsigned(kind) : signed(entry, view)));
    }
    view.additions()
        .forEach(entry -> shown.add(new Part(entry.id(), entry, () -> signed(entry, view))));
    parts.show(shown);
    boolean mayAct =
        switch (state) {
          case OPEN -> view.mayConfirm();
          case CONFIRMED -> view.mayCountersign();
          case SIGNED -> true;
        };
    act.setVisible(mayAct);
    act.getElement().setAttribute("data-testid", "handover-act-" + state);
    verb.setText(getTranslation("handover.act." + state));
    text.setVisible(mayAct && state != State.OPEN);
    text.setLabel(getTranslation("handover.text." + state));
    hint.setText(getTranslation((mayAct ? "handover.hint." : "handover.wait.") + state));
    follower.accept(view.shift() + " " + state + " " + view.sha256());
  }

  /** Does what comes next: confirms, countersigns or adds. */
  void next() {
    if (!act.isVisible()) {
      return;
    }
    String written = text.getValue().strip();
    boolean done =
        switch (state) {
          case OPEN -> wishes.confirm();
          case CONFIRMED -> wishes.countersign(written);
          case SIGNED -> !written.isEmpty() && wishes.append(written);
        };
    if (done) {
      text.clear();
    } else if (state == State.SIGNED && written.isEmpty()) {
      text.focus();
    }
  }

  private Section unsigned(Kind kind) {
    Section card =
        new Section(
            new H2(getTranslation("handover.signature." + kind)),
            new ToneTag(Tone.WARN, getTranslation("handover.unsigned." + kind)));
    card.addClassName("handover-card");
    return card;
  }

  private Section signed(HandoverEntry entry, HandoverView view) {
    HandoverLines lines = HandoverWords.of(this);
    boolean addition = entry.kind() == Kind.ADDED;
    String title =
        addition
            ? getTranslation("handover.entry.ADDED", entry.number())
            : getTranslation("handover.signature." + entry.kind());
    Div who = new Div(new UserText(entry.personName(), "handover-signature"));
    Span at = new Span(lines.moment(entry.written().at()));
    at.addClassName("num");
    who.add(at);
    who.addClassName("handover-signed");
    Section card = new Section(new H2(title), who);
    card.addClassNames("handover-card", addition ? "handover-addition" : "handover-done");
    card.getElement().setAttribute("data-testid", "handover-entry-" + entry.kind());
    if (entry.noNetwork()) {
      String arrived = lines.moment(entry.receivedAt());
      card.add(new ToneTag(Tone.WARN, getTranslation("handover.noNetwork", arrived)));
    }
    if (!entry.text().isEmpty()) {
      card.add(new UserText(entry.text(), "handover-said"));
    }
    String hash = addition ? entry.sha256() : view.sha256();
    Span sum = new Span(getTranslation("handover.hash", hash.substring(0, SHOWN_HASH)));
    sum.setTitle(hash);
    sum.addClassName("muted");
    card.add(sum);
    return card;
  }
}
