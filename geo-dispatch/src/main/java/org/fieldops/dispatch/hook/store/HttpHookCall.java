package org.fieldops.dispatch.hook.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.fieldops.dispatch.hook.model.HookCall;
import org.fieldops.kernel.PublicAddress;
import org.jspecify.annotations.Nullable;

/**
 * Calls over HTTP. Whom we call is given by people, and with it anybody could have us call
 * anything: so only over TLS and at public addresses, or at hosts that this house allows; no
 * redirect is followed, nothing of the answer's body is read, and a call ends within its time.
 */
@ApplicationScoped
public class HttpHookCall implements HookCall {

  private static final int LONGEST = 1_000;
  private static final Duration CONNECT = Duration.ofSeconds(3);
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final Duration LONGEST_REST = Duration.ofHours(1);
  private static final int GONE = 410;
  private static final Pattern DOTTED =
      Pattern.compile("(0|[1-9]\\d{0,2})(\\.(0|[1-9]\\d{0,2})){3}");
  private static final Set<String> THIS_MACHINE = Set.of("127.0.0.1", "localhost", "[::1]");

  private Set<String> inside = Set.of();
  private boolean loopback;
  private Duration patience = PATIENCE;
  private HttpClient http;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  HttpHookCall() {}

  @Inject
  public HttpHookCall(HookCallRules rules) {
    this(rules, PATIENCE);
  }

  public HttpHookCall(HookCallRules rules, Duration patience) {
    this.inside =
        Arrays.stream(rules.insideHosts().toLowerCase(Locale.ROOT).split(",", -1))
            .map(String::strip)
            .filter(host -> !host.isEmpty())
            .collect(Collectors.toUnmodifiableSet());
    this.loopback = rules.loopback();
    this.patience = patience;
    this.http =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
  }

  @Override
  public boolean accepts(String url) {
    try {
      URI uri = new URI(url);
      boolean plain =
          url.length() <= LONGEST
              && isPlain(uri.getHost())
              && uri.getUserInfo() == null
              && uri.getRawFragment() == null;
      return plain && ("https".equals(uri.getScheme()) || ofThisMachine(uri));
    } catch (URISyntaxException e) {
      return false;
    }
  }

  /** A name, or an address as people write it: not one as a single number or with other bases. */
  private static boolean isPlain(@Nullable String host) {
    return host != null
        && (host.startsWith("[")
            || DOTTED.matcher(host).matches()
            || Character.isLetter(host.charAt(host.lastIndexOf('.') + 1)));
  }

  @Override
  public Outcome post(String url, Map<String, String> headers, byte[] body) {
    if (!accepts(url)) {
      return new Outcome.Refused("NOT_PUBLIC", true, Duration.ZERO); // the rules have changed
    }
    CompletableFuture<HttpResponse<InputStream>> answer = new CompletableFuture<>();
    try {
      URI uri = new URI(url);
      if (!mayBeCalled(uri)) {
        return new Outcome.Refused("NOT_PUBLIC", true, Duration.ZERO);
      }
      answer =
          http.sendAsync(request(uri, headers, body), HttpResponse.BodyHandlers.ofInputStream());
      HttpResponse<InputStream> got = answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
      got.body().close(); // with it the line; what it still wants to say is not heard
      return outcome(got);
    } catch (TimeoutException e) {
      return later("TIMEOUT");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return later("TIMEOUT");
    } catch (IOException | ExecutionException | URISyntaxException e) {
      boolean late = e.getCause() instanceof java.net.http.HttpTimeoutException;
      return later(late ? "TIMEOUT" : "UNREACHABLE");
    } finally {
      answer.cancel(true);
    }
  }

  private static Outcome later(String why) {
    return new Outcome.Refused(why, false, Duration.ZERO);
  }

  private HttpRequest request(URI uri, Map<String, String> headers, byte[] body) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(uri)
            .timeout(patience)
            .POST(HttpRequest.BodyPublishers.ofByteArray(body));
    headers.forEach(request::header);
    return request.build();
  }

  private static Outcome outcome(HttpResponse<InputStream> answer) {
    int status = answer.statusCode();
    if (status >= 200 && status < 300) {
      return new Outcome.Taken();
    }
    String word = status >= 300 && status < 400 ? "REDIRECT " : "STATUS ";
    Duration rest =
        answer
            .headers()
            .firstValue("Retry-After")
            .filter(seconds -> seconds.matches("\\d{1,6}"))
            .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds)))
            .filter(wanted -> wanted.compareTo(LONGEST_REST) < 0)
            .orElse(Duration.ZERO);
    return new Outcome.Refused(word + status, status == GONE, rest);
  }

  /**
   * All that the name stands for is public, or it is named by the house. The Java runtime keeps
   * what it found for half a minute, so that the call that follows goes where it was looked.
   */
  private boolean mayBeCalled(URI uri) throws IOException {
    if (ofThisMachine(uri) || inside.contains(uri.getHost().toLowerCase(Locale.ROOT))) {
      return true;
    }
    return Arrays.stream(InetAddress.getAllByName(uri.getHost())).allMatch(PublicAddress::is);
  }

  private boolean ofThisMachine(URI uri) {
    return loopback && "http".equals(uri.getScheme()) && THIS_MACHINE.contains(uri.getHost());
  }
}
