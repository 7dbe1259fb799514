package org.fieldops.media.upload;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.fieldops.media.UploadId;

/**
 * Puts the staging area in order, at start and now and then: complete uploads that a crash or a
 * failing queue kept from it are handed over; unfinished ones that nobody wants any more expire.
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

  /** Looks at every upload; again is harmless. */
  public void sweep() {
    try {
      for (UploadId id : staging.all()) {
        try {
          uploads.tidy(id);
        } catch (RuntimeException e) {
          LOG.log(Level.WARNING, "Upload " + id + " is left for the next round", e);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
