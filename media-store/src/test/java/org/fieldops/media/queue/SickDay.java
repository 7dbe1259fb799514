package org.fieldops.media.queue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.fieldops.kernel.CertificateId;
import org.fieldops.kernel.Ids;
import org.fieldops.kernel.OperationId;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.Problem;
import org.fieldops.kernel.Refusal;
import org.fieldops.kernel.Role;
import org.fieldops.kernel.SickNoteId;
import org.fieldops.kernel.WireJson;
import org.fieldops.kernel.operation.Operation;
import org.fieldops.media.Certificates;
import org.fieldops.media.Content;
import org.fieldops.media.Pictures;
import org.fieldops.media.SickNote;
import org.fieldops.media.SomePeople;
import org.fieldops.media.UploadId;
import org.fieldops.media.UploadPurpose;
import org.fieldops.media.Uploads.NewUpload;
import org.fieldops.media.sick.model.NewSickNote;
import org.fieldops.media.sick.model.NewSickNote.Named;
import org.fieldops.media.sick.service.HandOver;
import org.fieldops.media.sick.service.SickBed;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A sick person, the personnel office, and what both do; for tests. */
abstract class SickDay {

  /** By which the photo is known wherever it lies. */
  static final byte[] MARK = "THE MARK OF THE CERTIFICATE 4711".getBytes(StandardCharsets.UTF_8);

  static final LocalDate TODAY = LocalDate.parse("2026-11-23");

  @TempDir Path data;
  @TempDir Path folder;
  DrainBed bed;
  SickBed sick;
  Person anna;
  Person hr;
  byte[] photo = new byte[0];

  @BeforeEach
  void begin() throws IOException {
    bed = new DrainBed(data);
    sick = bed.sick;
    anna = bed.officer; // the bed's uploads are its officer's
    hr = SomePeople.person("hr", Role.HR);
    photo = Pictures.jpeg(64, 48);
    byte[] marked = new byte[photo.length + MARK.length];
    System.arraycopy(photo, 0, marked, 0, photo.length);
    System.arraycopy(MARK, 0, marked, photo.length, MARK.length);
    photo = marked;
  }

  SickNoteId given(@Nullable LocalDate until, @Nullable CertificateId certificate) {
    return sick.give(note(new SickNoteId(Ids.next()), anna, until, certificate));
  }

  NewSickNote note(
      SickNoteId id, Person by, @Nullable LocalDate until, @Nullable CertificateId certificate) {
    Named named = certificate == null ? null : new Named(certificate, Pictures.sha256(photo));
    return new NewSickNote(id, by, TODAY, until, bed.clock().instant(), true, named);
  }

  CertificateId uploaded() {
    CertificateId id = new CertificateId(Ids.next());
    upload(id);
    return id;
  }

  void upload(CertificateId id) {
    bed.accepted(
        new NewUpload(
            new UploadId(id.value()),
            UploadPurpose.CERTIFICATE,
            photo.length,
            Pictures.sha256(photo),
            "krank.jpg",
            "image/jpeg"),
        photo);
    bed.pass();
  }

  SickNote seen(SickNoteId id) {
    return sick.desk.one(hr, id);
  }

  SickNote taken(SickNoteId id) {
    return bed.tx(() -> sick.desk.take(hr, id, false));
  }

  void done(SickNoteId id) {
    bed.tx(() -> sick.desk.done(hr, id, false));
  }

  void handedOver(HandOver way) {
    while (way.next()) {
      bed.later(Duration.ZERO);
    }
  }

  HandOver way() {
    return sick.handOver(Optional.of(folder), Optional.of(SickBed.SECRET));
  }

  byte[] looked(SickNoteId id) throws IOException {
    try (Content content = bed.tx(() -> sick.desk.certificate(hr, id))) {
      return content.bytes().readAllBytes();
    }
  }

  static List<SickNoteId> ids(List<SickNote> notes) {
    return notes.stream().map(SickNote::id).toList();
  }

  Certificates.State standing(CertificateId id) {
    return sick.certificates.standing(anna, id).state();
  }

  void handle(String body) {
    Instant now = bed.clock().instant();
    Operation operation =
        new Operation(
            new OperationId(Ids.next()), "sicknote.given", now, now, true, WireJson.parse(body));
    bed.tx(() -> sick.operations.handle(anna, operation));
  }

  static void assertRefused(Problem problem, Runnable act) {
    assertEquals(problem, assertThrows(Refusal.class, act::run).problem());
  }

  int count(String table) {
    return bed.evidence
        .database()
        .sql()
        .first("select count(*) from " + table, row -> row.getInt(1))
        .orElseThrow();
  }

  static List<Path> list(Path in) throws IOException {
    try (Stream<Path> all = Files.list(in)) {
      return all.toList();
    }
  }

  static List<Path> files(Path in) throws IOException {
    try (Stream<Path> all = Files.walk(in)) {
      return all.filter(Files::isRegularFile).toList();
    }
  }

  /** The files that show the photo. */
  static List<Path> holding(Path in) throws IOException {
    String mark = new String(MARK, StandardCharsets.ISO_8859_1);
    List<Path> found = new java.util.ArrayList<>();
    for (Path file : files(in)) {
      if (Files.readString(file, StandardCharsets.ISO_8859_1).contains(mark)) {
        found.add(file);
      }
    }
    return found;
  }
}
