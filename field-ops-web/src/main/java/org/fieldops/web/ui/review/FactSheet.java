package org.fieldops.web.ui.review;

import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.fieldops.kernel.GeoPoint;
import org.fieldops.media.EvidenceView;
import org.fieldops.media.EvidenceView.Camera;
import org.fieldops.media.PhotoSource;
import org.fieldops.web.ui.shell.part.Isolated;
import org.fieldops.web.ui.shell.part.Tone;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a photo, the app's facts beside the camera's. The app is the first witness; the
 * camera the second, and where it says something else that is marked.
 */
final class FactSheet {

  /** Shown where a witness says nothing. */
  static final String SILENT = "·";

  private final EvidenceView photo;
  private final Moments moments;
  private final Phrases phrases;
  private final Instant now;

  FactSheet(EvidenceView photo, Moments moments, Instant now) {
    this.photo = photo;
    this.moments = moments;
    this.phrases = moments.phrases();
    this.now = now;
  }

  /**
   * One line.
   *
   * @param key names it: {@code review.fact.KEY} holds its word
   * @param camera the second witness, or {@link #SILENT}
   * @param tone of the camera's column: OK when it agrees, WARN when it differs
   */
  record Fact(String key, String app, String camera, Tone tone) {}

  /** All lines but the hash and the custody, in the order they are read. */
  List<Fact> facts() {
    List<Fact> facts = new ArrayList<>();
    facts.add(captured());
    facts.add(new Fact("received", received(), SILENT, Tone.NEUTRAL));
    if (photo.unitName() != null) {
      facts.add(new Fact("unit", photo.unitName(), SILENT, Tone.NEUTRAL));
    }
    facts.add(place());
    facts.add(new Fact("file", file(), cameraName(), Tone.NEUTRAL));
    if (photo.note() != null && !photo.note().isBlank()) {
      facts.add(new Fact("note", photo.note(), SILENT, Tone.NEUTRAL));
    }
    return facts;
  }

  /** The first and last digits of the hash, in fours. */
  static String shortHash(String sha256) {
    int length = sha256.length();
    return length < 16
        ? sha256
        : sha256.substring(0, 4)
            + " "
            + sha256.substring(4, 8)
            + " … "
            + sha256.substring(length - 4);
  }

  /** Degrees with four decimals, about ten metres, and the halves of the globe. */
  static String degrees(GeoPoint point, Phrases phrases, Locale locale) {
    NumberFormat four = NumberFormat.getNumberInstance(locale);
    four.setMinimumFractionDigits(4);
    four.setMaximumFractionDigits(4);
    return "%s° %s %s° %s"
        .formatted(
            four.format(Math.abs(point.lat())),
            phrases.of(point.lat() < 0 ? "review.place.south" : "review.place.north"),
            four.format(Math.abs(point.lon())),
            phrases.of(point.lon() < 0 ? "review.place.west" : "review.place.east"));
  }

  private Fact captured() {
    Instant app = photo.capturedAt();
    String said = saidOfTime(app);
    Camera camera = photo.camera();
    if (camera == null || camera.takenAt() == null) {
      return new Fact("captured", said, SILENT, Tone.NEUTRAL);
    }
    if (!photo.differences().contains("TIME") || app == null) {
      return new Fact("captured", said, moments.exactly(camera.takenAt(), now), Tone.OK);
    }
    Duration off = Duration.between(app, camera.takenAt());
    String key = off.isNegative() ? "review.fact.earlier" : "review.fact.later";
    return new Fact("captured", said, phrases.of(key, moments.span(off)), Tone.WARN);
  }

  /** Of a picked photo it is the camera's; a clock that cannot be believed is said to be such. */
  private String saidOfTime(@Nullable Instant app) {
    if (photo.source() == PhotoSource.PICKED) {
      return phrases.of(
          "review.fact.picked",
          app == null ? phrases.of("review.fact.unknown") : moments.exactly(app, now));
    }
    if (!photo.clockKnown() && photo.moment() != null) {
      return phrases.of("review.fact.clockUnknown", moments.exactly(photo.moment(), now));
    }
    return app == null ? phrases.of("review.fact.unknown") : moments.exactly(app, now);
  }

  private String received() {
    Instant received = photo.receivedAt();
    if (received == null) {
      return phrases.of("review.fact.notYet");
    }
    String at = moments.exactly(received, now);
    Instant captured = photo.capturedAt();
    if (captured == null) {
      return at;
    }
    Duration underWay = Duration.between(captured, received);
    return underWay.compareTo(Duration.ofMinutes(1)) <= 0
        ? at
        : phrases.of("review.fact.underWay", at, moments.span(underWay));
  }

  private Fact place() {
    GeoPoint app = photo.position();
    GeoPoint camera = photo.camera() == null ? null : photo.camera().position();
    String said = app == null ? phrases.of("review.fact.noPlace") : here(app);
    if (camera == null) {
      return new Fact("place", said, SILENT, Tone.NEUTRAL);
    }
    if (app == null) {
      return new Fact("place", said, degrees(camera, phrases, moments.locale()), Tone.NEUTRAL);
    }
    Tone tone = photo.differences().contains("PLACE") ? Tone.WARN : Tone.OK;
    return new Fact("place", said, away(app.metresTo(camera)), tone);
  }

  private String here(GeoPoint point) {
    String degrees = degrees(point, phrases, moments.locale());
    Double accuracy = photo.accuracy();
    return accuracy == null ? degrees : degrees + " ± " + Math.round(accuracy) + " m";
  }

  private String away(double metres) {
    NumberFormat number = NumberFormat.getNumberInstance(moments.locale());
    if (metres < 1_000) {
      number.setMaximumFractionDigits(0);
      return phrases.of("review.fact.away", number.format(metres) + " m");
    }
    number.setMaximumFractionDigits(metres < 100_000 ? 1 : 0);
    return phrases.of("review.fact.away", number.format(metres / 1_000) + " km");
  }

  private String file() {
    NumberFormat number = NumberFormat.getNumberInstance(moments.locale());
    number.setMaximumFractionDigits(1);
    String size =
        photo.size() < 1_000_000
            ? number.format(Math.max(1, photo.size() / 1_000)) + " kB"
            : number.format(photo.size() / 1_000_000.0) + " MB";
    String named = Isolated.text(photo.filename()) + ", " + size;
    return photo.width() == null || photo.height() == null
        ? named
        : named + ", " + photo.width() + " × " + photo.height();
  }

  private String cameraName() {
    Camera camera = photo.camera();
    if (camera == null) {
      return SILENT;
    }
    String name = join(camera.make(), camera.model());
    return name.isBlank() ? SILENT : name;
  }

  /** Many cameras repeat the make in the model: said once. */
  private static String join(@Nullable String make, @Nullable String model) {
    if (make == null || model == null) {
      return make == null ? (model == null ? "" : model.strip()) : make.strip();
    }
    return model.strip().startsWith(make.strip())
        ? model.strip()
        : make.strip() + " " + model.strip();
  }
}
