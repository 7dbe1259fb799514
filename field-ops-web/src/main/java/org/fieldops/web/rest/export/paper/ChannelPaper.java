package org.fieldops.web.rest.export.paper;

import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import org.fieldops.dispatch.ChannelExport;
import org.fieldops.dispatch.ExportedMessage;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.setting.HouseSettings;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** Prints a channel as PDF/A-2a in one of our languages; nothing is ever fetched for it. */
public final class ChannelPaper {

  private final Locale locale;
  private final PaperWords words;
  private final ZoneId zone = HouseSettings.ZONE.get();

  public ChannelPaper(Locale locale) {
    this.locale = locale;
    this.words = new PaperWords(locale);
  }

  /** Writes the PDF; the stream stays open. */
  public void print(
      Person by, ChannelExport export, List<ExportedMessage> messages, OutputStream to) {
    PaperTree tree = PaperPress.tree(locale, words("export.paper.title", export.name()));
    tree.add(tree.body(), "h1", "", export.name());
    facts(tree, by, export, messages.size());
    tree.add(tree.body(), "p", "note", words("export.paper.note"));
    PaperMessages each = new PaperMessages(tree, words, zone);
    LocalDate day = null;
    for (ExportedMessage message : messages) {
      LocalDate its = LocalDate.ofInstant(message.message().receivedAt(), zone);
      if (!its.equals(day)) {
        day = its;
        tree.add(tree.body(), "h2", "", date(its));
      }
      each.add(tree.body(), message);
    }
    if (messages.isEmpty()) {
      tree.add(tree.body(), "p", "", words("export.paper.none"));
    }
    PaperPress.print(tree, to);
  }

  private void facts(PaperTree tree, Person by, ChannelExport export, int messages) {
    Element table = tree.add(tree.body(), "table", "facts");
    fact(tree, table, "export.paper.kind", words("manage.kind." + export.kind()));
    fact(tree, table, "export.paper.by", by.name());
    fact(tree, table, "export.paper.at", moment(export.at()));
    fact(tree, table, "export.paper.from", momentOr(export.wish().from(), "export.paper.begin"));
    fact(tree, table, "export.paper.until", momentOr(export.wish().until(), "export.paper.now"));
    fact(
        tree,
        table,
        "export.paper.messages",
        words("export.paper.numbers", messages, export.firstNumber(), export.lastNumber()));
    fact(tree, table, "export.paper.id", export.channel().toString());
  }

  private void fact(PaperTree tree, Element table, String key, String value) {
    Element row = tree.add(table, "tr", "");
    tree.add(row, "th", "", words(key)).setAttribute("scope", "row");
    tree.add(row, "td", "", value);
  }

  private String momentOr(@Nullable Instant at, String otherwise) {
    return at == null ? words(otherwise) : moment(at);
  }

  private String moment(Instant at) {
    return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.MEDIUM)
        .withLocale(locale)
        .format(at.atZone(zone));
  }

  private String date(LocalDate day) {
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL).withLocale(locale).format(day);
  }

  private String words(String key, Object... facts) {
    return words.of(key, facts);
  }
}
