package org.fieldops.web.ui.documents;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Locale;
import org.fieldops.media.DocumentReader;
import org.fieldops.media.DocumentReader.Copy;
import org.fieldops.web.ui.shell.part.KeptParts;
import org.fieldops.web.ui.shell.part.PeopleTable;
import org.fieldops.web.ui.shell.part.ToneTag;
import org.fieldops.web.ui.shell.part.UserText;

/** For whom a document is, what they said of it, and how it stands on each of their devices. */
final class ReaderTable extends PeopleTable {

  private static final long serialVersionUID = 1L;

  ReaderTable() {
    super(
        "documents.readers",
        "document-readers",
        List.of("orders.person", "orders.stands", "documents.at", "documents.on"));
    addClassName("document-readers");
  }

  /**
   * @param over it is withdrawn or its time is over: what is still there is to go
   */
  void show(List<DocumentReader> readers, boolean over, Locale locale) {
    DocumentWords words = new DocumentWords(this, locale);
    rows(
        readers.stream()
            .map(reader ->
                new KeptParts.Part(
                    reader.person(),
                    List.of(reader, over, words.when(reader)),
                    () -> row(reader, over, words)))
            .toList());
  }

  private static Div row(DocumentReader reader, boolean over, DocumentWords words) {
    Div devices = new Div();
    devices.addClassName("document-copies");
    reader.copies().forEach(copy -> devices.add(copy(copy, over, words)));
    Div line =
        new Div(
            cell(new UserText(reader.name())),
            cell(new ToneTag(DocumentWords.tone(reader), words.stands(reader))),
            cell(new Span(words.when(reader))),
            cell(devices));
    line.addClassName("answer-row");
    line.getElement().setAttribute("role", "row");
    line.getElement().setAttribute("data-testid", "reader-" + reader.name());
    return line;
  }

  private static Div copy(Copy copy, boolean over, DocumentWords words) {
    Div line = new Div(new ToneTag(DocumentWords.tone(copy), words.copy(copy, over)));
    Span at = new Span(words.time(copy.at()));
    at.addClassName("document-at");
    line.add(at);
    line.getElement().setAttribute("data-testid", "copy");
    line.getElement().setAttribute("data-state", copy.state().name());
    return line;
  }

  private static Span cell(Component content) {
    Span cell = new Span(content);
    cell.getElement().setAttribute("role", "cell");
    return cell;
  }
}
