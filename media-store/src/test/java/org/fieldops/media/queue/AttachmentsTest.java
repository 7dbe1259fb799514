package org.fieldops.media.queue;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import jakarta.json.JsonObject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.fieldops.kernel.AttachmentId;
import org.fieldops.kernel.ChannelId;
import org.fieldops.kernel.EvidenceId;
import org.fieldops.kernel.Ids;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.Problem;
import org.fieldops.kernel.Refusal;
import org.fieldops.kernel.WireJson;
import org.fieldops.kernel.feed.Topic;
import org.fieldops.media.AttachmentState;
import org.fieldops.media.AttachmentView;
import org.fieldops.media.CameraPhotos;
import org.fieldops.media.Content;
import org.fieldops.media.EvidenceState;
import org.fieldops.media.EvidenceView;
import org.fieldops.media.Pictures;
import org.fieldops.media.SomePeople;
import org.fieldops.media.UploadId;
import org.fieldops.media.UploadPurpose;
import org.fieldops.media.Uploads.NewUpload;
import org.fieldops.media.attachment.service.Announcing;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files said along with messages, from both of their halves to what is shown; hostile ones too. */
class AttachmentsTest {

  @TempDir private Path data;
  private DrainBed bed;
  private final ChannelId channel = new ChannelId(Ids.next());
  private final Person mate = SomePeople.officer();
  private final Person stranger = SomePeople.officer();

  @BeforeEach
  void begin() throws IOException {
    bed = new DrainBed(data);
  }

  private AttachmentId accepted(byte[] bytes, String filename) {
    AttachmentId id = new AttachmentId(Ids.next());
    accepted(id, bytes, filename, Pictures.sha256(bytes));
    return id;
  }

  private void accepted(AttachmentId id, byte[] bytes, String filename, String sha256) {
    bed.accepted(
        new NewUpload(
            new UploadId(id.value()),
            UploadPurpose.ATTACHMENT,
            bytes.length,
            sha256,
            filename,
            "image/jpeg"),
        bytes);
  }

  private JsonObject announce(AttachmentId id, byte[] bytes, String filename) {
    return announce(bed.officer, id, bytes.length, Pictures.sha256(bytes), filename, channel);
  }

  private JsonObject announce(
      Person by, AttachmentId id, long size, String sha256, String filename, ChannelId in) {
    JsonObject body =
        WireJson.object()
            .add("attachmentId", id.toString())
            .add("channelId", in.toString())
            .add("sha256", sha256)
            .add("size", size)
            .add("filename", filename)
            .add("contentType", "image/jpeg")
            .build();
    return bed.tx(() -> Announcing.announce(bed.attachments, by, body));
  }

  /** Both halves of a file, and a message that the mate may read. */
  private AttachmentId said(byte[] bytes, String filename) {
    AttachmentId id = accepted(bytes, filename);
    announce(id, bytes, filename);
    bed.attachments.said().names(id, bed.officer, mate);
    bed.pass();
    return id;
  }

  private AttachmentView view(Person by, AttachmentId id) {
    return bed.tx(() -> bed.attachments.files().attachment(by, id));
  }

