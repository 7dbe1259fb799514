package org.fieldops.dispatch.election.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.fieldops.dispatch.ChannelKind;
import org.fieldops.dispatch.ChannelMember;
import org.fieldops.dispatch.ChannelOverview;
import org.fieldops.dispatch.ChannelRule;
import org.fieldops.dispatch.ElectionPlan;
import org.fieldops.dispatch.ElectionView;
import org.fieldops.dispatch.ElectionView.State;
import org.fieldops.dispatch.MadeChannel;
import org.fieldops.dispatch.MemberRole;
import org.fieldops.dispatch.NewElection;
import org.fieldops.dispatch.WrongLine;
import org.fieldops.dispatch.house.House;
import org.fieldops.kernel.ElectionId;
import org.fieldops.kernel.Ids;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.Problem;
import org.fieldops.kernel.Refusal;
import org.fieldops.kernel.Role;
import org.fieldops.kernel.WireJson;
import org.fieldops.kernel.feed.Topic;
import org.junit.jupiter.api.Test;

/** All channels of an election in one action, and what becomes of them. */
class ElectionsTest {

  private static final LocalDate DAY = LocalDate.of(2026, 9, 20);
  private static final String HEAD = "Art;Nummer;Name;Leitung;Personen\n";
  private static final String FILE =
      HEAD
          + "Leitung;;;chef;\n"
          + "Lage;;;;lage\n"
          + "Briefwahl;1;Messehalle;brief;helfer\n"
          + ";0101;Schule Nord;vorstand;helfer beisitz\n"
          + ";0102;Schule Süd;;unbekannt, gast\n";

  private final House house = new House();
  private final Person admin = house.person("verwaltung", Role.ADMIN);
  private final Person chef = house.officer("chef");
  private final Person lage = house.officer("lage");
  private final Person brief = house.officer("brief");
  private final Person vorstand = house.officer("vorstand");
  private final Person helfer = house.officer("helfer");
  private final Person beisitz = house.officer("beisitz");
  private final Person gast = house.person("gast", Role.GUEST);
  private final ElectionId id = new ElectionId(Ids.next());

  @Test
  void aPreviewSaysWhatWouldBeMadeAndMakesNothing() {
    ElectionPlan plan = house.in(() -> house.elections.preview(house.dispatcher, wanted(FILE)));
    assertEquals(
        Map.of(
            "MANAGEMENT", 1, "STATUS", 1, "TRANSPORT", 1, "EVERYBODY", 1, "POSTAL", 3, "ROOM", 2),
        plan.shares().stream()
            .collect(Collectors.toMap(share -> share.kind().name(), ElectionPlan.Share::channels)));
    assertEquals(7, plan.people());
    assertEquals(
        List.of(
            new WrongLine(6, "Personen", WrongLine.Reason.PERSON_UNKNOWN, "unbekannt", false),
            new WrongLine(6, "Personen", WrongLine.Reason.PERSON_WITHOUT_ROLE, "gast", false)),
        plan.wrong());
    assertEquals(List.of(), house.in(() -> house.elections.all(house.dispatcher)));
    assertEquals(List.of(), names(helfer));
  }

  @Test
  void everybodyIsWhereTheTemplateSays() {
    made(house.dispatcher);
    assertEquals(
        Set.of("Wahl · An alle", "Briefwahl 1 · Messehalle", "Wahlraum 0101 · Schule Nord"),
        Set.copyOf(names(helfer)));
    assertEquals(
        Set.of(
            "Wahl · Leitung",
            "Wahl · Allgemeine Lage",
            "Wahl · Urnentransport",
            "Wahl · An alle",
            "Briefwahl 1 · Messehalle",
            "Briefwahl 2",
            "Briefwahl 3"),
        Set.copyOf(names(chef)));
    assertEquals(Set.copyOf(names(chef)), Set.copyOf(names(house.dispatcher)));
    assertFalse(channel(helfer, "Wahl · An alle").mayWrite());
    assertTrue(channel(chef, "Wahl · An alle").mayWrite());
    assertEquals(List.of(), names(gast));
    ElectionView view = view(house.dispatcher);
    assertEquals(State.RUNNING, view.state());
    assertEquals(view.channels(), view.done());
    assertEquals(
        1,
        house.feed.of(Topic.of(vorstand.id()), "channel").stream()
            .filter(entry -> entry.toString().contains("Wahlraum 0101"))
            .count());
  }

