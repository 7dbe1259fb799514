package org.fieldops.web.push.send;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.fieldops.kernel.Problem;
import org.fieldops.kernel.PublicAddress;
import org.fieldops.kernel.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * Whom we call: an endpoint comes from a browser, and with it anybody could have us call anything.
 * Only push services of a list are called, over TLS, at public addresses; in the demo this machine
 * too.
 */
public final class PushServices {

  private static final int LONGEST = 1000;
  private static final int TLS = 443;
  private static final Set<String> THIS_MACHINE = Set.of("127.0.0.1", "localhost", "[::1]");

  private final List<String> hosts;
  private final boolean loopback;

  /**
   * @param hosts names, {@code *.} in front for all below one; separated by commas
   * @param loopback whether {@code http:} to this machine counts too
   */
  public PushServices(String hosts, boolean loopback) {
    this.hosts =
        Arrays.stream(hosts.toLowerCase(Locale.ROOT).split(",", -1))
            .map(String::strip)
            .filter(host -> !host.isEmpty())
            .toList();
    this.loopback = loopback;
  }

  /**
   * The address of a browser's push service.
   *
   * @throws Refusal {@code PUSH_SERVICE_UNKNOWN}
   */
  public URI accepted(String endpoint) {
    try {
      URI uri = new URI(endpoint);
      if (endpoint.length() <= LONGEST && plain(uri) && lane(uri).isPresent()) {
        return uri;
      }
    } catch (URISyntaxException e) {
      // no address at all
    }
    throw new Refusal(Problem.PUSH_SERVICE_UNKNOWN);
  }

  /** Whose hands a call takes: the entry of the list that it is by; nothing when by none. */
  Optional<String> lane(URI uri) {
    String host = uri.getHost() == null ? "" : uri.getHost().toLowerCase(Locale.ROOT);
    if (loopback && ofThisMachine(uri)) {
      return Optional.of(host + ":" + uri.getPort());
    }
    boolean secure =
        "https".equals(uri.getScheme()) && (uri.getPort() == -1 || uri.getPort() == TLS);
    return hosts.stream().filter(pattern -> secure && matches(pattern, host)).findFirst();
  }

  /**
   * Holds that the name stands for public addresses only.
   *
   * @throws IOException when it does not, or for none
   */
  void requirePublic(URI uri) throws IOException {
    if (loopback && ofThisMachine(uri)) {
      return;
    }
    for (InetAddress address : InetAddress.getAllByName(uri.getHost())) {
      if (!PublicAddress.is(address)) {
        throw new IOException(uri.getHost() + " stands for an address of our own");
      }
    }
  }

  private static boolean plain(URI uri) {
    return uri.getUserInfo() == null && uri.getRawFragment() == null && uri.getHost() != null;
  }

  private static boolean ofThisMachine(URI uri) {
    @Nullable String host = uri.getHost();
    return "http".equals(uri.getScheme()) && host != null && THIS_MACHINE.contains(host);
  }

  private static boolean matches(String pattern, String host) {
    return pattern.startsWith("*.")
        ? host.endsWith(pattern.substring(1)) && host.length() > pattern.length() - 1
        : host.equals(pattern);
  }
}
