package org.fieldops.media;

import java.io.InputStream;
import java.time.Instant;
import org.fieldops.kernel.EvidenceId;
import org.fieldops.kernel.FileName;
import org.fieldops.kernel.Person;
import org.jspecify.annotations.Nullable;

/**
 * Bytes on their way in (tus 1.0.0). Works while PostgreSQL is away: it knows only the staging area
 * and the queue.
 */
public interface Uploads {

  /** The largest upload in bytes. */
  long limit();

  /**
   * Begins an upload, or finds the one of this id.
   *
   * @throws org.fieldops.kernel.Refusal {@code UPLOAD_TOO_LARGE}, {@code UPLOAD_EMPTY}, {@code
   *     UPLOAD_REUSED} (same id, other length, hash, purpose or person), {@code UPLOADS_OPEN} (200
   *     of this person are begun and not finished), {@code UPLOAD_SHARE} (their uploads take too
   *     much of the disk until they are home), {@code STAGING_FULL} (also when the room is promised
   *     to others)
   */
  UploadView create(Person by, NewUpload upload);

  /** Where it stands. {@code NOT_FOUND} for others than the one who began it. */
  UploadView upload(Person by, UploadId id);

  /**
   * Appends a chunk. Returns only after the bytes are fsynced, and with the last byte the queue's
   * ticket too.
   *
   * @param offset must be where the upload stands, else {@code UPLOAD_OFFSET}
   * @param checksum {@code sha1 BASE64} or {@code sha256 BASE64} of the chunk as tus has it; a
   *     chunk that differs is dropped whole with {@code UPLOAD_CHECKSUM}
   */
  UploadView append(
      Person by, UploadId id, long offset, InputStream chunk, @Nullable String checksum);

  /** Gives up an unfinished upload. */
  void terminate(Person by, UploadId id);

  /**
   * What is to be uploaded.
   *
   * @param length in bytes
   * @param sha256 64 lower-case hex digits
   * @param filename as the device spells it, see {@link FileName}
   */
  record NewUpload(
      UploadId id,
      UploadPurpose purpose,
      long length,
      String sha256,
      String filename,
      String contentType) {

    /** A photo's bytes. */
    public static NewUpload ofEvidence(
        EvidenceId id, long length, String sha256, String filename, String contentType) {
      return new NewUpload(
          new UploadId(id.value()), UploadPurpose.EVIDENCE, length, sha256, filename, contentType);
    }
  }

  /**
   * How far it is.
   *
   * @param offset bytes that are durable
   * @param length bytes in all
   * @param about what was said when it began
   * @param expiresAt when it is given up unless somebody goes on with it; null once it is complete
   */
  record UploadView(
      UploadId id, long offset, long length, NewUpload about, @Nullable Instant expiresAt) {
    public boolean complete() {
      return offset == length;
    }
  }
}
