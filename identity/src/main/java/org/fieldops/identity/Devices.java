package org.fieldops.identity;

import java.util.List;
import java.util.UUID;
import org.fieldops.kernel.PersonId;

/**
 * The devices on which a person is signed in, at most {@link #MOST}. One counts from its first
 * contact until it is signed out, or its session of the realm is over: after twelve hours, or six
 * without a sign of life.
 */
public interface Devices {

  int MOST = 10;

  /**
   * Notes that a device is there, at most once a minute. While the database is away everybody goes
   * on.
   *
   * @return false when it is one too many; nothing of it is kept then
   */
  boolean contact(PersonId person, DeviceContact contact);

  /**
   * All that are known of a person, those signed in first, the newest contact first; at most 50.
   */
  List<DeviceView> of(PersonId person);

  /**
   * Calls one by another name.
   *
   * @throws org.fieldops.kernel.Refusal {@code NOT_FOUND}, {@code FIELD_MISSING}, {@code
   *     TEXT_TOO_LONG} beyond 60 characters
   */
  void rename(PersonId person, UUID device, String name);

  /**
   * Signs one out: its sockets close at once, all else ends with its next call. What lies on it
   * stays there, sealed. Again is harmless.
   *
   * @throws org.fieldops.kernel.Refusal {@code NOT_FOUND}
   */
  void signOut(PersonId person, UUID device);
}
