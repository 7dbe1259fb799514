package org.fieldops.media.upload;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.fieldops.kernel.Ids;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.Problem;
import org.fieldops.kernel.Refusal;
import org.fieldops.media.MediaSettings;
import org.fieldops.media.Pictures;
import org.fieldops.media.SomePeople;
import org.fieldops.media.UploadId;
import org.fieldops.media.UploadPurpose;
import org.fieldops.media.Uploads.NewUpload;
import org.fieldops.media.Uploads.UploadView;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

class TusUploadsTest {

  private static final byte[] PHOTO =
      "0123456789abcdef".repeat(20_000).getBytes(StandardCharsets.US_ASCII);

  private final Person officer = SomePeople.officer();
  @TempDir private Path folder;
  private UploadsBed bed;

  @BeforeEach
  void begin() throws IOException {
    bed =
        new UploadsBed(
            MediaSettings.over(folder).withSpaceKept(0).withBusyWait(Duration.ofSeconds(2)));
  }

  @Test
  void anUploadInOnePieceIsHandedOverOnceWithItsTimeOfReceipt() {
    NewUpload upload = photo();
    assertEquals(0, bed.uploads().create(officer, upload).offset());
    UploadView view = append(upload, 0, PHOTO);
    assertTrue(view.complete());
    assertNull(view.expiresAt());
    assertEquals(1, bed.accepted().size());
    assertNotNull(bed.accepted().get(0).receivedAt());
  }

  @Test
  void creatingTwiceGivesTheSameUploadWhereItStands() {
    NewUpload upload = photo();
    bed.uploads().create(officer, upload);
    append(upload, 0, Arrays.copyOf(PHOTO, 1000));
    assertEquals(1000, bed.uploads().create(officer, upload).offset());
  }

  @Test
  void creatingAgainWithOtherContentOrByAnotherPersonIsRefused() {
    NewUpload upload = photo();
    bed.uploads().create(officer, upload);
    NewUpload longer =
        new NewUpload(
            upload.id(),
            UploadPurpose.EVIDENCE,
            upload.length() + 1,
            upload.sha256(),
            "a.jpg",
            "image/jpeg");
    refused(Problem.UPLOAD_REUSED, () -> bed.uploads().create(officer, longer));
    refused(Problem.UPLOAD_REUSED, () -> bed.uploads().create(SomePeople.officer(), upload));
  }

  @Test
  void anUploadOverTheLimitIsRefusedBeforeAnyByteAndLeavesNothing() throws IOException {
    NewUpload tooLarge =
        new NewUpload(
            new UploadId(Ids.next()),
            UploadPurpose.EVIDENCE,
            50_000_001,
            "a".repeat(64),
            "a.jpg",
            "image/jpeg");
    refused(Problem.UPLOAD_TOO_LARGE, () -> bed.uploads().create(officer, tooLarge));
    assertTrue(bed.staging().all().isEmpty());
  }

  @Test
  void aPhotoOfNoBytesAndAHashThatIsNoneAreRefused() {
    UploadId id = new UploadId(Ids.next());
    String hash = "a".repeat(64);
    refused(
        Problem.UPLOAD_EMPTY,
        () ->
            bed.uploads()
                .create(
                    officer,
                    new NewUpload(id, UploadPurpose.EVIDENCE, 0, hash, "a.jpg", "image/jpeg")));
    refused(
        Problem.MALFORMED,
        () ->
            bed.uploads()
                .create(
                    officer,
                    new NewUpload(id, UploadPurpose.EVIDENCE, 1, "xyz", "a.jpg", "image/jpeg")));
  }

  @Test
  void aNameIsNeverAReasonToLoseAPhoto() {
    String hash = "a".repeat(64);
    for (String odd :
        List.of("", " ", "a\0.jpg", "a\n.jpg", "a\u001b[2J", "\ud83d\udcf7".repeat(200))) {
      UploadId id = new UploadId(Ids.next());
      NewUpload named = new NewUpload(id, UploadPurpose.EVIDENCE, 1, hash, odd, odd);
      assertEquals(0, bed.uploads().create(officer, named).offset());
      assertEquals(odd, bed.uploads().upload(officer, id).about().filename());
    }
  }

