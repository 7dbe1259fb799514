package org.fieldops.web.rest.media;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fieldops.dispatch.Duties;
import org.fieldops.dispatch.Duty;
import org.fieldops.dispatch.OnDuty;
import org.fieldops.kernel.EvidenceId;
import org.fieldops.kernel.Ids;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.PersonId;
import org.fieldops.kernel.ShiftId;
import org.fieldops.kernel.UnitId;
import org.fieldops.media.CaptureOrigin;
import org.junit.jupiter.api.Test;

class CaptureDutiesTest {

  private static final Instant MONDAY = Instant.parse("2026-11-23T10:00:00Z");
  private final PersonId officer = new PersonId(UUID.randomUUID());
  private final OnDuty monday =
      new OnDuty(
          new ShiftId(Ids.next()),
          "Früh",
          MONDAY.minusSeconds(3600),
          MONDAY.plusSeconds(3600),
          new UnitId(Ids.next()),
          "Streife 1",
          null,
          MONDAY.minusSeconds(7200));

  @Test
  void theDutyIsThatOfTheMomentAndNotOfToday() {
    CaptureOrigin question = asked(MONDAY);
    assertEquals(
        new CaptureOrigin.Duty(monday.unit(), "Streife 1", monday.shift()), question.duty());
    assertNull(asked(MONDAY.plusSeconds(86_400)).duty());
  }

  private CaptureOrigin asked(Instant moment) {
    CaptureOrigin question = new CaptureOrigin(new EvidenceId(Ids.next()), officer, moment);
    new CaptureDuties(new OneDuty()).asked(question);
    return question;
  }

  private final class OneDuty implements Duties {

    @Override
    public List<Duty> of(Person person) {
      return List.of();
    }

    @Override
    public Optional<OnDuty> current(PersonId person) {
      return Optional.empty();
    }

    @Override
    public Optional<OnDuty> at(PersonId person, Instant moment) {
      return Optional.of(monday).filter(duty -> person.equals(officer) && duty.covers(moment));
    }
  }
}
