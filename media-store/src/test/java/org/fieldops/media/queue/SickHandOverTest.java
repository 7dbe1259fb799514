package org.fieldops.media.queue;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.fieldops.kernel.CertificateId;
import org.fieldops.kernel.Ids;
import org.fieldops.kernel.Problem;
import org.fieldops.kernel.SickNoteId;
import org.fieldops.kernel.WireJson;
import org.fieldops.media.Certificates;
import org.fieldops.media.Pictures;
import org.fieldops.media.SickNote.Photo;
import org.fieldops.media.SickNote.State;
import org.fieldops.media.SickNote.Trouble;
import org.fieldops.media.UploadId;
import org.fieldops.media.UploadPurpose;
import org.fieldops.media.Uploads.NewUpload;
import org.fieldops.media.sick.service.HandOver;
import org.fieldops.media.sick.service.SickBed;
import org.junit.jupiter.api.Test;

/** How sick notes leave the house, and what is left of their photos. */
class SickHandOverTest extends SickDay {

  @Test
  void onTheDiskThePhotoIsNoiseAndAfterTheHandOverItIsGone() throws IOException {
    SickNoteId id = given(TODAY, uploaded());
    assertEquals(List.of(), holding(data), "sealed");
    taken(id);
    done(id);
    assertEquals(State.LEAVING, seen(id).state());
    handedOver(way());
    assertEquals(State.DONE, seen(id).state());
    assertEquals(Photo.GONE, seen(id).photo());
    assertEquals(List.of(), holding(data));
    assertEquals(List.of(), files(data.resolve("certificate")));
    assertEquals(0, count("media.certificate"));
    assertEquals(1, holding(folder).size(), "with the personnel office");
  }

  @Test
  void whatIsHandedOverIsCompleteAndSigned() throws Exception {
    SickNoteId id = given(TODAY.plusDays(1), uploaded());
    taken(id);
    done(id);
    handedOver(way());
    Path parcel = folder.resolve("sick-note-" + id);
    assertEquals(List.of(parcel), list(folder), "nothing unfinished beside it");
    byte[] json = Files.readAllBytes(parcel.resolve("sick-note.json"));
    var told = WireJson.parse(new String(json, StandardCharsets.UTF_8));
    assertEquals("2026-11-24", told.getString("until"));
    assertEquals("One hr", told.getString("doneBy"));
    var certificate = told.getJsonObject("certificate");
    assertArrayEquals(photo, Files.readAllBytes(parcel.resolve(certificate.getString("file"))));
    assertEquals(Pictures.sha256(photo), certificate.getString("sha256"));
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(SickBed.SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
    assertEquals(
        "sha256=" + HexFormat.of().formatHex(mac.doFinal(json)),
        Files.readString(parcel.resolve("sick-note.json.hmac")));
  }

  @Test
  void aHandOverThatFailsIsSeenKeepsThePhotoAndIsTriedAgain() throws IOException {
    SickNoteId id = given(null, uploaded());
    taken(id);
    done(id);
    Path missing = folder.resolve("not mounted");
    HandOver way = sick.handOver(Optional.of(missing), Optional.of(SickBed.SECRET));
    handedOver(way);
    assertEquals(Trouble.FOLDER, seen(id).trouble());
    assertEquals(Photo.HERE, seen(id).photo());
    assertFalse(way.next(), "not at once");
    bed.later(Duration.ofSeconds(6));
    Files.createDirectory(missing);
    handedOver(way);
    assertEquals(State.DONE, seen(id).state());
    assertNull(seen(id).trouble());
    assertEquals(1, holding(missing).size());
  }

  @Test
  void withoutASecretNothingLeavesTheHouse() throws IOException {
    SickNoteId id = given(null, uploaded());
    taken(id);
    done(id);
    handedOver(sick.handOver(Optional.of(folder), Optional.of("too short")));
    assertEquals(Trouble.SECRET, seen(id).trouble());
    assertEquals(List.of(), list(folder));
  }

  @Test
  void withoutAFolderItEndsAtTheDeskAndThePhotoGoesAllTheSame() throws IOException {
    SickNoteId id = given(null, uploaded());
    taken(id);
    done(id);
    handedOver(sick.handOver(Optional.empty(), Optional.empty()));
    assertEquals(State.DONE, seen(id).state());
    assertEquals(List.of(), files(data.resolve("certificate")));
  }

  @Test
  void aHandOverThatCrashedAfterWritingIsNotWrittenTwice() throws IOException {
    SickNoteId id = given(null, uploaded());
    taken(id);
    done(id);
    handedOver(way());
    bed.evidence
        .database()
        .sql()
        .update(
            "update media.sick_note set state = 'LEAVING', done_at = null, next_try = ?, handed_over = 0",
            bed.clock().instant());
    handedOver(way());
    assertEquals(1, list(folder).size());
    assertEquals(State.DONE, seen(id).state());
  }

  @Test
  void aPhotoThatComesAfterItWasDoneMakesTheNoteNewAgain() throws IOException {
    CertificateId late = new CertificateId(Ids.next());
    SickNoteId id = given(null, late);
    taken(id);
    assertRefused(Problem.CERTIFICATE_COMING, () -> sick.desk.done(hr, id, false));
    bed.tx(() -> sick.desk.done(hr, id, true));
    handedOver(way());
    upload(late);
    assertEquals(State.NEW, seen(id).state());
    assertEquals(Photo.HERE, seen(id).photo());
    taken(id);
    done(id);
    handedOver(way());
    assertEquals(2, list(folder).size(), "the second one has a name of its own");
    assertEquals(Certificates.State.RECEIVED, standing(late), "the phone may ask later");
  }

  @Test
  void otherBytesThanAnnouncedAreNotKept() throws IOException {
    CertificateId id = new CertificateId(Ids.next());
    SickNoteId note = given(null, id);
    bed.accepted(
        new NewUpload(
            new UploadId(id.value()),
            UploadPurpose.CERTIFICATE,
            photo.length,
            Pictures.sha256(new byte[] {1}),
            "a",
            "image/jpeg"),
        photo);
    bed.pass();
    assertEquals(Certificates.State.REFUSED, standing(id));
    assertEquals(Photo.COMING, seen(note).photo());
    assertEquals(List.of(), files(data.resolve("certificate")));
  }

  @Test
  void whatBelongsToNothingIsRemovedInTime() throws IOException {
    uploaded();
    Path stray = data.resolve("certificate").resolve(Ids.next().toString());
    Files.write(stray, MARK);
    Files.setLastModifiedTime(
        stray, java.nio.file.attribute.FileTime.from(bed.clock().instant().minusSeconds(7200)));
    bed.tx(() -> {
      sick.tidying.tidy();
      return true;
    });
    sick.tidying.sweep();
    assertEquals(1, files(data.resolve("certificate")).size(), "the stray one is gone");
    bed.later(Duration.ofDays(15));
    bed.tx(() -> {
      sick.tidying.tidy();
      return true;
    });
    assertEquals(0, count("media.certificate"));
  }

  @Test
  void whatWasDoneIsForgottenAfterAMonth() {
    SickNoteId id = given(null, null);
    taken(id);
    done(id);
    handedOver(way());
    assertEquals(List.of(id), ids(sick.desk.list(hr, true, "", 0, 10)));
    bed.later(Duration.ofDays(31));
    bed.tx(() -> {
      sick.tidying.tidy();
      return true;
    });
    assertEquals(List.of(), sick.desk.list(hr, true, "", 0, 10));
  }
}
