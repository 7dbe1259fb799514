package org.fieldops.web.rest.export.paper;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.fieldops.dispatch.ExportedMessage;
import org.fieldops.dispatch.Extras;
import org.fieldops.dispatch.MessageVersion;
import org.fieldops.dispatch.MessageView;
import org.w3c.dom.Element;

/** Messages on paper: who, when, what, and what became of it. */
final class PaperMessages {

  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss");
  private static final DateTimeFormatter DAY_AND_CLOCK =
      DateTimeFormatter.ofPattern("dd.MM.uuuu HH:mm:ss");

  private final PaperTree tree;
  private final PaperWords words;
  private final ZoneId zone;

  PaperMessages(PaperTree tree, PaperWords words, ZoneId zone) {
    this.tree = tree;
    this.words = words;
    this.zone = zone;
  }

  void add(Element to, ExportedMessage exported) {
    MessageView message = exported.message();
    Extras extras = message.extras();
    Element box = tree.add(to, "div", "message");
    head(box, message);
    if (extras.line() != null) {
      tree.add(box, "p", "line", line(message));
    } else if (!message.text().isEmpty()) {
      tree.add(box, "p", "text", message.text());
    }
    if (message.state().withdrawn()) {
      tree.add(box, "p", "line", words.of("talk.withdrawn"));
    }
    if (!extras.attachments().isEmpty()) {
      Element list = tree.add(box, "ul", "files");
      extras.attachments().forEach(file -> file(list, file));
    }
    if (!extras.choices().isEmpty()) {
      tree.add(box, "p", "muted", words.of("export.paper.choices"));
      Element list = tree.add(box, "ul", "files");
      extras.choices().forEach(choice -> tree.add(list, "li", "", choice));
    }
    exported.texts().forEach(text -> former(box, text));
  }

  private void head(Element box, MessageView message) {
    Element head = tree.add(box, "p", "who");
    tree.add(head, "strong", "", message.authorName());
    StringBuilder facts = new StringBuilder();
    String unit = message.unitName();
    if (unit != null) {
      facts.append(" (").append(unit).append(')');
    }
    facts
        .append(" · ")
        .append(words.of("export.paper.number", message.number()))
        .append(" · ")
        .append(words.of("export.paper.received", clock(message.receivedAt())));
    if (!clock(message.at()).equals(clock(message.receivedAt()))) {
      facts.append(" · ").append(words.of("export.paper.written", at(message.at())));
    }
    if (!message.clockKnown()) {
      facts.append(" · ").append(words.of("export.paper.clock"));
    }
    tree.add(head, "span", "muted", facts + marks(message));
  }

  private String marks(MessageView message) {
    StringBuilder marks = new StringBuilder();
    Extras extras = message.extras();
    Instant edited = message.state().editedAt();
    Instant withdrawn = message.state().withdrawnAt();
    if (extras.urgent()) {
      marks.append(" · ").append(words.of("channels.urgent"));
    }
    if (extras.orderId() != null) {
      marks.append(" · ").append(words.of("export.paper.order"));
    }
    Long replyTo = extras.replyTo();
    if (replyTo != null) {
      marks.append(" · ").append(words.of("export.paper.reply", replyTo));
    }
    if (edited != null) {
      marks.append(" · ").append(words.of("export.paper.edited", at(edited)));
    }
    if (withdrawn != null) {
      marks.append(" · ").append(words.of("export.paper.withdrawn", at(withdrawn)));
    }
    return marks.toString();
  }

  private String line(MessageView message) {
    String text = message.text();
    String many = text.matches("[0-9]+") ? "many" : text.contains(", ") ? "some" : "one";
    return words.of("line." + message.extras().line() + "." + many, text);
  }

  private void file(Element list, Extras.Attachment file) {
    Element item = tree.add(list, "li", "");
    tree.add(item, "span", "", file.name());
    tree.add(
        item,
        "span",
        "muted",
        " · " + words.of("export.paper.file", file.contentType(), file.size(), file.sha256()));
  }

  private void former(Element box, MessageVersion text) {
    Element former = tree.add(box, "div", "former");
    tree.add(former, "p", "muted", words.of("export.paper.version", text.number(), at(text.at())));
    tree.add(former, "p", "text", text.text());
  }

  private String clock(Instant at) {
    return CLOCK.format(at.atZone(zone));
  }

  private String at(Instant at) {
    return DAY_AND_CLOCK.format(at.atZone(zone));
  }
}
