package org.fieldops.dispatch.backup.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.fieldops.dispatch.due.model.Due;
import org.fieldops.dispatch.due.service.DueHandler;
import org.fieldops.kernel.BackupId;

/** A backup request that nobody accepted in time: the next units are asked. */
@ApplicationScoped
public class Escalation implements DueHandler {

  static final String KIND = "backup";

  private BackupHandling handling;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  Escalation() {}

  @Inject
  public Escalation(BackupHandling handling) {
    this.handling = handling;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public void lock(UUID subject) {
    handling.lock(new BackupId(subject));
  }

  @Override
  public void carryOut(Due due) {
    handling.askFurther(new BackupId(due.subject()));
  }
}
