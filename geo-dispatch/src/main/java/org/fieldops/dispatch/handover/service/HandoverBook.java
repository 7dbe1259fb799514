package org.fieldops.dispatch.handover.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.fieldops.dispatch.HandoverEntry;
import org.fieldops.dispatch.HandoverEntry.Kind;
import org.fieldops.dispatch.HandoverItem;
import org.fieldops.dispatch.HandoverLine;
import org.fieldops.dispatch.HandoverView;
import org.fieldops.dispatch.Handovers;
import org.fieldops.dispatch.Team;
import org.fieldops.dispatch.handover.model.HandoverRows;
import org.fieldops.dispatch.handover.model.HandoverRows.Frozen;
import org.fieldops.dispatch.handover.model.HandoverRows.Named;
import org.fieldops.dispatch.handover.model.HandoverRows.Stand;
import org.fieldops.dispatch.handover.model.WrittenRows;
import org.fieldops.dispatch.handover.model.WrittenRows.ItemWord;
import org.fieldops.dispatch.handover.model.WrittenRows.Note;
import org.fieldops.dispatch.shift.model.KindRows;
import org.fieldops.dispatch.shift.service.ShiftAnnouncements;
import org.fieldops.kernel.CanonicalJson;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.Problem;
import org.fieldops.kernel.Refusal;
import org.fieldops.kernel.Role;
import org.fieldops.kernel.ShiftId;
import org.fieldops.kernel.TeamId;
import org.fieldops.kernel.WireJson;
import org.jspecify.annotations.Nullable;

/** Handovers as they are read and written. */
@ApplicationScoped
public class HandoverBook implements Handovers {

  private static final Duration AFTERWARDS = Duration.ofHours(12);
  private static final int MOST_OWN = 6;
  private static final int MOST_ITEMS = 100;
  private static final int MOST_NOTES = 100;
  private static final int MOST_WORDS = 2_000;

  private HandoverRows rows;
  private WrittenRows writings;
  private HandoverAccess access;
  private HandoverContent content;
  private HandoverSigning signing;
  private HandoverAnnouncements announcements;
  private ShiftAnnouncements shiftNews;
  private KindRows kinds;
  private Clock clock;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  HandoverBook() {}

  @Inject
  public HandoverBook(
      HandoverRows rows,
      WrittenRows writings,
      HandoverAccess access,
      HandoverContent content,
      HandoverSigning signing,
      HandoverAnnouncements announcements,
      ShiftAnnouncements shiftNews,
      KindRows kinds,
      Clock clock) {
    this.rows = rows;
    this.writings = writings;
    this.access = access;
    this.content = content;
    this.signing = signing;
    this.announcements = announcements;
    this.shiftNews = shiftNews;
    this.kinds = kinds;
    this.clock = clock;
  }

  @Override
  @Transactional
  public List<HandoverView> of(Person person) {
    if (!person.is(Role.PATROL)) {
      return List.of();
    }
    Instant from = clock.instant().minus(AFTERWARDS);
    Instant until = clock.instant().plus(HandoverSigning.BEFORE);
    Set<ShiftId> found = new LinkedHashSet<>(rows.ending(person.id(), from, until));
    found.addAll(rows.before(person.id(), from, until));
    return found.stream().limit(MOST_OWN).map(shift -> one(person, shift)).toList();
  }

  @Override
  @Transactional
  public HandoverView one(Person by, ShiftId id) {
    Named shift = access.read(by, id, clock.instant());
    Optional<Stand> fresh = content.fresh(id);
    Optional<Frozen> signed = rows.frozen(id);
    if (signed.isEmpty() && fresh.isEmpty()) {
      signed = rows.locked(id);
    }
    JsonObject shown =
        signed
            .map(HandoverBook::content)
            .orElseGet(() -> shown(shift, fresh.orElseGet(() -> content.gather(shift))));
    String sha256 =
        signed
            .map(Frozen::sha256)
            .orElseGet(() -> HandoverChain.sha256(CanonicalJson.whole().text(shown)));
    return view(by, shift, shown, sha256, signed.isEmpty());
  }