  @Test
  void theSameAgainIsHarmlessAndAnotherNameIsNot() {
    made(house.dispatcher);
    int channels = names(chef).size();
    house.in(() -> house.elections.make(house.dispatcher, wanted(FILE)));
    rounds();
    assertEquals(channels, names(chef).size());
    assertRefused(
        Problem.OPERATION_REUSED,
        () ->
            house.in(() ->
                house.elections.make(
                    house.dispatcher, new NewElection(id, "Andere", DAY, 3, bytes(FILE)))));
  }

  @Test
  void onlyWhoLeadsItKnowsOfIt() {
    made(house.dispatcher);
    Person other = house.person("zweite", Role.DISPATCHER);
    for (Person stranger : List.of(other, helfer, vorstand, lage)) {
      assertRefused(Problem.NOT_FOUND, () -> view(stranger));
      assertRefused(Problem.NOT_FOUND, () -> house.in(() -> house.elections.end(stranger, id)));
    }
    assertEquals(List.of(), house.in(() -> house.elections.all(other)));
    assertEquals(List.of(), house.in(() -> house.elections.all(helfer)));
    assertRefused(
        Problem.NOT_ALLOWED, () -> house.in(() -> house.elections.preview(helfer, wanted(FILE))));
    assertEquals(State.RUNNING, view(chef).state());
    assertEquals(State.RUNNING, view(admin).state());
    assertTrue(view(chef).mayRead());
    assertFalse(view(admin).mayRead());
    assertRefused(
        Problem.NOT_ALLOWED,
        () -> {
          try {
            house.elections.export(admin, id, new ByteArrayOutputStream());
          } catch (IOException e) {
            throw new IllegalStateException(e);
          }
        });
  }

  @Test
  void undoLeavesNothingWhereNothingWasSaid() {
    made(house.dispatcher);
    ElectionView undone = house.in(() -> house.elections.undo(house.dispatcher, id, false));
    assertEquals(State.UNDONE, undone.state());
    rounds();
    for (Person person : List.of(helfer, chef, house.dispatcher)) {
      assertEquals(List.of(), names(person));
    }
    assertEquals(3, house.feed.of(Topic.of(helfer.id()), "channel.left").size());
  }

  @Test
  void undoAsksWhenSomethingWasSaidAndKeepsThat() {
    made(house.dispatcher);
    say(helfer, "Wahlraum 0101 · Schule Nord", "Wir sind da");
    assertRefused(
        Problem.ELECTION_SPOKEN,
        () -> house.in(() -> house.elections.undo(house.dispatcher, id, false)));
    house.in(() -> house.elections.undo(house.dispatcher, id, true));
    rounds();
    assertEquals(List.of("Wahlraum 0101 · Schule Nord"), names(helfer));
  }

  @Test
  void afterTenMinutesItIsNotUndone() {
    made(house.dispatcher);
    house.clock.forward(Duration.ofMinutes(11));
    assertRefused(
        Problem.ELECTION_STATE,
        () -> house.in(() -> house.elections.undo(house.dispatcher, id, true)));
  }

  @Test
  void halfMadeItIsUndoneAllTheSame() {
    house.in(() -> house.elections.make(house.dispatcher, wanted(FILE)));
    assertEquals(State.MAKING, view(house.dispatcher).state());
    house.in(() -> house.elections.undo(house.dispatcher, id, false));
    rounds();
    assertEquals(List.of(), names(chef));
    assertEquals(List.of(), names(helfer));
    assertEquals(view(admin).channels(), view(admin).done());
  }

