package org.fieldops.media.upload;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.fieldops.media.UploadId;

/**
 * Where bytes wait until they are home. Every method that writes returns after the write is synced.
 * Callers hold the upload's lock.
 */
public interface Staging {

  Optional<StagedUpload> find(UploadId id) throws IOException;

  /** Begins an upload with no bytes. */
  StagedUpload begin(Manifest manifest) throws IOException;

  /**
   * Opens an upload for one more chunk.
   *
   * @param checked the chunk is to be verified before it counts; until {@link Chunk#keep} it does
   *     not survive a crash
   */
  Chunk append(StagedUpload upload, boolean checked) throws IOException;

  /** Writes the manifest anew. */
  void update(Manifest manifest) throws IOException;

  /** The staged bytes. */
  Path bytes(UploadId id);

  /** Removes an upload with its bytes; fine when there is none. */
  void remove(UploadId id) throws IOException;

  /** Removes what a crash left of an upload's beginning or end; an upload it leaves alone. */
  void clear(UploadId id) throws IOException;

  /** What is staged, also what is no upload yet or any more. */
  List<UploadId> all() throws IOException;

  /** Bytes that the disk can take. */
  long space() throws IOException;

  /** Remembers for good that this upload was finished and is home. */
  void leaveReceipt(Manifest manifest) throws IOException;

  Optional<Manifest> receipt(UploadId id) throws IOException;

  /** A chunk being appended. Closing without {@link #keep} drops it. */
  interface Chunk extends AutoCloseable {

    void write(byte[] bytes, int length) throws IOException;

    /** Syncs the chunk; from now on it counts. */
    void keep() throws IOException;

    @Override
    void close() throws IOException;
  }
}