  private HandoverView view(Person by, Named shift, JsonObject shown, String sha256, boolean open) {
    ShiftId id = shift.id();
    Instant now = clock.instant();
    List<HandoverEntry> entries = rows.entries(id);
    boolean completes = open && access.gives(by, id, now);
    boolean due = !now.isBefore(shift.until().minus(HandoverSigning.BEFORE));
    return new HandoverView(
        id,
        shown,
        sha256,
        entries,
        shift.channel(),
        completes && due,
        mayCountersign(by, id, now, entries),
        completes);
  }

  private static JsonObject content(Frozen signed) {
    return WireJson.parse(signed.content());
  }

  private JsonObject shown(Named shift, Stand stand) {
    return content.content(stand, content.written(shift));
  }

  private boolean mayCountersign(Person by, ShiftId id, Instant now, List<HandoverEntry> entries) {
    return !entries.isEmpty()
        && entries.stream().noneMatch(entry -> entry.kind() == Kind.COUNTERSIGNED)
        && !entries.getFirst().person().equals(by.id())
        && access.takes(by, access.next(id), now);
  }

  @Override
  @Transactional
  public List<HandoverLine> find(
      Person by, LocalDate from, LocalDate until, @Nullable TeamId team, int limit) {
    Map<TeamId, String> names = teams(by).stream().collect(Collectors.toMap(Team::id, Team::name));
    return rows.find(from, until, team, limit).stream()
        .map(found -> named(found.line(), names.getOrDefault(found.team(), "")))
        .toList();
  }

  private static HandoverLine named(HandoverLine line, String team) {
    return new HandoverLine(
        line.shift(),
        line.name(),
        team,
        line.day(),
        line.from(),
        line.until(),
        line.confirmedBy(),
        line.countersignedBy(),
        line.additions());
  }

  @Override
  @Transactional
  public List<Team> teams(Person by) {
    by.require(Role.DISPATCHER);
    return kinds.teams();
  }

  @Override
  @Transactional
  public void note(Person by, ShiftId id, String text, Word word) {
    Named shift = access.give(by, id, moment(word));
    Note note =
        new Note(
            word.id(), by.id(), text, millis(word.written().writtenAt()), millis(moment(word)));
    Optional<Frozen> frozen = rows.locked(id);
    if (frozen.isPresent()) {
      signing.addLate(id, frozen.get(), note);
    } else {
      bounded(writings.notes(id).size(), MOST_NOTES);
      writings.addNote(id, note, clock.instant());
    }
    announcements.changed(shift);
    shiftNews.changed(id);
  }

  @Override
  @Transactional
  public void item(Person by, ShiftId id, HandoverItem item, boolean removed, Word word) {
    Named shift = access.give(by, id, moment(word));
    ItemWord said =
        new ItemWord(
            word.id(),
            item,
            removed,
            by.id(),
            millis(word.written().writtenAt()),
            millis(moment(word)));
    Optional<Frozen> frozen = rows.locked(id);
    if (frozen.isPresent()) {
      signing.addLate(id, frozen.get(), HandoverContent.asNote(said));
    } else {
      List<ItemWord> words = writings.items(id);
      bounded(words.size(), MOST_WORDS);
      if (words.stream().noneMatch(each -> each.itemId().equals(item.id()))) {
        bounded((int) words.stream().map(ItemWord::itemId).distinct().count(), MOST_ITEMS);
      }
      writings.addItem(id, said, clock.instant());
    }
    announcements.changed(shift);
  }

  private static void bounded(int there, int most) {
    if (there >= most) {
      throw new Refusal(Problem.HANDOVER_FULL);
    }
  }

  @Override
  @Transactional
  public void confirm(Person by, ShiftId shift, int stand, String sha256, Word word) {
    announcements.changed(signing.confirm(by, shift, stand, sha256, word));
  }

  @Override
  @Transactional
  public void countersign(Person by, ShiftId shift, String sha256, String reservation, Word word) {
    announcements.changed(signing.countersign(by, shift, sha256, reservation, word));
  }

  @Override
  @Transactional
  public void add(Person by, ShiftId shift, String text, Word word) {
    announcements.changed(signing.add(by, shift, text, word));
  }

  private Instant moment(Word word) {
    return word.written().clockKnown() ? word.written().at() : clock.instant();
  }

  private static Instant millis(Instant at) {
    return at.truncatedTo(ChronoUnit.MILLIS);
  }
}
