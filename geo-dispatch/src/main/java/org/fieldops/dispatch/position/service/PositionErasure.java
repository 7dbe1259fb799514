package org.fieldops.dispatch.position.service;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Erases positions on schedule, every ten minutes. */
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
public class PositionErasure {

  private static final Logger LOG = Logger.getLogger(PositionErasure.class.getName());

  @Inject private UnitPositions positions;

  @Schedule(hour = "*", minute = "*/10", persistent = false)
  void erase() {
    try {
      int erased = positions.erase();
      if (erased > 0) {
        LOG.log(Level.INFO, "Erased {0} positions", erased);
      }
    } catch (RuntimeException e) {
      // the database is away; the next round erases as well
      LOG.log(Level.FINE, "Erasing later", e);
    }
  }
}
