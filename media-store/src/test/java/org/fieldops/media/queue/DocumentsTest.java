package org.fieldops.media.queue;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.fieldops.kernel.AttachmentId;
import org.fieldops.kernel.ChannelId;
import org.fieldops.kernel.DocumentId;
import org.fieldops.kernel.Ids;
import org.fieldops.kernel.OperationId;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.Problem;
import org.fieldops.kernel.Refusal;
import org.fieldops.kernel.Role;
import org.fieldops.kernel.WireJson;
import org.fieldops.kernel.document.DocumentAudience.Kind;
import org.fieldops.kernel.document.DocumentAudience.Target;
import org.fieldops.kernel.feed.Topic;
import org.fieldops.kernel.operation.Operation;
import org.fieldops.media.Content;
import org.fieldops.media.DeviceCopy;
import org.fieldops.media.DeviceCopy.State;
import org.fieldops.media.DocumentReader;
import org.fieldops.media.DocumentReader.CopyState;
import org.fieldops.media.FieldDocument;
import org.fieldops.media.NewDocument;
import org.fieldops.media.Pictures;
import org.fieldops.media.SentDocument;
import org.fieldops.media.SomePeople;
import org.fieldops.media.UploadId;
import org.fieldops.media.UploadPurpose;
import org.fieldops.media.Uploads.NewUpload;
import org.fieldops.media.document.service.DocumentBed;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Documents of the office for the field, from the upload to what becomes of them on devices. */
class DocumentsTest {

  @TempDir private Path data;
  private DrainBed bed;
  private DocumentBed documents;
  private Person office;
  private Person anna;
  private Person ben;
  private Person stranger;
  private Person dispatcher;
  private Target shift;

  @BeforeEach
  void begin() throws IOException {
    bed = new DrainBed(data);
    documents =
        new DocumentBed(
            bed.evidence.database().sql(), bed.evidence.feed(), bed.attachments, bed.clock());
    // the bed's uploads are its officer's
    office = new Person(bed.officer.id(), "office", "Büro 1", java.util.Set.of(Role.DISPATCHER));
    anna = documents.known.add(SomePeople.person("anna", Role.PATROL));
    ben = documents.known.add(SomePeople.person("ben", Role.PATROL));
    stranger = documents.known.add(SomePeople.person("stranger", Role.PATROL));
    dispatcher = SomePeople.person("dispatcher", Role.DISPATCHER);
    shift = documents.audience.of(Kind.SHIFT, anna, ben);
  }

  static byte[] pdf() {
    return ("%PDF-1.7\n" + UUID.randomUUID() + "\n%%EOF\n").getBytes(StandardCharsets.UTF_8);
  }

  private AttachmentId uploaded(byte[] bytes, String name) {
    AttachmentId file = new AttachmentId(Ids.next());
    upload(file, bytes, name);
    return file;
  }

  private void upload(AttachmentId file, byte[] bytes, String name) {
    accepted(file, bytes, name);
    bed.pass();
  }

  private void accepted(AttachmentId file, byte[] bytes, String name) {
    bed.accepted(
        new NewUpload(
            new UploadId(file.value()),
            UploadPurpose.ATTACHMENT,
            bytes.length,
            Pictures.sha256(bytes),
            name,
            "application/pdf"),
        bytes);
  }

  private DocumentId sent(Target to, AttachmentId file, @Nullable Instant until) {
    DocumentId id = new DocumentId(Ids.next());
    bed.tx(() -> documents.book.send(office, id, to, new NewDocument("Sperrung", file, until)));
    return id;
  }

  private void replaced(DocumentId id, AttachmentId file) {
    bed.tx(() -> documents.book.replace(office, id, new NewDocument("Sperrung 2", file, null)));
  }

  private List<FieldDocument> mine(Person by) {
    return bed.tx(() -> documents.shelf.mine(by));
  }

