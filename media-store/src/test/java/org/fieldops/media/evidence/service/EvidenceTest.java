package org.fieldops.media.evidence.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.fieldops.kernel.CaseFileId;
import org.fieldops.kernel.EvidenceId;
import org.fieldops.kernel.Ids;
import org.fieldops.kernel.OperationId;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.Problem;
import org.fieldops.kernel.Refusal;
import org.fieldops.kernel.feed.Topic;
import org.fieldops.kernel.operation.Operation;
import org.fieldops.kernel.store.SqlFailed;
import org.fieldops.media.CustodyEntry;
import org.fieldops.media.EvidenceState;
import org.fieldops.media.EvidenceView;
import org.fieldops.media.Pictures;
import org.fieldops.media.SomePeople;
import org.fieldops.media.casefile.model.CaseFile;
import org.fieldops.media.casefile.model.CaseKind;
import org.fieldops.media.evidence.model.Stored;
import org.fieldops.media.evidence.service.EvidenceArrival.Arrived;
import org.fieldops.media.file.model.Author;
import org.fieldops.media.file.model.Declared;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

class EvidenceTest {

  private static final Instant SHUTTER = Instant.parse("2026-11-23T14:31:05.120Z");

  @TempDir private Path data;
  private final Person officer = SomePeople.officer();
  private final Person supervisor = SomePeople.supervisor();
  private final EvidenceId id = new EvidenceId(Ids.next());
  private final byte[] photo = Pictures.unique();
  private EvidenceBed bed;

  @BeforeEach
  void begin() {
    bed = new EvidenceBed(data);
  }

  @Test
  void theManifestFirstAndTheBytesLaterMakeOnePiece() {
    assertEquals("ANNOUNCED", announce(officer, id, photo).getString("state"));
    receive(id, EvidenceState.READY, null);
    EvidenceView view = view();
    assertEquals(EvidenceState.READY, view.state());
    assertEquals("PLATE", view.kind());
    assertNotNull(view.announcedAt());
    assertNotNull(view.receivedAt());
    assertEquals(List.of("ANNOUNCED", "READY"), toldTo(officer));
  }

  @Test
  void theBytesFirstSayThatTheManifestIsMissingAndAreCompletedByIt() {
    receive(id, EvidenceState.READY, null);
    assertNull(view().announcedAt());
    assertEquals("OTHER", view().kind());
    assertEquals("READY", announce(officer, id, photo).getString("state"));
    assertNotNull(view().announcedAt());
    assertEquals("PLATE", view().kind());
  }

  @Test
  void bothHalvesAtTheSameInstantMakeOnePiece() throws Exception {
    for (int round = 0; round < 20; round++) {
      EvidenceId one = new EvidenceId(Ids.next());
      CompletableFuture<Void> bytes =
          CompletableFuture.runAsync(() -> receive(one, EvidenceState.READY, null));
      announce(officer, one, photo);
      bytes.get();
      EvidenceView view = tx(() -> bed.review().evidence(officer, one));
      assertEquals(EvidenceState.READY, view.state());
      assertNotNull(view.announcedAt());
      assertTrue(intact(one));
    }
  }

  @Test
  void everyHalfMayComeAgainWithoutEffect() {
    announce(officer, id, photo);
    announce(officer, id, photo);
    receive(id, EvidenceState.READY, null);
    receive(id, EvidenceState.READY, null);
    assertEquals(3, tx(() -> bed.review().custody(officer, id)).entries().size());
    assertEquals(2, toldTo(officer).size());
  }

  @Test
  void theSameIdForOtherBytesOrAnotherPersonIsRefused() {
    announce(officer, id, photo);
    refused(Problem.EVIDENCE_REUSED, () -> announce(officer, id, Pictures.unique()));
    refused(Problem.EVIDENCE_REUSED, () -> announce(SomePeople.officer(), id, photo));
  }

  @Test
  void aManifestMustSayWhatItIs() {
    JsonObject whole = manifest(id, photo).build();
    for (String field : List.of("evidenceId", "sha256", "size", "kind")) {
      JsonObjectBuilder without = Json.createObjectBuilder(whole).remove(field);
      refused(Problem.FIELD_MISSING, () -> handle(officer, without.build()));
    }
    refused(
        Problem.UPLOAD_EMPTY,
        () -> handle(officer, Json.createObjectBuilder(whole).add("size", 0).build()));
    refused(
        Problem.UPLOAD_TOO_LARGE,
        () -> handle(officer, Json.createObjectBuilder(whole).add("size", 60_000_000).build()));
    refused(Problem.NOT_ALLOWED, () -> announce(SomePeople.guest(), id, photo));
  }

