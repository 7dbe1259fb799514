package org.fieldops.media.evidence.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.time.Clock;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Consumer;
import org.fieldops.kernel.EvidenceId;
import org.fieldops.kernel.FileName;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.Role;
import org.fieldops.kernel.WireJson;
import org.fieldops.kernel.operation.Body;
import org.fieldops.kernel.operation.Operation;
import org.fieldops.kernel.operation.OperationHandler;
import org.fieldops.media.CaptureOrigin;
import org.fieldops.media.MediaSettings;
import org.fieldops.media.PhotoSource;
import org.fieldops.media.evidence.model.Announcement;
import org.fieldops.media.evidence.model.Evidence;
import org.fieldops.media.evidence.model.EvidenceRows;
import org.fieldops.media.evidence.model.PhotoKind;
import org.fieldops.media.file.model.Author;
import org.fieldops.media.file.model.Declared;
import org.jspecify.annotations.Nullable;

/** The manifest of a photo arrives: operation {@code evidence.captured}. */
@ApplicationScoped
class EvidenceCaptured implements OperationHandler {

  private static final int NOTE_LIMIT = 1_000;
  private static final int MOST_PARTS = 1_000;

  private EvidenceRows rows;
  private CustodyChain custody;
  private EvidenceNews news;
  private MediaSettings settings;
  private Clock clock;
  private Consumer<CaptureOrigin> origins;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  EvidenceCaptured() {}

  @Inject
  EvidenceCaptured(
      EvidenceRows rows,
      CustodyChain custody,
      EvidenceNews news,
      MediaSettings settings,
      Clock clock,
      Event<CaptureOrigin> origins) {
    this(rows, custody, news, settings, clock, origins::fire);
  }

  EvidenceCaptured(
      EvidenceRows rows,
      CustodyChain custody,
      EvidenceNews news,
      MediaSettings settings,
      Clock clock,
      Consumer<CaptureOrigin> origins) {
    this.origins = origins;
    this.rows = rows;
    this.custody = custody;
    this.news = news;
    this.settings = settings;
    this.clock = clock;
  }

  @Override
  public Set<String> kinds() {
    return Set.of("evidence.captured");
  }

  @Override
  public JsonObject handle(Person by, Operation operation) {
    by.require(Role.PATROL, Role.DISPATCHER, Role.SUPERVISOR, Role.ADMIN);
    Body body = new Body(operation.body());
    EvidenceId id = new EvidenceId(body.uuid("evidenceId"));
    Author author = new Author(by.id(), by.name());
    Declared declared = Declared.of(body, FileName.NAMELESS, settings.uploadLimit());
    Evidence evidence = rows.claim(Evidence.begun(id, author, declared));
    evidence.requireSame(author, declared);
    if (evidence.announcement() == null) {
      Announcement announcement = announcement(id, by, operation, body);
      evidence = evidence.announced(announcement);
      rows.save(evidence);
      custody.append(id, by, "announced", said(announcement));
      news.tell(evidence);
    }
    return WireJson.object()
        .add("evidenceId", id.toString())
        .add("state", evidence.state().name())
        .build();
  }

  private static String said(Announcement announcement) {
    String said = announcement.kind() + " " + announcement.capturedAt();
    return announcement.source() == PhotoSource.PICKED ? said + " PICKED" : said;
  }

  private Announcement announcement(EvidenceId id, Person by, Operation operation, Body body) {
    Optional<Body.Position> position = body.optionalPosition("position");
    CaptureTime time = CaptureTime.of(operation);
    CaptureOrigin origin = new CaptureOrigin(id, by.id(), time.moment());
    origins.accept(origin);
    return new Announcement(
        body.choice("kind", PhotoKind.class),
        body.optionalChoice("source", PhotoSource.class).orElse(PhotoSource.CAMERA),
        body.optionalText("note", NOTE_LIMIT).orElse(null),
        time.capturedAt(),
        time.moment(),
        time.known(),
        position.map(Body.Position::point).orElse(null),
        position.map(Body.Position::accuracyMetres).orElse(null),
        whole(body.optionalWhole("part", 1, MOST_PARTS)),
        whole(body.optionalWhole("parts", 1, MOST_PARTS)),
        origin.duty(),
        clock.instant());
  }

  private static @Nullable Integer whole(OptionalLong number) {
    return number.isPresent() ? Integer.valueOf((int) number.getAsLong()) : null;
  }
}