  private byte[] content(Person by, AttachmentId id) {
    try (Content content = bed.tx(() -> bed.attachments.files().content(by, id))) {
      return content.bytes().readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void notFound(Runnable what) {
    assertEquals(Problem.NOT_FOUND, assertThrows(Refusal.class, what::run).problem());
  }

  private List<String> told(Topic topic) {
    return bed.evidence.feed().of(topic).stream()
        .map(entry -> entry.kind() + " " + entry.body().getString("state"))
        .toList();
  }

  @Test
  void aPhotoIsSafeThenDrawnAndItsReadersHearOfItOnceItIsSaid() {
    byte[] photo = Pictures.unique();
    AttachmentId id = new AttachmentId(Ids.next());
    assertEquals("ANNOUNCED", announce(id, photo, "platz.jpg").getString("state"));
    bed.attachments.said().names(id, bed.officer, mate);
    assertEquals(AttachmentState.ANNOUNCED, view(mate, id).state());
    notFound(() -> content(mate, id));
    accepted(id, photo, "platz.jpg", Pictures.sha256(photo));
    bed.pass();
    assertEquals(
        List.of("attachment RECEIVED", "attachment READY"), told(Topic.of(bed.officer.id())));
    assertEquals(List.of("attachment RECEIVED", "attachment READY"), told(Topic.of(channel)));
    assertEquals(AttachmentState.READY, view(mate, id).state());
    assertTrue(view(mate, id).thumbnail());
    assertArrayEquals(photo, content(mate, id));
    assertFalse(Files.exists(bed.staging.bytes(new UploadId(id.value()))));
  }

  @Test
  void bytesThatAreFasterThanTheirManifestAreTheAuthorsAloneUntilItComes() {
    byte[] photo = Pictures.unique();
    AttachmentId id = accepted(photo, "a.jpg");
    bed.attachments.said().names(id, bed.officer, mate);
    bed.pass();
    notFound(() -> view(mate, id));
    assertArrayEquals(photo, content(bed.officer, id));
    assertEquals(List.of(), told(Topic.of(channel)));
    assertEquals("READY", announce(id, photo, "a.jpg").getString("state"));
    assertEquals(List.of("attachment READY"), told(Topic.of(channel)));
    assertArrayEquals(photo, content(mate, id));
  }

  @Test
  void whoMayNotReadTheMessageIsNotToldThatThereIsAFile() {
    AttachmentId id = said(Pictures.unique(), "a.jpg");
    notFound(() -> view(stranger, id));
    notFound(() -> content(stranger, id));
    notFound(() -> bed.tx(() -> bed.attachments.files().thumbnail(stranger, id)));
    notFound(() -> view(stranger, new AttachmentId(Ids.next())));
  }

  @Test
  void itIsNoEvidence() {
    said(Pictures.unique(), "a.jpg");
    assertEquals(List.of(), bed.tx(() -> bed.evidence.review().own(bed.officer, 10)));
    assertFalse(Files.exists(data.resolve("evidence")));
  }

  @Test
  void theManifestAndTheTicketOnceMoreChangeNothing() {
    byte[] photo = Pictures.unique();
    AttachmentId id = said(photo, "a.jpg");
    announce(id, photo, "a.jpg");
    accepted(id, photo, "a.jpg", Pictures.sha256(photo));
    bed.pass();
    assertEquals(2, told(Topic.of(bed.officer.id())).size());
    assertTrue(bed.tickets.all().isEmpty());
    assertEquals(AttachmentState.READY, view(mate, id).state());
  }

  @Test
  void anIdIsOnePersonsOneFileInOneChannel() {
    byte[] photo = Pictures.unique();
    String sha256 = Pictures.sha256(photo);
    AttachmentId id = new AttachmentId(Ids.next());
    announce(id, photo, "a.jpg");
    reused(() -> announce(mate, id, photo.length, sha256, "a.jpg", channel));
    reused(() -> announce(bed.officer, id, photo.length + 1, sha256, "a.jpg", channel));
    reused(() -> announce(bed.officer, id, photo.length, "b".repeat(64), "a.jpg", channel));
    ChannelId elsewhere = new ChannelId(Ids.next());
    reused(() -> announce(bed.officer, id, photo.length, sha256, "a.jpg", elsewhere));
  }

  private void reused(Runnable what) {
    assertEquals(Problem.ATTACHMENT_REUSED, assertThrows(Refusal.class, what::run).problem());
  }

  @Test
  void nothingAndMoreThanTheLimitAreRefusedInWords() {
    AttachmentId id = new AttachmentId(Ids.next());
    String sha256 = "a".repeat(64);
    Refusal empty =
        assertThrows(
            Refusal.class, () -> announce(bed.officer, id, 0, sha256, "leer.txt", channel));
    assertEquals(Problem.UPLOAD_EMPTY, empty.problem());
    Refusal large =
        assertThrows(
            Refusal.class, () -> announce(bed.officer, id, 50_000_001, sha256, "a.zip", channel));
    assertEquals(Problem.UPLOAD_TOO_LARGE, large.problem());
  }

  @Test
  void twoEqualFilesAreOneOnDisk() throws IOException {
    byte[] photo = Pictures.unique();
    AttachmentId one = said(photo, "a.jpg");
    AttachmentId two = said(photo, "b.jpg");
    assertEquals("a.jpg", view(mate, one).filename());
    assertEquals("b.jpg", view(mate, two).filename());
    try (Stream<Path> files = Files.walk(data.resolve("attachment"))) {
      assertEquals(1, files.filter(Files::isRegularFile).count());
    }
  }

  @Test
  void bytesThatAreNotThoseAnnouncedAreGivenToNobody() {
    byte[] photo = Pictures.unique();
    AttachmentId id = new AttachmentId(Ids.next());
    String other = Pictures.sha256(Pictures.unique());
    announce(bed.officer, id, photo.length, other, "a.jpg", channel);
    bed.attachments.said().names(id, bed.officer, mate);
    accepted(id, photo, "a.jpg", other);
    bed.pass();
    assertEquals(AttachmentState.REFUSED, view(mate, id).state());
    assertEquals("HASH_DIFFERS", view(bed.officer, id).reason());
    notFound(() -> content(bed.officer, id));
    assertFalse(Files.exists(data.resolve("attachment")));
    assertTrue(bed.tickets.all().isEmpty());
  }

  @Test
  void aDamagedPictureAndOneThatClaimsAMillionPixelsAreFilesWithoutAThumbnail() {
    byte[] whole = Pictures.jpeg(640, 480);
    for (byte[] hostile :
        List.of(
            Arrays.copyOf(whole, whole.length / 3),
            Pictures.pngClaiming(60_000, 60_000),
            Arrays.copyOf(whole, 4))) {
      AttachmentId id = said(hostile, "bild.jpg");
      assertEquals(AttachmentState.READY, view(mate, id).state());
      assertFalse(view(mate, id).thumbnail());
      assertArrayEquals(hostile, content(mate, id));
      notFound(() -> bed.tx(() -> bed.attachments.files().thumbnail(mate, id)));
    }
  }

  @Test
  void whatIsSentAsAPictureAndIsAPageIsAnUnknownFileThatNothingRuns() {
    byte[] page = "<html><script>alert(1)</script>".getBytes(StandardCharsets.UTF_8);
    AttachmentId id = said(page, "bild.html");
    assertEquals("application/octet-stream", view(mate, id).contentType());
    assertEquals("bild.html.bin", view(mate, id).filename());
    AttachmentId named = said(page, "bild.jpg");
    assertEquals("application/octet-stream", view(mate, named).contentType());
  }

  @Test
  void aPictureThatIsAPageTooIsDrawnAnewAndKeepsNothingOfIt() throws IOException {
    byte[] jpeg = Pictures.unique();
    byte[] page = "<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8);
    byte[] both = Arrays.copyOf(jpeg, jpeg.length + page.length);
    System.arraycopy(page, 0, both, jpeg.length, page.length);
    AttachmentId id = said(both, "bild.html");
    assertEquals("image/jpeg", view(mate, id).contentType());
    assertEquals("bild.html.jpg", view(mate, id).filename());
    try (Content drawn = bed.tx(() -> bed.attachments.files().preview(mate, id))) {
      String text = new String(drawn.bytes().readAllBytes(), StandardCharsets.ISO_8859_1);
      assertFalse(text.contains("<script>"));
    }
  }

  @Test
  void anArchiveIsNeverOpened() throws IOException {
    ByteArrayOutputStream bomb = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bomb)) {
      zip.putNextEntry(new ZipEntry("../../zeros"));
      for (int i = 0; i < 64; i++) {
        zip.write(new byte[1 << 20]);
      }
    }
    AttachmentId id = said(bomb.toByteArray(), "akten.zip");
    assertEquals(AttachmentState.READY, view(mate, id).state());
    assertArrayEquals(bomb.toByteArray(), content(mate, id));
    try (Stream<Path> files = Files.walk(data)) {
      assertTrue(files.noneMatch(file -> file.getFileName().toString().contains("zeros")));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"rechnung\u202efdp.exe", "../../etc/passwd", "a\r\nSet-Cookie: x", "\u0000"})
  void aNameIsCleanedAndNeverAReasonToLoseAFile(String name) {
    String saved = view(mate, said("%PDF-1.7 x".getBytes(StandardCharsets.UTF_8), name)).filename();
    assertTrue(saved.endsWith(".pdf"), saved);
    assertTrue(saved.codePoints().noneMatch(c -> c < 32 || c == 0x202e || c == '/'), saved);
  }

