package org.fieldops.web.push.send;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.fieldops.identity.PushSubscription;
import org.fieldops.identity.PushSubscriptions;
import org.fieldops.kernel.Ids;
import org.fieldops.kernel.PersonId;
import org.fieldops.web.push.send.PushPost.Urgency;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Against a real push service on this machine, which takes only what is signed rightly. */
class PushLineTest {

  private final LoopbackPushService service = new LoopbackPushService();
  private final Browser browser = new Browser();
  private final Rows rows = new Rows();
  private final DeliveryTimes times = new DeliveryTimes();
  private final ExecutorService hands = Executors.newFixedThreadPool(4);
  private final ScheduledExecutorService clockwork = Executors.newScheduledThreadPool(1);
  private final Clock clock = Clock.systemUTC();

  @AfterEach
  void end() {
    clockwork.shutdownNow();
    hands.shutdownNow();
    service.close();
  }

  @Test
  void aPushArrivesSignedAndReadableForItsBrowserAlone() {
    line(Duration.ofSeconds(5)).send(post("/push/a", "{\"kind\":\"direct\"}"));
    await().until(() -> rows.said.contains("delivered 7"));
    LoopbackPushService.Taken taken = service.taken.getFirst();
    assertEquals("{\"kind\":\"direct\"}", browser.decrypted(taken.body()));
    assertEquals("aes128gcm", taken.headers().getFirst("Content-Encoding"));
    assertEquals("high", taken.headers().getFirst("Urgency"));
    assertEquals("a-topic", taken.headers().getFirst("Topic"));
    long ttl = Long.parseLong(taken.headers().getFirst("TTL"));
    assertTrue(ttl > 500 && ttl <= 600, "seconds: " + ttl);
    assertEquals(1, times.take().taken());
  }

  @Test
  void whoIsGoneIsLetGoOf() {
    service.answers.add(answer(410));
    service.answers.add(answer(404));
    PushLine line = line(Duration.ofSeconds(5));
    line.send(post("/push/a", "{}"));
    line.send(post("/push/a", "{}"));
    await().until(() -> rows.said.equals(List.of("gone 7", "gone 7")));
    assertEquals(2, times.take().gone());
  }

  @Test
  void aServiceThatIsBusyIsAskedAgainWhenItSaysSo() {
    service.answers.add(new LoopbackPushService.Answer(429, Map.of("Retry-After", "3")));
    Instant before = clock.instant();
    line(Duration.ofSeconds(5)).send(post("/push/a", "{}"));
    await().atMost(Duration.ofSeconds(20)).until(() -> rows.said.contains("delivered 7"));
    assertTrue(Duration.between(before, clock.instant()).compareTo(Duration.ofSeconds(3)) >= 0);
    assertEquals(2, service.taken.size());
    assertEquals(1, times.take().again());
  }

  @Test
  void aServiceInTroubleIsAskedAgainLater() {
    service.answers.add(answer(500));
    line(Duration.ofSeconds(5)).send(post("/push/a", "{}"));
    await().atMost(Duration.ofSeconds(20)).until(() -> rows.said.contains("delivered 7"));
  }

  @Test
  void noRedirectIsFollowed() {
    String elsewhere = service.endpoint("/push/elsewhere");
    service.answers.add(new LoopbackPushService.Answer(307, Map.of("Location", elsewhere)));
    line(Duration.ofSeconds(5)).send(post("/push/a", "{}"));
    await().until(() -> rows.said.equals(List.of("failed 7")));
    assertEquals(1, service.taken.size());
    assertEquals(1, times.take().refused());
  }

  @Test
  void aServiceThatHangsTakesNotAllHandsAndTheOthersGoOn() {
    PushLine line = line(Duration.ofMillis(700));
    for (int i = 0; i < 20; i++) {
      line.send(post("/hang/a", "{}"));
    }
    try (LoopbackPushService other = new LoopbackPushService()) {
      line.send(post(other.endpoint("/push/b"), 8, "{}"));
      await().until(() -> rows.said.contains("delivered 8"));
      assertTrue(service.taken.size() <= 2, "two calls at once: " + service.taken.size());
    }
  }

  @Test
  void whatIsTooOldToMatterIsNotSent() {
    PushPost old = post(service.endpoint("/push/a"), 7, "{}");
    line(Duration.ofSeconds(5))
        .send(
            new PushPost(
                old.to(),
                old.text(),
                clock.instant().minusSeconds(601),
                old.holds(),
                old.urgency(),
                old.topic(),
                0));
    await().until(() -> times.take().givenUp() == 1);
    assertEquals(List.of(), service.taken);
  }

  @Test
  void whomTheListNoLongerNamesIsNotCalled() {
    line(new PushServices("", false), Duration.ofSeconds(5)).send(post("/push/a", "{}"));
    await().until(() -> rows.said.equals(List.of("failed 7")));
    assertEquals(List.of(), service.taken);
  }

  private PushLine line(Duration patience) {
    return line(new PushServices("", true), patience);
  }

  private PushLine line(PushServices services, Duration patience) {
    Vapid vapid = new Vapid(pair(), "mailto:test@example.org", clock);
    PushCall call = new PushCall(services, vapid, clock, Duration.ofSeconds(2), patience);
    return new PushLine(services, call, rows, times, clock, hands, clockwork, 2);
  }

  private PushKey pair() {
    KeyPair pair = P256.pair();
    return new PushKey(
        P256.encode(P256.bytes((ECPublicKey) pair.getPublic())), (ECPrivateKey) pair.getPrivate());
  }

  private PushPost post(String path, String text) {
    return post(service.endpoint(path), 7, text);
  }

  private PushPost post(String endpoint, long id, String text) {
    PushSubscription to =
        new PushSubscription(
            id,
            new PersonId(Ids.next()),
            endpoint,
            browser.publicKey(),
            browser.secret(),
            "de",
            true);
    return new PushPost(
        to,
        text.getBytes(StandardCharsets.UTF_8),
        clock.instant(),
        Duration.ofMinutes(10),
        Urgency.HIGH,
        "a-topic",
        0);
  }

  private static LoopbackPushService.Answer answer(int status) {
    return new LoopbackPushService.Answer(status, Map.of());
  }

  /** What is noted of each browser. */
  private static final class Rows implements PushSubscriptions {
    final List<String> said = new CopyOnWriteArrayList<>();

    @Override
    public void keep(Offer offer) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void forget(PersonId person, String endpoint) {
      throw new UnsupportedOperationException();
    }

    @Override
    public List<PushSubscription> of(Collection<PersonId> people, String serverKey) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void delivered(long id) {
      said.add("delivered " + id);
    }

    @Override
    public void failed(long id) {
      said.add("failed " + id);
    }

    @Override
    public void gone(long id) {
      said.add("gone " + id);
    }
  }
}
