package org.fieldops.dispatch.backup.service;

import jakarta.ejb.AccessTimeout;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.fieldops.kernel.BackupId;

/** Looks every five seconds for backup requests that nobody accepted in time. */
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
@AccessTimeout(0)
public class Escalation {

  private static final Logger LOG = Logger.getLogger(Escalation.class.getName());

  @Inject private BackupHandling handling;

  @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
  void look() {
    try {
      handling.due().forEach(this::further);
    } catch (RuntimeException e) {
      // the database is away; what is due stays due
      LOG.log(Level.FINE, "Asking further units later", e);
    }
  }

  /** One that fails must not hold up the others. */
  private void further(BackupId id) {
    try {
      handling.askFurther(id);
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, e, () -> "Asking further units for " + id + " failed, trying again");
    }
  }
}
