package org.fieldops.media.upload;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.fieldops.kernel.Ids;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.Refusal;
import org.fieldops.media.MediaSettings;
import org.fieldops.media.Pictures;
import org.fieldops.media.SomePeople;
import org.fieldops.media.UploadId;
import org.fieldops.media.UploadPurpose;
import org.fieldops.media.Uploads.NewUpload;
import org.fieldops.media.disk.DurableFiles;

class ChunkingProperties {

  /** Of a chunk: how long it is, and what happens to it. */
  private enum Fate {
    PLAIN,
    CHECKED,
    CHECKED_WRONGLY,
    BROKEN,
    CHECKED_AND_BROKEN
  }

  @Property(tries = 60)
  void howeverThePhotoIsCutAndWhateverBreaksItArrivesAsItWas(
      @ForAll @IntRange(min = 1, max = 300_000) int length,
      @ForAll @Size(max = 12) List<@IntRange(min = 1, max = 90_000) Integer> cuts,
      @ForAll @Size(12) List<Fate> fates,
      @ForAll long seed)
      throws IOException {
    byte[] photo = new byte[length];
    new Random(seed).nextBytes(photo);
    Path folder = Files.createTempDirectory("chunks");
    try {
      UploadsBed bed = new UploadsBed(MediaSettings.over(folder).withSpaceKept(0));
      Person officer = SomePeople.officer();
      NewUpload upload =
          new NewUpload(
              new UploadId(Ids.next()),
              UploadPurpose.EVIDENCE,
              length,
              Pictures.sha256(photo),
              "a.jpg",
              "image/jpeg");
      bed.uploads().create(officer, upload);
      for (int i = 0; i < cuts.size(); i++) {
        send(bed, officer, upload, photo, cuts.get(i), fates.get(i));
      }
      send(bed, officer, upload, photo, length, Fate.PLAIN);
      assertArrayEquals(photo, Files.readAllBytes(bed.staging().bytes(upload.id())));
      assertEquals(upload.id(), bed.accepted().get(0).id());
    } finally {
      DurableFiles.removeFolder(folder);
    }
  }

  private static void send(
      UploadsBed bed, Person officer, NewUpload upload, byte[] photo, int most, Fate fate) {
    int offset = (int) bed.uploads().upload(officer, upload.id()).offset();
    byte[] chunk = Arrays.copyOfRange(photo, offset, Math.min(photo.length, offset + most));
    boolean breaks = fate == Fate.BROKEN || fate == Fate.CHECKED_AND_BROKEN;
    InputStream in = breaks ? broken(chunk) : new ByteArrayInputStream(chunk);
    String checksum =
        switch (fate) {
          case PLAIN, BROKEN -> null;
          case CHECKED, CHECKED_AND_BROKEN -> "sha256 " + base64(chunk);
          case CHECKED_WRONGLY -> "sha256 " + base64(new byte[] {1, 2, 3});
        };
    try {
      bed.uploads().append(officer, upload.id(), offset, in, checksum);
    } catch (Refusal e) {
      long now = bed.uploads().upload(officer, upload.id()).offset();
      long kept = fate == Fate.BROKEN ? offset + chunk.length / 2 : offset;
      assertEquals(kept, now);
    }
  }

  private static InputStream broken(byte[] chunk) {
    return new FilterInputStream(new ByteArrayInputStream(chunk, 0, chunk.length / 2)) {
      @Override
      public int read(byte[] buffer, int from, int count) throws IOException {
        int read = super.read(buffer, from, count);
        if (read < 0) {
          throw new IOException("connection reset");
        }
        return read;
      }
    };
  }

  private static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(Pictures.digest("SHA-256", bytes));
  }
}
