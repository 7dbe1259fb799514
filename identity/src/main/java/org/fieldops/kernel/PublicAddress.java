package org.fieldops.kernel;

import java.net.Inet6Address;
import java.net.InetAddress;

/** Whether an address lies in the open net: what others give us to call may lead nowhere else. */
public final class PublicAddress {

  private PublicAddress() {}

  /**
   * Not this machine, no private or shared net, no link, no group, and none of these in disguise.
   */
  public static boolean is(InetAddress address) {
    return !(address.isAnyLocalAddress()
        || address.isLoopbackAddress()
        || address.isLinkLocalAddress()
        || address.isSiteLocalAddress()
        || address.isMulticastAddress()
        || isShared(address.getAddress())
        || (address instanceof Inet6Address && isOfOurOwn(address.getAddress())));
  }

  /** 0/8, 100.64/10 (RFC 6598), 192.0.0/24, 198.18/15 and what is reserved from 240 on. */
  private static boolean isShared(byte[] bytes) {
    if (bytes.length != 4) {
      return false;
    }
    int first = bytes[0] & 0xff;
    int second = bytes[1] & 0xff;
    return first == 0
        || first >= 240
        || (first == 100 && (second & 0xc0) == 64)
        || (first == 192 && second == 0 && bytes[2] == 0)
        || (first == 198 && (second & 0xfe) == 18);
  }

  /** Unique local (RFC 4193), and addresses of IPv4 behind 64:ff9b::/96, 2002::/16 and ::/96. */
  private static boolean isOfOurOwn(byte[] bytes) {
    int first = (bytes[0] & 0xff) << 8 | bytes[1] & 0xff;
    boolean translated = first == 0x64 && (bytes[2] & 0xff) == 0xff && (bytes[3] & 0xff) == 0x9b;
    return (bytes[0] & 0xfe) == 0xfc || translated || first == 0x2002 || first == 0;
  }
}
