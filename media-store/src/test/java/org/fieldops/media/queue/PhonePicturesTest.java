package org.fieldops.media.queue;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.fieldops.kernel.EvidenceId;
import org.fieldops.media.CameraPhotos;
import org.fieldops.media.CustodyEntry;
import org.fieldops.media.EvidenceState;
import org.fieldops.media.EvidenceView;
import org.fieldops.media.PictureNote;
import org.fieldops.media.Pictures;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pictures as phones make them: odd, and all the same reviewable. */
class PhonePicturesTest {

  @TempDir private Path data;
  private DrainBed bed;

  @BeforeEach
  void begin() throws IOException {
    bed = new DrainBed(data);
  }

  @Test
  void aPictureThatOnlyLacksItsEndMayBeReviewedAndSaysSo() throws IOException {
    byte[] jpeg = Pictures.jpeg(640, 480);
    byte[] progressive = Pictures.progressive(640, 480);
    byte[] png = Pictures.png(640, 480);
    for (byte[] open :
        List.of(
            without(jpeg, 2),
            without(jpeg, 1),
            without(progressive, 2),
            without(png, 12),
            without(png, 3),
            without(png, 5),
            without(png, 14))) {
      EvidenceView view = seen(open, "open");
      assertEquals(EvidenceState.READY, view.state(), view.reason());
      assertEquals(Set.of(PictureNote.END_MISSING), view.notes());
      assertTrue(view.hasPreview());
      assertEquals(640, view.width());
      assertArrayEquals(open, bed.original(view.id()));
    }
    assertEquals(Set.of(), seen(jpeg, "whole").notes());
    assertEquals(Set.of(), seen(png, "whole").notes());
  }

  @Test
  void aPictureOfWhichAThirdIsMissingIsRefused() throws IOException {
    for (byte[] whole :
        List.of(Pictures.jpeg(640, 480), Pictures.progressive(640, 480), Pictures.png(640, 480))) {
      for (int length : new int[] {whole.length * 2 / 3, whole.length / 2, whole.length / 4}) {
        EvidenceView view = seen(Arrays.copyOf(whole, length), "cut");
        assertEquals(EvidenceState.REFUSED, view.state());
        assertEquals("PICTURE_DAMAGED", view.reason());
      }
    }
  }

  @Test
  void thePhonePhotoOfTheReportsWithoutEndMarkerMayBeReviewed() throws IOException {
    EvidenceView view = seen(input("sony-e5823-no-eoi.jpg"), "sony");
    assertEquals(EvidenceState.READY, view.state());
    assertEquals(Set.of(PictureNote.END_MISSING), view.notes());
    assertTrue(view.hasPreview());
    assertEquals(3840, view.width());
  }

  @Test
  void aCamerasTimeIsKeptHoweverOddItsOffset() throws IOException {
    byte[] photo = input("iphone13mini-gainmap-mpf.jpg");
    String asItIs = taken(photo);
    assertTrue(asItIs.endsWith(":20:14Z"), asItIs);
    assertEquals(asItIs, taken(replaced(photo, "+01:00", "+0100 ")));
    assertEquals(asItIs, taken(replaced(photo, "+01:00", "+1:00 ")));
    String blank = taken(replaced(photo, "+01:00", "   :  "));
    assertTrue(blank.endsWith(":20:14Z"), "the zone of the house: " + blank);
    assertTrue(taken(replaced(photo, "+01:00", "-5:00 ")).endsWith(":20:14Z"));
    assertEquals(
        taken(replaced(photo, "15:20:14", "00:20:14")),
        taken(replaced(photo, "15:20:14", "24:20:14")));
  }

  private String taken(byte[] photo) throws IOException {
    EvidenceView view = seen(photo, "iphone.jpg");
    assertEquals(EvidenceState.READY, view.state(), view.reason());
    return String.valueOf(Objects.requireNonNull(view.camera()).takenAt());
  }

  @Test
  void aJpegCodedInAWayThatNoDecoderHereKnowsMayBeReviewedWithoutAPreview() throws IOException {
    for (int kind : new int[] {0xc9, 0xca, 0xcb, 0xc5, 0xcf}) {
      byte[] jpeg = Pictures.jpeg(640, 480);
      jpeg[frame(jpeg) + 1] = (byte) kind;
      EvidenceView view = seen(jpeg, "odd.jpg");
      assertEquals(EvidenceState.READY, view.state(), Integer.toHexString(kind));
      assertEquals(Set.of(PictureNote.NOT_SHOWN), view.notes());
    }
    byte[] twelveBits = Pictures.jpeg(640, 480);
    twelveBits[frame(twelveBits) + 4] = 12;
    assertEquals(EvidenceState.READY, seen(twelveBits, "bits.jpg").state());
  }