  @Test
  void whatWasWrittenBeforeTheEndArrivesAfterIt() {
    made(house.dispatcher);
    ChannelOverview room = channel(helfer, "Wahlraum 0101 · Schule Nord");
    var offline =
        house.late(
            "message.sent",
            Duration.ofMinutes(5),
            WireJson.object()
                .add("channelId", room.id().toString())
                .add("text", "Vor dem Ende geschrieben")
                .build());
    house.clock.forward(Duration.ofMinutes(20));
    var late =
        house.late(
            "message.sent",
            Duration.ofMinutes(2),
            WireJson.object()
                .add("channelId", room.id().toString())
                .add("text", "Offline, vor dem Ende")
                .build());
    house.in(() -> house.elections.end(chef, id));
    assertRefused(Problem.CHANNEL_NOT_YOURS, () -> say(helfer, room, "Danach"));
    house.clock.forward(Duration.ofHours(1));
    assertEquals(1, house.operate(helfer, late).getInt("number"));
    assertRefused(Problem.CHANNEL_NOT_YOURS, () -> house.operate(helfer, offline));
    rounds();
    assertEquals(State.ENDED, house.in(() -> house.elections.end(chef, id)).state());
    assertEquals(
        1,
        house.feed.of(Topic.of(beisitz.id()), "channel.left").stream()
            .filter(entry -> entry.toString().contains(room.id().toString()))
            .count());
    assertEquals(State.ENDED, view(chef).state());
    assertTrue(view(chef).mayRead());
  }

  @Test
  void lastTimesSetIsMadeAgainWithThoseWhoAreStillThere() {
    String number = Ids.next().toString().substring(24);
    house.in(() -> house.elections.make(house.dispatcher, wanted(FILE.replace("0102", number))));
    rounds();
    MadeChannel room = room(number);
    var rule =
        new ChannelRule(
            Ids.next(), ChannelRule.Kind.ROLE, Role.SUPERVISOR.name(), MemberRole.READER);
    house.in(() -> house.made.addRule(admin, room.id(), rule));
    house.in(() ->
        house.made.change(admin, room.id(), Map.of(beisitz.id(), MemberRole.WRITER), Set.of()));
    house.in(() -> house.elections.end(house.dispatcher, id));
    rounds();
    house.people.seen(new Person(helfer.id(), "helfer", "helfer", Set.of()));
    ElectionPlan plan = house.in(() -> house.elections.previewRepeat(house.dispatcher, id, true));
    assertEquals(1, plan.gone());
    ElectionId next = new ElectionId(Ids.next());
    house.in(() -> house.elections.repeat(house.dispatcher, next, id, "Europawahl", DAY, true));
    rounds();
    MadeChannel again = room(number);
    assertEquals(1, house.in(() -> house.made.rules(admin, again.id())).size());
    assertEquals(
        List.of("beisitz"),
        house.in(() -> house.made.members(admin, again.id(), "", 0, 10)).members().stream()
            .map(ChannelMember::name)
            .toList());
    assertTrue(names(chef).contains("Europawahl · Leitung"));
    ElectionId empty = new ElectionId(Ids.next());
    house.in(() -> house.elections.repeat(house.dispatcher, empty, id, "Leere Wahl", DAY, false));
    rounds();
    assertFalse(names(chef).contains("Leere Wahl · Leitung"));
    assertTrue(names(house.dispatcher).contains("Leere Wahl · Leitung"));
  }

  @Test
  void anExportHasEveryMessageChainedByHashes() throws Exception {
    made(house.dispatcher);
    ChannelOverview said = channel(helfer, "Wahlraum 0101 · Schule Nord");
    for (int i = 0; i < 450; i++) {
      say(helfer, said, "Nachricht " + i);
    }
    house.in(() -> house.elections.end(house.dispatcher, id));
    rounds();
    ByteArrayOutputStream to = new ByteArrayOutputStream();
    house.elections.export(house.dispatcher, id, to);
    Map<String, String> files = unzipped(to.toByteArray());
    JsonObject manifest = WireJson.parse(files.getOrDefault("manifest.json", ""));
    JsonObject room =
        manifest.getJsonArray("channels").getValuesAs(JsonObject.class).stream()
            .filter(channel -> channel.getString("number").equals("0101"))
            .findFirst()
            .orElseThrow();
    assertEquals(450, room.getInt("messages"));
    String hash = "";
    List<String> texts = new ArrayList<>();
    for (String line : files.getOrDefault(room.getString("file"), "").lines().toList()) {
      String message = line.substring(line.indexOf("\"message\":") + 10, line.length() - 1);
      hash =
          HexFormat.of()
              .formatHex(
                  MessageDigest.getInstance("SHA-256")
                      .digest((hash + message).getBytes(StandardCharsets.UTF_8)));
      assertEquals(hash, WireJson.parse(line).getString("sha256"));
      texts.add(WireJson.parse(message).getString("text"));
    }
    assertEquals(450, texts.size());
    assertEquals(hash, room.getString("sha256"));
    assertEquals(manifest.getJsonArray("channels").size() + 1, files.size());
    assertTrue(house.trail.contains("election.exported " + id));
  }

