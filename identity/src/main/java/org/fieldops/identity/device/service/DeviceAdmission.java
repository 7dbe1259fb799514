package org.fieldops.identity.device.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import org.fieldops.identity.DeviceContact;
import org.fieldops.identity.Devices;
import org.fieldops.kernel.PersonId;

/**
 * Asks the rows whether a device may come in. A bean of its own, so that a call whose device was
 * noted a moment ago begins no transaction.
 */
@ApplicationScoped
public class DeviceAdmission {

  private DeviceRows rows;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  DeviceAdmission() {}

  @Inject
  public DeviceAdmission(DeviceRows rows) {
    this.rows = rows;
  }

  /** Notes the contact; false when it is one device too many. */
  @Transactional
  public boolean letIn(
      PersonId person, DeviceContact contact, Instant now, DeviceRows.Alive alive) {
    return rows.heard(person, contact, now)
        || rows.admit(person, contact, now, alive, Devices.MOST);
  }
}
