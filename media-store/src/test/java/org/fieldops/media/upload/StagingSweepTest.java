package org.fieldops.media.upload;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.fieldops.kernel.Ids;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.Problem;
import org.fieldops.kernel.Refusal;
import org.fieldops.media.MediaSettings;
import org.fieldops.media.Pictures;
import org.fieldops.media.SomePeople;
import org.fieldops.media.UploadId;
import org.fieldops.media.UploadPurpose;
import org.fieldops.media.Uploads.NewUpload;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StagingSweepTest {

  private static final byte[] PHOTO = "0123456789".repeat(100).getBytes(StandardCharsets.US_ASCII);

  private final Person officer = SomePeople.officer();
  @TempDir private Path folder;
  private UploadsBed bed;

  @BeforeEach
  void begin() throws IOException {
    bed = new UploadsBed(MediaSettings.over(folder).withSpaceKept(0));
  }

  @Test
  void whatACrashLeftOfABeginningOrAnEndIsCleared() throws IOException {
    NewUpload half = created();
    NewUpload whole = created();
    Files.delete(bed.staging().bytes(half.id()).resolveSibling("manifest.json"));
    bed.sweep().sweep();
    assertEquals(List.of(whole.id()), bed.staging().all());
    assertEquals(0, bed.uploads().create(officer, half).offset());
  }

  @Test
  void whatWasLeftBetweenBytesAndTicketIsHandedOver() throws IOException {
    NewUpload upload = created();
    Files.write(bed.staging().bytes(upload.id()), PHOTO);
    bed.sweep().sweep();
    assertEquals(List.of(upload), bed.accepted().stream().map(Manifest::upload).toList());
  }

  @Test
  void anUnfinishedUploadExpiresAfterFourteenDaysAndAFinishedOneNever() {
    NewUpload unfinished = created();
    NewUpload finished = created();
    bed.uploads().append(officer, finished.id(), 0, new ByteArrayInputStream(PHOTO), null);
    bed.clock().move(Duration.ofDays(13));
    bed.sweep().sweep();
    assertEquals(0, bed.uploads().upload(officer, unfinished.id()).offset());
    bed.clock().move(Duration.ofDays(2));
    Refusal gone =
        assertThrows(Refusal.class, () -> bed.uploads().upload(officer, unfinished.id()));
    assertEquals(Problem.NOT_FOUND, gone.problem());
    bed.sweep().sweep();
    assertFalse(Files.exists(bed.staging().bytes(unfinished.id())));
    assertTrue(bed.uploads().upload(officer, finished.id()).complete());
  }

  private NewUpload created() {
    NewUpload upload =
        new NewUpload(
            new UploadId(Ids.next()),
            UploadPurpose.EVIDENCE,
            PHOTO.length,
            Pictures.sha256(PHOTO),
            "a.jpg",
            "image/jpeg");
    bed.uploads().create(officer, upload);
    return upload;
  }
}
