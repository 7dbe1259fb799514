package org.fieldops.dispatch.export.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.fieldops.dispatch.ChannelExport;
import org.fieldops.dispatch.ChannelExport.Form;
import org.fieldops.dispatch.ChannelExport.Wish;
import org.fieldops.dispatch.ChannelKind;
import org.fieldops.dispatch.ExportedSet;
import org.fieldops.dispatch.Extras;
import org.fieldops.dispatch.MemberRole;
import org.fieldops.dispatch.MessageView;
import org.fieldops.dispatch.Moment;
import org.fieldops.dispatch.NewChannel;
import org.fieldops.dispatch.export.store.PostgresExport;
import org.fieldops.dispatch.house.House;
import org.fieldops.kernel.ChannelId;
import org.fieldops.kernel.Ids;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.Problem;
import org.fieldops.kernel.Refusal;
import org.fieldops.kernel.Role;
import org.fieldops.kernel.WireJson;
import org.junit.jupiter.api.Test;
import org.opentest4j.AssertionFailedError;

/** Exports: who takes what away, that a stranger can check it, and that it is logged. */
class ChannelExportsTest {

  private static final Wish ALL = Wish.all(Form.JSON);

  private final House house = new House();
  private final Person admin = house.person("Verwaltung", Role.ADMIN);
  private final Person owner = house.officer("Besitzt");
  private final Person writer = house.officer("Schreibt");
  private final Person late = house.officer("Später");
  private final List<String> trail = new ArrayList<>();
  private final ChannelArchive exports =
      new ChannelArchive(
          new ExportPages(
              new PostgresExport(house.sql),
              house.rights,
              (by, act, subject, detail) ->
                  trail.add(by.name() + " " + act + " " + subject + " " + detail),
              house.clock));
  private final ChannelId id = new ChannelId(Ids.next());

  @Test
  void aStrangerFindsEveryHashInItsPlace() {
    make(true);
    say(writer, "Straße \"gesperrt\" \\ \t\u0001 \u202Everkehrt\u202C <b>fett</b> 👍");
    say(owner, "Verstanden", Extras.NONE.offering(List.of("Ja", "Nein")));
    say(
        writer,
        "",
        Extras.NONE.attaching(
            List.of(
                new Extras.Attachment(
                    UUID.randomUUID(), "Bild.jpg", "image/jpeg", 17, "ab".repeat(32)))));
    JsonArray messages = ExportProof.verified(json(owner, id));
    // beside the lines that people came in
    List<JsonObject> said =
        messages.getValuesAs(JsonObject.class).stream()
            .map(each -> each.getJsonObject("message"))
            .filter(each -> !each.containsKey("line"))
            .toList();
    assertEquals(
        "Straße \"gesperrt\" \\ \t\u0001 \u202Everkehrt\u202C <b>fett</b> 👍",
        said.getFirst().getString("text"));
    assertEquals("Nein", said.get(1).getJsonArray("choices").getString(1));
    assertEquals(
        "ab".repeat(32),
        said.getLast().getJsonArray("attachments").getJsonObject(0).getString("sha256"));
    assertTrue(
        trail.getFirst().startsWith("Besitzt channel.exported " + id + " json "), trail::toString);
  }

  @Test
  void aChangedByteOrAMissingMessageIsFound() {
    make(true);
    say(writer, "Treffpunkt 14:30");
    say(writer, "Wir sind zu dritt");
    say(owner, "Gut");
    String text = json(owner, id);
    ExportProof.verified(text);
    List<String> lines = text.lines().toList();
    for (String other :
        List.of(
            text.replace("14:30", "14:31"),
            text.replace("\"author\":\"Schreibt\"", "\"author\":\"Besitzt\""),
            text.replace(lines.get(lines.size() - 3) + "\n", ""),
            text.replaceFirst("\"messages\":(\\d)}", "\"messages\":9}"))) {
      assertNotEquals(text, other);
      assertThrows(AssertionFailedError.class, () -> ExportProof.verified(other));
    }
    assertThrows(
        RuntimeException.class, () -> ExportProof.verified(text.substring(0, text.length() - 20)));
  }

  @Test
  void manyPagesComeInOneOrder() {
    make(true);
    house.in(() -> {
      for (int i = 0; i < 450; i++) {
        house.channels.say(writer, id, House.newId(), "Zeile " + i, now());
      }
      return id;
    });
    JsonArray messages = ExportProof.verified(json(owner, id));
    long before = 0;
    for (JsonObject each : messages.getValuesAs(JsonObject.class)) {
      long number = each.getJsonObject("message").getJsonNumber("number").longValue();
      assertEquals(before + 1, number);
      before = number;
    }
    assertTrue(messages.size() >= 450);
  }

