package org.fieldops.media.sick.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObjectBuilder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.fieldops.kernel.WireJson;
import org.fieldops.kernel.WireTime;
import org.fieldops.media.SickNote;
import org.fieldops.media.SickNote.Trouble;
import org.fieldops.media.sick.model.Certificate;
import org.fieldops.media.sick.model.CertificateBytes;
import org.fieldops.media.sick.model.HandOverFolder;
import org.fieldops.media.sick.model.HandOverFolder.Parcel;
import org.fieldops.media.sick.model.HandOverFolder.Photo;
import org.fieldops.media.sick.model.HandOverSettings;
import org.fieldops.media.sick.model.SickNoteRows.Leaving;
import org.jspecify.annotations.Nullable;

/**
 * Brings what is done out of the house: claimed, written, then the photo's key is forgotten and its
 * bytes are removed. A crash in between repeats it; the name of what was written stays the same.
 * Without a folder it ends here.
 */
@ApplicationScoped
public class HandOver {

  /** How long nobody else tries what is claimed. */
  static final Duration CLAIMED = Duration.ofMinutes(2);

  static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(5);
  private static final int MOST_DOUBLED = 6;

  private HandOverSteps steps;
  private CertificateBytes bytes;
  private HandOverFolder folder;
  private HandOverSettings settings;
  private Clock clock;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  HandOver() {}

  @Inject
  public HandOver(
      HandOverSteps steps,
      CertificateBytes bytes,
      HandOverFolder folder,
      HandOverSettings settings,
      Clock clock) {
    this.steps = steps;
    this.bytes = bytes;
    this.folder = folder;
    this.settings = settings;
    this.clock = clock;
  }

  /** Tries what is due; says whether there was anything. */
  public boolean next() {
    Instant now = clock.instant();
    Optional<Leaving> due = steps.claim(now, now.plus(CLAIMED));
    due.ifPresent(this::bring);
    return due.isPresent();
  }

  private void bring(Leaving leaving) {
    SickNote note = leaving.note();
    Optional<Certificate> photo =
        leaving.certificate().flatMap(id -> steps.certificate(id, note.person()));
    Trouble trouble = folder.isSet() ? write(leaving, photo) : null;
    if (trouble != null) {
      int tries = steps.tries(note.id());
      Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(tries, MOST_DOUBLED));
      Duration bounded = pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
      steps.failed(note.id(), trouble, clock.instant().plus(bounded));
      return;
    }
    steps.done(note.id(), photo.map(Certificate::id), folder.isSet());
    photo.ifPresent(one -> steps.remove(one.id()));
  }

  private @Nullable Trouble write(Leaving leaving, Optional<Certificate> photo) {
    Optional<byte[]> key = settings.key();
    if (key.isEmpty()) {
      return Trouble.SECRET;
    }
    Photo opened = null;
    if (photo.isPresent()) {
      try {
        opened = opened(photo.get());
      } catch (IOException e) {
        return Trouble.CERTIFICATE;
      }
    }
    byte[] json = json(leaving.note(), photo, opened);
    String again = leaving.number() == 1 ? "" : "-" + leaving.number();
    String name = "sick-note-" + leaving.note().id() + again;
    try {
      folder.write(new Parcel(name, json, signature(key.get(), json), opened));
      return null;
    } catch (IOException e) {
      return Trouble.FOLDER;
    }
  }

  private Photo opened(Certificate photo) throws IOException {
    byte[] key = photo.key();
    if (key == null) {
      throw new IOException("its bytes were not kept");
    }
    return new Photo(filename(photo.contentType()), bytes.open(photo.id(), key));
  }

  private static byte[] json(SickNote note, Optional<Certificate> photo, @Nullable Photo opened) {
    JsonObjectBuilder json =
        WireJson.object()
            .add("sickNoteId", note.id().toString())
            .add("personId", note.person().toString())
            .add("name", note.name())
            .add("from", note.from().toString())
            .add("saidAt", WireTime.text(note.saidAt()))
            .add("clockKnown", note.clockKnown())
            .add("receivedAt", WireTime.text(note.receivedAt()))
            .add("doneBy", String.valueOf(note.takenByName()));
    LocalDate until = note.until();
    if (until != null) {
      json.add("until", until.toString());
    }
    if (photo.isPresent() && opened != null) {
      json.add(
          "certificate",
          WireJson.object()
              .add("file", opened.filename())
              .add("contentType", photo.get().contentType())
              .add("size", opened.bytes().length)
              .add("sha256", photo.get().sha256()));
    }
    return json.build().toString().getBytes(StandardCharsets.UTF_8);
  }

  /** {@code sha256=} and the HMAC-SHA-256 of the JSON, which names the photo's hash. */
  static String signature(byte[] key, byte[] json) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      return "sha256=" + HexFormat.of().formatHex(mac.doFinal(json));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has HmacSHA256", e);
    }
  }

  /** What the photo is called; the name on the phone may say something and is not kept. */
  static String filename(String contentType) {
    return "certificate."
        + switch (contentType) {
          case "image/jpeg" -> "jpg";
          case "image/png" -> "png";
          case "image/webp" -> "webp";
          case "image/heic" -> "heic";
          case "image/avif" -> "avif";
          case "application/pdf" -> "pdf";
          default -> "bin";
        };
  }
}
