package org.fieldops.dispatch.plan.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalTime;
import java.util.List;
import org.fieldops.dispatch.DutyPlan;
import org.fieldops.dispatch.PeopleFile;
import org.fieldops.dispatch.PeopleFile.Reason;
import org.fieldops.dispatch.PlanPerson;
import org.fieldops.dispatch.ShiftKind;
import org.fieldops.dispatch.Staffing;
import org.fieldops.dispatch.Team;
import org.fieldops.dispatch.house.House;
import org.fieldops.kernel.Ids;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.Problem;
import org.fieldops.kernel.Refusal;
import org.fieldops.kernel.ShiftKindId;
import org.fieldops.kernel.TeamId;
import org.junit.jupiter.api.Test;

class StaffingBookTest {

  private final House house = new House();
  private final Staffing staffing = house.plan.staffing;
  private final Person dispatcher = house.dispatcher;
  private final Person one = house.officer("anna" + house.day);
  private final Team team = new Team(new TeamId(Ids.next()), "Verkehr " + house.day);

  private void keep(Team wanted) {
    house.in(() -> {
      staffing.keep(dispatcher, wanted);
      return wanted;
    });
  }

  private void keep(ShiftKind kind) {
    house.in(() -> {
      staffing.keep(dispatcher, kind);
      return kind;
    });
  }

  private ShiftKind kind(String letter, int least, int most) {
    return new ShiftKind(
        new ShiftKindId(Ids.next()),
        team.id(),
        "k-" + letter,
        "Kontrolle " + letter,
        "Kontr",
        letter,
        LocalTime.of(8, 0),
        LocalTime.of(16, 0),
        ShiftKind.Colour.GREEN,
        least,
        most,
        List.of("Motorrad"),
        true);
  }

  private PeopleFile preview(String text) {
    return preview(text, StandardCharsets.UTF_8);
  }

  private PeopleFile preview(String text, Charset encoding) {
    return house.in(() -> staffing.preview(dispatcher, text.getBytes(encoding)));
  }

  private static Refusal refused(Runnable act) {
    return assertThrows(Refusal.class, act::run);
  }

  @Test
  void aTeamHasItsOwnKindsWhichAreKeptAsTheyAreSaid() {
    keep(team);
    ShiftKind kind = kind("k", 1, 2);
    keep(kind);
    assertEquals(List.of(kind), house.in(() -> staffing.kinds(dispatcher, team.id())));
    keep(kind("z", 0, 0));
    house.in(() -> {
      staffing.end(dispatcher, kind.id());
      return kind;
    });
    assertEquals(
        List.of("k-z"),
        house.in(() -> staffing.kinds(dispatcher, team.id())).stream()
            .map(ShiftKind::code)
            .toList());
  }

  @Test
  void aLetterAndANameAreTakenOnce() {
    keep(team);
    keep(kind("k", 1, 2));
    Refusal letter = refused(() -> keep(kind("k", 1, 2)));
    assertEquals(Problem.LETTER_TAKEN, letter.problem());
    assertEquals(List.of("Kontrolle k"), letter.facts());
    Team same = new Team(new TeamId(Ids.next()), team.name());
    assertEquals(Problem.TEAM_EXISTS, refused(() -> keep(same)).problem());
    keep(new Team(team.id(), team.name()));
    assertEquals(List.of("most"), refused(() -> keep(kind("m", 3, 2))).facts());
    assertEquals(List.of("letter"), refused(() -> keep(kind("ä", 0, 0))).facts());
  }

  @Test
  void onlyDispatchersSetThemUp() {
    assertEquals(
        Problem.NOT_ALLOWED,
        refused(() -> house.in(() -> staffing.preview(one, new byte[] {1}))).problem());
  }

  @Test
  void aFileIsTakenOverAndWhatItSaysIsThere() {
    keep(team);
    keep(kind("k", 1, 2));
    byte[] file =
        ("Person;Befähigungen;Team;Stunden\n"
                + one.username()
                + ";\"Motorrad, Hund\";"
                + team.name()
                + ";19,5\n")
            .getBytes(Charset.forName("windows-1252"));
    assertEquals(1, house.in(() -> staffing.take(dispatcher, file)));
    assertEquals(1, house.in(() -> staffing.take(dispatcher, file)));
    DutyPlan plan = house.in(() -> house.plan.book.plan(dispatcher, team.id(), house.day, 7));
    PlanPerson person = plan.people().getFirst();
    assertEquals(List.of("Hund", "Motorrad"), person.qualifications());
    assertEquals(1170, person.weekMinutes());
  }

  @Test
  void wrongLinesAreNamedAndTheOthersGoOn() {
    PeopleFile file =
        preview(
            "person,qualifications,hours\n"
                + "niemand,Hund,39\n"
                + dispatcher.username()
                + ",Hund,39\n"
                + "\n"
                + one.username()
                + ",Hund,vierzig\n"
                + one.username()
                + ",\"Hund\n"
                + one.username()
                + ",Hund\n"
                + one.username()
                + ",Hund,39\n"
                + one.username()
                + ",Krad,39\n");
    assertEquals(
        List.of(
            "2 person PERSON_UNKNOWN niemand",
            "3 person PERSON_NO_OFFICER " + dispatcher.username(),
            "5 hours HOURS vierzig",
            "6  QUOTES " + one.username() + ",\"Hund",
            "7  COLUMNS " + one.username() + ",Hund",
            "9 person PERSON_TWICE " + one.username()),
        file.wrong().stream()
            .map(each ->
                each.number() + " " + each.column() + " " + each.reason() + " " + each.value())
            .toList());
    assertEquals(List.of("Hund"), file.people().getFirst().qualifications());
    assertEquals(8, file.people().getFirst().number());
  }

  @Test
  void anUnknownTeamAndATooLongWordAreNamed() {
    PeopleFile file =
        preview(
            "person;qualifications;team\n"
                + one.username()
                + ";Hund;Nirgends\n"
                + one.username()
                + ";"
                + "x".repeat(61)
                + ";\n");
    assertEquals(
        List.of(Reason.TEAM_UNKNOWN, Reason.QUALIFICATION_TOO_LONG),
        file.wrong().stream().map(PeopleFile.Wrong::reason).toList());
    assertTrue(file.people().isEmpty());
  }

  @Test
  void whatIsNoSuchFileIsRefusedAsAWhole() {
    for (String text : List.of("", "name;wert\na;b\n", "\u0000\u0001", "person\nanna\n")) {
      assertEquals(Problem.PEOPLE_FILE, refused(() -> preview(text)).problem());
    }
  }
}
