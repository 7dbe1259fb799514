package org.fieldops.it.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import org.fieldops.it.prove.Phone;
import org.fieldops.it.prove.Photo;
import org.fieldops.it.prove.UploadAudit;
import org.fieldops.stack.Stack;
import org.jspecify.annotations.Nullable;

/** Photos, by several phones at once, and the look afterwards whether each is there, once. */
final class UploadRun {

  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final double NANOS_PER_SECOND = 1e9;
  private static final double MEGA = 1e6;

  /** A photo of which the last byte has been taken. */
  private record Sent(PhotoSender by, long begin, long end) {}

  private final Stack stack;
  private final List<Photo> photos;
  private final List<PhotoSender> senders;
  private final Map<Photo, Sent> sent = new ConcurrentHashMap<>();
  private final List<String> complaints = new ArrayList<>();

  /** More clients than people: some use several phones. */
  UploadRun(Stack stack, Crew crew, int photos, int clients) {
    this.stack = stack;
    this.photos = IntStream.range(0, photos).mapToObj(i -> Photo.taken()).toList();
    List<Member> people = crew.extras();
    this.senders =
        IntStream.range(0, clients)
            .mapToObj(i -> people.get(i % people.size()))
            .map(member -> new PhotoSender(stack.settings(), crew, member))
            .toList();
  }

  Figures measure() throws Exception {
    BlockingQueue<Photo> outbox = new LinkedBlockingQueue<>(photos);
    long begin = System.nanoTime();
    Clients.work(senders.size(), client -> send(senders.get(client), outbox));
    long lastByte = System.nanoTime();
    Times uploads = new Times();
    Times received = new Times();
    Times ready = new Times();
    long lastReceived = collect(received, PhotoSender::receivedAt);
    long lastReady = collect(ready, PhotoSender::readyAt);
    sent.values().forEach(how -> uploads.add(how.end() - how.begin()));
    audit();
    double bytes = photos.stream().mapToLong(Photo::size).sum();
    return new Figures(
        List.of(
            String.format(
                Locale.ROOT,
                "%d photos of %.1f MB by %d clients at once",
                photos.size(),
                bytes / photos.size() / MEGA,
                senders.size()),
            uploads.line("first byte until the last 204"),
            received.line("first byte until the receipt"),
            ready.line("first byte until looked into"),
            rate("taken", lastByte - begin, bytes),
            rate("receipted", lastReceived - begin, bytes),
            rate("looked into", lastReady - begin, bytes)),
        complaints);
  }

  private void send(PhotoSender sender, BlockingQueue<Photo> outbox) {
    for (@Nullable Photo photo = outbox.poll(); photo != null; photo = outbox.poll()) {
      sender.announce(photo);
      long begin = System.nanoTime();
      sender.upload(photo);
      sent.put(photo, new Sent(sender, begin, System.nanoTime()));
    }
  }

  private interface Told {
    long at(PhotoSender by, Photo photo, long until) throws InterruptedException, TimeoutException;
  }

  /** Waits until all phones were told; answers when the last one was. */
  private long collect(Times times, Told told) throws InterruptedException {
    long until = System.nanoTime() + PATIENCE.toNanos();
    long last = 0;
    for (Map.Entry<Photo, Sent> each : sent.entrySet()) {
      Sent how = each.getValue();
      try {
        long at = told.at(how.by(), each.getKey(), until);
        times.add(at - how.begin());
        last = last == 0 || at - last > 0 ? at : last;
      } catch (TimeoutException e) {
        complaints.add("nothing told of " + each.getKey().id() + " within " + PATIENCE);
      }
    }
    return last;
  }

  /** In the database, on the disk and at the phone: each once. */
  private void audit() throws Exception {
    Map<Photo, Phone> phones = new HashMap<>();
    sent.forEach((photo, how) -> phones.put(photo, how.by().phone()));
    new UploadAudit(stack, photos, phones, complaints).run();
    sent.forEach((photo, how) -> {
      if (how.by().tellings(photo) > 1) {
        complaints.add(photo.id() + ": told " + how.by().tellings(photo) + " times");
      }
    });
  }

  private String rate(String what, long nanos, double bytes) {
    double seconds = nanos / NANOS_PER_SECOND;
    return String.format(
        Locale.ROOT,
        "%-34s %.1f MB/s, %.1f photos per second (%.1f s in all)",
        what,
        bytes / MEGA / seconds,
        photos.size() / seconds,
        seconds);
  }
}
