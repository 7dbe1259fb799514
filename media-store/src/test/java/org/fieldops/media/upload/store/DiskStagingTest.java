package org.fieldops.media.upload.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.fieldops.kernel.Ids;
import org.fieldops.kernel.PersonId;
import org.fieldops.media.MediaSettings;
import org.fieldops.media.UploadId;
import org.fieldops.media.UploadPurpose;
import org.fieldops.media.Uploads.NewUpload;
import org.fieldops.media.upload.Manifest;
import org.fieldops.media.upload.StagedUpload;
import org.fieldops.media.upload.Staging.Chunk;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Each test leaves what a crash at some instant leaves, and looks what the next start makes of it.
 */
class DiskStagingTest {

  @TempDir private Path data;
  private DiskStaging staging;
  private Manifest manifest;

  @BeforeEach
  void begin() throws IOException {
    staging = new DiskStaging(MediaSettings.over(data));
    manifest =
        new Manifest(
            new NewUpload(
                new UploadId(Ids.next()),
                UploadPurpose.EVIDENCE,
                10,
                "b".repeat(64),
                "ä b.jpg",
                "image/jpeg"),
            new PersonId(Ids.next()),
            "Ein Name",
            Instant.parse("2026-11-23T12:00:00.123Z"),
            null);
  }

  @Test
  void whatWasBegunIsFoundByTheNextStart() throws IOException {
    staging.begin(manifest);
    StagedUpload found = afterRestart();
    assertEquals(manifest, found.manifest());
    assertEquals(0, found.offset());
  }

  @Test
  void aFolderWithoutAManifestIsNoUploadAndIsBegunAnew() throws IOException {
    staging.begin(manifest);
    Files.write(staging.bytes(manifest.id()), new byte[7]);
    Files.delete(staging.bytes(manifest.id()).resolveSibling("manifest.json"));
    assertTrue(staging.find(manifest.id()).isEmpty());
    staging.begin(manifest);
    assertEquals(0, afterRestart().offset());
  }

  @Test
  void aManifestHalfWrittenBesideAWholeOneDoesNoHarm() throws IOException {
    staging.begin(manifest);
    Files.writeString(
        staging.bytes(manifest.id()).resolveSibling("manifest.json.x.part"), "{\"evid");
    assertEquals(manifest, afterRestart().manifest());
  }

  @Test
  void aCrashInAPlainChunkKeepsWhatIsThere() throws IOException {
    StagedUpload upload = staging.begin(manifest);
    Chunk chunk = staging.append(upload, false);
    chunk.write(new byte[4], 4);
    assertEquals(4, afterRestart().offset());
  }

  @Test
  void aCrashInACheckedChunkDropsIt() throws IOException {
    StagedUpload upload = staging.begin(manifest);
    try (Chunk first = staging.append(upload, false)) {
      first.write(new byte[3], 3);
      first.keep();
    }
    Chunk second = staging.append(afterRestart(), true);
    second.write(new byte[4], 4);
    assertEquals(3, afterRestart().offset());
    assertEquals(3, afterRestart().offset());
  }

  @Test
  void anUploadThatIsRemovedWhileItIsLookedForIsNotThere() throws IOException {
    staging.begin(manifest);
    Files.delete(staging.bytes(manifest.id())); // after the manifest was read
    assertTrue(staging.find(manifest.id()).isEmpty());
  }

  @Test
  void aRemovedUploadIsGoneEvenWhenTheFolderIsNot() throws IOException {
    staging.begin(manifest);
    staging.remove(manifest.id());
    staging.remove(manifest.id());
    assertFalse(Files.exists(data.resolve("staging").resolve(manifest.id().toString())));
    assertTrue(staging.all().isEmpty());
  }

  @Test
  void aReceiptOutlivesTheUpload() throws IOException {
    staging.begin(manifest);
    Manifest received = manifest.received(Instant.parse("2026-11-23T12:01:00Z"));
    staging.leaveReceipt(received);
    staging.remove(manifest.id());
    assertEquals(
        received, new DiskStaging(MediaSettings.over(data)).receipt(manifest.id()).orElseThrow());
  }

  private StagedUpload afterRestart() throws IOException {
    return new DiskStaging(MediaSettings.over(data)).find(manifest.id()).orElseThrow();
  }
}
