package org.fieldops.dispatch.handover.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.fieldops.dispatch.HandoverEntry;
import org.fieldops.dispatch.HandoverEntry.Kind;
import org.fieldops.dispatch.Handovers.Word;
import org.fieldops.dispatch.Moment;
import org.fieldops.dispatch.handover.model.HandoverRows;
import org.fieldops.dispatch.handover.model.HandoverRows.Frozen;
import org.fieldops.dispatch.handover.model.HandoverRows.Named;
import org.fieldops.dispatch.handover.model.HandoverRows.Stand;
import org.fieldops.dispatch.handover.model.WrittenRows.Note;
import org.fieldops.dispatch.handover.service.HandoverContent.Written;
import org.fieldops.identity.People;
import org.fieldops.kernel.CanonicalJson;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.Problem;
import org.fieldops.kernel.Refusal;
import org.fieldops.kernel.ShiftId;
import org.fieldops.kernel.WireJson;

/**
 * The two signatures. The row of the handover is locked, so of two who sign at once one has signed.
 * What somebody signed is what they saw: it must be how the handover stands, or how it stood when
 * they wrote.
 */
@ApplicationScoped
public class HandoverSigning {

  /** From when on before the end of the shift one signs for it. */
  static final Duration BEFORE = Duration.ofHours(1);

  private HandoverRows rows;
  private HandoverAccess access;
  private HandoverContent content;
  private HandoverFacts facts;
  private HandoverChain chain;
  private People people;
  private Clock clock;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  HandoverSigning() {}

  @Inject
  public HandoverSigning(
      HandoverRows rows,
      HandoverAccess access,
      HandoverContent content,
      HandoverFacts facts,
      HandoverChain chain,
      People people,
      Clock clock) {
    this.rows = rows;
    this.access = access;
    this.content = content;
    this.facts = facts;
    this.chain = chain;
    this.people = people;
    this.clock = clock;
  }

  Named confirm(Person by, ShiftId id, int seenStand, String sha256, Word word) {
    Instant moment = moment(word);
    Named shift = access.give(by, id, moment);
    if (rows.locked(id).isPresent()) {
      throw signedBy(id, Kind.CONFIRMED);
    }
    Stand stand = rows.stand(id, seenStand).orElseThrow(HandoverSigning::changed);
    Written all = content.written(shift);
    Written then = all.by(moment, by.id());
    Written seen =
        List.of(all, then).stream()
            .filter(each -> HandoverChain.sha256(text(stand, each)).equals(sha256))
            .findFirst()
            .orElseThrow(HandoverSigning::changed);
    if (moment.isBefore(shift.until().minus(BEFORE))) {
      throw new Refusal(Problem.HANDOVER_EARLY);
    }
    JsonObject known = WireJson.parse(stand.facts());
    if (facts.holdsUnseen(shift, known.getJsonObject("facts"), moment)) {
      throw changed();
    }
    ShiftId next = rows.after(id).map(Named::id).orElse(null);
    Frozen frozen = new Frozen(text(stand, seen), sha256, next);
    rows.freeze(id, seenStand, frozen);
    chain.append(id, frozen, by, Kind.CONFIRMED, "", word);
    HandoverContent.without(all, seen).forEach(note -> addLate(id, frozen, note));
    return shift;
  }

  private String text(Stand stand, Written written) {
    return CanonicalJson.whole().text(content.content(stand, written));
  }

  Named countersign(Person by, ShiftId id, String sha256, String reservation, Word word) {
    Instant moment = moment(word);
    Named shift = access.read(by, id, moment);
    if (!access.takes(by, access.next(id), moment)) {
      throw new Refusal(Problem.NOT_ALLOWED);
    }
    Frozen frozen = signed(id);
    List<HandoverEntry> entries = rows.entries(id);
    if (entries.stream().anyMatch(entry -> entry.kind() == Kind.COUNTERSIGNED)) {
      throw signedBy(id, Kind.COUNTERSIGNED);
    }
    if (entries.getFirst().person().equals(by.id())) {
      throw new Refusal(Problem.HANDOVER_OTHER);
    }
    if (!frozen.sha256().equals(sha256)) {
      throw changed();
    }
    chain.append(id, frozen, by, Kind.COUNTERSIGNED, reservation, word);
    return shift;
  }

  Named add(Person by, ShiftId id, String text, Word word) {
    Named shift = access.read(by, id, moment(word));
    Frozen frozen = signed(id);
    if (rows.entries(id).stream().noneMatch(entry -> entry.kind() == Kind.COUNTERSIGNED)) {
      throw new Refusal(Problem.HANDOVER_OPEN);
    }
    chain.append(id, frozen, by, Kind.ADDED, text, word);
    return shift;
  }

  /** What comes when it is signed already is added to it: nothing that somebody wrote is lost. */
  void addLate(ShiftId id, Frozen frozen, Note note) {
    Person author =
        Optional.ofNullable(people.byIds(List.of(note.person())).get(note.person()))
            .orElseThrow(() -> new Refusal(Problem.NOT_FOUND));
    Moment written = new Moment(note.writtenAt(), note.at(), true);
    chain.append(id, frozen, author, Kind.ADDED, note.text(), new Word(note.id(), written, false));
  }

  private Frozen signed(ShiftId id) {
    return rows.locked(id).orElseThrow(() -> new Refusal(Problem.HANDOVER_OPEN));
  }

  private Refusal signedBy(ShiftId id, Kind kind) {
    String name =
        rows.entries(id).stream()
            .filter(entry -> entry.kind() == kind)
            .map(HandoverEntry::personName)
            .findFirst()
            .orElse("");
    return new Refusal(Problem.HANDOVER_SIGNED, name);
  }

  private static Refusal changed() {
    return new Refusal(Problem.HANDOVER_CHANGED);
  }

  /** When it was written, or now when nobody knows. */
  private Instant moment(Word word) {
    return word.written().clockKnown() ? word.written().at() : clock.instant();
  }
}
