package org.fieldops.web.ui.review;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.fieldops.media.CustodyEntry;
import org.fieldops.media.CustodyHistory;
import org.junit.jupiter.api.Test;

class CustodyWordsTest {

  private static final Map<String, String> WORDS =
      Map.of(
          "review.act.examined", "geprüft",
          "review.act.fine", "in Ordnung",
          "review.act.was", "war",
          "review.state.REFUSED", "beschädigt",
          "review.state.ACCEPTED", "angenommen",
          "review.why.PICTURE_DAMAGED", "Das Bild lässt sich nicht lesen.",
          "review.kind.PLATE", "Kennzeichen");

  private static final Phrases PHRASES =
      (key, facts) ->
          WORDS.getOrDefault(key, key) + (facts.length == 0 ? "" : " " + facts[0].toString());

  @Test
  void codesInAnEntryAreSaidInWords() {
    assertEquals("in Ordnung", detail("examined", "READY"));
    assertEquals(
        "beschädigt: Das Bild lässt sich nicht lesen.",
        detail("examined", "REFUSED PICTURE_DAMAGED"));
    assertEquals("war angenommen", detail("reopened", "was ACCEPTED"));
    assertEquals("Kennzeichen", detail("announced", "PLATE 2026-11-23T12:00:00Z"));
  }

  @Test
  void whatAPersonWroteStaysAsItIs() {
    assertEquals("READY? Nein, unscharf", detail("rejected", "READY? Nein, unscharf"));
  }

  @Test
  void anActWithoutWordsIsShownAsItIsWritten() {
    assertEquals("geprüft", CustodyWords.act(entry("examined", ""), PHRASES));
    assertEquals("sealed", CustodyWords.act(entry("sealed", ""), PHRASES));
  }

  @Test
  void aBrokenChainIsSaidAsSuchEvenWhenTheLinksThatAreLeftFit() {
    List<CustodyEntry> links = List.of(entry("examined", ""));
    assertEquals("review.history.unbroken", whole(true, links));
    assertEquals("review.history.broken", whole(false, links));
    assertEquals("review.history.broken", whole(false, List.of()));
    assertEquals("review.history.empty", whole(true, List.of()));
  }

  private static String whole(boolean intact, List<CustodyEntry> links) {
    return CustodyWords.whole(new CustodyHistory(intact, links, false), PHRASES);
  }

  private static String detail(String act, String detail) {
    return CustodyWords.detail(entry(act, detail), PHRASES);
  }

  private static CustodyEntry entry(String act, String detail) {
    return new CustodyEntry(1, Photo.NOON, "Innendienst", act, detail, "0", "1");
  }
}
