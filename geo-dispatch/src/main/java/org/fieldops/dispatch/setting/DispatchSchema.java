package org.fieldops.dispatch.setting;

import jakarta.enterprise.context.ApplicationScoped;
import org.fieldops.kernel.migration.SchemaOwner;

/** The schema of geo-dispatch; its scripts lie in {@code db/dispatch/}. */
@ApplicationScoped
public class DispatchSchema implements SchemaOwner {

  @Override
  public String schema() {
    return "dispatch";
  }
}
