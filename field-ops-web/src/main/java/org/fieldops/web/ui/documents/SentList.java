package org.fieldops.web.ui.documents;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.fieldops.kernel.DocumentId;
import org.fieldops.media.SentDocument;
import org.fieldops.web.ui.shell.part.KeptParts;
import org.fieldops.web.ui.shell.part.KeyCap;
import org.fieldops.web.ui.shell.part.Tone;
import org.fieldops.web.ui.shell.part.ToneTag;
import org.fieldops.web.ui.shell.part.UserText;
import org.jspecify.annotations.Nullable;

/**
 * The documents that this person leads, the newest first, with a search and the way to a new one.
 */
final class SentList extends Div {

  private static final long serialVersionUID = 1L;
  private static final int LONGEST_SEARCH = 100;

  private final TextField search = new TextField();
  private final Div all = new Div();
  private final transient KeptParts parts = new KeptParts(all);
  private final transient Consumer<DocumentId> choose;
  private final Span none = new Span();
  private final NativeButton more;

  SentList(Consumer<DocumentId> choose, Runnable send, Runnable searched, Runnable further) {
    this.choose = choose;
    addClassNames("channel-list", "open-orders", "sent-documents");
    getElement().setAttribute("role", "navigation");
    getElement().setAttribute("aria-label", getTranslation("documents.title"));
    NativeButton begin = new NativeButton("", click -> send.run());
    begin.addClassNames("act", "act-primary");
    begin.add(new Span(getTranslation("documents.new") + " "), new KeyCap("N"));
    begin.getElement().setAttribute("data-testid", "document-new");
    search.setPlaceholder(getTranslation("documents.search"));
    search.setAriaLabel(getTranslation("documents.search"));
    search.setMaxLength(LONGEST_SEARCH);
    search.setWidthFull();
    search.setClearButtonVisible(true);
    search.setValueChangeMode(ValueChangeMode.LAZY);
    search.addValueChangeListener(change -> searched.run());
    search.getElement().setAttribute("data-testid", "document-search");
    more = new NativeButton(getTranslation("orders.more"), click -> further.run());
    more.addClassName("act");
    none.addClassName("empty-line");
    none.getElement().setAttribute("role", "status");
    all.getElement().setAttribute("data-testid", "documents-sent");
    add(new H2(getTranslation("documents.title")), begin, search, none, all, more);
  }

  String words() {
    return search.getValue();
  }

  void toSearch() {
    search.focus();
  }

  void show(
      List<SentDocument> documents, boolean rest, @Nullable DocumentId current, Locale locale) {
    DocumentWords words = new DocumentWords(this, locale);
    none.setText(
        documents.isEmpty() && !search.isEmpty() ? getTranslation("documents.noneFound") : "");
    more.setVisible(rest);
    parts.show(
        documents.stream()
            .map(document ->
                new KeptParts.Part(
                    document.id(),
                    List.of(document, document.id().equals(current)),
                    () -> entry(document, document.id().equals(current), words)))
            .toList());
  }

  private NativeButton entry(SentDocument document, boolean current, DocumentWords words) {
    NativeButton button = new NativeButton("", click -> choose.accept(document.id()));
    button.addClassNames("channel-entry", "order-entry");
    button.setClassName("channel-open", current);
    button.getElement().setAttribute("aria-pressed", String.valueOf(current));
    button.getElement().setAttribute("data-testid", "document-" + document.title());
    Span title = new Span(new UserText(document.title()));
    title.addClassName("order-entry-text");
    Span stands = new Span(new UserText(document.target()));
    stands.add(
        " · "
            + getTranslation(
                "documents.counted", document.counts().confirmed(), document.counts().people()));
    stands.addClassName("order-entry-stands");
    button.add(title, stands, new ToneTag(DocumentWords.tone(document), words.state(document)));
    if (document.counts().noRoom() > 0) {
      String full = getTranslation("documents.noRoom", document.counts().noRoom());
      button.add(new ToneTag(Tone.DANGER, full));
    }
    return button;
  }
}
