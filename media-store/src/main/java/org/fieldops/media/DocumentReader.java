package org.fieldops.media;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.fieldops.identity.DeviceKind;
import org.fieldops.kernel.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * How far a document is with one of those for whom it is or was.
 *
 * @param until when they ceased to belong to it; null for those who do
 * @param readAt when they opened the present version first
 * @param confirmedAt when they confirmed it, by our clock
 * @param confirmedReceivedAt when that came in
 * @param clockKnown false when their device's clock could not be believed
 * @param confirmedBefore they confirmed an earlier version and not this one
 * @param copies each of their devices that counts, or has or had it; none when no device was seen
 */
public record DocumentReader(
    PersonId person,
    String name,
    Instant since,
    @Nullable Instant until,
    @Nullable Instant readAt,
    @Nullable Instant confirmedAt,
    @Nullable Instant confirmedReceivedAt,
    boolean clockKnown,
    boolean confirmedBefore,
    List<Copy> copies) {

  /**
   * How it stands on a device.
   *
   * @param name as its person calls it; null when they never said
   * @param kind null when the device is not known any more
   * @param version 0 when the device never said anything of this document
   * @param at when the device said so; of {@code SENT} its last contact
   */
  public record Copy(
      UUID device,
      @Nullable String name,
      @Nullable DeviceKind kind,
      boolean signedIn,
      CopyState state,
      int version,
      @Nullable Instant at) {}

  /** How it stands on a device, as far as the device has said. */
  public enum CopyState {
    /** The device has not said anything of it. */
    SENT,
    HELD,
    /** An earlier version is on it. */
    EARLIER,
    NO_ROOM,
    UNREADABLE,
    GONE
  }
}
