package org.fieldops.web.rest.guard.gate;

import io.undertow.server.HttpServerExchange;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * How many requests each address has under way. Of IPv6 the first 64 bits count, which is what one
 * subscriber has. Behind a proxy it is the address that the proxy names, see {@code docs/proxy.md}.
 */
final class Addresses {

  private final int most;
  private final Map<Object, Integer> underWay = new ConcurrentHashMap<>();

  Addresses(int most) {
    this.most = most;
  }

  /** Counts this request until it is complete; false, and not counted, when there are too many. */
  boolean enter(HttpServerExchange exchange) {
    Object address = of(exchange.getSourceAddress());
    if (!enter(address)) {
      return false;
    }
    exchange.addExchangeCompleteListener((done, next) -> {
      leave(address);
      next.proceed();
    });
    return true;
  }

  boolean enter(Object address) {
    int[] before = {0};
    underWay.compute(
        address,
        (any, count) -> {
          before[0] = count == null ? 0 : count;
          return Math.min(most, before[0] + 1);
        });
    return before[0] < most;
  }

  void leave(Object address) {
    underWay.computeIfPresent(address, (any, count) -> count == 1 ? null : count - 1);
  }

  /** How many addresses ask for something at this moment. */
  int size() {
    return underWay.size();
  }

  static Object of(@Nullable InetSocketAddress source) {
    if (source == null) {
      return "";
    }
    InetAddress address = source.getAddress();
    if (address == null) {
      return source.getHostString();
    }
    if (address instanceof Inet6Address) {
      return ByteBuffer.wrap(address.getAddress(), 0, Long.BYTES);
    }
    return address;
  }
}
