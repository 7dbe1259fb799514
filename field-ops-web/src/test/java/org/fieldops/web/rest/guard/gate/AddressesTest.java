package org.fieldops.web.rest.guard.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;

class AddressesTest {

  @Test
  void oneAddressMeetsItsLimitAndNoOtherDoes() {
    Addresses addresses = new Addresses(2);
    assertTrue(addresses.enter("a"));
    assertTrue(addresses.enter("a"));
    assertFalse(addresses.enter("a"));
    assertTrue(addresses.enter("b"));
    addresses.leave("a");
    assertTrue(addresses.enter("a"));
    assertFalse(addresses.enter("a"));
  }

  @Test
  void whoHasLeftIsForgotten() {
    Addresses addresses = new Addresses(1);
    for (int i = 0; i < 1_000; i++) {
      assertTrue(addresses.enter(i));
      addresses.leave(i);
    }
    assertEquals(0, addresses.size());
  }

  @Test
  void aSubscribersWholeNetworkCountsAsOneAddress() throws UnknownHostException {
    assertEquals(of("2001:db8:1:2::1"), of("2001:db8:1:2:ffff::7"));
    assertNotEquals(of("2001:db8:1:2::1"), of("2001:db8:1:3::1"));
    assertNotEquals(of("192.0.2.1"), of("192.0.2.2"));
    assertEquals(of("192.0.2.1"), of("192.0.2.1"));
  }

  private static Object of(String address) throws UnknownHostException {
    return Addresses.of(new InetSocketAddress(InetAddress.getByName(address), 4711));
  }
}