  @Test
  void aGuestUploadsNothing() {
    refused(Problem.NOT_ALLOWED, () -> bed.uploads().create(SomePeople.guest(), photo()));
  }

  @Test
  void aFullDiskIsSaidBeforeTheBytes() throws IOException {
    UploadsBed full = new UploadsBed(MediaSettings.over(folder).withSpaceKept(Long.MAX_VALUE));
    refused(Problem.STAGING_FULL, () -> full.uploads().create(officer, photo()));
  }

  @Test
  void roomThatIsPromisedToAnOpenUploadIsNotPromisedAgain() throws IOException {
    long large = 4_000_000_000L; // other programs move less than that
    long free = Files.getFileStore(folder).getUsableSpace();
    MediaSettings tight =
        MediaSettings.over(folder)
            .withUploadLimit(large)
            .withPersonShare(large * 9)
            .withSpaceKept(free - large * 3);
    UploadsBed first = new UploadsBed(tight);
    NewUpload one = sized(large);
    NewUpload two = sized(large);
    first.uploads().create(officer, one);
    refused(Problem.STAGING_FULL, () -> first.uploads().create(officer, two));
    UploadsBed restarted = new UploadsBed(tight);
    refused(Problem.STAGING_FULL, () -> restarted.uploads().create(officer, two));
    assertEquals(0, restarted.uploads().create(officer, one).offset());
    restarted.uploads().terminate(officer, one.id());
    assertEquals(0, restarted.uploads().create(officer, two).offset());
  }

  @Test
  void onePersonHasAtMostTwoHundredOpenUploadsAndOthersAreNotTouchedByThem() {
    NewUpload last = photo();
    for (int i = 1; i < OpenUploads.MOST_OF_ONE_PERSON; i++) {
      bed.uploads().create(officer, sized(1_000));
    }
    bed.uploads().create(officer, last);
    refused(Problem.UPLOADS_OPEN, () -> bed.uploads().create(officer, photo()));
    assertEquals(0, bed.uploads().create(officer, last).offset());
    assertEquals(0, bed.uploads().create(SomePeople.officer(), photo()).offset());
    append(last, 0, PHOTO);
    assertEquals(0, bed.uploads().create(officer, photo()).offset());
  }

  @Test
  void onePersonsUploadsTakeTheirShareOfTheDiskUntilTheyAreHomeEachCountedTwice()
      throws IOException {
    UploadsBed shared =
        new UploadsBed(
            MediaSettings.over(folder).withSpaceKept(0).withPersonShare(4L * PHOTO.length));
    NewUpload one = photo();
    NewUpload two = photo();
    NewUpload three = photo();
    shared.uploads().create(officer, one);
    shared.uploads().create(officer, two);
    refused(Problem.UPLOAD_SHARE, () -> shared.uploads().create(officer, three));
    assertEquals(0, shared.uploads().create(officer, two).offset());
    assertEquals(0, shared.uploads().create(SomePeople.officer(), photo()).offset());
    shared.uploads().append(officer, one.id(), 0, new ByteArrayInputStream(PHOTO), null);
    refused(Problem.UPLOAD_SHARE, () -> shared.uploads().create(officer, three));
    shared.staging().remove(one.id()); // as whoever brings it home does
    assertEquals(0, shared.uploads().create(officer, three).offset());
  }

  private static NewUpload sized(long length) {
    return new NewUpload(
        new UploadId(Ids.next()),
        UploadPurpose.EVIDENCE,
        length,
        "a".repeat(64),
        "a.jpg",
        "image/jpeg");
  }

  @Test
  void aChunkAtAnotherOffsetIsRefusedAndChangesNothing() {
    NewUpload upload = photo();
    bed.uploads().create(officer, upload);
    refused(Problem.UPLOAD_OFFSET, () -> append(upload, 5, PHOTO));
    assertEquals(0, bed.uploads().upload(officer, upload.id()).offset());
  }

