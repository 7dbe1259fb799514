package org.fieldops.media.queue;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.fieldops.kernel.CertificateId;
import org.fieldops.kernel.Ids;
import org.fieldops.kernel.OperationId;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.Problem;
import org.fieldops.kernel.Role;
import org.fieldops.kernel.SickNoteId;
import org.fieldops.kernel.WireJson;
import org.fieldops.kernel.feed.Topic;
import org.fieldops.kernel.operation.Operation;
import org.fieldops.media.Certificates;
import org.fieldops.media.SickNote.Photo;
import org.fieldops.media.SickNote.State;
import org.fieldops.media.SomePeople;
import org.fieldops.media.sick.service.SickBed.Absent;
import org.junit.jupiter.api.Test;

/** Sick notes from the phone to the desk of the personnel office. */
class SickNotesTest extends SickDay {

  @Test
  void theNoteIsAnAbsenceWithoutReasonAndWorkForThePersonnelOfficeOnly() {
    SickNoteId id = given(TODAY.plusDays(3), null);
    assertEquals(List.of(new Absent(anna.id(), TODAY, TODAY.plusDays(3))), sick.absent);
    assertEquals(State.NEW, seen(id).state());
    assertEquals(Photo.NONE, seen(id).photo());
    assertEquals(List.of(id), ids(sick.desk.list(hr, false, "ONE pat", 0, 10)));
    assertEquals(List.of(), sick.desk.list(hr, false, "nobody", 0, 10));
    assertEquals(List.of(), bed.evidence.feed().of(Topic.of(anna.id())));
    assertEquals("{}", bed.evidence.feed().of(Topic.PERSONNEL).getFirst().text());
  }

  @Test
  void whoDoesNotKnowTheEndIsPlannedAsAbsentForAWeek() {
    given(null, null);
    assertEquals(List.of(new Absent(anna.id(), TODAY, TODAY.plusDays(6))), sick.absent);
  }

  @Test
  void nobodyButThePersonnelOfficeIsLetIn() {
    SickNoteId id = given(null, uploaded());
    for (Role role :
        List.of(Role.PATROL, Role.DISPATCHER, Role.SUPERVISOR, Role.ADMIN, Role.GUEST)) {
      Person by = SomePeople.person("other", role);
      assertRefused(Problem.NOT_ALLOWED, () -> sick.desk.list(by, false, "", 0, 10));
      assertRefused(Problem.NOT_ALLOWED, () -> sick.desk.one(by, id));
      assertRefused(Problem.NOT_ALLOWED, () -> sick.desk.take(by, id, true));
      assertRefused(Problem.NOT_ALLOWED, () -> sick.desk.certificate(by, id));
      assertRefused(Problem.NOT_ALLOWED, () -> sick.desk.done(by, id, true));
    }
    assertEquals(List.of(), sick.trail);
  }

  @Test
  void nobodyDealsWithTheirOwn() {
    Person both = new Person(anna.id(), "both", "Both", java.util.Set.of(Role.PATROL, Role.HR));
    SickNoteId id = given(null, null);
    assertEquals(List.of(), sick.desk.list(both, false, "", 0, 10));
    assertRefused(Problem.NOT_FOUND, () -> sick.desk.take(both, id, true));
  }

  @Test
  void thePhotoIsSeenByWhoeverTookTheNoteAndEachLookIsRecorded() throws IOException {
    SickNoteId id = given(null, uploaded());
    assertEquals(Photo.HERE, seen(id).photo());
    assertRefused(Problem.SICK_NOTE_STATE, () -> sick.desk.certificate(hr, id));
    taken(id);
    Person colleague = SomePeople.person("colleague", Role.HR);
    assertRefused(Problem.SICK_NOTE_STATE, () -> sick.desk.certificate(colleague, id));
    assertArrayEquals(photo, looked(id));
    looked(id);
    assertEquals(
        List.of(
            "hr sicknote.taken ",
            "hr sicknote.certificate.opened ",
            "hr sicknote.certificate.opened "),
        sick.trail);
  }

  @Test
  void aColleagueTakesItOverOnlyExpressly() {
    SickNoteId id = given(null, null);
    taken(id);
    Person colleague = SomePeople.person("colleague", Role.HR);
    assertRefused(Problem.SICK_NOTE_TAKEN, () -> sick.desk.take(colleague, id, false));
    bed.tx(() -> sick.desk.take(colleague, id, true));
    assertEquals(colleague.id(), seen(id).takenBy());
    assertRefused(Problem.SICK_NOTE_STATE, () -> sick.desk.done(hr, id, false));
  }

  @Test
  void theHalvesMayComeInAnyOrderAndOnce() {
    CertificateId later = new CertificateId(Ids.next());
    SickNoteId id = given(null, later);
    assertEquals(Photo.COMING, seen(id).photo());
    assertEquals(Certificates.State.ANNOUNCED, standing(later));
    upload(later);
    assertEquals(Photo.HERE, seen(id).photo());
    assertEquals(Certificates.State.RECEIVED, standing(later));
    SickNoteId again = given(null, later);
    assertEquals(id, again, "under another id with the same photo it is the same note");
    assertEquals(1, sick.absent.size());
  }

  @Test
  void onlyItsAuthorIsToldHowFarAPhotoIs() {
    CertificateId id = uploaded();
    given(null, id);
    Person other = SomePeople.person("other", Role.PATROL);
    assertRefused(Problem.NOT_FOUND, () -> sick.certificates.standing(other, id));
    assertRefused(Problem.NOT_FOUND, () -> sick.certificates.standing(hr, id));
  }

  @Test
  void somebodyElsesPhotoIsOpenedByNobodysNote() {
    CertificateId annas = uploaded();
    Person other = SomePeople.person("other", Role.PATROL);
    SickNoteId id = sick.give(note(new SickNoteId(Ids.next()), other, null, annas));
    assertEquals(Photo.COMING, seen(id).photo());
    taken(id);
    assertRefused(Problem.NOT_FOUND, () -> sick.desk.certificate(hr, id));
  }

  @Test
  void theDayOfTheWritingCountsWhereNoDayIsSaid() {
    Operation written =
        new Operation(
            new OperationId(Ids.next()),
            "sicknote.given",
            Instant.parse("1970-01-01T00:00:00Z"),
            Instant.parse("2026-11-22T23:30:00Z"), // half past midnight in the house's zone
            false,
            WireJson.object().build());
    bed.tx(() -> sick.operations.handle(anna, written));
    assertEquals(LocalDate.parse("2026-11-23"), sick.absent.getFirst().from());
  }

  @Test
  void daysThatCannotBeAreRefused() {
    for (String days :
        List.of(
            "{\"until\":\"2026-11-22\"}",
            "{\"from\":\"2026-10-01\"}",
            "{\"from\":\"2027-06-01\"}",
            "{\"from\":\"2026-11-23\",\"until\":\"2029-01-01\"}")) {
      assertRefused(Problem.SICK_DAYS, () -> handle(days));
    }
    assertRefused(Problem.MALFORMED, () -> handle("{\"from\":\"tomorrow\"}"));
    assertEquals(List.of(), sick.absent);
  }

  @Test
  void guestsAreNotAsked() {
    assertRefused(
        Problem.NOT_ALLOWED,
        () -> sick.give(note(new SickNoteId(Ids.next()), SomePeople.guest(), null, null)));
  }
}
