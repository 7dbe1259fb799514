package org.fieldops.it.prove;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.fieldops.stack.SignIn;
import org.fieldops.stack.Stack;

/**
 * Eight phones send photos, an equal share in every round; in each round WildFly is ended with
 * {@code kill -9} at a random moment and started again. Then every photo is looked for.
 */
final class UploadProof {

  private static final List<String> PEOPLE =
      List.of(
          "patrol1",
          "patrol2",
          "patrol3",
          "patrol4",
          "patrol5",
          "patrol6",
          "dispatcher1",
          "supervisor1");

  private final Stack stack;
  private final int rounds;
  private final int uploads;
  private final Random random = new Random();
  private final AtomicInteger sending = new AtomicInteger();
  private final AtomicLong chunks = new AtomicLong();
  private final AtomicLong failed = new AtomicLong();
  private final AtomicLong resumed = new AtomicLong();
  private final BlockingQueue<Photo> outbox = new LinkedBlockingQueue<>();
  private final Map<Photo, Phone> delivered = new ConcurrentHashMap<>();
  private final List<String> complaints = new ArrayList<>();

  UploadProof(Stack stack, int rounds, int uploads) {
    this.stack = stack;
    this.rounds = rounds;
    this.uploads = uploads;
  }

  UploadFigures run() throws Exception {
    Instant begin = Instant.now();
    List<Photo> photos = IntStream.range(0, uploads).mapToObj(i -> Photo.taken()).toList();
    CountDownLatch left = new CountDownLatch(uploads);
    int killsDuring = 0;
    ExecutorService phones = Executors.newFixedThreadPool(PEOPLE.size());
    try {
      switchOn(phones, left);
      for (int round = 0; round < rounds; round++) {
        outbox.addAll(photos.subList(uploads * round / rounds, uploads * (round + 1) / rounds));
        awaitTheMiddle(uploads / rounds);
        killsDuring += sending.get() > 0 ? 1 : 0;
        stack.wildfly().kill();
        stack.wildfly().start();
        System.out.printf(
            "round %d of %d: %d of %d delivered%n", round + 1, rounds, delivered.size(), uploads);
      }
      if (!left.await(15, TimeUnit.MINUTES)) {
        complaints.add(left.getCount() + " photos were not delivered within 15 minutes");
      }
    } finally {
      phones.shutdownNow(); // also when the server does not come back: phones wait for ever
    }
    UploadAudit audit = new UploadAudit(stack, photos, delivered, complaints);
    audit.run();
    return new UploadFigures(
        uploads,
        PEOPLE.size(),
        rounds,
        killsDuring,
        resumed.get(),
        failed.get(),
        audit.lost(),
        audit.doubled(),
        audit.wrong(),
        audit.halves(),
        Duration.between(begin, Instant.now()).toMillis() / 1000.0,
        complaints);
  }

  /** Until the phones have sent some random part of this round's photos. */
  private void awaitTheMiddle(int photosOfRound) {
    long until = chunks.get() + 1 + random.nextInt(Math.max(1, photosOfRound * 9));
    Instant latest = Instant.now().plusSeconds(60);
    while (chunks.get() < until && Instant.now().isBefore(latest)) {
      pause(5);
    }
  }

  private void switchOn(ExecutorService phones, CountDownLatch left) {
    String application = stack.settings().applicationUrl();
    for (String person : PEOPLE) {
      Phone phone =
          new Phone(
              application,
              SignIn.token(stack.settings(), person),
              random.nextLong(),
              sending,
              chunks,
              failed,
              resumed);
      phones.execute(() -> work(phone, left));
    }
  }

  private void work(Phone phone, CountDownLatch left) {
    try {
      while (true) {
        Photo photo = outbox.take();
        try {
          phone.deliver(photo);
          delivered.put(photo, phone);
        } catch (IllegalStateException e) {
          complain(String.valueOf(e.getMessage()));
        }
        left.countDown();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // switched off
    }
  }

  private void complain(String what) {
    synchronized (complaints) {
      complaints.add(what);
    }
  }

  private static void pause(int millis) {
    LockSupport.parkNanos(Duration.ofMillis(millis).toNanos());
  }
}
