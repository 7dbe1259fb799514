package org.fieldops.media.evidence.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.fieldops.kernel.EvidenceId;
import org.fieldops.kernel.Ids;
import org.fieldops.kernel.Person;
import org.fieldops.media.CustodyHistory;
import org.fieldops.media.EvidenceState;
import org.fieldops.media.Pictures;
import org.fieldops.media.SomePeople;
import org.fieldops.media.evidence.model.Originals.Derivative;
import org.fieldops.media.evidence.model.Stored;
import org.fieldops.media.evidence.service.EvidenceArrival.Arrived;
import org.fieldops.media.file.model.Author;
import org.fieldops.media.file.model.Declared;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What looking at evidence leaves in its custody chain. */
class LooksTest {

  @TempDir private Path data;
  private final Person officer = SomePeople.officer();
  private final Person supervisor = SomePeople.supervisor();
  private final EvidenceId id = new EvidenceId(Ids.next());
  private final byte[] photo = Pictures.unique();
  private EvidenceBed bed;

  @BeforeEach
  void begin() {
    bed = new EvidenceBed(data);
  }

  @Test
  void everyOpeningOfTheOriginalLeavesALinkWhoeverOpensIt() throws IOException {
    withBytes();
    for (Person person : List.of(officer, supervisor, supervisor)) {
      try (var content = tx(() -> bed.review().original(person, id))) {
        assertEquals(photo.length, content.bytes().readAllBytes().length);
      }
    }
    String supervisors = "opened " + supervisor.name();
    assertEquals(List.of("opened " + officer.name(), supervisors, supervisors), looks());
  }

  @Test
  void looksAtThePreviewLeaveOneLinkForEachPersonAndTenMinutes() throws IOException {
    withBytes();
    for (int i = 0; i < 3; i++) {
      look(officer);
      look(supervisor);
      bed.later(Duration.ofMinutes(4));
    }
    String officers = "viewed " + officer.name();
    String supervisors = "viewed " + supervisor.name();
    assertEquals(List.of(officers, supervisors), looks());
    look(supervisor);
    assertEquals(List.of(officers, supervisors, supervisors), looks());
    tx(() -> bed.review().thumbnail(supervisor, id)).close();
    assertEquals(3, looks().size());
  }

  @Test
  void aLongChainIsCheckedWholeAndShownPageByPage() throws IOException {
    withBytes();
    for (int i = 0; i < 520; i++) {
      tx(() -> bed.review().original(officer, id)).close();
    }
    CustodyHistory newest = tx(() -> bed.review().custody(officer, id));
    assertTrue(newest.intact());
    assertTrue(newest.more());
    assertEquals(200, newest.entries().size());
    int first = newest.entries().get(0).number();
    assertEquals(newest.entries().size(), newest.entries().getLast().number() - first + 1);
    CustodyHistory before = tx(() -> bed.review().custody(officer, id, first, 500));
    assertFalse(before.more());
    assertEquals(first - 1, before.entries().getLast().number());
    assertEquals(1, before.entries().get(0).number());
  }

  private void withBytes() throws IOException {
    receive();
    Path file = data.resolve("photo");
    Files.write(file, photo);
    bed.originals().keep(file, Pictures.sha256(photo));
    for (Derivative each : Derivative.values()) {
      bed.originals().keepDerivative(Pictures.sha256(photo), each, photo);
    }
  }

  private void look(Person person) throws IOException {
    tx(() -> bed.review().preview(person, id)).close();
  }

  private List<String> looks() {
    return tx(() -> bed.review().custody(officer, id)).entries().stream()
        .filter(entry -> entry.act().equals("opened") || entry.act().equals("viewed"))
        .map(entry -> entry.act() + " " + entry.person())
        .toList();
  }

  private void receive() {
    String sha256 = Pictures.sha256(photo);
    bed.arrival()
        .record(
            new Arrived(
                id,
                new Author(officer.id(), officer.name()),
                Declared.of("a.jpg", "image/jpeg", photo.length, sha256),
                new Stored(sha256, "image/jpeg", 320, 240, true, null, Set.of(), Instant.EPOCH),
                EvidenceState.READY,
                null));
  }

  private <T> T tx(Supplier<T> work) {
    return Objects.requireNonNull(bed.database().in(work));
  }
}
