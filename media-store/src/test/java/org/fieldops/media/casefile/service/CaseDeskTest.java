package org.fieldops.media.casefile.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.fieldops.kernel.CaseFileId;
import org.fieldops.kernel.Ids;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.Problem;
import org.fieldops.kernel.Refusal;
import org.fieldops.media.CaseFileView;
import org.fieldops.media.SomePeople;
import org.fieldops.media.evidence.service.EvidenceBed;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CaseDeskTest {

  private final Person supervisor = SomePeople.supervisor();
  @TempDir private Path data;
  private EvidenceBed bed;

  @BeforeEach
  void begin() {
    bed = new EvidenceBed(data);
  }

  @Test
  void numbersOfAKindAndYearAscendWithoutGapsHoweverManyOpenAtOnce() {
    List<CompletableFuture<CaseFileView>> opening = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      opening.add(CompletableFuture.supplyAsync(() -> open("2031", "OWI", "Falschparken")));
    }
    List<String> numbers =
        opening.stream().map(CompletableFuture::join).map(CaseFileView::number).sorted().toList();
    assertEquals("OWI 2031-000001", numbers.get(0));
    assertEquals("OWI 2031-000020", numbers.get(19));
    assertEquals(20, numbers.stream().distinct().count());
    assertEquals("ORD 2031-000001", open("2031", "ORD", "Ruhestörung").number());
    assertEquals("OWI 2032-000001", open("2032", "OWI", "Falschparken").number());
  }

  @Test
  void openingTheSameCaseAgainGivesTheSameCase() {
    CaseFileId id = new CaseFileId(Ids.next());
    CaseFileView first = bed.database().in(() -> desk("2033").open(supervisor, id, "OWI", "Eins"));
    CaseFileView again = bed.database().in(() -> desk("2033").open(supervisor, id, "OWI", "Eins"));
    assertEquals(first, again);
    assertEquals("OWI 2033-000002", open("2033", "OWI", "Zwei").number());
  }

  @Test
  void aCaseIsFoundByItsNumberOrAWordOfItsTitleAndPercentIsJustASign() {
    CaseFileView opened = open("2034", "OWI", "Ringstraße 7, 100 % zugeparkt");
    assertEquals(List.of(opened), search("2034-000001"));
    assertTrue(search("RINGSTRASSE").isEmpty());
    assertTrue(search("ringstraße 7").contains(opened));
    assertTrue(search("100 % z").contains(opened));
    assertTrue(search("Ring%7").isEmpty());
  }

  @Test
  void whatIsNoCaseIsRefused() {
    refused(Problem.MALFORMED, "ABC", "Titel");
    refused(Problem.FIELD_MISSING, "OWI", "  ");
    refused(Problem.TEXT_TOO_LONG, "OWI", "x".repeat(201));
    assertThrows(Refusal.class, () -> desk("2035").search(SomePeople.officer(), "", 10));
  }

  private void refused(Problem problem, String kind, String title) {
    assertEquals(problem, assertThrows(Refusal.class, () -> open("2036", kind, title)).problem());
  }

  private CaseFileView open(String year, String kind, String title) {
    CaseFileId id = new CaseFileId(Ids.next());
    return bed.database().in(() -> desk(year).open(supervisor, id, kind, title));
  }

  private List<CaseFileView> search(String text) {
    return bed.database().in(() -> desk("2034").search(supervisor, text, 50));
  }

  private CaseDesk desk(String year) {
    Clock clock = Clock.fixed(Instant.parse(year + "-06-01T12:00:00Z"), ZoneOffset.UTC);
    return new CaseDesk(bed.cases(), bed.photosOfCases(), bed.feed(), bed.settings(), clock);
  }
}
