package org.fieldops.media.queue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import javax.imageio.ImageIO;
import org.fieldops.kernel.EvidenceId;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.Problem;
import org.fieldops.kernel.Refusal;
import org.fieldops.media.CustodyEntry;
import org.fieldops.media.EvidenceReview;
import org.fieldops.media.EvidenceState;
import org.fieldops.media.EvidenceView;
import org.fieldops.media.PictureNote;
import org.fieldops.media.Pictures;
import org.fieldops.media.SomePeople;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The preview that a device gives of its own photo. */
class ClaimedPreviewTest {

  /** Whole by its boxes, and of a kind that no decoder here can draw. */
  private static final byte[] HEIC =
      "\0\0\0\u0010ftypheic\0\0\0\0\0\0\0\bmdat".getBytes(StandardCharsets.ISO_8859_1);

  @TempDir private Path data;
  private DrainBed bed;

  @BeforeEach
  void begin() throws IOException {
    bed = new DrainBed(data);
  }

  @Test
  void itIsShownAndMarkedUntilThereIsOneOfOurs() throws IOException {
    EvidenceId id = bed.accepted(HEIC, "a.heic");
    EvidenceId equal = bed.accepted(HEIC, "b.heic");
    bed.onExamination(which -> {
      if (bed.view(which).state() == EvidenceState.READY) {
        throw new IllegalStateException("no time for that now");
      }
    });
    bed.pass();
    EvidenceView view = claim(bed.officer, id, Pictures.jpeg(800, 600));
    assertTrue(view.hasPreview());
    assertEquals(Set.of(PictureNote.PREVIEW_LATER, PictureNote.PREVIEW_CLAIMED), view.notes());
    assertEquals(320, thumbnail(id).getWidth());
    assertFalse(bed.view(equal).hasPreview(), "what one device claims is shown of no other photo");
    claim(bed.officer, id, Pictures.jpeg(80, 60));
    assertEquals(320, thumbnail(id).getWidth(), "the first stays");
    bed.onExamination(which -> {});
    bed.later(java.time.Duration.ofSeconds(2));
    bed.pass(); // nothing can be drawn of these bytes
    assertEquals(Set.of(PictureNote.PREVIEW_CLAIMED), bed.view(id).notes());
    assertTrue(bed.view(id).hasPreview());
    assertEquals(Set.of(PictureNote.NOT_SHOWN), bed.view(equal).notes());
    assertEquals(
        List.of("received", "examined", "claimed"),
        bed.tx(() -> bed.evidence.review().custody(bed.officer, id)).entries().stream()
            .map(CustodyEntry::act)
            .toList());
  }

  @Test
  void onlyTheAuthorsDeviceGivesOneAndOnlyASmallJpegThatCanBeRead() {
    EvidenceId id = bed.accepted(HEIC, "a.heic");
    bed.drain.pass(() -> {});
    byte[] jpeg = Pictures.jpeg(800, 600);
    refused(Problem.EVIDENCE_STATE, bed.officer, id, jpeg);
    bed.pass();
    refused(Problem.NOT_FOUND, SomePeople.supervisor(), id, jpeg);
    refused(Problem.NOT_FOUND, SomePeople.officer(), id, jpeg);
    refused(Problem.NOT_A_PICTURE, bed.officer, id, Pictures.png(80, 60));
    refused(Problem.PICTURE_DAMAGED, bed.officer, id, Arrays.copyOf(jpeg, jpeg.length / 2));
    refused(Problem.PICTURE_TOO_LARGE, bed.officer, id, Pictures.jpeg(3000, 2000));
    refused(
        Problem.UPLOAD_TOO_LARGE,
        bed.officer,
        id,
        Arrays.copyOf(jpeg, EvidenceReview.MOST_CLAIMED + 1));
    assertFalse(bed.view(id).hasPreview());
  }

  @Test
  void oneOfOursIsNeverReplaced() throws IOException {
    EvidenceId id = bed.accepted(Pictures.unique(), "a.jpg");
    bed.pass();
    EvidenceView view = claim(bed.officer, id, Pictures.jpeg(80, 60));
    assertEquals(Set.of(), view.notes());
    assertEquals(320, thumbnail(id).getWidth());
  }

  private EvidenceView claim(Person by, EvidenceId id, byte[] jpeg) {
    return bed.tx(() -> bed.evidence.review().claimPreview(by, id, new ByteArrayInputStream(jpeg)));
  }

  private BufferedImage thumbnail(EvidenceId id) throws IOException {
    try (var content = bed.tx(() -> bed.evidence.review().thumbnail(bed.officer, id))) {
      return ImageIO.read(content.bytes());
    }
  }

  private void refused(Problem problem, Person by, EvidenceId id, byte[] jpeg) {
    assertEquals(problem, assertThrows(Refusal.class, () -> claim(by, id, jpeg)).problem());
  }
}
