package org.fieldops.web.rest.export.paper;

import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.fieldops.dispatch.HandoverEntry;
import org.fieldops.dispatch.HandoverEntry.Kind;
import org.fieldops.dispatch.HandoverView;
import org.fieldops.dispatch.Moment;
import org.fieldops.kernel.Ids;
import org.fieldops.kernel.OperationId;
import org.fieldops.kernel.PersonId;
import org.fieldops.kernel.ShiftId;
import org.junit.jupiter.api.Test;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.ValidationResult;

/** Handovers on paper: valid for an archive, with all that was signed. */
class HandoverPaperTest {

  private static final Instant AT = Instant.parse("2026-11-28T13:21:00Z");
  private static final String CONTENT = "4c".repeat(32);

  @Test
  void whatIsPrintedIsValidForAnArchive() throws Exception {
    for (HandoverView view :
        List.of(
            signed(),
            new HandoverView(shift(), empty(), CONTENT, List.of(), null, true, false, true))) {
      byte[] pdf = printed(view, Locale.GERMAN);
      VeraGreenfieldFoundryProvider.initialise();
      for (String flavour : List.of("2a", "ua1")) {
        PDFAFlavour wanted = PDFAFlavour.byFlavourId(flavour);
        try (PDFAParser parser =
                Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), wanted);
            var validator = Foundries.defaultInstance().createValidator(wanted, false)) {
          ValidationResult result = validator.validate(parser);
          assertTrue(
              result.isCompliant(), () -> flavour + ": " + result.getFailedChecks().keySet());
        }
      }
    }
  }

  @Test
  void signaturesAdditionsAndHashesStandOnIt() throws Exception {
    String german = text(printed(signed(), Locale.GERMAN));
    for (String wanted :
        List.of(
            "Übergabe Frühschicht an Spätschicht",
            "Uferpark, Abbau begleiten",
            "8 von 12 verstanden",
            "Handy 09",
            "3 Einträge",
            "Schlüssel: Poller P1 · unten im Fach · fehlt",
            "Bahnhofstraße bleibt gesperrt.",
            "1. Abgegeben",
            "Ohne Netz gezeichnet",
            "2. Gegengezeichnet",
            "Handy 09 nicht übergeben",
            "Nachtrag, Nr. 3",
            "Handy kam um 23:05.",
            CONTENT,
            "<b>kein Markup</b>")) {
      assertTrue(german.contains(wanted), () -> wanted + " in " + german);
    }
    String english = text(printed(signed(), Locale.ENGLISH));
    assertTrue(english.contains("Addition, no. 3"), english);
  }

  private static ShiftId shift() {
    return new ShiftId(Ids.next());
  }

  private static HandoverView signed() {
    List<HandoverEntry> entries =
        List.of(
            entry(1, Kind.CONFIRMED, "", true),
            entry(2, Kind.COUNTERSIGNED, "Handy 09 nicht übergeben", false),
            entry(3, Kind.ADDED, "Handy kam um 23:05.\n<b>kein Markup</b>", false));
    return new HandoverView(shift(), content(), CONTENT, entries, null, false, false, false);
  }

  private static HandoverEntry entry(int number, Kind kind, String text, boolean noNetwork) {
    return new HandoverEntry(
        number,
        new OperationId(Ids.next()),
        kind,
        new PersonId(Ids.next()),
        "Außendienst " + number,
        text,
        new Moment(AT, AT, true),
        AT.plus(Duration.ofMinutes(noNetwork ? 20 : 0)),
        noNetwork,
        (number == 1 ? "4c" : "a" + (number - 1)).repeat(32),
        ("a" + number).repeat(32));
  }

  private static JsonObject empty() {
    return Json.createObjectBuilder(content())
        .remove("next")
        .add(
            "facts",
            Json.createObjectBuilder()
                .add("orders", Json.createArrayBuilder())
                .add("urgent", Json.createArrayBuilder())
                .add("backups", Json.createArrayBuilder())
                .add("phones", Json.createArrayBuilder())
                .add("crew", Json.createArrayBuilder())
                .add("ended", 0)
                .add("more", Json.createArrayBuilder()))
        .add("items", Json.createArrayBuilder())
        .add("notes", Json.createArrayBuilder())
        .build();
  }

  private static JsonObject content() {
    return Json.createObjectBuilder()
        .add("format", "fieldops-handover-1")
        .add("stand", 3)
        .add("at", AT.toString())
        .add("team", "Mitte")
        .add("day", "2026-11-28")
        .add("shift", named("Frühschicht"))
        .add("next", named("Spätschicht"))
        .add(
            "facts",
            Json.createObjectBuilder()
                .add("orders", list(order()))
                .add("urgent", list(said().add("number", 4)))
                .add("backups", list(said().add("urgent", true).add("state", "OPEN")))
                .add("phones", list(phone()))
                .add("crew", list(crew()))
                .add("ended", 16)
                .add("more", Json.createArrayBuilder()))
        .add(
            "items",
            list(
                Json.createObjectBuilder()
                    .add("id", Ids.next().toString())
                    .add("kind", "KEY")
                    .add("name", "Poller P1")
                    .add("remark", "unten im Fach")
                    .add("given", false)))
        .add(
            "notes",
            list(
                Json.createObjectBuilder()
                    .add("id", Ids.next().toString())
                    .add("by", "Leitstelle 1")
                    .add("writtenAt", AT.toString())
                    .add("text", "Bahnhofstraße bleibt gesperrt.")))
        .build();
  }

  private static JsonArrayBuilder list(JsonObjectBuilder one) {
    return Json.createArrayBuilder().add(one);
  }

  private static JsonObject named(String name) {
    return Json.createObjectBuilder()
        .add("id", Ids.next().toString())
        .add("name", name)
        .add("from", AT.toString())
        .add("until", AT.toString())
        .build();
  }

  private static JsonObjectBuilder order() {
    return Json.createObjectBuilder()
        .add("id", Ids.next().toString())
        .add("text", "Uferpark, Abbau begleiten")
        .add("by", "Leitstelle 1")
        .add("at", AT.toString())
        .add("answerBy", AT.toString())
        .add("addressed", 12)
        .add("understood", 8)
        .add("cannot", 0);
  }

  private static JsonObjectBuilder said() {
    return Json.createObjectBuilder()
        .add("id", Ids.next().toString())
        .add("by", "Außendienst 3")
        .add("at", AT.toString())
        .add("text", "Schließt der Bauhof die Absperrung noch?");
  }

  private static JsonObjectBuilder phone() {
    return Json.createObjectBuilder()
        .add("id", Ids.next().toString())
        .add("person", "Außendienst 16")
        .add("kind", "PHONE")
        .add("name", "Handy 09")
        .add("entries", 3)
        .add("at", AT.toString());
  }

  private static JsonObjectBuilder crew() {
    return Json.createObjectBuilder()
        .add("person", "Außendienst 15")
        .add("unit", "14/2")
        .add("begun", true);
  }

  private static byte[] printed(HandoverView view, Locale locale) {
    ByteArrayOutputStream pdf = new ByteArrayOutputStream();
    new HandoverPaper(locale).print(view, pdf);
    return pdf.toByteArray();
  }

  private static String text(byte[] pdf) throws Exception {
    try (PDDocument read = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(read).replaceAll("[ \n\r]+", " ");
    }
  }
}
