package org.fieldops.dispatch.demo;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.fieldops.dispatch.setting.Settings;

/** Looks every five seconds after the demo's shift; does nothing outside of the demo profile. */
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
public class DemoDuty {

  private static final Logger LOG = Logger.getLogger(DemoDuty.class.getName());

  @Inject private DemoShift shift;
  private boolean seen;

  @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
  void look() {
    if (!Settings.demo()) {
      return;
    }
    try {
      boolean ready = shift.ensure();
      if (ready && !seen) {
        LOG.info("The demo's crews are on duty");
      }
      seen = ready;
    } catch (RuntimeException e) {
      // the database is away or not migrated yet
      LOG.log(Level.FINE, "The demo's crews come later", e);
    }
  }
}
