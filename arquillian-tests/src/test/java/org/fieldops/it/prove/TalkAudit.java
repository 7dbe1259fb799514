package org.fieldops.it.prove;

import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.fieldops.it.ProtocolClient;
import org.fieldops.it.prove.TalkDevice.Line;

/** Holds what was answered and what devices showed against the history of a channel. */
final class TalkAudit {

  private static final int PAGE = 100;

  private TalkAudit() {}

  /**
   * What is wrong; nothing when the promise was kept.
   *
   * @param answered the number that the server gave each message, by the message's id
   */
  static List<String> complaints(
      ProtocolClient member, String channel, Map<String, Long> answered, List<TalkDevice> devices) {
    List<Line> history = history(member, channel);
    List<String> complaints = new ArrayList<>();
    for (int i = 0; i < history.size(); i++) {
      if (history.get(i).number() != i + 1) {
        complaints.add("a gap before " + history.get(i).number() + " in " + channel);
        break;
      }
    }
    Map<String, Long> kept =
        history.stream()
            .collect(Collectors.toMap(Line::messageId, Line::number, (one, two) -> -1L));
    if (kept.containsValue(-1L)) {
      complaints.add("a message is there twice in " + channel);
    }
    answered.forEach((id, number) -> {
      if (!number.equals(kept.get(id))) {
        complaints.add("answered with " + number + ", kept as " + kept.get(id) + ": " + id);
      }
    });
    for (int i = 0; i < devices.size(); i++) {
      complaint(i, devices.get(i).shown(), history, complaints);
    }
    return complaints;
  }

  /** Each message once and in its order, and nothing that is not recorded. */
  private static void complaint(
      int device, List<Line> shown, List<Line> history, List<String> complaints) {
    if (shown.equals(history)) {
      return;
    }
    Set<Line> unrecorded = new HashSet<>(shown);
    history.forEach(unrecorded::remove);
    Set<Line> missing = new HashSet<>(history);
    shown.forEach(missing::remove);
    complaints.add(
        "device %d: %d shown that are not recorded, %d not shown, %d twice, or in another order"
            .formatted(
                device,
                unrecorded.size(),
                missing.size(),
                shown.size() - Set.copyOf(shown).size()));
  }

  /** Every message of the channel, the oldest first. */
  static List<Line> history(ProtocolClient member, String channel) {
    List<Line> history = new ArrayList<>();
    long before = Long.MAX_VALUE;
    boolean more = true;
    while (more) {
      JsonObject page =
          member.get(
              "/channels/%s/messages?limit=%d%s"
                  .formatted(channel, PAGE, before == Long.MAX_VALUE ? "" : "&before=" + before));
      List<JsonObject> messages =
          page.getJsonArray("messages").getValuesAs(JsonObject.class).reversed();
      for (JsonObject message : messages) {
        before = message.getJsonNumber("number").longValue();
        history.add(new Line(before, message.getString("messageId")));
      }
      more = page.getBoolean("more");
    }
    return history.reversed();
  }
}