  @Test
  void theFeedNamesTheHashOfTheBytesWeHoldSoThatAPhoneNeverFreesOthers() {
    announce(officer, id, photo);
    Stored other = stored(Pictures.sha256(new byte[] {1}));
    tx(() -> record(examined(other, EvidenceState.QUARANTINED, "HASH_DIFFERS")));
    JsonObject told = bed.feed().of(Topic.of(officer.id())).get(1).body();
    assertEquals("QUARANTINED", told.getString("state"));
    assertEquals(other.sha256(), told.getString("sha256"));
    assertEquals("Das Foto kam verändert an", view().reasonWords(Locale.GERMAN));
    assertEquals("The photo arrived changed", view().reasonWords(Locale.ENGLISH));
  }

  @Test
  void decisionsFollowTheStatesAndLeaveLinks() {
    announce(officer, id, photo);
    refused(Problem.EVIDENCE_STATE, () -> tx(() -> bed.review().accept(supervisor, id)));
    receive(id, EvidenceState.READY, null);
    refused(Problem.REASON_MISSING, () -> tx(() -> bed.review().reject(supervisor, id, " ")));
    refused(Problem.NOT_ALLOWED, () -> tx(() -> bed.review().accept(officer, id)));
    EvidenceView rejected = tx(() -> bed.review().reject(supervisor, id, "Unscharf"));
    assertEquals("Unscharf", rejected.reasonWords(Locale.ENGLISH));
    refused(Problem.EVIDENCE_STATE, () -> tx(() -> bed.review().accept(supervisor, id)));
    tx(() -> bed.review().reopen(supervisor, id));
    tx(() -> bed.review().accept(supervisor, id));
    tx(() -> bed.review().accept(supervisor, id));
    List<String> acts =
        tx(() -> bed.review().custody(supervisor, id)).entries().stream()
            .map(CustodyEntry::act)
            .toList();
    assertEquals(
        List.of("announced", "received", "examined", "rejected", "reopened", "accepted"), acts);
    assertEquals(List.of("ANNOUNCED", "READY", "REJECTED", "READY", "ACCEPTED"), toldTo(officer));
  }

  @Test
  void attachingAcceptsAndReopeningTakesItOffTheCaseAgain() {
    receive(id, EvidenceState.READY, null);
    CaseFile file = caseFile(true);
    EvidenceView attached = tx(() -> bed.review().attach(supervisor, id, file.id()));
    assertEquals(EvidenceState.ACCEPTED, attached.state());
    assertEquals(file.number(), attached.caseNumber());
    tx(() -> bed.review().attach(supervisor, id, file.id()));
    assertEquals(1, tx(() -> bed.photosOfCases().counts(List.of(file.id()))).get(file.id()));
    refused(
        Problem.EVIDENCE_STATE,
        () -> tx(() -> bed.review().attach(supervisor, id, caseFile(true).id())));
    EvidenceView reopened = tx(() -> bed.review().reopen(supervisor, id));
    assertEquals(EvidenceState.READY, reopened.state());
    assertNull(reopened.caseFile());
    refused(
        Problem.CASE_CLOSED,
        () -> tx(() -> bed.review().attach(supervisor, id, caseFile(false).id())));
  }

  @Test
  void onlyTheAuthorAndSupervisorsFindIt() {
    receive(id, EvidenceState.READY, null);
    Person other = SomePeople.officer();
    refused(Problem.NOT_FOUND, () -> tx(() -> bed.review().evidence(other, id)));
    refused(Problem.NOT_FOUND, () -> tx(() -> bed.review().original(other, id)));
    refused(Problem.NOT_FOUND, () -> tx(() -> bed.review().preview(other, id)));
    refused(Problem.NOT_FOUND, () -> tx(() -> bed.review().thumbnail(other, id)));
    refused(Problem.NOT_FOUND, () -> tx(() -> bed.review().custody(other, id)));
    refused(Problem.NOT_ALLOWED, () -> tx(() -> bed.review().newest(other, Set.of(), 10)));
    assertEquals(EvidenceState.READY, tx(() -> bed.review().evidence(supervisor, id)).state());
  }

