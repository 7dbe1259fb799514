package org.fieldops.media.upload;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.fieldops.media.MediaSettings;
import org.fieldops.media.upload.store.DiskStaging;

/** The real upload feature over a folder, with a clock that can be moved. */
public final class UploadsBed {

  private final MovableClock clock = new MovableClock();
  private final List<Manifest> accepted = new ArrayList<>();
  private final DiskStaging staging;
  private final UploadLocks locks;
  private final TusUploads uploads;
  private final StagingSweep sweep;

  public UploadsBed(MediaSettings settings) throws IOException {
    staging = new DiskStaging(settings);
    locks = new UploadLocks(settings);
    uploads = new TusUploads(staging, locks, this::accept, settings, clock);
    sweep = new StagingSweep(staging, uploads);
  }

  private synchronized void accept(Manifest manifest) {
    accepted.add(manifest);
  }

  public TusUploads uploads() {
    return uploads;
  }

  public DiskStaging staging() {
    return staging;
  }

  UploadLocks locks() {
    return locks;
  }

  StagingSweep sweep() {
    return sweep;
  }

  synchronized List<Manifest> accepted() {
    return List.copyOf(accepted);
  }

  MovableClock clock() {
    return clock;
  }

  static final class MovableClock extends Clock {
    private volatile Duration ahead = Duration.ZERO;

    void move(Duration by) {
      ahead = ahead.plus(by);
    }

    @Override
    public Instant instant() {
      return Instant.now().plus(ahead);
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}
