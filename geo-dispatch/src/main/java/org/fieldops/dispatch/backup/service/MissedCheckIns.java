package org.fieldops.dispatch.backup.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.fieldops.dispatch.WatchView;
import org.fieldops.dispatch.backup.model.NewBackupRequest;
import org.fieldops.kernel.BackupId;

/**
 * Where lone work raises its alarm: a check-in that did not come is asked help for like any call.
 */
@ApplicationScoped
public class MissedCheckIns {

  private BackupHandling handling;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  MissedCheckIns() {}

  @Inject
  public MissedCheckIns(BackupHandling handling) {
    this.handling = handling;
  }

  /** Asks for help, or joins the request that its person has open: one alarm, not two. */
  @Transactional
  public BackupId raise(NewBackupRequest alarm) {
    return handling.request(alarm).id();
  }

  /**
   * They reported after all: kept with the request, and over by it unless they called for help
   * themselves.
   *
   * @param note what is written down as its end, 1 to 1,000 characters
   */
  @Transactional
  public void answer(BackupId id, WatchView.Answer answer, String note) {
    handling.answered(id, answer, note);
  }
}
