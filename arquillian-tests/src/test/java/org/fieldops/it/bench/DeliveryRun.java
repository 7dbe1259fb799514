package org.fieldops.it.bench;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;
import org.fieldops.kernel.Ids;
import org.fieldops.stack.Stack;

/** Some send into the shift's channel, each one message after the other, and everybody listens. */
final class DeliveryRun {

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final double NANOS_PER_SECOND = 1e9;

  /** A message on its way to so many phones. */
  private record UnderWay(long sentAt, AtomicInteger phonesLeft, Times deliveries) {

    void arrived(long at) {
      if (phonesLeft.decrementAndGet() == 0) {
        deliveries.add(at - sentAt);
      }
    }
  }

  private final Stack stack;
  private final Crew crew;
  private final int senders;
  private final String channel;
  private final List<Inbox> inboxes = new ArrayList<>();
  private final Map<String, UnderWay> underWay = new ConcurrentHashMap<>();
  private final ConcurrentLinkedQueue<Inbox.Line> answered = new ConcurrentLinkedQueue<>();

  DeliveryRun(Stack stack, Crew crew, int senders) {
    this.stack = stack;
    this.crew = crew;
    this.senders = senders;
    this.channel = crew.members().getFirst().channelId();
  }

  /** Each member opens so many sockets. */
  void listen(int devices) {
    for (Member member : crew.members()) {
      for (int i = 1; i <= devices; i++) {
        Inbox inbox = new Inbox(member.username() + " device " + i);
        inboxes.add(inbox);
        crew.listen(member.client(), frame -> heard(inbox, frame));
      }
    }
  }

  Figures measure(int messages) throws Exception {
    Times answers = new Times();
    Times deliveries = new Times();
    ServerCosts before = ServerCosts.of(stack);
    double seconds = send(messages, answers, deliveries) / NANOS_PER_SECOND;
    ServerCosts costs = ServerCosts.of(stack).since(before);
    List<String> lines = new ArrayList<>();
    lines.add(
        "%d messages by %d senders at once to %d phones of %d people"
            .formatted(messages, senders, inboxes.size(), crew.members().size()));
    lines.add(answers.line("sent until answered"));
    lines.add(deliveries.line("sent until at the last phone"));
    lines.add(
        String.format(
            Locale.ROOT,
            "messages per second                %.0f (%.1f s in all)",
            messages / seconds,
            seconds));
    lines.add(costs.perMessage(messages, inboxes.size()));
    return new Figures(lines, complaints());
  }

  /**
   * Sends and waits until everybody has heard everything.
   *
   * @return nanoseconds until the last answer
   */
  long send(int messages, Times answers, Times deliveries) throws Exception {
    AtomicInteger left = new AtomicInteger(messages);
    long begin = System.nanoTime();
    Clients.work(
        senders,
        sender -> {
          Member member = crew.members().get(sender % crew.members().size());
          while (left.getAndDecrement() > 0) {
            say(member, answers, deliveries);
          }
        });
    long took = System.nanoTime() - begin;
    awaitAll();
    return took;
  }

  private void say(Member member, Times answers, Times deliveries) {
    UUID id = Ids.next();
    JsonObject body =
        Json.createObjectBuilder()
            .add("channelId", channel)
            .add("text", "Messung, bitte nicht beachten.")
            .build();
    long sentAt = System.nanoTime();
    underWay.put(
        id.toString(), new UnderWay(sentAt, new AtomicInteger(inboxes.size()), deliveries));
    JsonObject answer = member.client().operate(id, "message.sent", body);
    answers.add(System.nanoTime() - sentAt);
    if (!answer.getString("outcome").equals("accepted")) {
      throw new IllegalStateException(answer.toString());
    }
    long number = answer.getJsonObject("result").getJsonNumber("number").longValue();
    answered.add(new Inbox.Line(number, id.toString()));
  }

  private void heard(Inbox inbox, Listener.Frame frame) {
    if (!frame.is("channel:" + channel, "message")) {
      return;
    }
    String id = frame.body().getString("messageId");
    inbox.add(new Inbox.Line(frame.body().getJsonNumber("number").longValue(), id));
    UnderWay message = underWay.get(id);
    if (message != null) {
      message.arrived(frame.at());
    }
  }

  private void awaitAll() {
    try {
      Awaitility.await()
          .atMost(PATIENCE)
          .pollInterval(Duration.ofMillis(20))
          .until(() -> inboxes.stream().allMatch(inbox -> inbox.size() >= answered.size()));
    } catch (ConditionTimeoutException e) {
      // what is missing is complained of in the end
    }
  }

  /** Everybody heard what was answered, in the order of the numbers, which have no gap. */
  private List<String> complaints() {
    List<Inbox.Line> expected =
        answered.stream().sorted(Comparator.comparingLong(Inbox.Line::number)).toList();
    List<String> complaints = new ArrayList<>();
    for (int i = 1; i < expected.size(); i++) {
      if (expected.get(i).number() != expected.get(i - 1).number() + 1) {
        complaints.add("a gap in the numbers before " + expected.get(i).number());
      }
    }
    inboxes.forEach(inbox -> inbox.complaint(expected).ifPresent(complaints::add));
    return complaints;
  }
}
