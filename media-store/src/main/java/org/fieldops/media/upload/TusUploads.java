package org.fieldops.media.upload;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.Problem;
import org.fieldops.kernel.Refusal;
import org.fieldops.kernel.Role;
import org.fieldops.media.MediaSettings;
import org.fieldops.media.UploadId;
import org.fieldops.media.Uploads;
import org.fieldops.media.upload.UploadLocks.Hold;
import org.jspecify.annotations.Nullable;

/** Uploads over the staging area. Every method holds the upload's lock. */
@ApplicationScoped
class TusUploads implements Uploads {

  private Staging staging;
  private UploadLocks locks;
  private FinishedUploads finished;
  private ChunkIntake intake;
  private OpenUploads open;
  private MediaSettings settings;
  private Clock clock;

  @SuppressWarnings("NullAway.Init") // for the container's proxy
  TusUploads() {}

  @Inject
  TusUploads(
      Staging staging,
      UploadLocks locks,
      FinishedUploads finished,
      MediaSettings settings,
      Clock clock) {
    this.staging = staging;
    this.locks = locks;
    this.finished = finished;
    this.intake = new ChunkIntake(staging);
    this.open = new OpenUploads(staging, settings.personShare());
    this.settings = settings;
    this.clock = clock;
  }

  @Override
  public long limit() {
    return settings.uploadLimit();
  }

  @Override
  public UploadView create(Person by, NewUpload upload) {
    by.require(Role.PATROL, Role.DISPATCHER, Role.SUPERVISOR, Role.ADMIN);
    NewUploadRules.check(upload, settings.uploadLimit());
    try (Hold hold = locks.take(upload.id())) {
      Optional<UploadView> known = known(upload.id(), manifest -> manifest.sameAs(by, upload));
      if (known.isPresent()) {
        return known.get();
      }
      return begun(by, upload);
    } catch (IOException e) {
      throw failed(e);
    }
  }

  private UploadView begun(Person by, NewUpload upload) throws IOException {
    open.admit(by, upload, staging.space() - settings.spaceKept());
    try {
      return view(staging.begin(Manifest.begun(by, upload, clock.instant())));
    } catch (IOException e) {
      open.gone(upload.id());
      throw e;
    }
  }

  @Override
  public UploadView upload(Person by, UploadId id) {
    try (Hold hold = locks.take(id)) {
      return owned(by, id);
    } catch (IOException e) {
      throw failed(e);
    }
  }

  @Override
  public UploadView append(
      Person by, UploadId id, long offset, InputStream chunk, @Nullable String checksum) {
    ChunkChecksum expected = checksum == null ? null : ChunkChecksum.parse(checksum);
    try (Hold hold = locks.take(id)) {
      UploadView before = owned(by, id);
      if (before.offset() != offset) {
        throw new Refusal(Problem.UPLOAD_OFFSET, before.offset());
      }
      if (before.complete()) {
        return before;
      }
      intake.take(hold, staged(id), chunk, expected);
      return settle(staged(id));
    } catch (IOException e) {
      throw failed(e);
    }
  }

  @Override
  public void terminate(Person by, UploadId id) {
    try (Hold hold = locks.take(id)) {
      if (owned(by, id).complete()) {
        throw new Refusal(Problem.EVIDENCE_STATE); // what is safe here is not given up
      }
      remove(id);
    } catch (IOException e) {
      throw failed(e);
    }
  }

  private void remove(UploadId id) throws IOException {
    staging.remove(id);
    open.gone(id);
  }

  /**
   * Hands an upload that was left complete over to the queue, and removes one that is unfinished
   * and was not touched for too long, and what a crash left of a beginning or an end.
   */
  void tidy(UploadId id) {
    try (Hold hold = locks.take(id)) {
      Optional<StagedUpload> staged = staging.find(id);
      if (staged.isEmpty()) {
        staging.clear(id);
      } else if (expired(staged.get())) {
        remove(id);
      } else {
        settle(staged.get());
      }
    } catch (IOException e) {
      throw failed(e);
    }
  }

  private UploadView owned(Person by, UploadId id) throws IOException {
    Optional<UploadView> known;
    try {
      known = known(id, manifest -> manifest.author().equals(by.id()));
    } catch (Refusal anothers) {
      throw new Refusal(Problem.NOT_FOUND);
    }
    return known.orElseThrow(() -> new Refusal(Problem.NOT_FOUND));
  }

  /** What is staged or was finished, provided that it is the asker's. */
  private Optional<UploadView> known(UploadId id, java.util.function.Predicate<Manifest> mine)
      throws IOException {
    Optional<StagedUpload> staged = staging.find(id).filter(found -> !expired(found));
    Optional<Manifest> manifest =
        staged.isPresent() ? staged.map(StagedUpload::manifest) : staging.receipt(id);
    if (manifest.isEmpty()) {
      return Optional.empty();
    }
    if (!mine.test(manifest.get())) {
      throw new Refusal(Problem.UPLOAD_REUSED);
    }
    return Optional.of(staged.isPresent() ? settle(staged.get()) : home(manifest.get()));
  }

  private StagedUpload staged(UploadId id) throws IOException {
    return staging.find(id).orElseThrow(() -> new Refusal(Problem.NOT_FOUND));
  }

  /**
   * Once all bytes are there, makes that durable and hands the upload over, so that nobody is ever
   * told "complete" before the queue has it, not even after a crash between the two.
   */
  private UploadView settle(StagedUpload staged) throws IOException {
    open.stands(staged);
    if (staged.complete()) {
      Manifest manifest = staged.manifest();
      if (manifest.receivedAt() == null) {
        manifest = manifest.received(clock.instant());
        staging.update(manifest);
      }
      finished.accept(manifest);
    }
    return view(staged);
  }

  private boolean expired(StagedUpload staged) {
    return !staged.complete() && expiry(staged).isBefore(clock.instant());
  }

  private Instant expiry(StagedUpload staged) {
    return staged.touchedAt().plus(settings.unfinishedKept());
  }

  private UploadView view(StagedUpload staged) {
    return new UploadView(
        staged.manifest().id(),
        staged.offset(),
        staged.manifest().upload().length(),
        staged.manifest().upload(),
        staged.complete() ? null : expiry(staged));
  }

  private static UploadView home(Manifest manifest) {
    long length = manifest.upload().length();
    return new UploadView(manifest.id(), length, length, manifest.upload(), null);
  }

  /** A disk that fails is an accident, unless it is just full. */
  private RuntimeException failed(IOException e) {
    try {
      if (staging.space() < settings.spaceKept() / 2) {
        return new Refusal(Problem.STAGING_FULL);
      }
    } catch (IOException again) {
      e.addSuppressed(again);
    }
    return new UncheckedIOException(e);
  }
}
