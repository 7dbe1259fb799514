package org.fieldops.web.rest.export.paper;

import jakarta.json.JsonObject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.fieldops.kernel.setting.HouseSettings;

/**
 * What stands in a handover, line by line, in the words of a language; the same on paper and at the
 * desk.
 *
 * @param words how words are found
 */
public record HandoverLines(Words words) {

  /** The lists of facts, in the order in which they are read. */
  public static final List<String> FACTS = List.of("orders", "urgent", "backups", "phones", "crew");

  private static final ZoneId ZONE = HouseSettings.ZONE.get();
  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");
  private static final DateTimeFormatter DAY_AND_CLOCK =
      DateTimeFormatter.ofPattern("dd.MM.uuuu HH:mm");

  /** Words by their key. */
  @FunctionalInterface
  public interface Words {
    String of(String key, Object... facts);
  }

  /** Where the shift that ends and the one that follows are named. */
  public String title(JsonObject content) {
    String shift = content.getJsonObject("shift").getString("name");
    return content.containsKey("next")
        ? words.of("handover.of", shift, content.getJsonObject("next").getString("name"))
        : words.of("handover.ofNone", shift);
  }

  /** 06:00–14:30 of a named shift. */
  public String times(JsonObject named) {
    return clock(named.getString("from")) + "–" + clock(named.getString("until"));
  }

  /** What a fact is. */
  public String first(String list, JsonObject fact) {
    return switch (list) {
      case "orders", "urgent" -> fact.getString("text");
      case "phones" ->
          fact.getString("person")
              + " · "
              + fact.getString("name", words.of("handover.device." + fact.getString("kind")));
      case "crew" -> fact.getString("person");
      default -> fact.getString("by");
    };
  }

  /** How it stands with it. */
  public String second(String list, JsonObject fact) {
    return switch (list) {
      case "orders" ->
          words.of(
              "handover.order",
              fact.getInt("understood"),
              fact.getInt("addressed"),
              moment(fact.getString("answerBy")),
              fact.getString("by"));
      case "urgent" ->
          words.of("handover.message", fact.getString("by"), moment(fact.getString("at")));
      case "phones" ->
          words.of("handover.phone", fact.getInt("entries"), moment(fact.getString("at")));
      case "crew" ->
          fact.getString("unit")
              + " · "
              + words.of(fact.getBoolean("begun") ? "handover.begun" : "handover.silent");
      default ->
          fact.getString("unit", "")
              + " · "
              + words.of(
                  "handover.backup." + fact.getString("state"), fact.getString("acceptedBy", ""))
              + " · "
              + moment(fact.getString("at"));
    };
  }

  /** What is given over: kind, name and remark. */
  public String item(JsonObject item) {
    String remark = item.getString("remark");
    return words.of("handover.kind." + item.getString("kind"))
        + ": "
        + item.getString("name")
        + (remark.isEmpty() ? "" : " · " + remark);
  }

  /** Whether it was. */
  public String given(JsonObject item) {
    return words.of(item.getBoolean("given") ? "handover.given" : "handover.missing");
  }

  /** The clock, with the day when it is not today. */
  public String moment(String at) {
    return moment(Instant.parse(at));
  }

  public String moment(Instant at) {
    return LocalDate.ofInstant(at, ZONE).equals(LocalDate.now(ZONE))
        ? CLOCK.format(at.atZone(ZONE))
        : full(at);
  }

  /** Day and clock. */
  public String full(Instant at) {
    return DAY_AND_CLOCK.format(at.atZone(ZONE));
  }

  private static String clock(String at) {
    return CLOCK.format(Instant.parse(at).atZone(ZONE));
  }
}
