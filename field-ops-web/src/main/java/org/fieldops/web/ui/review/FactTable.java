package org.fieldops.web.ui.review;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.fieldops.media.CustodyEntry;
import org.fieldops.media.EvidenceState;
import org.fieldops.media.EvidenceView;
import org.fieldops.web.ui.shell.part.Isolated;
import org.fieldops.web.ui.shell.part.StreetName;
import org.fieldops.web.ui.shell.part.Tone;
import org.fieldops.web.ui.shell.part.UserText;

/** The facts under the picture: the app's beside the camera's. */
final class FactTable extends NativeTable {

  private final Moments moments;
  private final Phrases phrases;

  FactTable(Moments moments) {
    this.moments = moments;
    this.phrases = moments.phrases();
    addClassName("rv-facts");
    getElement().setAttribute("data-testid", "review-facts");
  }

  void show(EvidenceView photo, List<CustodyEntry> custody, Runnable onHistory) {
    removeAll();
    Instant now = Instant.now();
    NativeTableRow head = new NativeTableRow();
    head.add(
        new NativeTableHeaderCell(""),
        new NativeTableHeaderCell(phrases.of("review.fact.byApp")),
        new NativeTableHeaderCell(phrases.of("review.fact.byCamera")));
    add(head);
    for (FactSheet.Fact fact : new FactSheet(photo, moments, now).facts()) {
      add(row(fact.key(), app(fact, photo), camera(fact)));
    }
    add(row("hash", hash(photo), new Span(phrases.of(hashWord(photo.state())))));
    add(row("seen", seen(custody, now), history(onHistory)));
  }

  private NativeTableRow row(String key, Component app, Component camera) {
    NativeTableHeaderCell word = new NativeTableHeaderCell(phrases.of("review.fact." + key));
    word.getElement().setAttribute("scope", "row");
    NativeTableRow row = new NativeTableRow();
    row.getElement().setAttribute("data-fact", key);
    row.add(word, new NativeTableCell(app), new NativeTableCell(camera));
    return row;
  }

  private static Component app(FactSheet.Fact fact, EvidenceView photo) {
    Span words = new Span(new UserText(fact.app()));
    if (fact.key().equals("place") && photo.position() != null) {
      words.add(new StreetName(photo.position(), ", "));
    }
    return new Span(words);
  }

  /** Colour, shape and word for what differs; what agrees needs no mark. */
  private Component camera(FactSheet.Fact fact) {
    Span words = new Span(new UserText(fact.camera()));
    if (fact.tone() != Tone.WARN) {
      words.addClassName("rv-quiet");
      return words;
    }
    Span shape = new Span(Tone.WARN.shape());
    shape.getElement().setAttribute("aria-hidden", "true");
    Span differs = new Span(words, shape);
    differs.addClassName("rv-differs");
    differs.getElement().setAttribute("title", phrases.of("review.fact.differs"));
    return differs;
  }

  private Component hash(EvidenceView photo) {
    Span digits = new Span(FactSheet.shortHash(photo.sha256()));
    digits.getElement().setAttribute("title", photo.sha256());
    digits.getElement().setAttribute("data-testid", "review-hash");
    ActButton copy = new ActButton(phrases.of("review.hash.copy"), "review-hash-copy", () -> {});
    copy.style("rv-small");
    copy.addClickListener(click -> {
      copy.getElement().executeJs("navigator.clipboard?.writeText($0)", photo.sha256());
      copy.say(phrases.of("review.hash.copied"));
    });
    return new Span(digits, copy);
  }

  private static String hashWord(EvidenceState state) {
    return switch (state) {
      case ANNOUNCED -> "review.hash.pending";
      case QUARANTINED -> "review.hash.differs";
      case RECEIVED, READY, REFUSED, ACCEPTED, REJECTED -> "review.hash.matches";
    };
  }

  private Component seen(List<CustodyEntry> custody, Instant now) {
    Optional<CustodyEntry> last =
        custody.isEmpty() ? Optional.empty() : Optional.of(custody.getLast());
    return new Span(
        last.map(entry ->
                Isolated.text(entry.person())
                    + ", "
                    + CustodyWords.act(entry, phrases)
                    + ", "
                    + moments.ago(entry.at(), now))
            .orElse(FactSheet.SILENT));
  }

  private Component history(Runnable onHistory) {
    return new ActButton(phrases.of("review.history.open"), "review-history", onHistory)
        .style("rv-small");
  }
}