  @Test
  void aVoiceNoteIsKnownByItsFirstBytes() {
    byte[] webm = new byte[64];
    byte[] head = "\u001aE\u00df\u00a3\u009fB\u0086webm".getBytes(StandardCharsets.ISO_8859_1);
    System.arraycopy(head, 0, webm, 0, head.length);
    AttachmentId id = said(webm, "sprachnotiz");
    assertEquals("audio/webm", view(mate, id).contentType());
    assertEquals("sprachnotiz.webm", view(mate, id).filename());
    assertEquals(AttachmentState.READY, view(mate, id).state());
  }

  @Test
  void aSupervisorWhoReadsTheMessageTakesItsPictureAsEvidenceOnce() throws IOException {
    Person supervisor = SomePeople.supervisor();
    byte[] photo = Pictures.unique();
    AttachmentId id = said(photo, "a.jpg");
    notFound(() -> take(supervisor, id));
    bed.attachments.said().names(id, supervisor);
    EvidenceId evidence = take(supervisor, id);
    assertEquals(evidence, take(supervisor, id));
    bed.pass();
    EvidenceView view = bed.view(evidence);
    assertEquals(EvidenceState.READY, view.state());
    assertEquals(bed.officer.id(), view.author());
    assertArrayEquals(photo, bed.original(evidence));
    var first =
        bed.tx(() -> bed.evidence.review().custody(supervisor, evidence)).entries().getFirst();
    assertEquals("attached from message", first.act());
    assertEquals(supervisor.name(), first.person());
    assertTrue(first.detail().contains(id.toString()), first.detail());
  }

