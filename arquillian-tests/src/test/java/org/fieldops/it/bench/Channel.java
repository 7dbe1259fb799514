package org.fieldops.it.bench;

import java.util.ArrayList;
import java.util.List;
import org.fieldops.it.town.Town;
import org.fieldops.it.town.TownPerson;
import org.fieldops.stack.Stack;

/**
 * {@code ./fieldops bench channel [SECONDS [MESSAGES [PEOPLE [SOCKETS]]]]}: how a team talks (M1:
 * 75 people, ten of them say ten messages a second; M1x10: with ten devices each), how a night
 * shift does (M3: four channels of 80 people, 20 a second; M4 and M6 as fast as it goes by 10 and
 * 16 senders with four outstanding each), an announcement to thousands with a backup request in the
 * middle of it (A1), and what a socket costs at which nothing happens (I1).
 */
public final class Channel {

  private static final int SECONDS = 30;
  private static final int MESSAGES = 3_000;
  private static final int PEOPLE = 7_000;
  private static final int SOCKETS = 10_000;
  private static final int WARM = 3_000;
  private static final int TEAM = 75;
  private static final int TALKERS = 10;
  private static final int CHANNELS = 4;
  private static final int EACH = 80;
  private static final String TEXT =
      "Am Markt stehen drei Wagen vor der Feuerwehrzufahrt, zwei mit auswaertigem Kennzeichen. "
          .concat("Wir warten auf den Abschleppdienst und bleiben bis dahin hier stehen, ")
          .concat("bitte um Rueckmeldung, wenn er kommt.");

  private Channel() {}

  /** Exits with 1 when a promise is broken. */
  public static void main(String[] arguments) throws Exception {
    int seconds = Bench.number(arguments, 0, SECONDS);
    int messages = Bench.number(arguments, 1, MESSAGES);
    int people = Bench.number(arguments, 2, PEOPLE);
    int sockets = Bench.number(arguments, 3, SOCKETS);
    Bench.run("channel", stack -> all(stack, seconds, messages, people, sockets));
  }

  private static Figures all(Stack stack, int seconds, int messages, int people, int sockets)
      throws Exception {
    List<Figures> all = new ArrayList<>();
    all.add(team(stack, "M1", 1, seconds, WARM));
    all.add(team(stack, "M1x10", 10, seconds, WARM / 10));
    all.add(nightShift(stack, "M3", TALKERS, 1, 20, 20 * seconds, WARM));
    all.add(nightShift(stack, "M4", TALKERS, 4, 0, messages, WARM));
    all.add(nightShift(stack, "M6", 16, 4, 0, messages, WARM));
    all.add(Announcement.measure(stack, people));
    all.add(IdleSockets.measure(stack, sockets));
    return Figures.of(all);
  }

  /** One channel, everybody with so many devices. */
  static Figures team(Stack stack, String name, int devices, int seconds, int warm)
      throws Exception {
    try (Town town = new Town(stack)) {
      List<TownPerson> people = town.people(TEAM);
      List<Member> members = members(people, town.channel("GROUP", people, List.of()));
      try (Crew crew = Crew.of(members)) {
        DeliveryRun run = new DeliveryRun(stack, crew, TALKERS, 1, TEXT);
        run.listen(devices);
        run.send(warm, new Times(), new Times());
        return run.measure(TALKERS * seconds, TALKERS).beside(name);
      }
    }
  }

  /** Four channels; at a pace, or as fast as it goes. */
  static Figures nightShift(
      Stack stack, String name, int senders, int outstanding, int pace, int messages, int warm)
      throws Exception {
    try (Town town = new Town(stack)) {
      List<List<Member>> channels = new ArrayList<>();
      for (int i = 0; i < CHANNELS; i++) {
        List<TownPerson> people = town.people(EACH);
        channels.add(members(people, town.channel("GROUP", people, List.of())));
      }
      // in turn, so that the first senders speak in all of them
      List<Member> members = new ArrayList<>();
      for (int i = 0; i < EACH; i++) {
        for (List<Member> channel : channels) {
          members.add(channel.get(i));
        }
      }
      try (Crew crew = Crew.of(members)) {
        DeliveryRun run = new DeliveryRun(stack, crew, senders, outstanding, TEXT);
        run.listen(1);
        run.send(warm, new Times(), new Times());
        Figures figures = pace == 0 ? run.measure(messages) : run.measure(messages, pace);
        return figures.beside(name);
      }
    }
  }

  private static List<Member> members(List<TownPerson> people, String channel) {
    return people.stream()
        .map(person ->
            new Member(person.name(), person.personId(), person.client(), "", "", channel))
        .toList();
  }
}
