package org.fieldops.web.ui.review;

import com.vaadin.flow.component.dnd.DropEffect;
import com.vaadin.flow.component.dnd.DropTarget;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.function.Consumer;
import org.fieldops.kernel.EvidenceId;
import org.fieldops.media.CaseFileView;
import org.fieldops.web.ui.shell.part.Isolated;
import org.fieldops.web.ui.shell.part.Tone;
import org.fieldops.web.ui.shell.part.ToneTag;
import org.fieldops.web.ui.shell.part.UserText;

/** A case file in a list: number, what it is about, state, how many photos. */
public final class CaseCard extends Div {

  private final CaseFileView caseFile;
  private final Phrases phrases;
  private final Div foot = new Div();

  public CaseCard(CaseFileView caseFile, Moments moments) {
    this.caseFile = caseFile;
    this.phrases = moments.phrases();
    addClassName("rv-case");
    getElement().setAttribute("data-testid", "case-card");
    getElement().setAttribute("data-case", caseFile.id().toString());
    Anchor number = new Anchor("cases/" + caseFile.id(), caseFile.number());
    number.addClassName("rv-case-number");
    Div head = new Div(number, tag(caseFile, phrases));
    head.addClassName("rv-case-head");
    UserText title = new UserText(caseFile.title());
    title.addClassName("rv-case-title");
    Span facts =
        new Span(
            phrases.of("case.photos", caseFile.photos())
                + " · "
                + Isolated.text(caseFile.openedBy())
                + ", "
                + moments.ago(caseFile.openedAt(), Instant.now()));
    facts.addClassName("rv-case-facts");
    foot.addClassName("rv-case-foot");
    foot.add(facts);
    add(head, title, foot);
  }

  /** The mark that says whether it still takes evidence. */
  public static ToneTag tag(CaseFileView caseFile, Phrases phrases) {
    return caseFile.open()
        ? new ToneTag(Tone.WAY, phrases.of("case.open"))
        : new ToneTag(Tone.NEUTRAL, phrases.of("case.closed"));
  }

  CaseFileView caseFile() {
    return caseFile;
  }

  /** Lets it take photos while it is open: by its button, and by a drop. */
  void takesPhotos(Runnable onButton, Consumer<EvidenceId> onDrop) {
    getElement().setAttribute("role", "listitem");
    if (!caseFile.open()) {
      return;
    }
    ActButton here =
        new ActButton(phrases.of("case.here"), "case-attach", onButton).style("rv-small");
    here.getElement().setAttribute("aria-label", phrases.of("case.hereLong", caseFile.number()));
    foot.add(here);
    DropTarget<CaseCard> target = DropTarget.create(this);
    target.setDropEffect(DropEffect.MOVE);
    target.addDropListener(event ->
        event
            .getDragData()
            .filter(EvidenceId.class::isInstance)
            .map(EvidenceId.class::cast)
            .ifPresent(onDrop));
  }

  /** Marks it as the one that Enter would choose. */
  void setMarked(boolean marked) {
    getElement().setAttribute("data-marked", String.valueOf(marked));
    setClassName("rv-marked", marked);
    if (marked) {
      getElement().executeJs("this.scrollIntoView({block: 'nearest'})");
    }
  }
}
