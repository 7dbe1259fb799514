package org.fieldops.media.sick.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.fieldops.kernel.CertificateId;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.Problem;
import org.fieldops.kernel.Refusal;
import org.fieldops.kernel.SickNoteId;
import org.fieldops.kernel.WireJson;
import org.fieldops.kernel.operation.Body;
import org.fieldops.kernel.operation.Operation;
import org.fieldops.kernel.operation.OperationHandler;
import org.fieldops.kernel.setting.HouseSettings;
import org.fieldops.media.sick.model.NewSickNote;
import org.fieldops.media.sick.model.NewSickNote.Named;

/**
 * {@code sicknote.given}. Without a first day it is the day of the writing, by our clock: so a
 * phone whose clock goes wrong says "today" and is right.
 */
@ApplicationScoped
public class SickNoteOperations implements OperationHandler {

  private static final String GIVEN = "sicknote.given";
  private static final int DAY = 10;

  private SickNoteGiving notes;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  SickNoteOperations() {}

  @Inject
  public SickNoteOperations(SickNoteGiving notes) {
    this.notes = notes;
  }

  @Override
  public Set<String> kinds() {
    return Set.of(GIVEN);
  }

  @Override
  public JsonObject handle(Person by, Operation operation) {
    Body body = new Body(operation.body());
    LocalDate said = LocalDate.ofInstant(operation.happenedAt(), HouseSettings.ZONE.get());
    SickNoteId id =
        notes.give(
            new NewSickNote(
                new SickNoteId(operation.id().value()),
                by,
                day(body, "from").orElse(said),
                day(body, "until").orElse(null),
                operation.happenedAt(),
                operation.clockKnown(),
                body.optionalObject("certificate").map(SickNoteOperations::named).orElse(null)));
    return WireJson.object().add("sickNoteId", id.toString()).build();
  }

  private static Named named(Body certificate) {
    return new Named(
        new CertificateId(certificate.uuid("certificateId")), certificate.sha256("sha256"));
  }

  private static Optional<LocalDate> day(Body body, String field) {
    return body.optionalText(field, DAY)
        .map(text -> {
          try {
            return LocalDate.parse(text);
          } catch (DateTimeException e) {
            throw new Refusal(Problem.MALFORMED, field);
          }
        });
  }
}
