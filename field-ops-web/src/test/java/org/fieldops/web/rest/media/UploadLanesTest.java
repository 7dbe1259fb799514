package org.fieldops.web.rest.media;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.PersonId;
import org.fieldops.kernel.Problem;
import org.fieldops.kernel.Refusal;
import org.fieldops.kernel.Role;
import org.junit.jupiter.api.Test;

class UploadLanesTest {

  private final UploadLanes lanes = new UploadLanes(3, 2);
  private final Person one = person();
  private final Person two = person();

  @Test
  void oneUploadTooManyIsToldToComeLater() {
    Refusal refusal =
        refused(() -> lanes.take(one, () -> lanes.take(two, () -> lanes.take(two, this::another))));
    assertEquals(Problem.UPLOAD_LATER, refusal.problem());
    assertEquals(503, refusal.problem().status());
  }

  private String another() {
    return lanes.take(person(), () -> "fourth");
  }

  @Test
  void onePersonsDevicesLeaveRoomForTheOthers() {
    Refusal refusal =
        refused(() -> lanes.take(one, () -> lanes.take(one, () -> lanes.take(one, () -> "x"))));
    assertEquals(Problem.UPLOAD_LATER, refusal.problem());
    assertEquals(
        "taken", lanes.take(one, () -> lanes.take(one, () -> lanes.take(two, () -> "taken"))));
  }

  @Test
  void aLaneIsFreeAgainHoweverTheUploadEnded() {
    for (int i = 0; i < 5; i++) {
      refused(() ->
          lanes.take(
              one,
              () -> {
                throw new Refusal(Problem.UPLOAD_CHECKSUM);
              }));
    }
    assertEquals("taken", lanes.take(one, () -> lanes.take(one, () -> "taken")));
  }

  private static Refusal refused(Supplier<String> taking) {
    return assertThrows(Refusal.class, taking::get);
  }

  private static Person person() {
    return new Person(new PersonId(UUID.randomUUID()), "a", "A", Set.of(Role.PATROL));
  }
}