  @Test
  void onlyWhoOwnsItOrLeadsTheControlRoomTakesItAwayAndOnlyWhatTheyRead() {
    make(true);
    say(writer, "Vor dem Export");
    Person guest = house.person("Gast", Role.GUEST);
    Person supervisor = house.person("Aufsicht", Role.SUPERVISOR);
    assertRefused(Problem.NOT_ALLOWED, writer);
    for (Person outside : List.of(admin, house.dispatcher, supervisor, guest, late)) {
      assertRefused(Problem.CHANNEL_NOT_YOURS, outside);
      assertFalse(house.in(() -> exports.mayExport(outside, id)));
    }
    assertTrue(house.in(() -> exports.mayExport(owner, id)));
    assertFalse(house.in(() -> exports.mayExport(writer, id)));
    change(Map.of(house.dispatcher, MemberRole.WRITER));
    assertTrue(json(house.dispatcher, id).contains("Vor dem Export"));
    assertEquals(List.of(), trail.stream().filter(line -> line.startsWith("Schreibt")).toList());
  }

  @Test
  void whoOwnsItSinceLaterTakesNothingAwayOfBefore() {
    make(false);
    say(writer, "Nur für die ersten");
    change(Map.of(late, MemberRole.OWNER));
    say(writer, "Für alle");
    String text = json(late, id);
    ExportProof.verified(text);
    assertTrue(text.contains("Für alle"));
    assertFalse(text.contains("Nur für die ersten"));
  }

  @Test
  void twoPeopleTakeTheirTalkAwayAndNobodyElse() {
    ChannelId two = house.in(() -> house.channels.direct(writer, late.id(), now()));
    house.in(() -> house.channels.say(writer, two, House.newId(), "Unter uns", now()));
    assertTrue(json(writer, two).contains("Unter uns"));
    assertTrue(json(late, two).contains("Unter uns"));
    for (Person other :
        List.of(owner, admin, house.dispatcher, house.person("Aufsicht", Role.SUPERVISOR))) {
      assertEquals(
          Problem.CHANNEL_NOT_YOURS,
          assertThrows(Refusal.class, () -> house.in(() -> exports.begin(other, two, ALL)))
              .problem());
    }
  }

  @Test
  void formerTextsAreForWhoMayReadThemAndAWithdrawnOneHasNoWords() {
    make(true);
    MessageView edited = say(writer, "Tor 3");
    MessageView withdrawn = say(writer, "Falsch verbunden");
    house.clock.forward(Duration.ofSeconds(5));
    house.in(() -> house.messages.edit(writer, id, edited.id(), "Tor 4", now()));
    house.in(() -> house.messages.withdraw(writer, id, withdrawn.id(), now()));
    change(Map.of(house.dispatcher, MemberRole.WRITER));
    assertTrue(json(owner, id).contains("Tor 3"));
    String without = json(house.dispatcher, id);
    assertFalse(without.contains("Tor 3"));
    assertFalse(without.contains("Falsch verbunden"));
    assertTrue(without.contains("withdrawnAt"));
  }

  @Test
  void aRangeHasWhatWasReceivedInIt() {
    make(true);
    say(writer, "eins");
    house.clock.forward(Duration.ofHours(1));
    Instant from = house.clock.instant();
    say(writer, "zwei");
    house.clock.forward(Duration.ofHours(1));
    Instant until = house.clock.instant();
    say(writer, "drei");
    String text = json(owner, id, new Wish(Form.JSON, from, until));
    assertEquals(1, ExportProof.verified(text).size());
    assertTrue(text.contains("zwei"));
    assertEquals(0, ExportProof.verified(json(owner, id, new Wish(Form.JSON, until, from))).size());
    ExportProof.verified(
        json(
            owner,
            id,
            new Wish(
                Form.JSON,
                Instant.parse("0001-01-01T00:00:00Z"),
                Instant.parse("9999-12-31T23:59:59Z"))));
  }

