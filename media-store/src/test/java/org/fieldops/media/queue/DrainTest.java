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
import org.fieldops.media.UploadId;
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
    bed.pass();
    EvidenceView view = bed.view(id);
    assertEquals(EvidenceState.READY, view.state());
    assertTrue(view.hasPreview());
    assertEquals(320, view.width());
    assertArrayEquals(photo, bed.original(id));
    assertFalse(bed.staged(id));
    assertTrue(bed.tickets.all().isEmpty());
    assertTrue(bed.staging.receipt(new UploadId(id.value())).isPresent());
  }

  @Test
  void everyPhotoThatIsHereIsSafeBeforeTheFirstIsLookedInto() {
    for (int i = 0; i < 3; i++) {
      bed.accepted(Pictures.unique(), i + ".jpg");
    }
    bed.pass();
    List<String> told =
        bed.evidence.feed().of(Topic.of(bed.officer.id())).stream()
            .map(entry -> entry.body().getString("state"))
            .toList();
    assertEquals(List.of("RECEIVED", "RECEIVED", "RECEIVED", "READY", "READY", "READY"), told);
  }

  @Test
  void aPhotoThatComesWhileOthersAreLookedIntoDoesNotWaitForThem() {
    EvidenceId one = bed.accepted(Pictures.unique(), "a.jpg");
    List<EvidenceState> states = new ArrayList<>();
    bed.onExamination(id -> {
      if (states.isEmpty()) {
        EvidenceId late = bed.accepted(Pictures.unique(), "b.jpg");
        bed.drain.pass(() -> {}); // the other thread
        states.add(bed.view(late).state());
      }
    });
    bed.pass();
    assertEquals(List.of(EvidenceState.RECEIVED), states);
    assertEquals(EvidenceState.READY, bed.view(one).state());
  }

  @Test
  void aPhotoThatCannotBeLookedIntoIsSafeAllTheSame() throws IOException {
    byte[] photo = Pictures.unique();
    EvidenceId id = bed.accepted(photo, "a.jpg");
    bed.onExamination(any -> {
      throw new InternalError("x");
    });
    bed.pass();
    assertEquals(EvidenceState.RECEIVED, bed.view(id).state());
    assertEquals(Pictures.sha256(photo), bed.view(id).sha256());
    assertArrayEquals(photo, bed.original(id));
    assertTrue(bed.tickets.all().isEmpty());
    assertFalse(bed.staged(id));
  }

  @Test
  void theSameTicketTwiceIsOneRowAndOnePieceOfNews() {
    byte[] photo = Pictures.unique();
    EvidenceId id = bed.accepted(photo, "a.jpg");
    Ticket ticket = bed.tickets.all().get(0);
    bed.pass();
    bed.tickets.add(ticket);
    bed.pass();
    assertTrue(bed.tickets.all().isEmpty());
    assertEquals(2, bed.tx(() -> bed.evidence.review().custody(bed.officer, id)).entries().size());
  }

  @Test
  void aTicketWhoseBytesAreStillStagedAfterACrashIsOneRowToo() {
    byte[] photo = Pictures.unique();
    EvidenceId id = bed.accepted(photo, "a.jpg");
    bed.pass();
    bed.accepted(id, photo, "a.jpg", Pictures.sha256(photo)); // as if only the commit had happened
    bed.pass();
    assertEquals(EvidenceState.READY, bed.view(id).state());
    assertEquals(2, bed.tx(() -> bed.evidence.review().custody(bed.officer, id)).entries().size());
    assertFalse(bed.staged(id));
  }

  @Test
  void twoEqualPhotosAreTwoPiecesOfEvidenceOverOneOriginal() throws IOException {
    byte[] photo = Pictures.unique();
    EvidenceId one = bed.accepted(photo, "a.jpg");
    EvidenceId two = bed.accepted(photo, "b.jpg");
    bed.pass();
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
    bed.pass();
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
    bed.pass();
    EvidenceId again = bed.accepted(photo, "a.jpg");
    bed.pass();
    assertEquals(EvidenceState.QUARANTINED, bed.view(first).state());
    assertEquals(EvidenceState.READY, bed.view(again).state());
    assertArrayEquals(photo, bed.original(again));
    assertArrayEquals(changed, bed.original(first));
  }

  @Test
  void aTextNamedJpgIsRefusedWithItsBytes() throws IOException {
    byte[] text = "Kein Bild, sondern ein Brief.".getBytes(StandardCharsets.UTF_8);
    EvidenceId id = bed.accepted(text, "brief.jpg");
    bed.pass();
    assertEquals(EvidenceState.REFUSED, bed.view(id).state());
    assertEquals("NOT_A_PICTURE", bed.view(id).reason());
    assertEquals("application/octet-stream", bed.view(id).contentType());
    assertArrayEquals(text, bed.original(id));
  }

  @Test
  void whatIsNoPictureIsSavedUnderANeutralNameAndWhatIsOneUnderItsOwnKind() throws IOException {
    EvidenceId program = bed.accepted(new byte[] {'M', 'Z', 0, 1}, "Beweis\u202egpj.exe");
    EvidenceId photo = bed.accepted(Pictures.unique(), "Foto\u202e.exe");
    bed.pass();
    try (var content = bed.tx(() -> bed.evidence.review().original(bed.officer, program))) {
      assertEquals("beweis-" + program + ".bin", content.filename());
      assertEquals("application/octet-stream", content.contentType());
    }
    try (var content = bed.tx(() -> bed.evidence.review().original(bed.officer, photo))) {
      assertEquals("Foto.exe.jpg", content.filename());
      assertEquals("image/jpeg", content.contentType());
    }
  }

  @Test
  void theStoredCopyIsReadBackAndASpoiledOneReplacedBeforeTheStagedBytesGo() throws IOException {
    byte[] photo = Pictures.unique();
    String sha256 = Pictures.sha256(photo);
    Path original =
        data.resolve("evidence")
            .resolve(sha256.substring(0, 2))
            .resolve(sha256.substring(2, 4))
            .resolve(sha256);
    Files.createDirectories(original.getParent());
    byte[] spoiled = photo.clone();
    spoiled[photo.length / 2] ^= 1;
    Files.write(original, spoiled); // of the same size
    EvidenceId id = bed.accepted(photo, "a.jpg");
    bed.pass();
    assertEquals(EvidenceState.READY, bed.view(id).state());
    assertArrayEquals(photo, bed.original(id));
  }

  @Test
  void aHugePictureIsRefusedWithItsBytesAndDelaysNoOther() throws IOException {
    EvidenceId huge = bed.accepted(Pictures.pngClaiming(60_000, 60_000), "huge.png");
    EvidenceId next = bed.accepted(Pictures.unique(), "a.jpg");
    bed.pass();
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
      bed.pass();
    }
    assertTrue(bed.drain.storeAway());
    assertEquals(2, bed.tickets.all().size());
    assertTrue(bed.tickets.all().stream().allMatch(ticket -> ticket.parkedFor() == null));
    bed.evidence.database().away(false);
    bed.pass();
    assertFalse(bed.drain.storeAway());
    assertEquals(EvidenceState.READY, bed.view(one).state());
    assertEquals(EvidenceState.READY, bed.view(two).state());
  }

  @Test
  void aTicketWithoutBytesIsParkedWithItsReasonAndNeverForgotten() throws IOException {
    EvidenceId id = bed.accepted(Pictures.unique(), "a.jpg");
    byte[] kept = Files.readAllBytes(bed.staging.bytes(new UploadId(id.value())));
    Manifest manifest = bed.tickets.all().get(0).manifest();
    bed.staging.remove(new UploadId(id.value()));
    for (int i = 0; i < Drain.TRIES; i++) {
      bed.pass();
      bed.later(Duration.ofMinutes(1));
    }
    Ticket parked = bed.tickets.all().get(0);
    assertTrue(String.valueOf(parked.parkedFor()).contains(id.toString()));
    bed.accepted(id, kept, "a.jpg", manifest.upload().sha256()); // somebody brought them back
    bed.drain.tryAgain();
    bed.pass();
    assertEquals(EvidenceState.READY, bed.view(id).state());
  }

  @Test
  void aParkedReasonIsSaidInWords() {
    Parked known = new Parked(new UploadId(Ids.next()), "a.jpg", Instant.EPOCH, "EVIDENCE_REUSED");
    Parked other = new Parked(new UploadId(Ids.next()), "a.jpg", Instant.EPOCH, "no space left");
    assertTrue(known.words(Locale.GERMAN).startsWith("Dieses Foto"));
    assertTrue(known.words(Locale.ENGLISH).startsWith("This photo"));
    assertEquals("no space left", other.words(Locale.GERMAN));
  }

  @Test
  void bytesOfAnIdThatIsAnothersAreParkedAndTheOthersStay() {
    byte[] photo = Pictures.unique();
    EvidenceId id = bed.accepted(photo, "a.jpg");
    bed.pass();
    bed.accepted(id, Pictures.unique(), "b.jpg", "d".repeat(64));
    bed.pass();
    assertEquals("EVIDENCE_REUSED", bed.tickets.all().get(0).parkedFor());
    assertTrue(bed.staged(id));
    assertEquals(Pictures.sha256(photo), bed.view(id).sha256());
  }
}
