package org.fieldops.it.inside;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.transaction.UserTransaction;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.fieldops.dispatch.BackupRequests;
import org.fieldops.dispatch.BackupView;
import org.fieldops.dispatch.Duties;
import org.fieldops.dispatch.UnitView;
import org.fieldops.dispatch.Units;
import org.fieldops.identity.People;
import org.fieldops.kernel.BackupId;
import org.fieldops.kernel.Ids;
import org.fieldops.kernel.OperationId;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.PersonId;
import org.fieldops.kernel.Problem;
import org.fieldops.kernel.Refusal;
import org.fieldops.kernel.Role;
import org.fieldops.kernel.feed.Feed;
import org.fieldops.kernel.feed.FeedEntry;
import org.fieldops.kernel.feed.Topic;
import org.fieldops.kernel.operation.Answer;
import org.fieldops.kernel.operation.Operation;
import org.fieldops.kernel.operation.Operations;
import org.fieldops.stack.StackSettings;
import org.infinispan.configuration.cache.CacheMode;
import org.infinispan.configuration.cache.PersistenceConfiguration;
import org.infinispan.manager.EmbeddedCacheManager;
import org.infinispan.persistence.sifs.configuration.SoftIndexFileStoreConfiguration;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Inside the real server, beside the real modules, with Keycloak away from the first moment. */
@ExtendWith({EmptyServer.class, ArquillianExtension.class})
class InsideIT {

  private static final List<String> CREWS =
      List.of("patrol3", "patrol4", "patrol5", "patrol6", "demo1", "demo2", "demo3", "demo4");

  @Inject private Feed feed;
  @Inject private Heard heard;
  @Inject private People people;
  @Inject private Duties duties;
  @Inject private Units units;
  @Inject private Operations operations;
  @Inject private BackupRequests requests;
  @Resource private UserTransaction transaction;

  @Resource(lookup = "java:jboss/ee/concurrency/executor/sockets")
  private ManagedExecutorService threads;

  @Resource(lookup = "java:jboss/infinispan/container/fieldops")
  private EmbeddedCacheManager caches;

  @Deployment
  static EnterpriseArchive realEar() {
    return TestEar.with(InsideIT.class, EmptyServer.class, Heard.class);
  }

  @Test
  void whatIsRolledBackIsNeverAnnouncedAndLeavesNoGap() throws Exception {
    Topic topic = new Topic("test:" + Ids.next());
    append(topic, "kept");
    transaction.begin();
    feed.append(topic, "rolled back", JsonObject.EMPTY_JSON_OBJECT);
    transaction.rollback();
    append(topic, "kept");
    List<FeedEntry> announced = new ArrayList<>();
    while (announced.size() < 2) {
      FeedEntry entry = heard.entries().poll(20, TimeUnit.SECONDS);
      assertNotNull(entry, "announced so far: " + announced);
      if (entry.topic().equals(topic)) {
        announced.add(entry);
      }
    }
    assertEquals(List.of("kept", "kept"), announced.stream().map(FeedEntry::kind).toList());
    assertEquals(List.of(1L, 2L), announced.stream().map(FeedEntry::seq).toList());
  }

  @Test
  void aBackupRequestSentEightTimesAtOnceIsOneAndTheFirstUnitToAcceptHasIt() throws Exception {
    Person dispatcher = known("dispatcher1", Role.DISPATCHER);
    CREWS.forEach(name -> known(name, Role.PATROL));
    Person officer = people.byUsername("patrol3").orElseThrow();
    until(() -> duties.current(officer.id()).isPresent());

    Operation call = requestBackup();
    List<Answer> answers = atOnce(8, i -> operations.perform(officer, call));
    assertEquals(
        1, answers.stream().filter(Answer.Accepted.class::isInstance).count(), "" + answers);
    assertEquals(7, answers.stream().filter(Answer.Duplicate.class::isInstance).count());

    BackupId id = new BackupId(call.id().value());
    BackupView open = requests.request(dispatcher, id);
    List<UnitView> others =
        units.all(dispatcher).stream()
            .filter(unit -> !unit.crew().isEmpty() && !unit.id().equals(open.unit()))
            .toList();
    List<Boolean> won = atOnce(others.size(), i -> accept(dispatcher, id, others.get(i)));
    assertTrue(others.size() > 2);
    assertEquals(1, won.stream().filter(each -> each).count(), "" + won);
    assertEquals(others.get(won.indexOf(true)).id(), requests.request(dispatcher, id).acceptedBy());
  }

  @Test
  void theQueuesTicketsAreOnThisNodesDiskWithEveryWrite() {
    String tickets = "fieldops-ingest-tickets";
    until(() -> caches.isRunning(tickets));
    PersistenceConfiguration kept = caches.getCacheConfiguration(tickets).persistence();
    var store = (SoftIndexFileStoreConfiguration) kept.stores().getFirst();
    assertTrue(store.syncWrites());
    assertFalse(kept.passivation() || store.purgeOnStartup() || store.shared());
    assertEquals(CacheMode.LOCAL, caches.getCacheConfiguration(tickets).clustering().cacheMode());
  }

  @Test
  @RunAsClient
  void theApplicationStandsThoughKeycloakIsAwayAndLetsNobodyIn() throws Exception {
    assertEquals(200, get("/offline.html").statusCode());
    HttpResponse<String> me = get("/api/v1/me");
    assertEquals(401, me.statusCode());
    assertTrue(me.body().contains("NOT_SIGNED_IN"), me.body());
  }

  private boolean accept(Person dispatcher, BackupId id, UnitView unit) {
    try {
      requests.accept(dispatcher, id, unit.id());
      return true;
    } catch (Refusal e) {
      assertEquals(Problem.BACKUP_TAKEN, e.problem());
      return false;
    }
  }

  private static Operation requestBackup() {
    JsonObject body = Json.createObjectBuilder().add("urgency", "URGENT").build();
    return new Operation(new OperationId(Ids.next()), "backup.requested", Instant.now(), body);
  }

  /** A person as a token would introduce them. */
  private Person known(String username, Role role) {
    people.seen(new Person(new PersonId(Ids.next()), username, username, Set.of(role)));
    return people.byUsername(username).orElseThrow();
  }

  private void append(Topic topic, String kind) throws Exception {
    transaction.begin();
    feed.append(topic, kind, JsonObject.EMPTY_JSON_OBJECT);
    transaction.commit();
  }

  private interface Task<T> {
    T run(int number) throws Exception;
  }

  private <T> List<T> atOnce(int times, Task<T> task) throws Exception {
    List<Callable<T>> calls =
        IntStream.range(0, times).mapToObj(i -> (Callable<T>) () -> task.run(i)).toList();
    List<T> results = new ArrayList<>();
    for (Future<T> future : threads.invokeAll(calls, 30, TimeUnit.SECONDS)) {
      results.add(future.get());
    }
    return results;
  }

  /** Timers put the demo's crews on duty and open the queue. */
  private static void until(BooleanSupplier condition) {
    Instant latest = Instant.now().plusSeconds(60);
    while (!condition.getAsBoolean()) {
      assertTrue(Instant.now().isBefore(latest), "not within a minute");
      LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
    }
  }

  private static HttpResponse<String> get(String path) throws Exception {
    URI base = URI.create(StackSettings.forTests("it-inside").emptyBeside().applicationUrl());
    try (HttpClient http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build()) {
      HttpRequest request =
          HttpRequest.newBuilder(base.resolve(path)).timeout(Duration.ofSeconds(30)).build();
      return http.send(request, BodyHandlers.ofString());
    }
  }
}