  @Test
  void aChunkLongerThanWhatIsMissingIsDroppedWhole() {
    NewUpload upload = photo();
    bed.uploads().create(officer, upload);
    append(upload, 0, Arrays.copyOf(PHOTO, 1000));
    refused(Problem.MALFORMED, () -> append(upload, 1000, PHOTO));
    assertEquals(1000, bed.uploads().upload(officer, upload.id()).offset());
  }

  @Test
  void othersDoNotFindTheUpload() {
    NewUpload upload = photo();
    bed.uploads().create(officer, upload);
    Person other = SomePeople.officer();
    refused(Problem.NOT_FOUND, () -> bed.uploads().upload(other, upload.id()));
    refused(Problem.NOT_FOUND, () -> bed.uploads().terminate(other, upload.id()));
  }

  @Test
  void aChecksumThatHoldsKeepsTheChunkAndOneThatDoesNotDropsIt() {
    NewUpload upload = photo();
    bed.uploads().create(officer, upload);
    byte[] first = Arrays.copyOf(PHOTO, 5000);
    String right = "sha1 " + base64("SHA-1", first);
    String right256 = "sha256 " + base64("SHA-256", first);
    String wrong = "sha256 " + base64("SHA-256", PHOTO);
    refused(Problem.UPLOAD_CHECKSUM, () -> append(upload, 0, first, wrong));
    assertEquals(0, bed.uploads().upload(officer, upload.id()).offset());
    assertEquals(5000, append(upload, 0, first, right).offset());
    refused(Problem.UPLOAD_CHECKSUM, () -> append(upload, 5000, first, wrong));
    assertEquals(10_000, append(upload, 5000, first, right256).offset());
  }

  @Test
  void anUnknownOrUnreadableChecksumIsRefused() {
    NewUpload upload = photo();
    bed.uploads().create(officer, upload);
    refused(Problem.MALFORMED, () -> append(upload, 0, PHOTO, "md5 AAAA"));
    refused(Problem.MALFORMED, () -> append(upload, 0, PHOTO, "sha1"));
    refused(Problem.MALFORMED, () -> append(upload, 0, PHOTO, "sha1 ???"));
  }

  @Test
  void aBrokenConnectionKeepsWhatCameWithoutAChecksum() {
    NewUpload upload = photo();
    bed.uploads().create(officer, upload);
    refused(
        Problem.UPLOAD_OFFSET,
        () -> bed.uploads().append(officer, upload.id(), 0, breaksAfter(100_000), null));
    assertEquals(100_000, bed.uploads().upload(officer, upload.id()).offset());
    append(upload, 100_000, Arrays.copyOfRange(PHOTO, 100_000, PHOTO.length));
    assertArrayEquals(PHOTO, staged(upload));
  }

  @Test
  void aBrokenConnectionDropsTheChunkWithAChecksum() {
    NewUpload upload = photo();
    bed.uploads().create(officer, upload);
    String checksum = "sha1 " + base64("SHA-1", PHOTO);
    refused(
        Problem.UPLOAD_CHECKSUM,
        () -> bed.uploads().append(officer, upload.id(), 0, breaksAfter(100_000), checksum));
    assertEquals(0, bed.uploads().upload(officer, upload.id()).offset());
  }

  @Test
  void anUnfinishedUploadCanBeGivenUpAndAFinishedOneNot() {
    NewUpload upload = photo();
    bed.uploads().create(officer, upload);
    bed.uploads().terminate(officer, upload.id());
    refused(Problem.NOT_FOUND, () -> bed.uploads().upload(officer, upload.id()));
    bed.uploads().create(officer, upload);
    append(upload, 0, PHOTO);
    refused(Problem.EVIDENCE_STATE, () -> bed.uploads().terminate(officer, upload.id()));
  }

  @Test
  void aFinishedUploadIsStillFinishedWhenItsBytesHaveGoneHome() throws IOException {
    NewUpload upload = photo();
    bed.uploads().create(officer, upload);
    append(upload, 0, PHOTO);
    bed.staging().leaveReceipt(bed.accepted().get(0));
    bed.staging().remove(upload.id());
    assertTrue(bed.uploads().create(officer, upload).complete());
    assertTrue(bed.uploads().upload(officer, upload.id()).complete());
    assertTrue(append(upload, PHOTO.length, new byte[0]).complete());
    refused(Problem.UPLOAD_REUSED, () -> bed.uploads().create(SomePeople.officer(), upload));
  }

