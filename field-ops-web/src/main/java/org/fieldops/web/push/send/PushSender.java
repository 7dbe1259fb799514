package org.fieldops.web.push.send;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.fieldops.identity.PushSubscriptions;
import org.fieldops.kernel.migration.SchemasReady;
import org.fieldops.kernel.setting.HouseSettings;
import org.fieldops.web.WebSettings;

/** Sends pushes, those that cannot wait by hands of their own. */
@ApplicationScoped
public class PushSender {

  private static final Duration CONNECT = Duration.ofSeconds(3);
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final int CALLS_EACH = 4;
  private static final int CALLS_EACH_URGENT = 2;

  @Resource(lookup = "java:jboss/ee/concurrency/executor/pushes")
  private ManagedExecutorService hands;

  @Resource(lookup = "java:jboss/ee/concurrency/executor/pushes-urgent")
  private ManagedExecutorService urgentHands;

  @Resource(lookup = "java:jboss/ee/concurrency/scheduler/schedules")
  private ManagedScheduledExecutorService clockwork;

  @Inject private PushSubscriptions subscriptions;
  @Inject private Clock clock;

  private final DeliveryTimes times = new DeliveryTimes();
  private Optional<PushKey> key = Optional.empty();
  private Optional<PushLine> ordinary = Optional.empty();
  private Optional<PushLine> urgent = Optional.empty();

  @SuppressWarnings("NullAway.Init")
  private PushServices services;

  @PostConstruct
  void begin() {
    services = new PushServices(WebSettings.PUSH_SERVICES.get(), HouseSettings.demo());
    key = PushKey.read();
    key.ifPresent(known -> {
      Vapid vapid = new Vapid(known, WebSettings.PUSH_CONTACT.get(), clock);
      PushCall call = new PushCall(services, vapid, clock, CONNECT, PATIENCE);
      ordinary = Optional.of(line(call, hands, CALLS_EACH));
      urgent = Optional.of(line(call, urgentHands, CALLS_EACH_URGENT));
      clockwork.scheduleWithFixedDelay(times::tell, 1, 1, TimeUnit.MINUTES);
    });
  }

  /** A key that cannot be used is found when the server starts, not with the first push. */
  void started(@Observes SchemasReady ready) {
    key();
  }

  private PushLine line(PushCall call, ManagedExecutorService by, int callsEach) {
    return new PushLine(services, call, subscriptions, times, clock, by, clockwork, callsEach);
  }

  /** What browsers are to be asked with; nothing when nobody is woken here. */
  public Optional<String> key() {
    return key.map(PushKey::publicKey);
  }

  /** Which endpoints are taken. */
  public PushServices services() {
    return services;
  }

  /** On its way. */
  public void send(PushPost post) {
    boolean high = post.urgency() == PushPost.Urgency.HIGH;
    (high ? urgent : ordinary).ifPresent(line -> line.send(post));
  }
}
