package org.fieldops.dispatch.due.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;
import org.fieldops.dispatch.due.model.DueRows;
import org.jspecify.annotations.Nullable;

/** Where a feature says by when something must have happened, in the transaction that says so. */
@ApplicationScoped
public class DueList {

  private DueRows rows;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  DueList() {}

  @Inject
  public DueList(DueRows rows) {
    this.rows = rows;
  }

  /**
   * The subject's one deadline of this kind, instead of the one before. Whoever says so holds the
   * subject's lock.
   *
   * @param at null when nobody waits any more
   */
  @Transactional
  public void set(String kind, UUID subject, int step, @Nullable Instant at) {
    if (at == null) {
      rows.clear(kind, subject);
    } else {
      rows.set(kind, subject, step, at);
    }
  }

  /** Nobody waits any more. */
  @Transactional
  public void clear(String kind, UUID subject) {
    rows.clear(kind, subject);
  }
}
