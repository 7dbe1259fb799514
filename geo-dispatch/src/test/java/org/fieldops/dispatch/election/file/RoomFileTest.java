package org.fieldops.dispatch.election.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.fieldops.dispatch.PlaceKind;
import org.fieldops.dispatch.WrongLine;
import org.fieldops.dispatch.WrongLine.Reason;
import org.fieldops.kernel.Problem;
import org.fieldops.kernel.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A file of polling rooms: what is read of it, and what is said of its wrong lines. */
class RoomFileTest {

  private static final String HEAD = "Nummer;Name;Leitung;Personen\n";

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "windows-1252"})
  void umlautsAreReadInBothEncodings(String encoding) {
    RoomFile file =
        RoomFile.read(
            (HEAD + "0101;Schule Süd – Aula;anna;bert\n").getBytes(Charset.forName(encoding)));
    assertEquals(encoding, file.encoding());
    assertEquals("Schule Süd – Aula", file.places().getFirst().name());
  }

  @Test
  void theMarkOfUtf8IsNoPartOfTheHead() {
    assertEquals("0101", read("\uFEFF" + HEAD + "0101;A;;b").places().getFirst().number());
  }

  @ParameterizedTest
  @ValueSource(strings = {";", ",", "\t"})
  void columnsComeInAnyOrderAndWithAnySeparator(String separator) {
    RoomFile file =
        read(
            String.join(separator, "People", "Number", "Room", "Kind")
                + "\r\n"
                + String.join(separator, "\"a, b;c|d\"", "7", "Hall", "postal")
                + "\r\n");
    assertEquals(
        List.of(
            new FilePlace(
                2, PlaceKind.POSTAL, "7", "Hall", List.of(), List.of("a", "b", "c", "d"))),
        file.places());
  }

  @Test
  void aQuotationMarkIsWrittenTwiceWithinAField() {
    assertEquals(
        "Schule \"Am Markt\"; Aula",
        read(HEAD + "1;\"Schule \"\"Am Markt\"\"; Aula\";a;b").places().getFirst().name());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '#',
      value = {
        "1;\"Schule;a;b | QUOTES | ##",
        "1;Sch\"ule;a;b | QUOTES | ##",
        "1;\"Schule\"x;a;b | QUOTES | ##",
        "1;A;a;b;c | COLUMNS | ##",
        ";A;a;b | NUMBER_MISSING | Nummer",
        "1;;a;b | NAME_MISSING | Name",
        "1234567890123;A;a;b | NUMBER_TOO_LONG | Nummer",
        "0;A;a;b | NUMBER_TWICE | Nummer"
      })
  void aWrongLineIsNamedAndTheRestGoesOn(String line, Reason reason, String column) {
    RoomFile file = read(HEAD + "0;Erste;a;b\n\n" + line + "\n2;Letzte;a;b\n");
    WrongLine wrong = file.wrong().getFirst();
    assertEquals(1, file.wrong().size());
    assertEquals(4, wrong.number());
    assertEquals(reason, wrong.reason());
    assertEquals(column, wrong.column());
    assertTrue(wrong.leftOut());
    assertEquals(List.of("0", "2"), file.places().stream().map(FilePlace::number).toList());
  }

  @Test
  void aForgottenQuotationMarkSpoilsItsOwnLineOnly() {
    RoomFile file = read(HEAD + "1;\"A;a;b\n2;B;a;b\n3;C\";a;b\n4;D;a;b\n");
    assertEquals(List.of(2, 4), file.wrong().stream().map(WrongLine::number).toList());
    assertEquals(List.of("2", "4"), file.places().stream().map(FilePlace::number).toList());
  }

  @Test
  void anUnknownKindIsNamed() {
    WrongLine wrong = read("Art;Nummer;Personen\nZelt;1;a").wrong().getFirst();
    assertEquals(new WrongLine(2, "Art", Reason.KIND_UNKNOWN, "Zelt", true), wrong);
  }

  @Test
  void anOverlongValueIsShownInPart() {
    String name = "ä".repeat(5_000);
    assertEquals(60, read(HEAD + "1;" + name + ";a;b").wrong().getFirst().value().length());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "\n\n", "Name;Ort\nA;B", "1;Schule;a;b\n", "a\0b", "\"Nummer;Personen"})
  void whatIsNoSuchFileIsRefusedAsAWhole(String text) {
    Refusal refused = assertThrows(Refusal.class, () -> read(text));
    assertEquals(Problem.ELECTION_FILE, refused.problem());
  }

  @Test
  void aFileOfTooManyLinesOrBytesIsRefused() {
    assertThrows(Refusal.class, () -> read(HEAD + "1;A;a;b\n".repeat(2_001)));
    assertThrows(Refusal.class, () -> RoomFile.read(new byte[1_000_001]));
  }

  private static RoomFile read(String text) {
    return RoomFile.read(text.getBytes(StandardCharsets.UTF_8));
  }
}