  private byte[] content(Person by, DocumentId id) {
    try (Content content = bed.tx(() -> documents.shelf.content(by, id, null))) {
      return content.bytes().readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private SentDocument one(DocumentId id) {
    return bed.tx(() -> documents.book.one(office, id));
  }

  private DocumentReader reader(DocumentId id, Person person) {
    return bed.tx(() -> documents.book.readers(office, id, false, 0, 50)).stream()
        .filter(each -> each.person().equals(person.id()))
        .findFirst()
        .orElseThrow();
  }

  private CopyState copy(DocumentId id, Person person, UUID device) {
    return reader(id, person).copies().stream()
        .filter(each -> each.device().equals(device))
        .findFirst()
        .orElseThrow()
        .state();
  }

  private void held(Person by, UUID device, DeviceCopy... copies) {
    bed.tx(() -> {
      documents.shelf.held(by, device, List.of(copies));
      return true;
    });
  }

  private void says(Person by, String kind, DocumentId id, int version, Duration ago) {
    Operation operation =
        new Operation(
            new OperationId(Ids.next()),
            kind,
            bed.clock().instant().minus(ago),
            WireJson.object().add("documentId", id.toString()).add("version", version).build());
    bed.tx(() -> documents.readings.handle(by, operation));
  }

  private void follow(DocumentId id) {
    bed.tx(() -> {
      documents.following.follow(id);
      return true;
    });
  }

  private long told(Topic topic) {
    return bed.evidence.feed().of(topic).stream()
        .filter(entry -> entry.kind().equals("document"))
        .count();
  }

  private static void refused(Problem problem, Runnable what) {
    assertEquals(problem, assertThrows(Refusal.class, what::run).problem());
  }

  @Test
  void itGoesToItsPeopleOnceItsBytesAreHereAndToldIsOnlyThatThereIsOne() {
    AttachmentId file = new AttachmentId(Ids.next());
    DocumentId id = sent(shift, file, null);
    assertEquals(SentDocument.State.COMING, one(id).state());
    assertEquals(List.of(), mine(anna));
    byte[] bytes = pdf();
    upload(file, bytes, "plan.pdf");
    assertEquals(SentDocument.State.VALID, one(id).state());
    FieldDocument got = mine(anna).getFirst();
    assertEquals("Sperrung", got.title());
    assertEquals("application/pdf", got.contentType());
    assertEquals(Pictures.sha256(bytes), got.sha256());
    assertArrayEquals(bytes, content(ben, id));
    assertEquals(1, told(Topic.of(anna.id())));
    String entry = bed.evidence.feed().of(Topic.of(anna.id())).getLast().text();
    assertEquals("{\"documentId\":\"" + id + "\"}", entry);
    assertEquals(List.of(), mine(office));
  }

  @Test
  void itGoesOutAlsoWhenTheBytesArriveInTheMomentInWhichItIsSent() {
    AttachmentId file = new AttachmentId(Ids.next());
    byte[] bytes = pdf();
    accepted(file, bytes, "plan.pdf");
    DocumentId id = new DocumentId(Ids.next());
    CompletableFuture<?> arriving =
        bed.tx(() -> {
          documents.book.send(office, id, shift, new NewDocument("Sperrung", file, null));
          CompletableFuture<Void> meanwhile = CompletableFuture.runAsync(bed::pass);
          Awaitility.await().until(() -> meanwhile.isDone() || somebodyWaits());
          return meanwhile;
        });
    arriving.join();
    assertEquals(SentDocument.State.VALID, one(id).state());
  }

  private boolean somebodyWaits() {
    String waiting = "select 1 from pg_locks where locktype = 'advisory' and not granted";
    return !bed.evidence.database().sql().query(waiting, row -> true).isEmpty();
  }

  @Test
  void nobodyElseHasTitleOrBytes() {
    DocumentId id = sent(shift, uploaded(pdf(), "plan.pdf"), null);
    assertEquals(List.of(), mine(stranger));
    refused(Problem.NOT_FOUND, () -> content(stranger, id));
    refused(Problem.NOT_FOUND, () -> bed.tx(() -> documents.book.one(stranger, id)));
    refused(Problem.NOT_ALLOWED, () -> bed.tx(() -> documents.book.led(stranger, "", null, 50)));
    refused(Problem.NOT_FOUND, () -> says(stranger, "document.confirmed", id, 1, Duration.ZERO));
    assertEquals(0, told(Topic.of(stranger.id())));
    Person guest = new Person(anna.id(), "a", "a", java.util.Set.of(Role.GUEST));
    assertEquals(List.of(), mine(guest));
    refused(Problem.NOT_FOUND, () -> content(guest, id));
    UUID device = documents.known.device(stranger);
    held(stranger, device, new DeviceCopy(id, 1, State.HELD));
    assertEquals(2, bed.tx(() -> documents.book.readers(office, id, false, 0, 50)).size());
  }

  @Test
  void whoLeavesHasNothingOfItAtOnceAndWhoJoinsGetsItWithTheNextRound() {
    DocumentId id = sent(shift, uploaded(pdf(), "plan.pdf"), null);
    documents.audience.leave(shift, ben);
    assertEquals(List.of(), mine(ben));
    refused(Problem.NOT_FOUND, () -> content(ben, id));
    documents.audience.join(shift, stranger);
    long before = told(Topic.of(ben.id()));
    follow(id);
    assertEquals(before + 1, told(Topic.of(ben.id())));
    assertEquals(1, mine(stranger).size());
    assertNotNull(reader(id, ben).until());
    says(ben, "document.confirmed", id, 1, Duration.ofMinutes(5));
    assertNotNull(reader(id, ben).confirmedAt());
    follow(id);
    assertEquals(before + 2, told(Topic.of(ben.id()))); // by his own word, and no round
  }

  @Test
  void ofAChannelOneEntryTellsAll() {
    Target channel = documents.audience.of(Kind.CHANNEL, anna, ben);
    sent(channel, uploaded(pdf(), "plan.pdf"), null);
    assertEquals(1, told(Topic.of(new ChannelId(channel.id()))));
    assertEquals(0, told(Topic.of(anna.id())));
  }

  @Test
  void dispatchersLeadWhatIsForManyAndNotWhatIsForOne() {
    DocumentId many = sent(shift, uploaded(pdf(), "a.pdf"), null);
    DocumentId one = sent(documents.audience.of(Kind.PERSON, anna), uploaded(pdf(), "b.pdf"), null);
    Target secret = documents.audience.of(Kind.CHANNEL, anna);
    DocumentId hidden = sent(secret, uploaded(pdf(), "c.pdf"), null);
    Target open = documents.audience.of(Kind.CHANNEL, ben);
    documents.audience.oversee(open);
    DocumentId seen = sent(open, uploaded(pdf(), "d.pdf"), null);
    List<DocumentId> led =
        bed.tx(() -> documents.book.led(dispatcher, "", null, 200)).stream()
            .map(SentDocument::id)
            .toList();
    assertTrue(led.contains(many) && led.contains(seen));
    assertFalse(led.contains(one) || led.contains(hidden));
    for (DocumentId id : List.of(one, hidden)) {
      refused(Problem.NOT_FOUND, () -> bed.tx(() -> documents.book.one(dispatcher, id)));
      refused(Problem.NOT_FOUND, () -> content(dispatcher, id));
      refused(Problem.NOT_FOUND, () -> bed.tx(() -> documents.book.withdraw(dispatcher, id)));
    }
    Person supervisor = SomePeople.supervisor();
    assertEquals(List.of(), bed.tx(() -> documents.book.led(supervisor, "", null, 200)));
  }

  @Test
  void theListIsTrueAtEachStep() {
    UUID phone = documents.known.device(anna);
    UUID tablet = documents.known.device(anna);
    DocumentId id = sent(shift, uploaded(pdf(), "plan.pdf"), null);
    assertEquals(List.of(), reader(id, ben).copies()); // no device was ever seen
    assertEquals(CopyState.SENT, copy(id, anna, phone));
    held(anna, phone, new DeviceCopy(id, 1, State.HELD));
    held(anna, tablet, new DeviceCopy(id, 1, State.NO_ROOM));
    assertEquals(CopyState.HELD, copy(id, anna, phone));
    assertEquals(CopyState.NO_ROOM, copy(id, anna, tablet));
    assertEquals(new SentDocument.Counts(2, 1, 0, 0, 1, 1), one(id).counts());
    says(anna, "document.read", id, 1, Duration.ofMinutes(10));
    says(anna, "document.confirmed", id, 1, Duration.ofMinutes(8));
    Instant now = bed.clock().instant();
    assertEquals(now.minus(Duration.ofMinutes(10)), reader(id, anna).readAt());
    assertEquals(now.minus(Duration.ofMinutes(8)), reader(id, anna).confirmedAt());
    assertEquals(now, reader(id, anna).confirmedReceivedAt());
    replaced(id, uploaded(pdf(), "plan2.pdf"));
    assertEquals(CopyState.EARLIER, copy(id, anna, phone));
    assertNull(reader(id, anna).confirmedAt());
    assertTrue(reader(id, anna).confirmedBefore());
    assertNotNull(mine(anna).getFirst().replaces());
    held(anna, phone, new DeviceCopy(id, 2, State.HELD));
    assertEquals(CopyState.HELD, copy(id, anna, phone));
    bed.tx(() -> documents.book.withdraw(office, id));
    assertEquals(List.of(), mine(anna));
    refused(Problem.NOT_FOUND, () -> content(anna, id));
    assertEquals(CopyState.HELD, copy(id, anna, phone)); // until it says so
    held(anna, phone);
    assertEquals(CopyState.GONE, copy(id, anna, phone));
    assertEquals(0, one(id).counts().left());
    assertEquals(
        1,
        bed.tx(() -> documents.book.readers(office, id, true, 0, 50)).stream()
            .filter(each -> each.person().equals(ben.id()))
            .count());
  }

  @Test
  void whenItsTimeIsOverNobodyGetsItAnyMore() {
    Instant until = bed.clock().instant().plus(Duration.ofMinutes(30));
    DocumentId id = sent(shift, uploaded(pdf(), "plan.pdf"), until);
    assertEquals(until, mine(anna).getFirst().validUntil());
    bed.later(Duration.ofMinutes(30));
    assertEquals(List.of(), mine(anna));
    refused(Problem.NOT_FOUND, () -> content(anna, id));
    assertEquals(SentDocument.State.EXPIRED, one(id).state());
    says(anna, "document.confirmed", id, 1, Duration.ofMinutes(10));
    assertNotNull(reader(id, anna).confirmedAt());
    refused(Problem.DOCUMENT_EXPIRY, () -> sent(shift, new AttachmentId(Ids.next()), until));
  }

  @Test
  void aNewVersionThatMayNotGoOutLeavesTheOneBefore() {
    DocumentId id = sent(shift, uploaded(pdf(), "plan.pdf"), null);
    replaced(id, uploaded("MZ hostile".getBytes(StandardCharsets.UTF_8), "plan.pdf"));
    assertEquals("DOCUMENT_TYPE", one(id).reason());
    assertEquals(1, one(id).current());
    assertEquals("Sperrung", mine(anna).getFirst().title());
  }

  @Test
  void whatIsNoDocumentIsToldInWordsAndGoesToNobody() {
    byte[] whole = Pictures.jpeg(640, 480);
    byte[] asking =
        ("%PDF-1.7 /Encrypt " + UUID.randomUUID() + " %%EOF").getBytes(StandardCharsets.UTF_8);
    for (var hostile :
        List.of(
            new Hostile(asking, "DOCUMENT_PROTECTED"),
            new Hostile(Arrays.copyOf(pdf(), 20), "DOCUMENT_DAMAGED"),
            new Hostile(Arrays.copyOf(whole, whole.length / 3), "PICTURE_DAMAGED"),
            new Hostile("<script>1</script>".getBytes(StandardCharsets.UTF_8), "DOCUMENT_TYPE"))) {
      DocumentId id = sent(shift, uploaded(hostile.bytes(), "plan.pdf"), null);
      assertEquals(SentDocument.State.REFUSED, one(id).state());
      assertEquals(hostile.reason(), one(id).reason());
      refused(Problem.NOT_FOUND, () -> content(anna, id));
    }
    assertEquals(List.of(), mine(anna));
  }

  private record Hostile(byte[] bytes, String reason) {}

  @Test
  void aPictureGoesOnceItWasDrawn() {
    byte[] picture = Pictures.unique();
    DocumentId id = sent(shift, uploaded(picture, "plan.jpg"), null);
    assertEquals("image/jpeg", mine(anna).getFirst().contentType());
    assertArrayEquals(picture, content(anna, id));
  }

  @Test
  void somebodyElsesFileGoesToNobody() {
    AttachmentId file = uploaded(pdf(), "plan.pdf"); // the office's
    DocumentId id = new DocumentId(Ids.next());
    bed.tx(() -> documents.book.send(dispatcher, id, shift, new NewDocument("x", file, null)));
    assertEquals(List.of(), mine(anna));
  }

  @Test
  void againIsHarmlessAndAnotherDocumentUnderOneIdIsNot() {
    AttachmentId file = uploaded(pdf(), "plan.pdf");
    DocumentId id = sent(shift, file, null);
    bed.tx(() -> documents.book.send(office, id, shift, new NewDocument("x", file, null)));
    assertEquals(1, told(Topic.of(anna.id())));
    Target other = documents.audience.of(Kind.SHIFT, stranger);
    refused(
        Problem.OPERATION_REUSED,
        () ->
            bed.tx(() -> documents.book.send(office, id, other, new NewDocument("x", file, null))));
    refused(
        Problem.DOCUMENT_NOBODY,
        () -> sent(documents.audience.of(Kind.UNIT), new AttachmentId(Ids.next()), null));
    bed.tx(() -> documents.book.withdraw(office, id));
    refused(Problem.DOCUMENT_OVER, () -> replaced(id, new AttachmentId(Ids.next())));
  }
}
