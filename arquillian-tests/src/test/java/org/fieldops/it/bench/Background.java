package org.fieldops.it.bench;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.fieldops.it.prove.Photo;
import org.fieldops.kernel.Ids;
import org.fieldops.stack.StackSettings;

/** Others at work, as fast as they can: four phones send photos, two send messages. */
final class Background implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final int UPLOADERS = 4;
  private static final int TALKERS = 2;

  private final ExecutorService threads = Executors.newFixedThreadPool(UPLOADERS + TALKERS);
  private final List<Future<?>> work = new ArrayList<>();
  private final AtomicInteger photos = new AtomicInteger();
  private final AtomicInteger messages = new AtomicInteger();
  private volatile boolean on = true;

  /** Begins at once. */
  Background(StackSettings settings, Crew crew) {
    List<Member> uploading = crew.extras();
    for (int i = 0; i < UPLOADERS; i++) {
      PhotoSender sender = new PhotoSender(settings, crew, uploading.get(i % uploading.size()));
      work.add(threads.submit(() -> upload(sender)));
    }
    List<Member> talking = crew.members().reversed();
    for (int i = 0; i < TALKERS; i++) {
      Member member = talking.get(i % talking.size());
      work.add(threads.submit(() -> talk(member)));
    }
  }

  /** Lets everybody finish what they are at; fails when somebody could not do their work. */
  void end() throws Exception {
    on = false;
    long until = System.nanoTime() + PATIENCE.toNanos();
    for (Future<?> each : work) {
      each.get(Math.max(0, until - System.nanoTime()), TimeUnit.NANOSECONDS);
    }
  }

  String words() {
    return "while %d phones sent %d photos and %d sent %d messages"
        .formatted(UPLOADERS, photos.get(), TALKERS, messages.get());
  }

  /** Waits for the receipts in the end, so that nothing of it is left for who comes next. */
  private Void upload(PhotoSender sender) throws Exception {
    List<Photo> sent = new ArrayList<>();
    while (on) {
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

  private Void talk(Member member) {
    while (on) {
      JsonObject body =
          Json.createObjectBuilder()
              .add("channelId", member.channelId())
              .add("text", "Messung, bitte nicht beachten.")
              .build();
      JsonObject answer = member.client().operate(Ids.next(), "message.sent", body);
      if (!answer.getString("outcome").equals("accepted")) {
        throw new IllegalStateException(answer.toString());
      }
      messages.incrementAndGet();
    }
    return null;
  }

  @Override
  public void close() {
    on = false;
    threads.shutdownNow();
  }
}
