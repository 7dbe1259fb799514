package org.fieldops.media.evidence.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.fieldops.kernel.CaseFileId;
import org.fieldops.kernel.GeoPoint;
import org.fieldops.media.CaptureOrigin.Duty;
import org.fieldops.media.EvidenceView;
import org.fieldops.media.EvidenceView.Camera;
import org.fieldops.media.PhotoSource;
import org.fieldops.media.casefile.model.CaseFileRows;
import org.fieldops.media.evidence.model.Announcement;
import org.fieldops.media.evidence.model.Evidence;
import org.fieldops.media.evidence.model.PhotoKind;
import org.fieldops.media.evidence.model.Stored;
import org.jspecify.annotations.Nullable;

/**
 * Shows evidence to those outside: the app's facts, the camera's beside them, and where they
 * differ.
 */
@ApplicationScoped
class EvidenceViews {

  private static final Duration SAME_TIME = Duration.ofMinutes(2);
  private static final double SAME_PLACE_METRES = 200;

  private CaseFileRows cases;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  EvidenceViews() {}

  @Inject
  EvidenceViews(CaseFileRows cases) {
    this.cases = cases;
  }

  EvidenceView of(Evidence evidence) {
    return of(List.of(evidence)).get(0);
  }

  List<EvidenceView> of(List<Evidence> all) {
    List<CaseFileId> ids =
        all.stream().map(Evidence::caseFile).filter(Objects::nonNull).distinct().toList();
    Map<CaseFileId, String> numbers = cases.numbers(ids);
    return all.stream().map(one -> view(one, numbers)).toList();
  }

  private static EvidenceView view(Evidence evidence, Map<CaseFileId, String> numbers) {
    Announcement said = evidence.announcement();
    Stored stored = evidence.stored();
    CaseFileId caseFile = evidence.caseFile();
    Camera camera = stored == null ? null : stored.camera();
    Duty duty = said == null ? null : said.duty();
    return new EvidenceView(
        evidence.id(),
        evidence.state(),
        evidence.reason(),
        evidence.author().id(),
        evidence.author().name(),
        (said == null ? PhotoKind.OTHER : said.kind()).name(),
        said == null ? null : said.note(),
        evidence.declared().filename(),
        stored == null ? evidence.declared().contentType() : stored.contentType(),
        evidence.declared().size(),
        evidence.sha256(),
        said == null ? PhotoSource.CAMERA : said.source(),
        picked(said) ? taken(camera) : said == null ? null : said.capturedAt(),
        said == null ? null : said.moment(),
        said == null || said.clockKnown(),
        duty == null ? null : duty.unit(),
        duty == null ? null : duty.unitName(),
        duty == null ? null : duty.shift(),
        said == null ? null : said.announcedAt(),
        stored == null ? null : stored.receivedAt(),
        picked(said) ? place(camera) : said == null ? null : said.position(),
        picked(said) || said == null ? null : said.accuracy(),
        stored != null && stored.preview(),
        stored == null ? null : stored.width(),
        stored == null ? null : stored.height(),
        camera,
        differences(said, camera),
        caseFile,
        caseFile == null ? null : numbers.get(caseFile),
        stored == null ? Set.of() : stored.notes(),
        evidence.acts());
  }

  /** What was picked was not taken now and here; its camera alone knows when and where. */
  private static boolean picked(@Nullable Announcement said) {
    return said != null && said.source() == PhotoSource.PICKED;
  }

  private static @Nullable Instant taken(@Nullable Camera camera) {
    return camera == null ? null : camera.takenAt();
  }

  private static @Nullable GeoPoint place(@Nullable Camera camera) {
    return camera == null ? null : camera.position();
  }

  private static List<String> differences(@Nullable Announcement said, @Nullable Camera camera) {
    List<String> differences = new ArrayList<>();
    if (said == null || camera == null || picked(said)) {
      return differences;
    }
    Instant taken = camera.takenAt();
    if (taken != null
        && Duration.between(taken, said.capturedAt()).abs().compareTo(SAME_TIME) > 0) {
      differences.add("TIME");
    }
    GeoPoint there = camera.position();
    GeoPoint here = said.position();
    if (there != null && here != null && there.metresTo(here) > SAME_PLACE_METRES) {
      differences.add("PLACE");
    }
    return differences;
  }
}
