package org.fieldops.identity.device.service;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.fieldops.identity.DeviceContact;
import org.fieldops.identity.DeviceView;
import org.fieldops.kernel.PersonId;

/** Where devices are kept. */
public interface DeviceRows {

  /**
   * What still counts as signed in.
   *
   * @param begunAfter sessions that began before are over
   * @param heardAfter likewise of devices that were silent since
   */
  record Alive(Instant begunAfter, Instant heardAfter) {}

  /** Notes a contact of a device that is signed in by this session; false when it is not. */
  boolean heard(PersonId person, DeviceContact contact, Instant now);

  /**
   * Signs a device in, unless so many others of the person are. Two at once wait for each other.
   *
   * @return whether it is signed in now
   */
  boolean admit(PersonId person, DeviceContact contact, Instant now, Alive alive, int most);

  List<DeviceView> of(PersonId person, Alive alive, int most);

  /** Those of these people that hold entries and were heard since, those silent longest first. */
  Map<PersonId, List<DeviceView>> holding(
      Collection<PersonId> people, Instant heardSince, Alive alive, int most);

  boolean rename(PersonId person, UUID device, String name);

  /**
   * Whoever was signed in by this session is not any more.
   *
   * @return their person, if no other device of theirs is signed in
   */
  Optional<PersonId> end(String session, Instant now, Alive alive);
}
