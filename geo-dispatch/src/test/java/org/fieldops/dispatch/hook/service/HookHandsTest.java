package org.fieldops.dispatch.hook.service;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.fieldops.dispatch.house.HouseTransactions;
import org.fieldops.kernel.feed.EntriesCommitted;
import org.fieldops.kernel.feed.Topic;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whose turn it is, with one hand for each kind. */
class HookHandsTest {

  private final HookHouse hooks = new HookHouse();
  private final HookHands hands = new HookHands(hooks.rows, hooks.telling, new HouseTransactions());
  private final ExecutorService quick = Executors.newSingleThreadExecutor();
  private final ExecutorService slow = Executors.newSingleThreadExecutor();

  @SuppressWarnings("NullAway.Init")
  private Receiver well;

  @SuppressWarnings("NullAway.Init")
  private Receiver silent;

  @BeforeEach
  void open() throws IOException {
    well = new Receiver();
    silent = new Receiver();
    hands.begin(quick, slow);
  }

  @AfterEach
  void close() {
    silent.close();
    well.close();
    quick.shutdownNow();
    slow.shutdownNow();
  }

  @Test
  void whoOnceDidNotTakeItHoldsUpNobodyElse() {
    UUID bad = hooks.teller(silent.url());
    UUID good = hooks.teller(well.url());
    silent.answers(Receiver.status(500));
    hands.lookAround();
    said("eins");
    await().until(() -> silent.calls.size() == 1 && well.calls.size() == 1);
    await().until(() -> hooks.view(bad).tries() == 1);
    silent.answers(silent.silent());
    hooks.house.clock.forward(Duration.ofSeconds(2));
    hooks.due(bad);
    hands.wake(bad);
    await().until(() -> silent.calls.size() == 2);
    // and now that one says nothing at all
    said("zwei");
    await().until(() -> well.calls.size() == 2);
    await().until(() -> hooks.view(good).waiting() == 0);
    assertEquals(2, hooks.view(bad).waiting());
  }

  @Test
  void everythingIsToldHoweverMuchIsSaidMeanwhile() {
    hooks.teller(well.url());
    hands.lookAround();
    for (int i = 0; i < 45; i++) {
      said("Nr. " + i);
    }
    await().until(() -> well.calls.size() == 45);
    List<String> texts =
        well.calls.stream()
            .map(call -> call.json().getJsonObject("message").getString("text"))
            .toList();
    for (int i = 0; i < 45; i++) {
      assertEquals("Nr. " + i, texts.get(i));
    }
  }

  private void said(String text) {
    hooks.say(text);
    hands.came(
        new EntriesCommitted(List.of(hooks.house.feed.of(Topic.of(hooks.channel)).getLast())));
  }
}