  private static int frame(byte[] jpeg) {
    for (int at = 2; ; ) {
      if ((jpeg[at + 1] & 0xff) == 0xc0) {
        return at;
      }
      at += 2 + ((jpeg[at + 2] & 0xff) << 8 | jpeg[at + 3] & 0xff);
    }
  }

  @Test
  void bytesThatBelongToNothingBetweenSegmentsDoNoHarm() throws IOException {
    byte[] jpeg = Pictures.jpeg(640, 480);
    ByteArrayOutputStream odd = new ByteArrayOutputStream();
    odd.write(jpeg, 0, 2);
    odd.writeBytes("nothing of ours".getBytes(StandardCharsets.US_ASCII));
    odd.write(jpeg, 2, jpeg.length - 2);
    EvidenceView own = seen(odd.toByteArray(), "odd.jpg");
    assertEquals(EvidenceState.READY, own.state(), own.reason());
    assertTrue(own.hasPreview());
    EvidenceView reported = seen(input("garbage-between-segments.jpg"), "garbage.jpg");
    assertEquals(EvidenceState.READY, reported.state(), reported.reason());
    assertTrue(reported.hasPreview());
    assertEquals("image/jpeg", reported.contentType());
  }

  @Test
  void heicAndAvifAreReadyAtOnceAndTheirPreviewFollowsWhenNothingElseWaits() throws IOException {
    byte[] heic = input("iphone15pro.heic");
    byte[] avif = input("fox.avif");
    EvidenceId slow = bed.accepted(heic, "a.heic");
    EvidenceId slower = bed.accepted(avif, "b.avif");
    List<String> told = new ArrayList<>();
    bed.onExamination(id -> told.add(bed.view(id).filename() + " " + bed.view(id).state().name()));
    bed.drain.pass(() -> {});
    bed.later(Duration.ofSeconds(1));
    EvidenceId late = bed.accepted(Pictures.unique(), "c.jpg");
    bed.pass();
    assertEquals(
        List.of(
            "a.heic RECEIVED", "b.avif RECEIVED", "c.jpg RECEIVED", "a.heic READY", "b.avif READY"),
        told);
    assertEquals(EvidenceState.READY, bed.view(late).state());
    for (EvidenceId id : List.of(slow, slower)) {
      EvidenceView view = bed.view(id);
      assertTrue(view.hasPreview(), view.filename());
      assertEquals(Set.of(), view.notes());
      assertEquals(
          List.of("received", "examined", "previewed"),
          bed.tx(() -> bed.evidence.review().custody(bed.officer, id)).entries().stream()
              .map(CustodyEntry::act)
              .toList());
    }
    assertEquals("image/avif", bed.view(slower).contentType());
    assertArrayEquals(heic, bed.original(slow));
  }

  @Test
  void untilThePreviewIsThereTheWordsSaySo() throws IOException {
    EvidenceId id = bed.accepted(input("fox.avif"), "b.avif");
    bed.onExamination(which -> {
      if (bed.view(which).state() == EvidenceState.READY) {
        throw new IllegalStateException("something is away");
      }
    });
    bed.pass();
    assertEquals(EvidenceState.READY, bed.view(id).state());
    assertEquals(Set.of(PictureNote.PREVIEW_LATER), bed.view(id).notes());
    assertTrue(PictureNote.PREVIEW_LATER.words(Locale.GERMAN).contains("Vorschau folgt"));
    bed.onExamination(which -> {});
    bed.later(Duration.ofSeconds(2));
    bed.pass();
    assertTrue(bed.view(id).hasPreview());
  }

  private EvidenceView seen(byte[] bytes, String name) {
    EvidenceId id = bed.accepted(bytes, name);
    bed.pass();
    return bed.view(id);
  }

  private static byte[] input(String name) throws IOException {
    Optional<Path> file = CameraPhotos.input(name);
    assumeTrue(file.isPresent(), "no folder with inputs here");
    return Files.readAllBytes(file.get());
  }

  private static byte[] without(byte[] bytes, int last) {
    return Arrays.copyOf(bytes, bytes.length - last);
  }

  /** In the same length, wherever it stands. */
  private static byte[] replaced(byte[] bytes, String text, String by) {
    String all = new String(bytes, StandardCharsets.ISO_8859_1);
    assertTrue(all.contains(text) && text.length() == by.length());
    return all.replace(text, by).getBytes(StandardCharsets.ISO_8859_1);
  }
}
