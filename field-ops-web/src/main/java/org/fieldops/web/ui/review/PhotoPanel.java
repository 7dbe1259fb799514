package org.fieldops.web.ui.review;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import java.util.function.BiConsumer;
import org.fieldops.media.CustodyEntry;
import org.fieldops.media.EvidenceView;
import org.fieldops.media.PictureNote;
import org.fieldops.media.ReviewAct;
import org.fieldops.web.ui.shell.part.UserText;
import org.jspecify.annotations.Nullable;

/** The middle of the desk: the photo looked at, what may be done with it, its facts. */
final class PhotoPanel extends Section {

  private final Moments moments;
  private final Phrases phrases;
  private final BiConsumer<String, String> onKey;
  private final H2 title = new H2();
  private final Div meta = new Div();
  private final Div reason = new Div();
  private final PhotoStage stage;
  private final FactTable facts;
  private final ActButton accept;
  private final ActButton reject;
  private final ActButton toCase;
  private final ActButton reopen;
  private final ActButton examineAgain;

  /**
   * @param onKey gets what a button does as the key that does the same, and the photo it was for
   */
  PhotoPanel(Moments moments, BiConsumer<String, String> onKey) {
    this.moments = moments;
    this.phrases = moments.phrases();
    this.onKey = onKey;
    this.stage = new PhotoStage(phrases);
    this.facts = new FactTable(moments);
    addClassName("rv-panel");
    title.getElement().setAttribute("data-testid", "review-title");
    meta.addClassName("rv-meta");
    reason.addClassName("rv-reason");
    reason.getElement().setAttribute("data-testid", "review-reason-shown");
    accept = action("review.accept", "A", "review-accept");
    accept.addClassName("act-primary");
    reject = action("review.reject", "R", "review-reject");
    toCase = action("review.toCase", "C", "review-to-case");
    reopen = action("review.reopen", "Reopen", "review-reopen");
    examineAgain = action("review.examineAgain", "Examine", "review-examine-again");
    Div words = new Div(title, meta);
    Div actions = new Div(examineAgain, reopen, toCase, reject, accept);
    actions.addClassName("rv-actions");
    Div head = new Div(words, actions);
    head.addClassNames("rv-head", "rv-panel-head");
    add(head, reason, stage, facts);
    showNothing();
  }

  void show(
      @Nullable EvidenceView photo,
      int place,
      int of,
      List<CustodyEntry> custody,
      Runnable onHistory) {
    stage.show(photo);
    if (photo == null) {
      showNothing();
      return;
    }
    String kind = phrases.of("review.kind." + photo.kind());
    title.setText(
        place == 0
            ? kind
            : phrases.of("review.place", String.valueOf(place), String.valueOf(of), kind));
    meta.removeAll();
    meta.add(EvidenceTag.of(photo.state(), phrases), new UserText(photo.authorName()));
    if (photo.caseFile() != null && photo.caseNumber() != null) {
      meta.add(new Anchor("cases/" + photo.caseFile(), photo.caseNumber()));
    }
    offer(photo);
    showReason(photo);
    facts.setVisible(true);
    facts.show(photo, custody, onHistory);
  }

  PhotoStage stage() {
    return stage;
  }

  private void showNothing() {
    title.setText(phrases.of("review.picture.nothing"));
    meta.removeAll();
    reason.setVisible(false);
    facts.setVisible(false);
    for (ActButton each : List.of(accept, reject, toCase, reopen, examineAgain)) {
      each.setVisible(false);
    }
    stage.show(null);
  }

  private void offer(EvidenceView photo) {
    accept.setVisible(photo.acts().contains(ReviewAct.ACCEPT));
    reject.setVisible(photo.acts().contains(ReviewAct.REJECT));
    toCase.setVisible(photo.acts().contains(ReviewAct.ATTACH));
    reopen.setVisible(photo.acts().contains(ReviewAct.REOPEN));
    examineAgain.setVisible(photo.acts().contains(ReviewAct.EXAMINE_AGAIN));
  }

  /** Why it was refused, quarantined or rejected, and what else is to be known, in words. */
  private void showReason(EvidenceView photo) {
    reason.removeAll();
    String why = why(photo);
    reason.setVisible(!why.isBlank() || !photo.notes().isEmpty());
    boolean damaged = ReviewFilter.DAMAGED.states().contains(photo.state());
    reason.setClassName("rv-danger", damaged);
    if (!why.isBlank()) {
      reason.add(new Paragraph(new UserText(why)));
    }
    for (PictureNote note : photo.notes()) {
      reason.add(new Paragraph(note.words(moments.locale())));
    }
  }

  private String why(EvidenceView photo) {
    return switch (photo.state()) {
      case REFUSED, QUARANTINED -> phrases.of("review.why." + photo.state(), said(photo));
      case REJECTED -> phrases.of("review.why.REJECTED", said(photo));
      case ANNOUNCED, RECEIVED, READY, ACCEPTED -> "";
    };
  }

  private String said(EvidenceView photo) {
    String code = photo.reason();
    if (code != null) {
      String key = "review.why." + code;
      String words = phrases.of(key);
      if (!words.contains(key)) {
        return words;
      }
    }
    String words = photo.reasonWords(moments.locale());
    return words == null ? phrases.of("review.why.unknown") : words;
  }

  /** The click brings the photo that the browser showed, as the key does. */
  private ActButton action(String word, String key, String testId) {
    ActButton button = new ActButton(phrases.of(word), testId, () -> {});
    if (key.length() == 1) {
      button.key(key);
    }
    String shown = "element.closest('.rv-desk').getAttribute('" + ReviewKeys.SHOWN + "') || ''";
    button
        .getElement()
        .addEventListener(
            "click", event -> onKey.accept(key, event.getEventData().get(shown).asString()))
        .addEventData(shown);
    return button;
  }
}
