package org.fieldops.dispatch.bot.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.fieldops.dispatch.bot.store.PostgresSeats;
import org.fieldops.dispatch.house.House;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.Role;
import org.fieldops.kernel.UnitId;
import org.fieldops.kernel.bot.Bot.Answer;
import org.fieldops.kernel.bot.Bot.Question;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The duty bot answers with the rights of whoever asks. */
class DutyBotTest {

  private final House house = new House();
  private final Person anna = house.officer("Anna");
  private final Person ben = house.officer("Ben");
  private final Person outside = house.officer("Outside");
  private final DutyBot bot =
      new DutyBot(
          new PostgresSeats(house.sql), house.duties, house.units, house.people, house.clock);
  private UnitId unit = house.unit("12/1");
  private String name = "";

  @BeforeEach
  void anEarlyShiftRuns() {
    UnitId other = house.unit("12/2");
    house.assign(anna, unit);
    house.assign(ben, other);
    house.publish();
    name =
        house.in(() -> house.units.all(house.dispatcher)).stream()
            .filter(each -> each.id().equals(unit))
            .findFirst()
            .orElseThrow()
            .name();
  }

  private Answer ask(Person by, int task, String... words) {
    Question question = new Question(by, String.join(" ", words), List.of(words), Locale.GERMAN);
    return house.in(() -> bot.tasks().get(task).act().answer(question));
  }

  @Test
  void whoeverIsOnDutyIsToldOfTheirOwnShift() {
    assertTrue(ask(anna, 2, "wer", "hat", "dienst").lines().stream().anyMatch(this::isAnnas));
    assertEquals(List.of(), ask(outside, 2, "wer", "hat", "dienst").lines());
  }

  private boolean isAnnas(String line) {
    return line.startsWith(name) && line.contains(anna.name());
  }

  @Test
  void aDispatcherIsToldOfEverybodyAndOfThePlaceThatTheyName() {
    List<String> all = ask(house.dispatcher, 2, "wer", "hat", "dienst").lines();
    assertEquals(2, all.size());
    List<String> one =
        ask(house.dispatcher, 2, "wer", "hat", "dienst", "auf", name.toLowerCase(Locale.ROOT))
            .lines();
    assertEquals(1, one.size());
    Answer elsewhere = ask(house.dispatcher, 2, "wer", "hat", "dienst", "in", "atlantis");
    assertEquals(2, elsewhere.lines().size());
    assertTrue(elsewhere.text().startsWith("So heißt"), elsewhere.text());
  }

  @Test
  void freeIsWhatIsReadyByItsOwnWord() {
    assertEquals(2, ask(house.dispatcher, 1, "freie", "einheiten").lines().size());
    house.in(() -> {
      house.units.setStatus(anna, unit, "4");
      return true;
    });
    List<String> free = ask(house.dispatcher, 1, "freie", "einheiten").lines();
    assertEquals(1, free.size());
    assertTrue(free.getFirst().contains(ben.name()));
  }

  @Test
  void everybodyIsToldOfTheirOwnNextShifts() {
    assertEquals(1, ask(anna, 0, "meine", "schichten").lines().size());
    assertEquals(List.of(), ask(outside, 0, "meine", "schichten").lines());
    house.clock.forward(Duration.ofHours(20));
    assertEquals(List.of(), ask(anna, 0, "meine", "schichten").lines());
  }

  @Test
  void guestsAndThePersonnelOfficeAreNotAsked() {
    assertEquals(java.util.Set.of(Role.PATROL, Role.DISPATCHER, Role.SUPERVISOR), bot.roles());
  }
}
