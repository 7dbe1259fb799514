package org.fieldops.media;

import java.util.List;
import java.util.UUID;
import org.fieldops.kernel.DocumentId;
import org.fieldops.kernel.Person;
import org.jspecify.annotations.Nullable;

/**
 * Documents of the office on the devices of those for whom they are. Nobody else learns of one:
 * {@code NOT_FOUND}. Who is meant is asked each time, so whoever left the channel, the group or the
 * unit has nothing of it any more.
 */
public interface Documents {

  /** The most that a device is told of. */
  int MOST = 200;

  /** Those that are for this person and valid now, the newest first, at most {@link #MOST}. */
  List<FieldDocument> mine(Person by);

  /**
   * The bytes of the present version, for those for whom it is, while it is valid, and for who
   * leads it. The caller closes it.
   *
   * @param version which version is expected; null for the present one
   * @throws org.fieldops.kernel.Refusal {@code NOT_FOUND}, also when another version is present
   */
  Content content(Person by, DocumentId id, @Nullable Integer version);

  /**
   * Notes what a device has of all documents. What it had and does not name is gone from it. Again
   * is harmless; what never was for this person is passed over.
   *
   * @param copies at most {@link #MOST}
   */
  void held(Person by, UUID device, List<DeviceCopy> copies);
}
