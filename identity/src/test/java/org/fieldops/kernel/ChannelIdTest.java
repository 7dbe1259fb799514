package org.fieldops.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.Test;

class ChannelIdTest {

  private final PersonId one = PersonId.of("01890a5d-ac96-774b-bcce-b302099a8057");
  private final PersonId other = PersonId.of("01890a5d-ac96-774b-bcce-b302099a8058");

  /** The same pair as in the device's own test: both must come to the same channel. */
  @Test
  void twoPeopleHaveOneChannelWhoeverAsks() {
    assertEquals("acf3db4a-ffb2-8ba3-a3b4-1fa876a92de2", ChannelId.between(one, other).toString());
    assertEquals(ChannelId.between(one, other), ChannelId.between(other, one));
    assertNotEquals(ChannelId.between(one, other), ChannelId.between(one, one));
  }

  @Test
  void thatOfABackupRequestIsKnownToDevicesToo() {
    BackupId request = BackupId.of("0198b2c4-7d10-7c3a-9f00-000000000001");
    assertEquals(ChannelId.of("c8bb1a03-09a1-8b4a-b830-2b77453e2e7e"), ChannelId.of(request));
  }
}
