package org.fieldops.web.ui.review;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.fieldops.kernel.CaseFileId;
import org.fieldops.kernel.EvidenceId;
import org.fieldops.kernel.GeoPoint;
import org.fieldops.kernel.PersonId;
import org.fieldops.media.EvidenceState;
import org.fieldops.media.EvidenceView;
import org.fieldops.media.PhotoSource;
import org.fieldops.media.ReviewAct;
import org.jspecify.annotations.Nullable;

/** Builds photos for tests: a name is enough, the rest can be said. */
record Photo(
    String name,
    EvidenceState state,
    String author,
    Instant at,
    @Nullable GeoPoint place,
    EvidenceView.@Nullable Camera camera,
    List<String> differences,
    @Nullable CaseFileId caseFile) {

  static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
  static final GeoPoint MARKET = new GeoPoint(48.1371, 11.5754);

  static Photo named(String name) {
    return new Photo(
        name, EvidenceState.READY, "Streife Eins", NOON, MARKET, null, List.of(), null);
  }

  static EvidenceId id(String name) {
    return new EvidenceId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
  }

  Photo by(String who) {
    return new Photo(name, state, who, at, place, camera, differences, caseFile);
  }

  Photo at(Instant moment) {
    return new Photo(name, state, author, moment, place, camera, differences, caseFile);
  }

  Photo in(@Nullable GeoPoint where) {
    return new Photo(name, state, author, at, where, camera, differences, caseFile);
  }

  Photo is(EvidenceState now) {
    return new Photo(name, now, author, at, place, camera, differences, caseFile);
  }

  Photo on(@Nullable CaseFileId file) {
    return new Photo(name, state, author, at, place, camera, differences, file);
  }

  Photo witnessed(EvidenceView.Camera by, String... differs) {
    return new Photo(name, state, author, at, place, by, List.of(differs), caseFile);
  }

  EvidenceView view() {
    PersonId person = new PersonId(UUID.nameUUIDFromBytes(author.getBytes(StandardCharsets.UTF_8)));
    return new EvidenceView(
        id(name),
        state,
        null,
        person,
        author,
        "PLATE",
        null,
        name + ".jpg",
        "image/jpeg",
        2_100_000,
        "9f2c71ab".repeat(8),
        PhotoSource.CAMERA,
        at,
        at,
        true,
        null,
        null,
        null,
        at,
        at.plusSeconds(201),
        place,
        place == null ? null : 8.0,
        true,
        4000,
        3000,
        camera,
        differences,
        caseFile,
        caseFile == null ? null : "OWI 2026-000001",
        Set.of(),
        acts());
  }

  private Set<ReviewAct> acts() {
    return switch (state) {
      case READY -> Set.of(ReviewAct.ACCEPT, ReviewAct.REJECT, ReviewAct.ATTACH);
      case ACCEPTED ->
          caseFile == null ? Set.of(ReviewAct.REOPEN, ReviewAct.ATTACH) : Set.of(ReviewAct.REOPEN);
      case REJECTED -> Set.of(ReviewAct.REOPEN);
      case REFUSED -> Set.of(ReviewAct.EXAMINE_AGAIN);
      case ANNOUNCED, RECEIVED, QUARANTINED -> Set.of();
    };
  }
}
