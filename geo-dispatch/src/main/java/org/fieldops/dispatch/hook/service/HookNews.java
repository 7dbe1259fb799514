package org.fieldops.dispatch.hook.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.fieldops.dispatch.HookEvent;
import org.fieldops.dispatch.HookView;
import org.fieldops.dispatch.hook.model.HookRows;
import org.fieldops.kernel.ChannelId;
import org.fieldops.kernel.OperationId;
import org.fieldops.kernel.WireJson;
import org.fieldops.kernel.WireTime;
import org.fieldops.kernel.feed.Cursor;
import org.fieldops.kernel.feed.Feed;
import org.fieldops.kernel.feed.FeedEntry;
import org.fieldops.kernel.feed.Topic;

/**
 * What an address is still to be told: the entries of its channel in the feed behind the one it was
 * told last. So nothing is written for it when somebody says something, and nothing is lost.
 */
@ApplicationScoped
public class HookNews {

  static final String HOOK = "Fieldops-Hook";
  static final String DELIVERY = "Fieldops-Delivery";
  static final String TIMESTAMP = "Fieldops-Timestamp";
  static final String SIGNATURE = "Fieldops-Signature";

  private static final String REPLY_TO = "replyTo";

  private Feed feed;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  HookNews() {}

  @Inject
  public HookNews(Feed feed) {
    this.feed = feed;
  }

  /** The next entries, whatever they are. */
  List<FeedEntry> next(ChannelId channel, long after, int most) {
    return feed.after(after, Map.of(Topic.of(channel), 0L), most);
  }

  /** The numbers of what the messages among these entries answer. */
  static Set<Long> answered(List<FeedEntry> entries) {
    return entries.stream()
        .filter(entry -> event(entry).isPresent())
        .map(entry -> entry.body().getJsonNumber(REPLY_TO))
        .filter(Objects::nonNull)
        .map(JsonNumber::longValue)
        .collect(Collectors.toUnmodifiableSet());
  }

  HookView counted(ChannelId channel, HookRows.Listed listed) {
    HookView view = listed.view();
    if (view.incoming()) {
      return view;
    }
    long waiting =
        next(channel, listed.toldTo(), HookView.MOST_COUNTED).stream()
            .filter(entry -> event(entry).filter(view.events()::contains).isPresent())
            .count();
    return new HookView(
        view.id(),
        false,
        view.name(),
        view.madeBy(),
        view.madeAt(),
        view.usedAt(),
        view.url(),
        view.events(),
        (int) waiting,
        view.tries(),
        view.trouble(),
        view.parkedAt());
  }

  /** What an entry is to a hook; nothing when it is nothing to it. */
  static Optional<HookEvent> event(FeedEntry entry) {
    return switch (entry.kind()) {
      case "message" -> Optional.of(HookEvent.SAID);
      case "message.changed" ->
          Optional.of(
              entry.body().containsKey("withdrawnAt") ? HookEvent.WITHDRAWN : HookEvent.EDITED);
      default -> Optional.empty();
    };
  }

  /**
   * The body of a delivery; the same each time it is tried.
   *
   * @param answered the ids of messages that are answered, by number
   */
  byte[] body(
      HookRows.Teller hook, FeedEntry entry, HookEvent event, Map<Long, OperationId> answered) {
    JsonObject message = entry.body();
    JsonObjectBuilder body =
        WireJson.object()
            .add("id", new Cursor(feed.epoch(), entry.number()).toString())
            .add("event", event.word())
            .add("at", WireTime.text(entry.at()))
            .add("channelId", hook.channel().toString())
            .add("channel", hook.channelName())
            .add("message", message);
    JsonNumber number = message.getJsonNumber(REPLY_TO);
    OperationId id = number == null ? null : answered.get(number.longValue());
    if (id != null) {
      body.add("answers", WireJson.object().add("messageId", id.toString()).add("number", number));
    }
    return bytes(body.build());
  }

  /** That of a call that only tries whether somebody is there. */
  byte[] ping(HookRows.Teller hook, UUID id, Instant now) {
    return bytes(
        WireJson.object()
            .add("id", id.toString())
            .add("event", "ping")
            .add("at", WireTime.text(now))
            .add("channelId", hook.channel().toString())
            .add("channel", hook.channelName())
            .build());
  }

  /** What stands in the header of a call. */
  static Map<String, String> headers(HookRows.Teller hook, String id, byte[] body, Instant now) {
    String seconds = Long.toString(now.getEpochSecond());
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("Content-Type", "application/json");
    headers.put("User-Agent", "Field-Ops");
    headers.put(HOOK, hook.id().toString());
    headers.put(DELIVERY, id);
    headers.put(TIMESTAMP, seconds);
    String signed = seconds + "." + new String(body, StandardCharsets.UTF_8);
    headers.put(SIGNATURE, "v1=" + HookSecrets.signature(hook.secret(), signed));
    return headers;
  }

  String id(FeedEntry entry) {
    return new Cursor(feed.epoch(), entry.number()).toString();
  }

  /** Whether the hook wants to hear of it. */
  static Optional<HookEvent> wanted(FeedEntry entry, Set<HookEvent> events) {
    return event(entry).filter(events::contains);
  }

  private static byte[] bytes(JsonObject body) {
    return body.toString().getBytes(StandardCharsets.UTF_8);
  }
}
