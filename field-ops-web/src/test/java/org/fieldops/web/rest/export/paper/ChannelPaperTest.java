package org.fieldops.web.rest.export.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.fieldops.dispatch.ChannelExport;
import org.fieldops.dispatch.ChannelKind;
import org.fieldops.dispatch.ExportedMessage;
import org.fieldops.dispatch.Extras;
import org.fieldops.dispatch.MessageState;
import org.fieldops.dispatch.MessageVersion;
import org.fieldops.dispatch.MessageView;
import org.fieldops.kernel.ChannelId;
import org.fieldops.kernel.Ids;
import org.fieldops.kernel.OperationId;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.PersonId;
import org.fieldops.kernel.Role;
import org.junit.jupiter.api.Test;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.ValidationResult;

/** Channels on paper: valid for an archive, and harmless whatever people wrote. */
class ChannelPaperTest {

  private static final Instant BEGIN = Instant.parse("2026-11-28T14:00:00Z");

  private final ChannelId channel = new ChannelId(Ids.next());
  private final Person by =
      new Person(new PersonId(Ids.next()), "b", "Besitzt", Set.of(Role.PATROL));
  private final List<ExportedMessage> messages = new ArrayList<>();

  @Test
  void whatIsPrintedIsValidForAnArchive() throws Exception {
    say("Straße gesperrt, bitte über die Brücke");
    hostile();
    byte[] pdf = printed("Frühschicht Mitte", Locale.GERMAN);
    VeraGreenfieldFoundryProvider.initialise();
    for (String flavour : List.of("2a", "ua1")) {
      PDFAFlavour wanted = PDFAFlavour.byFlavourId(flavour);
      try (PDFAParser parser =
              Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), wanted);
          var validator = Foundries.defaultInstance().createValidator(wanted, false)) {
        ValidationResult result = validator.validate(parser);
        assertTrue(result.isCompliant(), () -> flavour + ": " + result.getFailedChecks().keySet());
      }
    }
  }

  @Test
  void hostileTextIsTextAndNothingElse() throws Exception {
    hostile();
    byte[] pdf = printed("<script>\u202E\"'</h1>", Locale.ENGLISH);
    String text = text(pdf);
    assertTrue(text.contains("<img src=\"http://127.0.0.1:9/x\">"), text);
    assertTrue(text.contains("[u+202e]"), text);
    assertTrue(text.contains("[u+0001]"), text);
    assertTrue(text.contains("[thumbs up sign]"), text);
    assertTrue(text.contains("[u+05d0]"), text);
    assertTrue(text.contains("<script>[u+202e]\"'</h1>"), text);
    try (PDDocument read = Loader.loadPDF(pdf)) {
      assertFalse(
          read.getDocumentCatalog().getCOSObject().toString().contains("JavaScript"), "no script");
      for (var page : read.getPages()) {
        assertEquals(List.of(), page.getAnnotations());
      }
    }
  }

  @Test
  void whatBecameOfAMessageStandsBesideIt() throws Exception {
    MessageState edited = new MessageState(BEGIN.plusSeconds(90), null, Map.of(), Set.of(), null);
    messages.add(
        new ExportedMessage(
            message(1, "Tor 4", Extras.NONE, edited),
            List.of(
                new MessageVersion(1, "Tor 3", BEGIN, BEGIN, BEGIN, true),
                new MessageVersion(2, "Tor 4", BEGIN, BEGIN.plusSeconds(90), BEGIN, true))));
    MessageState gone = new MessageState(null, BEGIN.plusSeconds(60), Map.of(), Set.of(), null);
    messages.add(new ExportedMessage(message(2, "", Extras.NONE, gone), List.of()));
    Extras file =
        Extras.NONE.attaching(
            List.of(
                new Extras.Attachment(
                    UUID.randomUUID(), "Kennzeichen.jpg", "image/jpeg", 17, "ab".repeat(32))));
    messages.add(new ExportedMessage(message(3, "", file, MessageState.UNCHANGED), List.of()));
    Extras choices = Extras.NONE.offering(List.of("Ja, alle", "Nein"));
    messages.add(
        new ExportedMessage(message(4, "Da?", choices, MessageState.UNCHANGED), List.of()));
    String text = text(printed("Probe", Locale.GERMAN)).replaceAll("\\s+", " ");
    assertTrue(text.contains("Antworten zur Wahl:"), text);
    assertTrue(text.contains("Ja, alle") && text.contains("Nein"), text);
    assertTrue(text.contains("Tor 3"), text);
    assertTrue(text.contains("Zurückgezogen"), text);
    assertTrue(text.contains("Kennzeichen.jpg"), text);
    assertTrue(text.contains("ab".repeat(8)), text);
    assertTrue(text.contains("Nr. 2"), text);
  }

  @Test
  void asMuchAsIsAllowedFitsInMemory() throws Exception {
    for (int i = 0; i < 960; i++) {
      say("Zeile " + i + " " + "lorem ipsum ".repeat(30));
    }
    say("x".repeat(10_000));
    byte[] pdf = printed("Lang", Locale.GERMAN);
    try (PDDocument read = Loader.loadPDF(pdf)) {
      assertTrue(read.getNumberOfPages() > 20);
    }
    assertTrue(text(pdf).contains("Zeile 959"));
  }

  private void hostile() {
    say("<img src=\"http://127.0.0.1:9/x\"><script>alert(1)</script> &amp; ]]> -->");
    say("\u202Eelif.exe\u202C \u0001\u0007\u001b[31m 👍 \u05d0\u05d1 \ufffe");
    say("A\r\nB\tC\n\n\n  eingerückt");
  }

  private void say(String text) {
    messages.add(
        new ExportedMessage(
            message(messages.size() + 1, text, Extras.NONE, MessageState.UNCHANGED), List.of()));
  }

  private MessageView message(long number, String text, Extras extras, MessageState state) {
    Instant at = BEGIN.plus(Duration.ofMinutes(number));
    return new MessageView(
        new OperationId(Ids.next()),
        channel,
        number,
        by.id(),
        "Außendienst 1",
        "12/1",
        text,
        at,
        at,
        at,
        true,
        extras,
        state);
  }

  private byte[] printed(String name, Locale locale) {
    ByteArrayOutputStream pdf = new ByteArrayOutputStream();
    new ChannelPaper(locale)
        .print(
            by,
            new ChannelExport(
                channel,
                ChannelKind.GROUP,
                name,
                BEGIN,
                ChannelExport.Wish.all(ChannelExport.Form.PDF),
                1,
                messages.size(),
                messages.size()),
            messages,
            pdf);
    return pdf.toByteArray();
  }

  private static String text(byte[] pdf) throws Exception {
    try (PDDocument read = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(read);
    }
  }
}
