package org.fieldops.dispatch.backup.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.fieldops.dispatch.due.model.Due;
import org.fieldops.dispatch.due.service.DueHandler;
import org.fieldops.kernel.BackupId;

/** A backup request to which no unit comes: the next who is on call is called. */
@ApplicationScoped
public class OnCallEscalation implements DueHandler {

  private BackupHandling handling;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  OnCallEscalation() {}

  @Inject
  public OnCallEscalation(BackupHandling handling) {
    this.handling = handling;
  }

  @Override
  public String kind() {
    return CallingOnCall.KIND;
  }

  @Override
  public void lock(UUID subject) {
    handling.lock(new BackupId(subject));
  }

  @Override
  public void carryOut(Due due) {
    handling.callOnCall(new BackupId(due.subject()), due.step());
  }
}
