package org.fieldops.web.rest.bots;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.PersonId;
import org.fieldops.kernel.Problem;
import org.fieldops.kernel.Refusal;
import org.fieldops.kernel.Role;
import org.fieldops.kernel.bot.Bot;
import org.junit.jupiter.api.Test;

/** Which task a question is for, and what is said when it is for none. */
class BotTalkTest {

  private final Person anna =
      new Person(new PersonId(new UUID(1, 1)), "anna", "Anna", Set.of(Role.PATROL));

  /** A bot in one class, as the manual says. */
  private static final class TideBot implements Bot {
    @Override
    public String name() {
      return "tide";
    }

    @Override
    public Words title() {
      return new Words("Pegel", "Tide");
    }

    @Override
    public Words owner() {
      return new Words("Wasserwacht", "water watch");
    }

    @Override
    public Set<Role> roles() {
      return Set.of(Role.PATROL);
    }

    @Override
    public List<Task> tasks() {
      return List.of(
          new Task(
              new Words("Wie hoch ist der Pegel?", "How high is the water?"),
              List.of(Set.of("pegel"), Set.of("how", "high")),
              question -> Answer.of("4 m", IntStream.range(0, 99).mapToObj(n -> "" + n).toList())),
          new Task(
              new Words("Pumpe an", "Pump on"),
              List.of(Set.of("pumpe")),
              question -> {
                throw new Refusal(Problem.NOT_ALLOWED);
              }));
    }
  }

  private Bot.Answer ask(String text, Locale locale) {
    return BotTalk.answer(new TideBot(), anna, text, locale);
  }

  @Test
  void wordsMayStandInAnyOrderAndForm() {
    assertEquals("4 m", ask("Den PEGELSTAND, bitte!", Locale.GERMAN).text());
    assertEquals("4 m", ask("high? how?", Locale.ENGLISH).text());
  }

  @Test
  void anAnswerIsBounded() {
    assertEquals(40, ask("pegel", Locale.GERMAN).lines().size());
  }

  @Test
  void whatIsNotUnderstoodIsAnsweredWithWhatCanBeAsked() {
    Bot.Answer answer = ask("Wie wird das Wetter?", Locale.ENGLISH);
    assertEquals(List.of("How high is the water?", "Pump on"), answer.lines());
    assertTrue(answer.text().startsWith("I do not understand"));
  }

  @Test
  void whatSomebodyMayNotDoIsSaidInWords() {
    assertTrue(ask("Pumpe", Locale.GERMAN).text().length() > 10);
  }
}
