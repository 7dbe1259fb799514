package org.fieldops.dispatch;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.fieldops.kernel.WireJson;
import org.fieldops.kernel.WireTime;
import org.jspecify.annotations.Nullable;

/**
 * {@link MessageState} on the wire: fields of the {@code message} body, only those that say
 * something.
 */
public final class MessageStateJson {

  private MessageStateJson() {}

  static void add(JsonObjectBuilder json, MessageState state) {
    if (state.equals(MessageState.UNCHANGED)) {
      return;
    }
    Instant editedAt = state.editedAt();
    if (editedAt != null) {
      json.add("editedAt", WireTime.text(editedAt));
    }
    Instant withdrawnAt = state.withdrawnAt();
    if (withdrawnAt != null) {
      json.add("withdrawnAt", WireTime.text(withdrawnAt));
    }
    if (!state.reactions().isEmpty()) {
      json.add("reactions", reactions(state.reactions()));
    }
    if (!state.mine().isEmpty()) {
      json.add("mine", WireJson.array(state.mine().stream().sorted().map(Enum::name).toList()));
    }
    MessageState.Quote quote = state.quote();
    if (quote != null) {
      json.add("quote", json(quote));
    }
  }

  private static JsonObject json(MessageState.Quote quote) {
    JsonObjectBuilder json =
        WireJson.object()
            .add("number", quote.number())
            .add("author", quote.author())
            .add("text", quote.text());
    if (quote.withdrawn()) {
      json.add("withdrawn", true);
    }
    return json.build();
  }

  /** How often each was given, in the order of the answers. */
  public static JsonObject reactions(Map<Reaction, Long> reactions) {
    JsonObjectBuilder json = WireJson.object();
    for (Reaction reaction : Reaction.values()) {
      Long count = reactions.get(reaction);
      if (count != null) {
        json.add(reaction.name(), count);
      }
    }
    return json.build();
  }

  /** Reads {@link #reactions(Map)}; what an older server does not know is left out. */
  public static Map<Reaction, Long> reactions(@Nullable JsonObject json) {
    Map<Reaction, Long> read = new EnumMap<>(Reaction.class);
    if (json != null) {
      Arrays.stream(Reaction.values())
          .filter(reaction -> json.containsKey(reaction.name()))
          .forEach(reaction -> read.put(reaction, json.getJsonNumber(reaction.name()).longValue()));
    }
    return read;
  }

  /** As the feed tells it: the same for all. */
  static MessageState read(JsonObject body) {
    if (!body.containsKey("editedAt")
        && !body.containsKey("withdrawnAt")
        && !body.containsKey("reactions")) {
      return MessageState.UNCHANGED;
    }
    return new MessageState(
        instant(body, "editedAt"),
        instant(body, "withdrawnAt"),
        reactions(body.getJsonObject("reactions")),
        Set.of(),
        null);
  }

  private static @Nullable Instant instant(JsonObject body, String field) {
    String text = body.getString(field, null);
    return text == null ? null : Instant.parse(text);
  }
}
