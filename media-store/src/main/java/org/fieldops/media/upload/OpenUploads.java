package org.fieldops.media.upload;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.PersonId;
import org.fieldops.kernel.Problem;
import org.fieldops.kernel.Refusal;
import org.fieldops.media.UploadId;
import org.fieldops.media.Uploads.NewUpload;

/**
 * What is in the staging area: whose it is, how large, and how much of it is still to come. Room
 * that is promised to one upload is not promised to another, and on its way home each needs its
 * room twice. Kept in memory, because the disk need not be asked about every upload to begin one;
 * what went home is noticed when it would count.
 */
final class OpenUploads {

  static final int MOST_OF_ONE_PERSON = 200;
  private static final int COPIES = 2;
  private static final int PRUNED_FROM = 1_000;

  private final Staging staging;
  private final long share;
  private final Map<UploadId, Open> open = new HashMap<>();
  private int pruneAt = PRUNED_FROM;

  private record Open(PersonId person, long length, long missing) {
    boolean finished() {
      return missing == 0;
    }

    /** What it will still take of the disk. */
    long promised() {
      return missing + length;
    }
  }

  /**
   * Reads what is staged; to be made before anybody writes to it.
   *
   * @param share bytes of the disk that one person's uploads may take until they are home
   */
  OpenUploads(Staging staging, long share) {
    this.staging = staging;
    this.share = share;
    try {
      for (UploadId id : staging.all()) {
        staging.find(id).ifPresent(this::stands);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Takes one more in.
   *
   * @param room bytes that the disk could take if nothing were open
   * @throws Refusal {@code UPLOADS_OPEN}, {@code UPLOAD_SHARE}, {@code STAGING_FULL}
   */
  synchronized void admit(Person by, NewUpload upload, long room) throws IOException {
    open.remove(upload.id());
    if (open.size() >= pruneAt) {
      prune();
      pruneAt = Math.max(PRUNED_FROM, 2 * open.size());
    }
    if (begunBy(by.id()) >= MOST_OF_ONE_PERSON) {
      throw new Refusal(Problem.UPLOADS_OPEN, MOST_OF_ONE_PERSON);
    }
    long wanted = COPIES * upload.length();
    if (takenBy(by.id()) + wanted > share) {
      prune();
      if (takenBy(by.id()) + wanted > share) {
        throw new Refusal(Problem.UPLOAD_SHARE, share);
      }
    }
    if (room - promised() < wanted) {
      prune();
      if (room - promised() < wanted) {
        throw new Refusal(Problem.STAGING_FULL);
      }
    }
    open.put(upload.id(), new Open(by.id(), upload.length(), upload.length()));
  }

  private long begunBy(PersonId person) {
    return open.values().stream()
        .filter(one -> one.person().equals(person) && !one.finished())
        .count();
  }

  private long takenBy(PersonId person) {
    return open.values().stream()
        .filter(one -> one.person().equals(person))
        .mapToLong(one -> COPIES * one.length())
        .sum();
  }

  private long promised() {
    return open.values().stream().mapToLong(Open::promised).sum();
  }

  /** Forgets what went home. */
  private void prune() throws IOException {
    for (Map.Entry<UploadId, Open> one : List.copyOf(open.entrySet())) {
      if (one.getValue().finished() && staging.find(one.getKey()).isEmpty()) {
        open.remove(one.getKey());
      }
    }
  }

  /** Where one stands now. */
  synchronized void stands(StagedUpload upload) {
    Manifest manifest = upload.manifest();
    open.put(
        manifest.id(), new Open(manifest.author(), manifest.upload().length(), upload.missing()));
  }

  synchronized void gone(UploadId id) {
    open.remove(id);
  }
}