  @Test
  void theDatabaseLetsNobodyChangeAChainAndTheHashesTellIfSomebodyDoesAnyway() {
    announce(officer, id, photo);
    receive(id, EvidenceState.READY, null);
    assertTrue(intact(id));
    for (String tampering :
        List.of(
            "update media.custody set person = 'X' where evidence = ?",
            "delete from media.custody where evidence = ?")) {
      assertThrows(SqlFailed.class, () -> bed.database().sql().update(tampering, id.value()));
    }
    for (String tampering :
        List.of(
            "update media.custody set person = 'X' where number = 2 and evidence = ?",
            "update media.custody set at = now() where number = 2 and evidence = ?",
            "delete from media.custody where number = 2 and evidence = ?",
            "update media.custody set number = number + 1 where number = 3 and evidence = ?")) {
      assertThrows(RolledBack.class, () -> tx(() -> tamper(tampering)));
    }
    assertTrue(intact(id));
  }

  private static final class RolledBack extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  /** What an administrator of the database could do; undone by throwing. */
  private boolean tamper(String how) {
    bed.database().sql().update("set local session_replication_role = replica");
    bed.database().sql().update(how, id.value());
    assertFalse(intact(id), how);
    throw new RolledBack();
  }

  private boolean receive(EvidenceId which, EvidenceState verdict, @Nullable String reason) {
    Arrived found = examined(stored(Pictures.sha256(photo)), verdict, reason);
    bed.arrival()
        .record(
            new Arrived(
                which,
                found.author(),
                found.declared(),
                found.stored(),
                found.verdict(),
                found.reason()));
    return true;
  }

  private boolean record(Arrived examined) {
    new EvidenceArrival(
            new org.fieldops.media.evidence.store.PostgresEvidence(bed.database().sql()),
            bed.looks(),
            bed.chain(),
            new EvidenceNews(bed.feed()),
            java.time.Clock.systemUTC())
        .record(examined);
    return true;
  }

  private Arrived examined(Stored stored, EvidenceState verdict, @Nullable String reason) {
    return new Arrived(
        id,
        new Author(officer.id(), officer.name()),
        Declared.of("a.jpg", "image/jpeg", photo.length, Pictures.sha256(photo)),
        stored,
        verdict,
        reason);
  }

  private static Stored stored(String sha256) {
    return new Stored(sha256, "image/jpeg", 320, 240, true, null, Set.of(), SHUTTER);
  }

  private CaseFile caseFile(boolean open) {
    CaseFile file =
        new CaseFile(
            new CaseFileId(Ids.next()),
            CaseKind.ORD,
            1900,
            tx(() -> bed.cases().nextNumber(CaseKind.ORD, 1900)),
            "Probe",
            open,
            SHUTTER,
            supervisor.id(),
            supervisor.name());
    tx(() -> bed.cases().add(file));
    return file;
  }

  private JsonObject announce(Person by, EvidenceId which, byte[] bytes) {
    return handle(by, manifest(which, bytes).build());
  }

  private static JsonObjectBuilder manifest(EvidenceId which, byte[] bytes) {
    return Json.createObjectBuilder()
        .add("evidenceId", which.toString())
        .add("sha256", Pictures.sha256(bytes))
        .add("size", bytes.length)
        .add("filename", "a.jpg")
        .add("contentType", "image/jpeg")
        .add("kind", "PLATE")
        .add("capturedAt", SHUTTER.toString())
        .add(
            "position",
            Json.createObjectBuilder()
                .add("lat", 48.1)
                .add("lon", 11.5)
                .add("accuracy", 8)
                .add("at", SHUTTER.toString()));
  }

  private JsonObject handle(Person by, JsonObject body) {
    return tx(() ->
        bed.captured()
            .handle(
                by,
                new Operation(new OperationId(Ids.next()), "evidence.captured", SHUTTER, body)));
  }

  private boolean intact(EvidenceId which) {
    return bed.review().custody(officer, which).intact();
  }

  private EvidenceView view() {
    return tx(() -> bed.review().evidence(officer, id));
  }

  private List<String> toldTo(Person person) {
    return bed.feed().of(Topic.of(person.id())).stream()
        .map(entry -> entry.body().getString("state"))
        .toList();
  }

  private <T> T tx(Supplier<T> work) {
    return Objects.requireNonNull(bed.database().in(work));
  }

  private static void refused(Problem problem, Executable act) {
    assertEquals(problem, assertThrows(Refusal.class, act).problem());
  }
}
