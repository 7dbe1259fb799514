package org.fieldops.web.rest.export.paper;

import jakarta.json.JsonObject;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.fieldops.dispatch.HandoverEntry;
import org.fieldops.dispatch.HandoverEntry.Kind;
import org.fieldops.dispatch.HandoverView;
import org.w3c.dom.Element;

/**
 * Prints a handover as PDF/A-2a: its content, both signatures, what was added, and every hash. All
 * times stand with their day.
 */
public final class HandoverPaper {

  private final Locale locale;
  private final PaperWords words;
  private final HandoverLines lines;

  public HandoverPaper(Locale locale) {
    this.locale = locale;
    this.words = new PaperWords(locale);
    this.lines = new HandoverLines(words::of);
  }

  /** Writes the PDF; the stream stays open. */
  public void print(HandoverView handover, OutputStream to) {
    JsonObject content = handover.content();
    String title = lines.title(content);
    PaperTree tree = PaperPress.tree(locale, title);
    tree.add(tree.body(), "h1", "", title);
    head(tree, handover);
    for (String list : HandoverLines.FACTS) {
      facts(tree, list, content.getJsonObject("facts"));
    }
    items(tree, content);
    notes(tree, content);
    signatures(tree, handover);
    additions(tree, handover.additions());
    PaperPress.print(tree, to);
  }

  private void head(PaperTree tree, HandoverView handover) {
    JsonObject content = handover.content();
    Element table = tree.add(tree.body(), "table", "facts");
    fact(tree, table, "handover.paper.team", content.getString("team"));
    fact(tree, table, "handover.paper.day", content.getString("day"));
    shift(tree, table, "handover.paper.ends", content.getJsonObject("shift"));
    if (content.containsKey("next")) {
      shift(tree, table, "handover.paper.follows", content.getJsonObject("next"));
    }
    fact(tree, table, "handover.paper.at", full(content.getString("at")));
    fact(tree, table, "handover.paper.state", words.of("handover.state." + handover.state()));
    fact(tree, table, "handover.paper.hash", handover.sha256());
  }

  private void shift(PaperTree tree, Element table, String key, JsonObject shift) {
    String times = full(shift.getString("from")) + " – " + full(shift.getString("until"));
    fact(tree, table, key, shift.getString("name") + ", " + times);
  }

  private void fact(PaperTree tree, Element table, String key, String value) {
    Element row = tree.add(table, "tr", "");
    tree.add(row, "th", "", words.of(key)).setAttribute("scope", "row");
    tree.add(row, "td", "", value);
  }

  private void facts(PaperTree tree, String name, JsonObject facts) {
    List<JsonObject> found = facts.getJsonArray(name).getValuesAs(JsonObject.class);
    tree.add(tree.body(), "h2", "", words.of("handover." + name));
    if (found.isEmpty()) {
      tree.add(tree.body(), "p", "", words.of("handover." + name + ".none"));
      return;
    }
    Element list = tree.add(tree.body(), "ul", "files");
    for (JsonObject fact : found) {
      Element item = tree.add(list, "li", "");
      tree.add(item, "span", "", lines.first(name, fact));
      tree.add(item, "span", "muted", " · " + lines.second(name, fact));
    }
  }

  private void items(PaperTree tree, JsonObject content) {
    List<JsonObject> items = content.getJsonArray("items").getValuesAs(JsonObject.class);
    tree.add(tree.body(), "h2", "", words.of("handover.items"));
    if (items.isEmpty()) {
      tree.add(tree.body(), "p", "", words.of("handover.items.none"));
      return;
    }
    Element list = tree.add(tree.body(), "ul", "files");
    items.forEach(item -> tree.add(list, "li", "", lines.item(item) + " · " + lines.given(item)));
  }

  private void notes(PaperTree tree, JsonObject content) {
    List<JsonObject> notes = content.getJsonArray("notes").getValuesAs(JsonObject.class);
    tree.add(tree.body(), "h2", "", words.of("handover.notes"));
    if (notes.isEmpty()) {
      tree.add(tree.body(), "p", "", words.of("handover.notes.none"));
    }
    for (JsonObject note : notes) {
      Element box = tree.add(tree.body(), "div", "message");
      String at = full(note.getString("writtenAt"));
      tree.add(box, "p", "who", note.getString("by") + " · " + at);
      tree.add(box, "p", "text", note.getString("text"));
    }
  }

  private void signatures(PaperTree tree, HandoverView handover) {
    tree.add(tree.body(), "h2", "", words.of("handover.signatures"));
    for (Kind kind : List.of(Kind.CONFIRMED, Kind.COUNTERSIGNED)) {
      handover
          .signature(kind)
          .ifPresentOrElse(
              entry -> entry(tree, entry),
              () -> tree.add(tree.body(), "p", "", words.of("handover.unsigned." + kind)));
    }
  }

  private void additions(PaperTree tree, List<HandoverEntry> additions) {
    tree.add(tree.body(), "h2", "", words.of("handover.additions"));
    if (additions.isEmpty()) {
      tree.add(tree.body(), "p", "", words.of("handover.additions.none"));
    }
    additions.forEach(entry -> entry(tree, entry));
  }

  private void entry(PaperTree tree, HandoverEntry entry) {
    Element box = tree.add(tree.body(), "div", "message");
    String at = lines.full(entry.written().at());
    Element who = tree.add(box, "p", "who");
    tree.add(who, "strong", "", words.of("handover.entry." + entry.kind(), entry.number()));
    tree.add(who, "span", "", " · " + entry.personName() + " · " + at);
    if (entry.noNetwork()) {
      String arrived = lines.full(entry.receivedAt());
      tree.add(box, "p", "muted", words.of("handover.noNetwork", arrived));
    }
    if (!entry.text().isEmpty()) {
      tree.add(box, "p", "text", entry.text());
    }
    tree.add(box, "p", "muted", words.of("handover.paper.before", entry.previous()));
    tree.add(box, "p", "muted", words.of("handover.paper.entry", entry.sha256()));
  }

  private String full(String at) {
    return lines.full(Instant.parse(at));
  }
}
