package org.fieldops.web.ui.documents;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import org.fieldops.media.SentDocument;
import org.fieldops.media.SentDocument.State;
import org.fieldops.web.ui.shell.part.Act;
import org.fieldops.web.ui.shell.part.Tone;
import org.fieldops.web.ui.shell.part.ToneTag;
import org.fieldops.web.ui.shell.part.UserText;

/** What a document is, for whom, how far it is, and what can be done with it. */
final class DocumentHead extends Div {

  private static final long serialVersionUID = 1L;

  private final H1 title = new H1();
  private final Span state = new Span();
  private final Div facts = new Div();
  private final Div trouble = new Div();
  private final Div counts = new Div();
  private final Anchor open = new Anchor();
  private final NativeButton replace;
  private final NativeButton withdraw;

  DocumentHead(Runnable replacing, Runnable withdrawing) {
    addClassName("order-head");
    replace = act("documents.replace", "R", "document-replace", replacing);
    withdraw = act("documents.withdraw", "Z", "document-withdraw", withdrawing);
    open.setText(getTranslation("documents.save"));
    open.addClassName("act");
    open.setRouterIgnore(true);
    Div first = new Div(title, state, open, replace, withdraw);
    first.addClassName("order-title");
    facts.addClassName("document-facts");
    trouble.addClassName("document-trouble");
    trouble.getElement().setAttribute("role", "alert");
    trouble.getElement().setAttribute("data-testid", "document-trouble");
    counts.addClassName("order-count");
    counts.getElement().setAttribute("data-testid", "document-count");
    counts.getElement().setAttribute("role", "status");
    add(first, facts, trouble, counts);
  }

  private NativeButton act(String words, String key, String id, Runnable act) {
    return Act.withKey(getTranslation(words), key, id, act);
  }

  void show(SentDocument document, Locale locale) {
    DocumentWords words = new DocumentWords(this, locale);
    title.removeAll();
    title.add(new UserText(document.title()));
    state.removeAll();
    ToneTag tag = new ToneTag(DocumentWords.tone(document), words.state(document));
    tag.getElement().setAttribute("data-testid", "document-state");
    tag.getElement().setAttribute("data-state", document.state().name());
    state.add(tag);
    facts(document, words);
    String why = words.trouble(document);
    trouble.setText(why);
    trouble.setVisible(!why.isEmpty());
    counts(document);
    boolean there = document.state() != State.WITHDRAWN;
    replace.setVisible(there);
    withdraw.setVisible(there && document.state() != State.EXPIRED);
    open.setVisible(document.current() != null);
    open.setHref("/api/v1/documents/" + document.id() + "/content");
  }

  private void facts(SentDocument document, DocumentWords words) {
    facts.removeAll();
    facts.add(
        new Span(getTranslation("documents.to." + document.to().kind().name()) + ": "),
        new UserText(document.target()),
        new Span(
            " · "
                + getTranslation(
                    "documents.from", document.senderName(), words.time(document.sentAt()))
                + (document.version() > 1
                    ? " · " + getTranslation("documents.version", document.version())
                    : "")));
  }

  private void counts(SentDocument document) {
    SentDocument.Counts now = document.counts();
    counts.removeAll();
    counts.add(new Span(getTranslation("documents.counted", now.confirmed(), now.people())));
    Span rest = new Span(getTranslation("documents.here", now.here(), now.read()));
    rest.addClassName("document-rest");
    counts.add(rest);
    if (now.noRoom() > 0) {
      counts.add(new ToneTag(Tone.DANGER, getTranslation("documents.noRoom", now.noRoom())));
    }
  }
}
