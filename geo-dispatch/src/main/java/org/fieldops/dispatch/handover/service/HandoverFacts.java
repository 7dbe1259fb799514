package org.fieldops.dispatch.handover.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fieldops.dispatch.handover.model.FactRows;
import org.fieldops.dispatch.handover.model.FactRows.Crew;
import org.fieldops.dispatch.handover.model.FactRows.Open;
import org.fieldops.dispatch.handover.model.FactRows.OpenBackup;
import org.fieldops.dispatch.handover.model.FactRows.OpenOrder;
import org.fieldops.dispatch.handover.model.FactRows.Urgent;
import org.fieldops.dispatch.handover.model.HandoverRows.Named;
import org.fieldops.identity.DeviceView;
import org.fieldops.identity.HeldEntries;
import org.fieldops.identity.People;
import org.fieldops.kernel.ChannelId;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.PersonId;
import org.fieldops.kernel.WireJson;
import org.fieldops.kernel.WireTime;
import org.jspecify.annotations.Nullable;

/** What the app knows of a shift that ends: what is open, and what still lies on phones. */
@ApplicationScoped
public class HandoverFacts {

  private static final int MOST = 100;
  private static final int MOST_CREW = 500;
  private static final int LONGEST_TEXT = 200;
  private static final String NAMELESS = "?";

  private FactRows rows;
  private HeldEntries devices;
  private People people;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  HandoverFacts() {}

  @Inject
  public HandoverFacts(FactRows rows, HeldEntries devices, People people) {
    this.rows = rows;
    this.devices = devices;
    this.people = people;
  }

  /** Everything as it is now. */
  JsonObject gathered(Named shift) {
    ChannelId channel = shift.channel();
    List<OpenOrder> orders = channel == null ? List.of() : rows.orders(channel, MOST + 1);
    List<Urgent> urgent = channel == null ? List.of() : rows.urgent(channel, MOST + 1);
    List<OpenBackup> backups = rows.backups(shift.id(), channel, MOST + 1);
    List<Crew> crew = rows.crew(shift.id(), MOST_CREW);
    Set<PersonId> persons = crew.stream().map(Crew::person).collect(Collectors.toSet());
    Map<PersonId, Person> known = people.byIds(persons);
    List<JsonObject> phones = phones(persons, known);
    List<String> more = new ArrayList<>();
    JsonObjectBuilder facts =
        WireJson.object()
            .add("orders", list("orders", orders, HandoverFacts::order, more))
            .add("urgent", list("urgent", urgent, HandoverFacts::message, more))
            .add("backups", list("backups", backups, HandoverFacts::backup, more))
            .add("phones", list("phones", phones, phone -> phone, more))
            .add("crew", crew(crew, known))
            .add("ended", crew.stream().filter(HandoverFacts::hasEnded).count());
    return facts.add("more", WireJson.array(more)).build();
  }

  /**
   * Whether something open was there at a moment that was not seen: what came later, and what is
   * over by now, is no matter.
   */
  boolean holdsUnseen(Named shift, JsonObject seen, Instant moment) {
    ChannelId channel = shift.channel();
    List<Open> open = new ArrayList<>(rows.backups(shift.id(), channel, MOST));
    if (channel != null) {
      open.addAll(rows.orders(channel, MOST));
      open.addAll(rows.urgent(channel, MOST));
    }
    Set<String> known =
        List.of("orders", "urgent", "backups").stream()
            .flatMap(list -> seen.getJsonArray(list).getValuesAs(JsonObject.class).stream())
            .map(each -> each.getString("id"))
            .collect(Collectors.toSet());
    return open.stream()
        .anyMatch(each -> !each.at().isAfter(moment) && !known.contains(each.id().toString()));
  }

  private static <T> JsonArrayBuilder list(
      String name, List<T> found, Function<T, JsonObject> json, List<String> more) {
    if (found.size() > MOST) {
      more.add(name);
    }
    JsonArrayBuilder list = WireJson.array();
    found.stream().limit(MOST).forEach(each -> list.add(json.apply(each)));
    return list;
  }

  private static JsonObject order(OpenOrder order) {
    return WireJson.object()
        .add("id", order.id().toString())
        .add("text", cut(order.text()))
        .add("by", order.giver())
        .add("at", WireTime.text(order.at()))
        .add("answerBy", WireTime.text(order.answerBy()))
        .add("addressed", order.addressed())
        .add("understood", order.understood())
        .add("cannot", order.cannot())
        .build();
  }

  private static JsonObject message(Urgent message) {
    return WireJson.object()
        .add("id", message.id().toString())
        .add("number", message.number())
        .add("by", message.author())
        .add("at", WireTime.text(message.at()))
        .add("text", cut(message.text()))
        .build();
  }

  private static JsonObject backup(OpenBackup backup) {
    JsonObjectBuilder json =
        WireJson.object()
            .add("id", backup.id().toString())
            .add("by", backup.person())
            .add("at", WireTime.text(backup.at()))
            .add("urgent", backup.urgent())
            .add("state", backup.state());
    text(json, "unit", backup.unit());
    text(json, "acceptedBy", backup.acceptedBy());
    return json.build();
  }

  private List<JsonObject> phones(Set<PersonId> persons, Map<PersonId, Person> known) {
    List<JsonObject> phones = new ArrayList<>();
    devices
        .holding(persons)
        .forEach((person, held) ->
            held.forEach(device -> phones.add(phone(name(known, person), device))));
    phones.sort((a, b) -> a.getString("person").compareTo(b.getString("person")));
    return phones;
  }

  private static JsonObject phone(String person, DeviceView device) {
    JsonObjectBuilder json =
        WireJson.object()
            .add("id", device.id().toString())
            .add("person", person)
            .add("kind", device.kind().name())
            .add("entries", device.unsent())
            .add("at", WireTime.text(device.lastContact()));
    text(json, "name", device.name());
    return json.build();
  }

  private static JsonArrayBuilder crew(List<Crew> crew, Map<PersonId, Person> known) {
    JsonArrayBuilder list = WireJson.array();
    crew.stream()
        .filter(each -> !hasEnded(each))
        .forEach(each ->
            list.add(
                WireJson.object()
                    .add("person", name(known, each.person()))
                    .add("unit", each.unit())
                    .add("begun", each.begun() != null)));
    return list;
  }

  private static boolean hasEnded(Crew crew) {
    Instant begun = crew.begun();
    Instant ended = crew.ended();
    return ended != null && (begun == null || !begun.isAfter(ended));
  }

  private static String name(Map<PersonId, Person> known, PersonId id) {
    Person person = known.get(id);
    return person == null ? NAMELESS : person.name();
  }

  private static void text(JsonObjectBuilder json, String field, @Nullable String text) {
    if (text != null) {
      json.add(field, text);
    }
  }

  private static String cut(String text) {
    return text.codePointCount(0, text.length()) <= LONGEST_TEXT
        ? text
        : text.substring(0, text.offsetByCodePoints(0, LONGEST_TEXT)) + "…";
  }
}