  @Test
  void anUploadThatGoesHomeWhileItIsAskedForIsFinished() throws IOException {
    NewUpload upload = photo();
    bed.uploads().create(officer, upload);
    append(upload, 0, PHOTO);
    bed.staging().leaveReceipt(bed.accepted().get(0));
    Files.delete(bed.staging().bytes(upload.id())); // after the manifest was read
    assertTrue(bed.uploads().upload(officer, upload.id()).complete());
    assertTrue(bed.uploads().create(officer, upload).complete());
  }

  @Test
  void aRetryTakesTheUploadOverFromAConnectionThatHangs() throws Exception {
    NewUpload upload = photo();
    bed.uploads().create(officer, upload);
    try (PipedOutputStream phone = new PipedOutputStream();
        PipedInputStream hanging = new PipedInputStream(phone, 1 << 20)) {
      phone.write(PHOTO, 0, 200_000);
      CompletableFuture<Void> first =
          CompletableFuture.runAsync(
              () -> bed.uploads().append(officer, upload.id(), 0, hanging, null));
      Awaitility.await()
          .atMost(10, TimeUnit.SECONDS)
          .until(() -> Files.size(bed.staging().bytes(upload.id())) == 200_000);
      UploadView view = bed.uploads().upload(officer, upload.id());
      assertEquals(200_000, view.offset());
      assertThrows(Exception.class, () -> first.get(10, TimeUnit.SECONDS));
    }
    append(upload, 200_000, Arrays.copyOfRange(PHOTO, 200_000, PHOTO.length));
    assertArrayEquals(PHOTO, staged(upload));
    assertEquals(0, bed.locks().inUse());
  }

  @Test
  void twoRacingCopiesOfOneChunkLeaveTheFileWhole() throws Exception {
    NewUpload upload = photo();
    bed.uploads().create(officer, upload);
    CompletableFuture<?>[] racing = new CompletableFuture<?>[4];
    for (int i = 0; i < racing.length; i++) {
      racing[i] =
          CompletableFuture.runAsync(() -> {
            try {
              append(upload, 0, PHOTO);
            } catch (Refusal lost) {
              assertTrue(
                  lost.problem() == Problem.UPLOAD_OFFSET || lost.problem() == Problem.UPLOAD_BUSY);
            }
          });
    }
    CompletableFuture.allOf(racing).get(30, TimeUnit.SECONDS);
    assertTrue(bed.uploads().upload(officer, upload.id()).complete());
    assertArrayEquals(PHOTO, staged(upload));
    assertEquals(0, bed.locks().inUse());
  }

  private NewUpload photo() {
    return new NewUpload(
        new UploadId(Ids.next()),
        UploadPurpose.EVIDENCE,
        PHOTO.length,
        Pictures.sha256(PHOTO),
        "a.jpg",
        "image/jpeg");
  }

  private UploadView append(NewUpload upload, long offset, byte[] chunk) {
    return append(upload, offset, chunk, null);
  }

  private UploadView append(
      NewUpload upload, long offset, byte[] chunk, @Nullable String checksum) {
    return bed.uploads()
        .append(officer, upload.id(), offset, new ByteArrayInputStream(chunk), checksum);
  }

  private byte[] staged(NewUpload upload) {
    try {
      return Files.readAllBytes(bed.staging().bytes(upload.id()));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static InputStream breaksAfter(int bytes) {
    return new FilterInputStream(new ByteArrayInputStream(PHOTO, 0, bytes)) {
      @Override
      public int read(byte[] buffer, int from, int length) throws IOException {
        int count = super.read(buffer, from, length);
        if (count < 0) {
          throw new IOException("connection reset");
        }
        return count;
      }
    };
  }

  private static String base64(String algorithm, byte[] bytes) {
    return Base64.getEncoder().encodeToString(Pictures.digest(algorithm, bytes));
  }

  private static void refused(Problem problem, Executable act) {
    assertEquals(problem, assertThrows(Refusal.class, act).problem());
  }
}
