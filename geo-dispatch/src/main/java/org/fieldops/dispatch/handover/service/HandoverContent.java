package org.fieldops.dispatch.handover.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.fieldops.dispatch.HandoverItem;
import org.fieldops.dispatch.handover.model.HandoverRows;
import org.fieldops.dispatch.handover.model.HandoverRows.Named;
import org.fieldops.dispatch.handover.model.HandoverRows.Stand;
import org.fieldops.dispatch.handover.model.WrittenRows;
import org.fieldops.dispatch.handover.model.WrittenRows.ItemWord;
import org.fieldops.dispatch.handover.model.WrittenRows.Note;
import org.fieldops.dispatch.shift.model.KindRows;
import org.fieldops.identity.People;
import org.fieldops.kernel.CanonicalJson;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.PersonId;
import org.fieldops.kernel.ShiftId;
import org.fieldops.kernel.WireJson;
import org.fieldops.kernel.WireTime;

/**
 * The content of a handover: what the app knew at a time, and what people wrote beside it. A device
 * makes the same text of what it was given and of what was written on it since, so that somebody
 * without network signs exactly what they see.
 */
@ApplicationScoped
public class HandoverContent {

  private static final String FORMAT = "fieldops-handover-1";
  private static final Duration FRESH = Duration.ofMinutes(1);

  private HandoverRows rows;
  private WrittenRows writings;
  private HandoverFacts facts;
  private KindRows kinds;
  private People people;
  private Clock clock;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  HandoverContent() {}

  @Inject
  public HandoverContent(
      HandoverRows rows,
      WrittenRows writings,
      HandoverFacts facts,
      KindRows kinds,
      People people,
      Clock clock) {
    this.rows = rows;
    this.writings = writings;
    this.facts = facts;
    this.kinds = kinds;
    this.people = people;
    this.clock = clock;
  }

  /** The newest facts, while they are fresh. */
  Optional<Stand> fresh(ShiftId shift) {
    Instant now = clock.instant();
    return rows.newest(shift).filter(stand -> stand.gatheredAt().plus(FRESH).isAfter(now));
  }

  /** Fresh facts; the handover is locked, so two who ask at once gather once. */
  Stand gather(Named shift) {
    return fresh(shift.id()).orElseGet(() -> gathered(shift));
  }

  private Stand gathered(Named shift) {
    Instant now = clock.instant();
    int number = rows.newest(shift.id()).map(Stand::number).orElse(0) + 1;
    Stand stand = new Stand(number, now, CanonicalJson.whole().text(head(shift, number, now)));
    rows.addStand(shift.id(), stand);
    return stand;
  }

  private JsonObject head(Named shift, int stand, Instant now) {
    JsonObjectBuilder head =
        WireJson.object()
            .add("format", FORMAT)
            .add("stand", stand)
            .add("at", WireTime.text(now))
            .add("team", team(shift))
            .add("day", shift.day().toString())
            .add("shift", named(shift))
            .add("facts", facts.gathered(shift));
    rows.after(shift.id()).ifPresent(next -> head.add("next", named(next)));
    return head.build();
  }

  private String team(Named shift) {
    return kinds.teams().stream()
        .filter(team -> team.id().equals(shift.team()))
        .findFirst()
        .orElseThrow()
        .name();
  }

  private static JsonObject named(Named shift) {
    return WireJson.object()
        .add("id", shift.id().toString())
        .add("name", shift.name())
        .add("from", WireTime.text(shift.from()))
        .add("until", WireTime.text(shift.until()))
        .build();
  }

  /** What people wrote, as far as it counts. */
  record Written(List<Note> notes, List<ItemWord> items) {

    Written {
      notes = List.copyOf(notes);
      items = List.copyOf(items);
    }

    /** Those that were written by a moment, or by this person, whose device keeps their order. */
    Written by(Instant moment, PersonId person) {
      return new Written(
          notes.stream().filter(note -> counts(note.at(), note.person(), moment, person)).toList(),
          items.stream().filter(word -> counts(word.at(), word.person(), moment, person)).toList());
    }

    private static boolean counts(Instant at, PersonId by, Instant moment, PersonId person) {
      return !at.isAfter(moment) || by.equals(person);
    }

    /** Items that are on the list, by their latest words. */
    List<HandoverItem> listed() {
      Map<UUID, ItemWord> latest = new LinkedHashMap<>();
      items.forEach(word -> latest.put(word.itemId(), word));
      return latest.values().stream()
          .filter(Predicate.not(ItemWord::removed))
          .map(ItemWord::item)
          .toList();
    }
  }

  Written written(Named shift) {
    return new Written(writings.notes(shift.id()), writings.items(shift.id()));
  }

  /** The whole, of facts that were kept. */
  JsonObject content(Stand stand, Written written) {
    JsonObjectBuilder content = WireJson.object();
    WireJson.parse(stand.facts()).forEach(content::add);
    JsonArrayBuilder items = WireJson.array();
    written.listed().forEach(item -> items.add(item(item)));
    return content.add("items", items).add("notes", notes(written.notes())).build();
  }

  private static JsonObject item(HandoverItem item) {
    return WireJson.object()
        .add("id", item.id().toString())
        .add("kind", item.kind().name())
        .add("name", item.name())
        .add("remark", item.remark())
        .add("given", item.given())
        .build();
  }

  private JsonArrayBuilder notes(List<Note> notes) {
    Map<PersonId, Person> known =
        people.byIds(notes.stream().map(Note::person).collect(Collectors.toSet()));
    JsonArrayBuilder list = WireJson.array();
    for (Note note : notes) {
      Person author = known.get(note.person());
      list.add(
          WireJson.object()
              .add("id", note.id().toString())
              .add("by", author == null ? "?" : author.name())
              .add("writtenAt", WireTime.text(note.writtenAt()))
              .add("text", note.text()));
    }
    return list;
  }

  /** What stands in one and not in the other, as notes. */
  static List<Note> without(Written all, Written seen) {
    List<Note> late = new ArrayList<>(all.notes());
    late.removeAll(seen.notes());
    List<ItemWord> words = new ArrayList<>(all.items());
    words.removeAll(seen.items());
    words.forEach(word -> late.add(asNote(word)));
    return late;
  }

  /** A word about an item as a note: a box, ticked when it was given, and what it is. */
  static Note asNote(ItemWord word) {
    HandoverItem item = word.item();
    String box = word.removed() ? "[-] " : item.given() ? "[x] " : "[ ] ";
    String remark = item.remark().isEmpty() ? "" : ": " + item.remark();
    return new Note(
        word.id(), word.person(), box + item.name() + remark, word.writtenAt(), word.at());
  }
}
