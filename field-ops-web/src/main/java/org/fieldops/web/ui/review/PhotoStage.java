package org.fieldops.web.ui.review;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dnd.DragSource;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.fieldops.kernel.EvidenceId;
import org.fieldops.media.EvidenceView;
import org.fieldops.media.PictureNote;
import org.jspecify.annotations.Nullable;

/** The large picture: fitted or enlarged, or in words why there is none. */
final class PhotoStage extends Div {

  private static final int[] ZOOMS = {100, 150, 200, 300, 400};

  private final Phrases phrases;
  private final Div frame = new Div();
  private final Div tools = new Div();
  private final Span zoomed = new Span();
  private @Nullable EvidenceId shown;
  private String shownAs = "";
  private int zoom;

  PhotoStage(Phrases phrases) {
    this.phrases = phrases;
    addClassName("rv-stage");
    frame.addClassName("rv-frame");
    frame.getElement().setAttribute("data-testid", "review-picture");
    frame.getElement().setAttribute("tabindex", "0");
    frame.getElement().setAttribute("role", "group");
    frame.getElement().setAttribute("aria-label", phrases.of("review.picture"));
    frame.getElement().addEventListener("dblclick", event -> zoomTo(zoom == 0 ? 2 : 0));
    tools.addClassName("rv-tools");
    zoomed.addClassName("rv-zoomed");
    zoomed.getElement().setAttribute("aria-live", "polite");
    tools.add(
        tool("−", "review.zoom.out", () -> zoomBy(-1)),
        zoomed,
        tool("+", "review.zoom.in", () -> zoomBy(1)),
        tool(phrases.of("review.zoom.fit"), "review.zoom.fitMore", () -> zoomTo(0)));
    add(frame, tools);
  }

  /** Shows a photo; the same one again keeps its zoom. */
  void show(@Nullable EvidenceView photo) {
    String as = photo == null ? "" : photo.state() + "/" + photo.hasPreview() + photo.notes();
    EvidenceId id = photo == null ? null : photo.id();
    if (id != null && id.equals(shown) && as.equals(shownAs)) {
      return;
    }
    boolean same = id != null && id.equals(shown);
    shown = id;
    shownAs = as;
    frame.removeAll();
    tools.setVisible(photo != null && photo.hasPreview());
    if (photo == null) {
      frame.add(words("review.picture.nothing", "review.picture.nothingMore"));
    } else if (photo.hasPreview()) {
      frame.add(picture(photo));
    } else {
      frame.add(missing(photo));
    }
    if (!same) {
      zoomTo(0);
    }
  }

  void zoomBy(int steps) {
    zoomTo(zoom + steps);
  }

  void zoomTo(int step) {
    zoom = Math.clamp(step, 0, ZOOMS.length - 1);
    frame.getStyle().set("--rv-zoom", ZOOMS[zoom] + "%");
    frame.getElement().setAttribute("data-zoom", String.valueOf(ZOOMS[zoom]));
    zoomed.setText(zoom == 0 ? phrases.of("review.zoom.fitted") : ZOOMS[zoom] + " %");
  }

  private Component picture(EvidenceView photo) {
    Image image = new Image(Pictures.preview(photo.id()), alternative(photo));
    image.addClassName("rv-picture");
    image.getElement().setAttribute("data-testid", "review-preview");
    DragSource.create(image).setDragData(photo.id());
    return image;
  }

  private String alternative(EvidenceView photo) {
    return phrases.of(
        "review.picture.alternative",
        phrases.of("review.kind." + photo.kind()),
        photo.authorName());
  }

  private Component missing(EvidenceView photo) {
    return switch (photo.state()) {
      case ANNOUNCED -> words("review.picture.underway", "review.picture.underwayMore");
      case RECEIVED -> words("review.picture.examined", "review.picture.examinedMore");
      case REFUSED -> kept(photo, "review.picture.damaged", "review.picture.damagedMore");
      case QUARANTINED -> kept(photo, "review.picture.differs", "review.picture.differsMore");
      case READY, ACCEPTED, REJECTED ->
          photo.notes().contains(PictureNote.PREVIEW_LATER)
              ? kept(photo, "review.picture.later", "review.picture.laterMore")
              : kept(photo, "review.picture.none", "review.picture.noneMore");
    };
  }

  /** The bytes are here all the same: they can be fetched and opened elsewhere. */
  private Div kept(EvidenceView photo, String title, String more) {
    Div words = words(title, more);
    Anchor original = new Anchor(Pictures.original(photo.id()), phrases.of("review.original"));
    original.getElement().setAttribute("download", photo.filename());
    original.getElement().setAttribute("router-ignore", true);
    original.getElement().setAttribute("data-testid", "review-original");
    original.addClassName("rv-download");
    words.add(original);
    return words;
  }

  private Div words(String title, String more) {
    Span bold = new Span(phrases.of(title));
    bold.addClassName("rv-nothing-title");
    Div words = new Div(bold, new Paragraph(phrases.of(more)));
    words.addClassName("rv-nothing");
    words.getElement().setAttribute("data-testid", "review-nothing");
    return words;
  }

  private NativeButton tool(String text, String label, Runnable deed) {
    NativeButton button = new NativeButton(text, event -> deed.run());
    button.addClassName("rv-tool");
    button.getElement().setAttribute("aria-label", phrases.of(label));
    button.getElement().setAttribute("title", phrases.of(label));
    return button;
  }
}
