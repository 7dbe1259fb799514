package org.fieldops.web.demo;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Lets time pass in Musterstadt, unless it is paused. */
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
public class DemoTime {

  private static final Logger LOG = Logger.getLogger(DemoTime.class.getName());

  @Inject private DemoTown town;

  @Schedule(hour = "*", minute = "*", second = "*/" + DemoTown.TICK_SECONDS, persistent = false)
  void pass() {
    if (!town.present() || town.paused()) {
      return;
    }
    try {
      town.tick();
    } catch (RuntimeException e) {
      // the store or the database is away; life goes on when it is back
      LOG.log(Level.FINE, "Musterstadt stands still", e);
    }
  }
}
