package org.fieldops.it.bench;

import static java.util.concurrent.TimeUnit.MICROSECONDS;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.fieldops.it.prove.Photo;
import org.fieldops.kernel.Ids;
import org.fieldops.stack.StackSettings;
import org.jspecify.annotations.Nullable;

/**
 * Others at work: four phones send so many photos as fast as they can, and twenty messages a second
 * are said until the end.
 */
final class Background implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final int UPLOADERS = 4;
  private static final int TALKERS = 2;
  private static final int MESSAGES_PER_SECOND = 20;

  private final ScheduledExecutorService threads =
      Executors.newScheduledThreadPool(UPLOADERS + MESSAGES_PER_SECOND);
  private final List<Future<?>> work = new ArrayList<>();
  private final AtomicInteger photosLeft;
  private final AtomicInteger photos = new AtomicInteger();
  private final AtomicReference<@Nullable RuntimeException> fault = new AtomicReference<>();
  private final AtomicInteger messages = new AtomicInteger();
  private volatile boolean on = true;

  /** Begins at once. */
  Background(StackSettings settings, Crew crew, int photos) {
    photosLeft = new AtomicInteger(photos);
    List<Member> uploading = crew.extras();
    for (int i = 0; i < UPLOADERS; i++) {
      PhotoSender sender = new PhotoSender(settings, crew, uploading.get(i % uploading.size()));
      work.add(threads.submit(() -> upload(sender)));
    }
    List<Member> talking = crew.members().reversed();
    for (int i = 0; i < TALKERS; i++) {
      Member member = talking.get(i % talking.size());
      long every = TimeUnit.SECONDS.toMicros(TALKERS) / MESSAGES_PER_SECOND;
      threads.scheduleAtFixedRate(
          () -> threads.execute(() -> talk(member)), every * i / TALKERS, every, MICROSECONDS);
    }
  }

  /** Whether photos are still being sent or looked into. */
  boolean busy() {
    return !work.stream().allMatch(Future::isDone);
  }

  /** Lets everybody finish what they are at; fails when somebody could not do their work. */
  void end() throws Exception {
    long until = System.nanoTime() + PATIENCE.toNanos();
    for (Future<?> each : work) {
      each.get(Math.max(0, until - System.nanoTime()), TimeUnit.NANOSECONDS);
    }
    on = false;
    RuntimeException failed = fault.get();
    if (failed != null) {
      throw failed;
    }
  }

  String words() {
    return "while %d phones sent %d photos and %d sent %d messages"
        .formatted(UPLOADERS, photos.get(), TALKERS, messages.get());
  }

  /** Waits for the receipts in the end, so that nothing of it is left for who comes next. */
  private Void upload(PhotoSender sender) throws Exception {
    List<Photo> sent = new ArrayList<>();
    while (on && photosLeft.getAndDecrement() > 0) {
      Photo photo = Photo.taken();
      sender.announce(photo);
      sender.upload(photo);
      sent.add(photo);
      photos.incrementAndGet();
    }
    long until = System.nanoTime() + PATIENCE.toNanos();
    for (Photo photo : sent) {
      sender.readyAt(photo, until);
    }
    return null;
  }

  private void talk(Member member) {
    if (!on) {
      return;
    }
    JsonObject body =
        Json.createObjectBuilder()
            .add("channelId", member.channelId())
            .add("text", "Messung, bitte nicht beachten.")
            .build();
    try {
      JsonObject answer = member.client().operate(Ids.next(), "message.sent", body);
      if (!answer.getString("outcome").equals("accepted")) {
        throw new IllegalStateException(answer.toString());
      }
      messages.incrementAndGet();
    } catch (RuntimeException e) {
      fault.compareAndSet(null, e);
    }
  }

  @Override
  public void close() {
    on = false;
    threads.shutdownNow();
  }
}
