package org.fieldops.media.queue;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.fieldops.kernel.EvidenceId;
import org.fieldops.kernel.Ids;
import org.fieldops.kernel.feed.Topic;
import org.fieldops.media.EvidenceState;
import org.fieldops.media.EvidenceView;
import org.fieldops.media.IngestQueue.Parked;
import org.fieldops.media.Pictures;
import org.fieldops.media.upload.Manifest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DrainTest {

  @TempDir private Path data;
  private DrainBed bed;

  @BeforeEach
  void begin() throws IOException {
    bed = new DrainBed(data);
  }

  @Test
  void aPhotoGoesHomeAndLeavesNothingBehind() throws IOException {
    byte[] photo = Pictures.unique();
    EvidenceId id = bed.accepted(photo, "a.jpg");
    bed.drain.pass();
    EvidenceView view = bed.view(id);
    assertEquals(EvidenceState.READY, view.state());
    assertTrue(view.hasPreview());
    assertEquals(320, view.width());
    assertArrayEquals(photo, bed.original(id));
    assertFalse(bed.staged(id));
    assertTrue(bed.tickets.all().isEmpty());
    assertTrue(bed.staging.receipt(id).isPresent());
  }

  @Test
  void everyPhotoThatIsHereIsSafeBeforeTheFirstIsLookedInto() {
    for (int i = 0; i < 3; i++) {
      bed.accepted(Pictures.unique(), i + ".jpg");
    }
    bed.drain.pass();
    List<String> told =
        bed.evidence.feed().of(Topic.of(bed.officer.id())).stream()
            .map(entry -> entry.body().getString("state"))
            .toList();
    assertEquals(List.of("RECEIVED", "RECEIVED", "RECEIVED", "READY", "READY", "READY"), told);
  }

  @Test
  void aPhotoThatComesWhileOthersAreLookedIntoIsSafeBeforeTheNextOne() {
    EvidenceId one = bed.accepted(Pictures.unique(), "a.jpg");
    EvidenceId two = bed.accepted(Pictures.unique(), "b.jpg");
    List<EvidenceId> late = new ArrayList<>();
    List<EvidenceState> afterwards = new ArrayList<>();
    bed.onExamination(id -> {
      if (late.isEmpty()) {
        late.add(bed.accepted(Pictures.unique(), "c.jpg"));
      } else {
        afterwards.add(bed.view(late.get(0)).state());
      }
    });
    bed.drain.pass();
    assertEquals(EvidenceState.RECEIVED, afterwards.get(0));
    assertEquals(EvidenceState.READY, bed.view(one).state());
    assertEquals(EvidenceState.READY, bed.view(two).state());
    assertEquals(EvidenceState.READY, bed.view(late.get(0)).state());
  }

  @Test
  void aPhotoThatCannotBeLookedIntoIsSafeAllTheSame() throws IOException {
    byte[] photo = Pictures.unique();
    EvidenceId id = bed.accepted(photo, "a.jpg");
    bed.onExamination(any -> {
      throw new InternalError("x");
    });
    bed.drain.pass();
    assertEquals(EvidenceState.RECEIVED, bed.view(id).state());
    assertEquals(Pictures.sha256(photo), bed.view(id).sha256());
    assertArrayEquals(photo, bed.original(id));
    assertEquals(1, bed.tickets.all().size());
  }

  @Test
  void theSameTicketTwiceIsOneRowAndOnePieceOfNews() {
    byte[] photo = Pictures.unique();
    EvidenceId id = bed.accepted(photo, "a.jpg");
    Ticket ticket = bed.tickets.all().get(0);
    bed.drain.pass();
    bed.tickets.add(ticket);
    bed.drain.pass();
    assertTrue(bed.tickets.all().isEmpty());
    assertEquals(2, bed.tx(() -> bed.evidence.review().custody(bed.officer, id)).entries().size());
  }

  @Test
  void aTicketWhoseBytesAreStillStagedAfterACrashIsOneRowToo() {
    byte[] photo = Pictures.unique();
    EvidenceId id = bed.accepted(photo, "a.jpg");
    bed.drain.pass();
    bed.accepted(id, photo, "a.jpg", Pictures.sha256(photo)); // as if only the commit had happened
    bed.drain.pass();
    assertEquals(EvidenceState.READY, bed.view(id).state());
    assertEquals(2, bed.tx(() -> bed.evidence.review().custody(bed.officer, id)).entries().size());
    assertFalse(bed.staged(id));
  }

  @Test
  void twoEqualPhotosAreTwoPiecesOfEvidenceOverOneOriginal() throws IOException {
    byte[] photo = Pictures.unique();
    EvidenceId one = bed.accepted(photo, "a.jpg");
    EvidenceId two = bed.accepted(photo, "b.jpg");
    bed.drain.pass();
    assertEquals(EvidenceState.READY, bed.view(one).state());
    assertEquals("b.jpg", bed.view(two).filename());
    try (Stream<Path> files = Files.walk(data.resolve("evidence"))) {
      List<Path> originals = files.filter(Files::isRegularFile).toList();
      assertEquals(1, originals.size());
      String owner = Files.getPosixFilePermissions(originals.get(0)).toString();
      assertFalse(owner.contains("WRITE"), owner);
    }
  }

  @Test
  void aWrongHashIsQuarantinedWithItsBytes() throws IOException {
    byte[] photo = Pictures.unique();
    EvidenceId id = bed.accepted(photo, "a.jpg", "c".repeat(64));
    bed.drain.pass();
    EvidenceView view = bed.view(id);
    assertEquals(EvidenceState.QUARANTINED, view.state());
    assertEquals("HASH_DIFFERS", view.reason());
    assertEquals(Pictures.sha256(photo), view.sha256());
    assertArrayEquals(photo, bed.original(id));
  }

  @Test
  void aQuarantinedPhotoMayBeSentAgainUnderANewId() throws IOException {
    byte[] photo = Pictures.unique();
    byte[] changed = photo.clone();
    changed[30] ^= 1;
    EvidenceId first = bed.accepted(changed, "a.jpg", Pictures.sha256(photo));
    bed.drain.pass();
    EvidenceId again = bed.accepted(photo, "a.jpg");
    bed.drain.pass();
    assertEquals(EvidenceState.QUARANTINED, bed.view(first).state());
    assertEquals(EvidenceState.READY, bed.view(again).state());
    assertArrayEquals(photo, bed.original(again));
    assertArrayEquals(changed, bed.original(first));
  }

  @Test
  void aTextNamedJpgIsRefusedWithItsBytes() throws IOException {
    byte[] text = "Kein Bild, sondern ein Brief.".getBytes(StandardCharsets.UTF_8);
    EvidenceId id = bed.accepted(text, "brief.jpg");
    bed.drain.pass();
    assertEquals(EvidenceState.REFUSED, bed.view(id).state());
    assertEquals("NOT_A_PICTURE", bed.view(id).reason());
    assertEquals("application/octet-stream", bed.view(id).contentType());
    assertArrayEquals(text, bed.original(id));
  }

  @Test
  void aHugePictureIsRefusedWithItsBytesAndDelaysNoOther() throws IOException {
    EvidenceId huge = bed.accepted(Pictures.pngClaiming(60_000, 60_000), "huge.png");
    EvidenceId next = bed.accepted(Pictures.unique(), "a.jpg");
    bed.drain.pass();
    assertEquals("PICTURE_TOO_LARGE", bed.view(huge).reason());
    assertTrue(bed.original(huge).length > 0);
    assertEquals(EvidenceState.READY, bed.view(next).state());
  }

  @Test
  void whileTheDatabaseIsAwayEverythingWaitsAndThenGoesHomeByItself() {
    EvidenceId one = bed.accepted(Pictures.unique(), "a.jpg");
    EvidenceId two = bed.accepted(Pictures.unique(), "b.jpg");
    bed.evidence.database().away(true);
    for (int i = 0; i < 20; i++) {
      bed.drain.pass();
    }
    assertTrue(bed.drain.storeAway());
    assertEquals(2, bed.tickets.all().size());
    assertTrue(bed.tickets.all().stream().allMatch(ticket -> ticket.parkedFor() == null));
    bed.evidence.database().away(false);
    bed.drain.pass();
    assertFalse(bed.drain.storeAway());
    assertEquals(EvidenceState.READY, bed.view(one).state());
    assertEquals(EvidenceState.READY, bed.view(two).state());
  }

  @Test
  void aTicketWithoutBytesIsParkedWithItsReasonAndNeverForgotten() throws IOException {
    EvidenceId id = bed.accepted(Pictures.unique(), "a.jpg");
    byte[] kept = Files.readAllBytes(bed.staging.bytes(id));
    Manifest manifest = bed.tickets.all().get(0).manifest();
    bed.staging.remove(id);
    for (int i = 0; i < Drain.TRIES; i++) {
      bed.drain.pass();
      bed.later(Duration.ofMinutes(1));
    }
    Ticket parked = bed.tickets.all().get(0);
    assertTrue(String.valueOf(parked.parkedFor()).contains(id.toString()));
    bed.accepted(id, kept, "a.jpg", manifest.upload().sha256()); // somebody brought them back
    bed.drain.tryAgain();
    bed.drain.pass();
    assertEquals(EvidenceState.READY, bed.view(id).state());
  }

  @Test
  void aTicketWithWhichTheServerEndedTwiceIsLeftAloneUntilAPersonAsks() throws IOException {
    EvidenceId id = bed.accepted(Pictures.unique(), "a.jpg");
    bed.staging.noteUnendedExaminations(id, 2); // as two servers left it
    EvidenceId next = bed.accepted(Pictures.unique(), "b.jpg");
    bed.drain.pass();
    assertEquals(EvidenceState.READY, bed.view(next).state());
    bed.later(Drain.PARKED_PAUSE);
    bed.drain.pass();
    assertEquals(List.of("EXAMINATION_DEADLY"), parkedFor());
    assertTrue(bed.staged(id));
    bed.drain.tryAgain();
    assertEquals(1, bed.staging.unendedExaminations(id));
    bed.drain.pass();
    assertEquals(EvidenceState.READY, bed.view(id).state());
  }

  @Test
  void aTicketWithWhichTheServerEndedOnceIsExaminedAgain() throws IOException {
    EvidenceId id = bed.accepted(Pictures.unique(), "a.jpg");
    bed.staging.noteUnendedExaminations(id, 1);
    bed.drain.pass();
    assertEquals(EvidenceState.READY, bed.view(id).state());
  }

  @Test
  void anExaminationThatFailsLeavesNoMark() throws IOException {
    EvidenceId id = bed.accepted(Pictures.unique(), "a.jpg");
    bed.evidence.database().away(true);
    bed.drain.pass();
    assertEquals(0, bed.staging.unendedExaminations(id));
  }

  @Test
  void anErrorParksItsTicketAndTheOthersGoHome() throws IOException {
    for (Error error :
        List.of(
            new NoClassDefFoundError("x"), new InternalError("x"), new StackOverflowError("x"))) {
      EvidenceId id = bed.accepted(Pictures.unique(), "a.jpg");
      bed.onExamination(which -> {
        if (which.equals(id)) {
          bed.onExamination(any -> {});
          throw error;
        }
      });
      EvidenceId next = bed.accepted(Pictures.unique(), "b.jpg");
      bed.drain.pass();
      assertEquals(List.of(error.toString()), parkedFor());
      assertEquals(EvidenceState.READY, bed.view(next).state());
      bed.later(Drain.PARKED_PAUSE);
      bed.drain.pass();
      assertEquals(EvidenceState.READY, bed.view(id).state());
    }
  }

  @Test
  void aParkedReasonIsSaidInWords() {
    Parked known =
        new Parked(new EvidenceId(Ids.next()), "a.jpg", Instant.EPOCH, "EVIDENCE_REUSED");
    Parked other = new Parked(new EvidenceId(Ids.next()), "a.jpg", Instant.EPOCH, "no space left");
    assertTrue(known.words(Locale.GERMAN).startsWith("Dieses Foto"));
    assertTrue(known.words(Locale.ENGLISH).startsWith("This photo"));
    assertEquals("no space left", other.words(Locale.GERMAN));
  }

  private List<String> parkedFor() {
    return bed.tickets.all().stream().map(ticket -> String.valueOf(ticket.parkedFor())).toList();
  }

  @Test
  void bytesOfAnIdThatIsAnothersAreParkedAndTheOthersStay() {
    byte[] photo = Pictures.unique();
    EvidenceId id = bed.accepted(photo, "a.jpg");
    bed.drain.pass();
    bed.accepted(id, Pictures.unique(), "b.jpg", "d".repeat(64));
    bed.drain.pass();
    assertEquals("EVIDENCE_REUSED", bed.tickets.all().get(0).parkedFor());
    assertTrue(bed.staged(id));
    assertEquals(Pictures.sha256(photo), bed.view(id).sha256());
  }
}
