package org.fieldops.web.ui.review;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fieldops.kernel.CaseFileId;
import org.fieldops.kernel.EvidenceId;
import org.fieldops.media.CaseFileView;
import org.fieldops.web.ui.shell.part.Isolated;
import org.fieldops.web.ui.shell.part.KeptParts;
import org.fieldops.web.ui.shell.part.KeptParts.Part;
import org.fieldops.web.ui.shell.part.KeyCap;

/**
 * The case files on the right. A photo gets onto one by drag and drop, by its button, or from the
 * search field with arrow keys and Enter: all three do the same.
 */
final class CaseRail extends Aside {

  private final Moments moments;
  private final Phrases phrases;
  private final Deeds deeds;
  private final TextField search = new TextField();
  private final Div list = new Div();
  private final Span chosen = new Span();
  private final KeptParts kept = new KeptParts(list);
  private final List<CaseCard> cards = new ArrayList<>();
  private int marked = -1;

  /** What a person does here. */
  interface Deeds {

    void search(String text);

    /** Puts the photo that is looked at onto the case. */
    void attachSelected(CaseFileId caseFile);

    void attach(EvidenceId photo, CaseFileId caseFile);

    void newCase();

    /** Back to the photos, nothing chosen. */
    void leave();
  }

  CaseRail(Moments moments, Deeds deeds) {
    this.moments = moments;
    this.phrases = moments.phrases();
    this.deeds = deeds;
    addClassName("rv-cases");
    ActButton fresh = new ActButton(phrases.of("case.new"), "case-new", deeds::newCase).key("N");
    Div head = new Div(new H2(phrases.of("case.title")), fresh);
    head.addClassName("rv-head");
    list.addClassName("rv-case-list");
    list.getElement().setAttribute("role", "list");
    list.getElement().setAttribute("aria-label", phrases.of("case.title"));
    list.getElement().setAttribute("data-testid", "review-cases");
    chosen.addClassName("rv-unseen");
    chosen.getElement().setAttribute("aria-live", "polite");
    add(head, searchField(), list, chosen, hint());
  }

  /** Goes to the search field; what is typed and chosen there goes to the photo looked at. */
  void pick() {
    search.focus();
    mark(cards.isEmpty() ? -1 : 0);
  }

  void show(List<CaseFileView> cases, String searched) {
    Optional<CaseFileId> before = markedCase().map(CaseFileView::id);
    List<Part> parts = new ArrayList<>();
    Instant now = Instant.now();
    for (CaseFileView each : cases) {
      String age = moments.ago(each.openedAt(), now);
      parts.add(new Part(each.id(), List.of(each, age), () -> card(each)));
    }
    if (cases.isEmpty()) {
      parts.add(new Part("empty", searched, () -> empty(searched)));
    }
    cards.clear();
    for (Component each : kept.show(parts)) {
      if (each instanceof CaseCard card) {
        cards.add(card);
      }
    }
    mark(before.map(this::indexOf).orElse(searched.isEmpty() || cards.isEmpty() ? -1 : 0));
  }

  private CaseCard card(CaseFileView each) {
    CaseCard card = new CaseCard(each, moments);
    card.takesPhotos(() -> deeds.attachSelected(each.id()), id -> deeds.attach(id, each.id()));
    return card;
  }

  private Component searchField() {
    search.setPlaceholder(phrases.of("case.search"));
    search.setAriaLabel(phrases.of("case.search"));
    search.setClearButtonVisible(true);
    search.setSuffixComponent(new KeyCap("C"));
    search.setValueChangeMode(ValueChangeMode.LAZY);
    search.setWidthFull();
    search.getElement().setAttribute("data-testid", "review-case-search");
    search.addValueChangeListener(event -> deeds.search(event.getValue()));
    search.addKeyDownListener(
        Key.ARROW_DOWN, event -> mark(Math.min(marked + 1, cards.size() - 1)));
    search.addKeyDownListener(Key.ARROW_UP, event -> mark(Math.max(marked - 1, 0)));
    search.addKeyDownListener(Key.ESCAPE, event -> leave());
    search.addKeyDownListener(Key.ENTER, event -> choose());
    search.addBlurListener(event -> mark(-1));
    return search;
  }

  private void choose() {
    markedCase()
        .ifPresent(file -> {
          deeds.attachSelected(file.id());
          leave();
        });
  }

  private void leave() {
    mark(-1);
    search.blur();
    deeds.leave();
  }

  private Optional<CaseFileView> markedCase() {
    return marked < 0 || marked >= cards.size()
        ? Optional.empty()
        : Optional.of(cards.get(marked).caseFile());
  }

  private int indexOf(CaseFileId id) {
    for (int at = 0; at < cards.size(); at++) {
      if (cards.get(at).caseFile().id().equals(id)) {
        return at;
      }
    }
    return -1;
  }

  private void mark(int index) {
    marked = index;
    for (int at = 0; at < cards.size(); at++) {
      cards.get(at).setMarked(at == index);
    }
    chosen.setText(
        markedCase().map(file -> file.number() + ", " + Isolated.text(file.title())).orElse(""));
  }

  private Component empty(String searched) {
    Paragraph words =
        new Paragraph(
            searched.isEmpty()
                ? phrases.of("case.empty")
                : phrases.of("case.emptySearch", searched));
    words.addClassName("rv-empty");
    return words;
  }

  private Component hint() {
    Div hint =
        new Div(
            new Span(phrases.of("case.hint.drag")),
            new KeyCap("C"),
            new Span(phrases.of("case.hint.pick")),
            new KeyCap(phrases.of("review.key.control")),
            new KeyCap("Z"));
    hint.addClassName("rv-hint");
    return hint;
  }
}
