package org.fieldops.media.upload;

import java.io.IOException;
import java.io.InputStream;
import org.fieldops.kernel.Problem;
import org.fieldops.kernel.Refusal;
import org.fieldops.media.upload.UploadLocks.Hold;
import org.jspecify.annotations.Nullable;

/**
 * Takes one chunk from the network to the disk, 64 KiB at a time. When the connection breaks: tus
 * 1.0.0, Core: "The Server SHOULD always attempt to store as much of the received data as
 * possible"; but with a checksum: "the Server MUST verify" the whole chunk, so what came of it is
 * dropped.
 */
final class ChunkIntake {

  private static final int BUFFER = 64 * 1024;

  private final Staging staging;

  ChunkIntake(Staging staging) {
    this.staging = staging;
  }

  /**
   * Returns after the chunk is synced.
   *
   * @throws Refusal {@code UPLOAD_CHECKSUM}, or {@code MALFORMED} when the chunk is longer than
   *     what is missing: nothing of it is kept then; or {@code UPLOAD_OFFSET} when the connection
   *     broke
   */
  void take(Hold hold, StagedUpload upload, InputStream in, @Nullable ChunkChecksum checksum)
      throws IOException {
    try (Staging.Chunk chunk = staging.append(upload, checksum != null)) {
      boolean broken = copy(hold, upload.missing(), in, chunk, checksum);
      if (checksum != null && (broken || !checksum.holds())) {
        throw new Refusal(Problem.UPLOAD_CHECKSUM);
      }
      chunk.keep();
      if (broken) {
        throw new Refusal(Problem.UPLOAD_OFFSET, upload.offset());
      }
    }
  }

  /** True when the connection broke before the chunk's end. */
  private static boolean copy(
      Hold hold, long room, InputStream in, Staging.Chunk chunk, @Nullable ChunkChecksum checksum)
      throws IOException {
    byte[] buffer = new byte[BUFFER];
    long left = room;
    while (true) {
      int count = read(hold, in, buffer);
      if (count == BROKEN) {
        return true;
      }
      if (count == END) {
        return false;
      }
      if (count > left) {
        throw new Refusal(Problem.MALFORMED, "Upload-Length");
      }
      left -= count;
      chunk.write(buffer, count);
      if (checksum != null) {
        checksum.update(buffer, count);
      }
    }
  }

  private static final int END = -1;
  private static final int BROKEN = -2;

  private static int read(Hold hold, InputStream in, byte[] buffer) {
    try {
      return hold.read(in, buffer, buffer.length);
    } catch (IOException e) {
      return BROKEN; // of the network, not of our disk
    }
  }
}