  @Test
  void sixHundredRoomsAndSevenThousandPeopleComeFromOneFile() {
    StringBuilder file = new StringBuilder(HEAD);
    int people = 0;
    for (int room = 0; room < 618; room++) {
      file.append(";").append(1000 + room).append(";Schule ").append(room).append(";");
      for (int i = 0; i < 11 && people < 6_800; i++) {
        Person person = house.officer("h" + ++people);
        file.append(person.username()).append(i == 0 ? ";" : " ");
      }
      file.append('\n');
    }
    file.append(";1000;Noch einmal;;h1\n");
    NewElection wanted = new NewElection(id, "Große Wahl", DAY, 3, bytes(file.toString()));
    ElectionPlan plan = house.in(() -> house.elections.preview(house.dispatcher, wanted));
    assertEquals(620, plan.wrong().getFirst().number());
    assertEquals(1, plan.wrong().size());
    house.in(() -> house.elections.make(house.dispatcher, wanted));
    rounds();
    ElectionView view = view(house.dispatcher);
    assertEquals(State.RUNNING, view.state());
    assertEquals(618 + 3 + 4, view.done());
    assertEquals(
        people + 1,
        house.in(() -> house.made.managed(admin, "Große Wahl · An alle", 1)).getFirst().members());
    assertEquals(2, names(house.people.byUsername("h77").orElseThrow()).size());
    house.in(() -> house.elections.end(house.dispatcher, id));
    rounds();
    assertEquals(view.channels(), view(house.dispatcher).done());
  }

  private void made(Person by) {
    house.in(() -> house.elections.make(by, wanted(FILE)));
    rounds();
  }

  private void rounds() {
    for (int i = 0; i < 60 && !allDone(); i++) {
      house.due.round();
    }
  }

  private boolean allDone() {
    return house.in(() -> house.elections.all(admin)).stream()
        .allMatch(election -> election.done() == election.channels());
  }

  private NewElection wanted(String file) {
    return new NewElection(id, "Wahl", DAY, 3, bytes(file));
  }

  private static byte[] bytes(String file) {
    return file.getBytes(StandardCharsets.UTF_8);
  }

  private MadeChannel room(String number) {
    return house.in(() -> house.made.managed(admin, "Wahlraum " + number, 10)).getFirst();
  }

  private ElectionView view(Person by) {
    return house.in(() -> house.elections.one(by, id));
  }

  private List<String> names(Person person) {
    return house.in(() -> house.channels.overview(person)).stream()
        .filter(channel ->
            channel.kind() != ChannelKind.SHIFT && channel.kind() != ChannelKind.INCIDENT)
        .map(ChannelOverview::name)
        .toList();
  }

  private ChannelOverview channel(Person person, String name) {
    return house.in(() -> house.channels.overview(person)).stream()
        .filter(channel -> channel.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private void say(Person by, String channel, String text) {
    say(by, channel(by, channel), text);
  }

  private void say(Person by, ChannelOverview channel, String text) {
    house.operate(
        by,
        "message.sent",
        WireJson.object().add("channelId", channel.id().toString()).add("text", text).build());
  }

  private static Map<String, String> unzipped(byte[] bytes) throws IOException {
    Map<String, String> files = new HashMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return files;
  }

  private static void assertRefused(Problem problem, Runnable act) {
    assertEquals(problem, assertThrows(Refusal.class, act::run).problem());
  }
}