  @Test
  void onlySupervisorsTakeEvidenceAndOnlyPictures() {
    AttachmentId id = said(Pictures.unique(), "a.jpg");
    Refusal refusal = assertThrows(Refusal.class, () -> take(bed.officer, id));
    assertEquals(Problem.NOT_ALLOWED, refusal.problem());
    Person supervisor = SomePeople.supervisor();
    AttachmentId text = said("Notiz".getBytes(StandardCharsets.UTF_8), "a.txt");
    bed.attachments.said().names(text, supervisor);
    Refusal noPicture = assertThrows(Refusal.class, () -> take(supervisor, text));
    assertEquals(Problem.NOT_A_PICTURE, noPicture.problem());
  }

  private EvidenceId take(Person by, AttachmentId id) {
    return bed.tx(() -> bed.attachments.files().takeAsEvidence(by, id));
  }

  @Test
  void aPictureThatTakesLongIsReadyAtOnceAndDrawnLater() throws IOException {
    Path heic =
        CameraPhotos.all().stream()
            .filter(photo -> photo.toString().endsWith(".HEIC"))
            .findFirst()
            .orElse(null);
    assumeTrue(heic != null, "no HEIC here");
    AttachmentId id = said(Files.readAllBytes(heic), "IMG_1.HEIC");
    assertEquals("image/heic", view(mate, id).contentType());
    assertTrue(view(mate, id).thumbnail());
    assertEquals(
        List.of("attachment RECEIVED", "attachment READY", "attachment READY"),
        told(Topic.of(channel)));
  }

  @Test
  void aPictureThatTheServerDoesNotSurviveTwiceIsShownByItsName() {
    byte[] photo = Pictures.unique();
    AttachmentId id = accepted(photo, "a.jpg");
    announce(id, photo, "a.jpg");
    bed.drain.pass(() -> {});
    bed.evidence
        .database()
        .sql()
        .update("update media.attachment set look_begun = 2 where id = ?", id.value());
    bed.pass();
    assertEquals(AttachmentState.READY, view(bed.officer, id).state());
    assertFalse(view(bed.officer, id).thumbnail());
  }

  @Test
  void whileTheDatabaseIsAwayAFileWaitsAndThenGoesHome() {
    byte[] photo = Pictures.unique();
    AttachmentId id = accepted(photo, "a.jpg");
    bed.evidence.database().away(true);
    bed.pass();
    assertEquals(1, bed.tickets.all().size());
    bed.evidence.database().away(false);
    bed.pass();
    assertArrayEquals(photo, content(bed.officer, id));
  }

  @Test
  void bytesUnderAnothersIdAreParkedInWords() {
    byte[] mine = Pictures.unique();
    AttachmentId id = new AttachmentId(Ids.next());
    announce(mate, id, 1, "c".repeat(64), "seins.jpg", channel);
    accepted(id, mine, "meins.jpg", Pictures.sha256(mine));
    bed.pass();
    assertEquals("ATTACHMENT_REUSED", bed.tickets.all().getFirst().parkedFor());
  }
}
