package org.fieldops.web.push.send;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * One call to a push service (RFC 8030): no redirect is followed, nothing of the answer's body is
 * kept, and it ends within its time whatever the other side does.
 */
final class PushCall {

  private static final Duration LONGEST_REST = Duration.ofMinutes(10);

  private final PushServices services;
  private final Vapid vapid;
  private final Clock clock;
  private final Duration patience;
  private final HttpClient http;

  /**
   * @param connect for the connection
   * @param patience for all of it
   */
  PushCall(PushServices services, Vapid vapid, Clock clock, Duration connect, Duration patience) {
    this.services = services;
    this.vapid = vapid;
    this.clock = clock;
    this.patience = patience;
    this.http =
        HttpClient.newBuilder()
            .connectTimeout(connect)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
  }

  Outcome send(PushPost post) throws InterruptedException {
    URI endpoint = post.endpoint();
    if (services.lane(endpoint).isEmpty()) {
      return new Outcome.Refused(0); // the list has changed since it was taken
    }
    CompletableFuture<HttpResponse<Void>> answer = new CompletableFuture<>();
    try {
      services.requirePublic(endpoint);
      answer = http.sendAsync(request(post), HttpResponse.BodyHandlers.discarding());
      return outcome(answer.get(patience.toMillis(), TimeUnit.MILLISECONDS));
    } catch (IOException | ExecutionException e) {
      return new Outcome.Later(Duration.ZERO, true, String.valueOf(e.getMessage()));
    } catch (TimeoutException e) {
      return new Outcome.Later(Duration.ZERO, true, "no answer within " + patience);
    } finally {
      answer.cancel(true);
    }
  }

  private HttpRequest request(PushPost post) {
    byte[] sealed =
        PushCipher.encrypt(
            post.text(),
            P256.point(P256.decode(post.to().publicKey())),
            P256.decode(post.to().secret()));
    return HttpRequest.newBuilder(post.endpoint())
        .timeout(patience)
        .header("Authorization", vapid.authorization(post.endpoint()))
        .header("Content-Encoding", "aes128gcm")
        .header("Content-Type", "application/octet-stream")
        .header("TTL", Long.toString(post.secondsLeft(clock.instant())))
        .header("Urgency", post.urgency().word())
        .header("Topic", post.topic())
        .POST(HttpRequest.BodyPublishers.ofByteArray(sealed))
        .build();
  }

  private Outcome outcome(HttpResponse<Void> answer) {
    int status = answer.statusCode();
    if (status >= 200 && status < 300) {
      return new Outcome.Taken();
    }
    if (status == 404 || status == 410) {
      return new Outcome.Gone();
    }
    if (status == 429 || status >= 500) {
      Duration rest =
          answer.headers().firstValue("Retry-After").map(this::rest).orElse(Duration.ZERO);
      return new Outcome.Later(rest, status != 429, "status " + status);
    }
    return new Outcome.Refused(status);
  }

  /** Seconds or a date (RFC 9110); what is neither says nothing. */
  private Duration rest(String said) {
    try {
      Duration rest =
          said.strip().matches("\\d{1,9}")
              ? Duration.ofSeconds(Long.parseLong(said.strip()))
              : until(ZonedDateTime.parse(said, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant());
      return rest.compareTo(LONGEST_REST) > 0 ? LONGEST_REST : rest;
    } catch (DateTimeException e) {
      return Duration.ZERO;
    }
  }

  private Duration until(Instant moment) {
    Duration rest = Duration.between(clock.instant(), moment);
    return rest.isNegative() ? Duration.ZERO : rest;
  }
}
