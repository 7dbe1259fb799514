package org.fieldops.media.evidence.store;

import jakarta.enterprise.context.ApplicationScoped;
import org.fieldops.kernel.migration.SchemaOwner;

/** The schema of media-store. */
@ApplicationScoped
public class MediaSchema implements SchemaOwner {

  @Override
  public String schema() {
    return "media";
  }
}
