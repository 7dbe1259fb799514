package org.fieldops.media.upload;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.fieldops.kernel.EvidenceId;

/**
 * Puts the staging area in order: after a start, complete uploads that a crash kept from the queue
 * are handed over; now and then, unfinished ones that nobody wants any more expire.
 */
@ApplicationScoped
public class StagingSweep {

  private static final Logger LOG = Logger.getLogger(StagingSweep.class.getName());

  private Staging staging;
  private TusUploads uploads;

  @SuppressWarnings("NullAway.Init") // for the container's proxy
  StagingSweep() {}

  @Inject
  StagingSweep(Staging staging, TusUploads uploads) {
    this.staging = staging;
    this.uploads = uploads;
  }

  /** Hands over every complete upload; again is harmless. */
  public void settleAll() {
    each(uploads::settle);
  }

  /** Removes what has expired. */
  public void expireAll() {
    each(uploads::expire);
  }

  private void each(java.util.function.Consumer<EvidenceId> act) {
    try {
      for (EvidenceId id : staging.all()) {
        try {
          act.accept(id);
        } catch (RuntimeException e) {
          LOG.log(Level.WARNING, "Upload " + id + " is left for the next round", e);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
