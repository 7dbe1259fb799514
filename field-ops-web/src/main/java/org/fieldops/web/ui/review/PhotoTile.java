package org.fieldops.web.ui.review;

import com.vaadin.flow.component.dnd.DragSource;
import com.vaadin.flow.component.dnd.EffectAllowed;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.function.Consumer;
import org.fieldops.kernel.EvidenceId;
import org.fieldops.media.EvidenceView;
import org.fieldops.media.PictureNote;
import org.fieldops.web.ui.shell.part.Isolated;

/** A photo in the list: small picture, kind, age, state. Can be chosen, and dragged onto a case. */
final class PhotoTile extends Div {

  private final EvidenceId id;
  private final Moments moments;
  private final Div picture = new Div();
  private final Span kind = new Span();
  private final Span age = new Span();
  private final Div state = new Div();
  private String pictured = "";

  PhotoTile(EvidenceView photo, Moments moments, Consumer<EvidenceId> onChosen) {
    this.id = photo.id();
    this.moments = moments;
    addClassName("rv-tile");
    state.addClassName("rv-tile-state");
    getElement().setAttribute("role", "option");
    getElement().setAttribute("data-testid", "review-photo");
    getElement().setAttribute("data-evidence", id.toString());
    picture.addClassName("rv-thumb");
    kind.addClassName("rv-tile-kind");
    age.addClassName("rv-tile-age");
    add(picture, kind, state);
    addClickListener(event -> onChosen.accept(id));
    DragSource<PhotoTile> drag = DragSource.create(this);
    drag.setEffectAllowed(EffectAllowed.COPY_MOVE);
    drag.setDragData(id);
    show(photo, Instant.now());
  }

  /** Brings it up to date, without asking for its picture again. */
  void show(EvidenceView photo, Instant now) {
    Phrases phrases = moments.phrases();
    String kindWord = phrases.of("review.kind." + photo.kind());
    kind.setText(kindWord);
    Instant moment = photo.capturedAt() == null ? photo.receivedAt() : photo.capturedAt();
    age.setText(moment == null ? "" : moments.ago(moment, now));
    state.removeAll();
    state.add(EvidenceTag.of(photo.state(), phrases), age);
    if (photo.caseNumber() != null) {
      state.add(caseNumber(photo.caseNumber()));
    }
    getElement()
        .setAttribute(
            "aria-label",
            "%s, %s, %s"
                .formatted(
                    kindWord,
                    Isolated.text(photo.authorName()),
                    phrases.of("review.state." + photo.state())));
    getElement().setAttribute("data-state", photo.state().name());
    showPicture(photo);
  }

  /** Marks it as the one looked at, and the one that the tab key reaches. */
  void setSelected(boolean selected) {
    getElement().setAttribute("aria-selected", String.valueOf(selected));
    getElement().setAttribute("tabindex", selected ? "0" : "-1");
  }

  void bringIntoSight() {
    getElement().executeJs("this.scrollIntoView({block: 'nearest'})");
  }

  private static Span caseNumber(String number) {
    Span span = new Span(number);
    span.addClassName("rv-tile-case");
    return span;
  }

  private static String without(EvidenceView photo) {
    return switch (photo.state()) {
      case ANNOUNCED -> "underway";
      case RECEIVED -> "examined";
      case READY, REFUSED, QUARANTINED, ACCEPTED, REJECTED ->
          photo.notes().contains(PictureNote.PREVIEW_LATER) ? "later" : "none";
    };
  }

  private void showPicture(EvidenceView photo) {
    String wanted = photo.hasPreview() ? Pictures.thumbnail(id) : without(photo);
    if (wanted.equals(pictured)) {
      return;
    }
    pictured = wanted;
    picture.removeAll();
    if (photo.hasPreview()) {
      Image image = new Image(wanted, "");
      image.getElement().setAttribute("loading", "lazy");
      image.getElement().setAttribute("draggable", "false");
      picture.add(image);
    } else {
      picture.add(new Span(moments.phrases().of("review.picture." + wanted)));
    }
  }
}
