package org.fieldops.it.bench;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;
import org.fieldops.kernel.Ids;
import org.fieldops.stack.Stack;

/**
 * Some send into their channels, each so many messages at a time, and everybody in a channel
 * listens.
 */
final class DeliveryRun {

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final int OPENERS = 16;
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
  private final int outstanding;
  private final String text;
  private final Map<String, Talk> talks = new HashMap<>();
  private final Map<String, UnderWay> underWay = new ConcurrentHashMap<>();

  /** What is said in one channel, and the devices at which it is heard. */
  private record Talk(List<Inbox> inboxes, Queue<Inbox.Line> answered) {

    boolean everywhere() {
      return inboxes.stream().allMatch(inbox -> inbox.size() >= answered.size());
    }
  }

  DeliveryRun(Stack stack, Crew crew, int senders) {
    this(stack, crew, senders, 1, "Messung, bitte nicht beachten.");
  }

  /**
   * @param senders the first so many of the crew, in turn
   * @param outstanding of each sender at once
   */
  DeliveryRun(Stack stack, Crew crew, int senders, int outstanding, String text) {
    this.stack = stack;
    this.crew = crew;
    this.senders = senders;
    this.outstanding = outstanding;
    this.text = text;
    for (Member member : crew.members()) {
      talks.putIfAbsent(
          member.channelId(), new Talk(new ArrayList<>(), new ConcurrentLinkedQueue<>()));
    }
  }

  /** Each member opens so many sockets. */
  void listen(int devices) throws Exception {
    Clients.work(
        Math.min(OPENERS, crew.members().size()),
        opener -> {
          for (int i = opener; i < crew.members().size(); i += OPENERS) {
            for (int device = 1; device <= devices; device++) {
              listen(crew.members().get(i), device);
            }
          }
        });
  }

  private void listen(Member member, int device) {
    Inbox inbox = new Inbox(member.username() + " device " + device);
    Talk talk = talk(member);
    synchronized (talk) {
      talk.inboxes().add(inbox);
    }
    String topic = "channel:" + member.channelId();
    crew.listen(member.client(), frame -> heard(topic, inbox, frame));
  }

  private Talk talk(Member member) {
    return Objects.requireNonNull(talks.get(member.channelId()));
  }

  private int phones() {
    return talks.values().stream().mapToInt(talk -> talk.inboxes().size()).sum();
  }

  /** As fast as it goes: each sender's next message follows an answer. */
  Figures measure(int messages) throws Exception {
    String how = "%d senders at once".formatted(senders);
    return measured(
        messages,
        outstanding == 1 ? how : how + " with %d outstanding each".formatted(outstanding),
        (answers, deliveries) -> send(messages, answers, deliveries));
  }

  /** At a pace that the senders keep whatever the server does. */
  Figures measure(int messages, int perSecond) throws Exception {
    return measured(
        messages,
        "%d senders, %d a second".formatted(senders, perSecond),
        (answers, deliveries) -> send(messages, perSecond, answers, deliveries));
  }

  private interface Sending {
    long send(Times answers, Times deliveries) throws Exception;
  }

  private Figures measured(int messages, String how, Sending sending) throws Exception {
    Times answers = new Times();
    Times deliveries = new Times();
    ServerCosts before = ServerCosts.of(stack);
    double seconds = sending.send(answers, deliveries) / NANOS_PER_SECOND;
    ServerCosts costs = ServerCosts.of(stack).since(before);
    List<String> lines = new ArrayList<>();
    lines.add(
        "%d messages by %s to %d phones of %d people in %d channels"
            .formatted(messages, how, phones(), crew.members().size(), talks.size()));
    lines.add(answers.line("sent until answered"));
    lines.add(deliveries.line("sent until at the last phone"));
    lines.add(
        String.format(
            Locale.ROOT,
            "messages per second                %.0f (%.1f s in all)",
            messages / seconds,
            seconds));
    lines.add(costs.perMessage(messages, phones() / talks.size()));
    return new Figures(lines, complaints());
  }

  /**
   * Sends and waits until everybody has heard everything.
   *
   * @return nanoseconds until the last answer
   */
  long send(int messages, Times answers, Times deliveries) throws Exception {
    AtomicInteger left = new AtomicInteger(messages);
    return sent(
        senders * outstanding,
        client -> {
          while (left.getAndDecrement() > 0) {
            say(sender(client), System.nanoTime(), answers, deliveries);
          }
        });
  }

  private long send(int messages, int perSecond, Times answers, Times deliveries) throws Exception {
    AtomicInteger next = new AtomicInteger();
    long every = (long) (NANOS_PER_SECOND / perSecond);
    long begin = System.nanoTime();
    return sent(
        senders * outstanding,
        client -> {
          for (int i = next.getAndIncrement(); i < messages; i = next.getAndIncrement()) {
            long due = begin + i * every;
            while (System.nanoTime() < due) {
              LockSupport.parkNanos(due - System.nanoTime());
            }
            // a late sender is the server's lateness too
            say(sender(i), due, answers, deliveries);
          }
        });
  }

  private Member sender(int turn) {
    return crew.members().get(turn % senders % crew.members().size());
  }

  private long sent(int clients, Clients.Work work) throws Exception {
    long begin = System.nanoTime();
    Clients.work(clients, work);
    long took = System.nanoTime() - begin;
    awaitAll();
    return took;
  }

  private void say(Member member, long sentAt, Times answers, Times deliveries) {
    UUID id = Ids.next();
    JsonObject body =
        Json.createObjectBuilder().add("channelId", member.channelId()).add("text", text).build();
    Talk talk = talk(member);
    underWay.put(
        id.toString(), new UnderWay(sentAt, new AtomicInteger(talk.inboxes().size()), deliveries));
    JsonObject answer = member.client().operate(id, "message.sent", body);
    answers.add(System.nanoTime() - sentAt);
    if (!answer.getString("outcome").equals("accepted")) {
      throw new IllegalStateException(answer.toString());
    }
    long number = answer.getJsonObject("result").getJsonNumber("number").longValue();
    talk.answered().add(new Inbox.Line(number, id.toString()));
  }

  private void heard(String topic, Inbox inbox, Listener.Frame frame) {
    if (!frame.is(topic, "message")) {
      return;
    }
    String id = frame.text("messageId");
    inbox.add(new Inbox.Line(frame.number(), id));
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
          .until(() -> talks.values().stream().allMatch(Talk::everywhere));
    } catch (ConditionTimeoutException e) {
      // what is missing is complained of in the end
    }
  }

  private List<String> complaints() {
    List<String> complaints = new ArrayList<>();
    talks.values().forEach(talk -> complain(talk, complaints));
    return complaints;
  }

  /** Everybody heard what was answered, in the order of the numbers, which have no gap. */
  private static void complain(Talk talk, List<String> complaints) {
    List<Inbox.Line> expected =
        talk.answered().stream().sorted(Comparator.comparingLong(Inbox.Line::number)).toList();
    for (int i = 1; i < expected.size(); i++) {
      if (expected.get(i).number() != expected.get(i - 1).number() + 1) {
        complaints.add("a gap in the numbers before " + expected.get(i).number());
      }
    }
    talk.inboxes().forEach(inbox -> inbox.complaint(expected).ifPresent(complaints::add));
  }
}