  @Test
  void tooMuchForPaperSaysFromWhenItFits() {
    make(true);
    house.in(() -> {
      for (int i = 0; i < 41; i++) {
        house.channels.say(writer, id, House.newId(), "x".repeat(10_000), now());
      }
      return id;
    });
    house.clock.forward(Duration.ofHours(1));
    Instant after = house.clock.instant();
    say(writer, "y".repeat(10_000));
    Refusal refused =
        assertThrows(
            Refusal.class, () -> house.in(() -> exports.begin(owner, id, Wish.all(Form.PDF))));
    assertEquals(Problem.EXPORT_TOO_LARGE, refused.problem());
    ChannelExport fits = house.in(() -> exports.begin(owner, id, new Wish(Form.PDF, after, null)));
    assertEquals(1, house.in(() -> exports.printed(owner, fits)).size());
  }

  @Test
  void aSetHoldsEachThatMayBeExportedAndNamesTheOthers() throws IOException {
    make(true);
    say(writer, "Im Raum");
    ChannelId other = new ChannelId(Ids.next());
    make(house.dispatcher, other, "../Wahl/raum\u202E 12", owner);
    ChannelId foreign = new ChannelId(Ids.next());
    make(house.dispatcher, foreign, "Geheim", writer);
    house.in(() -> {
      house.made.end(admin, id);
      return id;
    });
    ByteArrayOutputStream zip = new ByteArrayOutputStream();
    ExportedSet set = house.in(() -> set(owner, List.of(id, foreign, other), zip));
    assertEquals(2, set.channels());
    assertEquals(1, set.leftOut());
    List<String> names = new ArrayList<>();
    JsonObject manifest = JsonObject.EMPTY_JSON_OBJECT;
    try (ZipInputStream read = new ZipInputStream(new ByteArrayInputStream(zip.toByteArray()))) {
      for (ZipEntry entry = read.getNextEntry(); entry != null; entry = read.getNextEntry()) {
        names.add(entry.getName());
        String text = new String(read.readAllBytes(), StandardCharsets.UTF_8);
        if (entry.getName().equals("manifest.json")) {
          manifest = WireJson.parse(text);
        } else {
          ExportProof.verified(text);
        }
      }
    }
    assertEquals(List.of("0001-Probe.json", "0002-_Wahl_raum 12.json", "manifest.json"), names);
    assertEquals(
        foreign.toString(),
        manifest.getJsonArray("leftOut").getJsonObject(0).getString("channelId"));
    assertFalse(manifest.toString().contains("Geheim"));
  }

  private ExportedSet set(Person by, List<ChannelId> channels, ByteArrayOutputStream to) {
    try {
      return exports.writeSet(by, channels, to);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void assertRefused(Problem problem, Person by) {
    assertEquals(
        problem,
        assertThrows(Refusal.class, () -> house.in(() -> exports.begin(by, id, ALL))).problem());
  }

  private static String digest(String text) {
    return text.substring(text.length() - 67, text.length() - 3);
  }

  private String json(Person by, ChannelId channel) {
    return json(by, channel, ALL);
  }

  private String json(Person by, ChannelId channel, Wish wish) {
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    String digest =
        house.in(() -> {
          try {
            return exports.writeJson(by, exports.begin(by, channel, wish), text);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
    assertEquals(digest, digest(text.toString(StandardCharsets.UTF_8)));
    assertTrue(trail.getLast().contains(digest));
    return text.toString(StandardCharsets.UTF_8);
  }

  private void make(boolean wholeHistory) {
    Map<org.fieldops.kernel.PersonId, MemberRole> members =
        Map.of(owner.id(), MemberRole.OWNER, writer.id(), MemberRole.WRITER);
    house.in(() ->
        house.made.make(
            admin,
            new NewChannel(id, ChannelKind.GROUP, "Probe", wholeHistory, members, List.of())));
  }

  private void make(Person by, ChannelId channel, String name, Person owning) {
    house.in(() ->
        house.made.make(
            by,
            new NewChannel(
                channel,
                ChannelKind.ROOM,
                name,
                true,
                Map.of(owning.id(), MemberRole.OWNER),
                List.of())));
  }

  private void change(Map<Person, MemberRole> in) {
    Map<org.fieldops.kernel.PersonId, MemberRole> ids = new java.util.HashMap<>();
    in.forEach((person, role) -> ids.put(person.id(), role));
    house.in(() -> house.made.change(admin, id, ids, Set.of()));
  }

  private MessageView say(Person by, String text) {
    return say(by, text, Extras.NONE);
  }

  private MessageView say(Person by, String text, Extras extras) {
    return house.in(() -> house.channels.say(by, id, House.newId(), text, extras, now()));
  }

  private Moment now() {
    return Moment.now(house.clock.instant());
  }
}
