package org.fieldops.kernel.migration;

import jakarta.enterprise.context.ApplicationScoped;

/** The schema of the ground floor: feed, ledger, people, audit trail. */
@ApplicationScoped
class IdentitySchema implements SchemaOwner {

  @Override
  public String schema() {
    return Migrations.FIRST;
  }
}
