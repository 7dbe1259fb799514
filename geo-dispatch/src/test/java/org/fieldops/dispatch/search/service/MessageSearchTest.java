package org.fieldops.dispatch.search.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.fieldops.dispatch.SearchHit;
import org.fieldops.dispatch.SearchOnly;
import org.fieldops.dispatch.SearchPage;
import org.fieldops.dispatch.SearchWish;
import org.fieldops.dispatch.ShiftView;
import org.fieldops.dispatch.house.House;
import org.fieldops.dispatch.search.model.FoldedText;
import org.fieldops.kernel.ChannelId;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.Problem;
import org.fieldops.kernel.Refusal;
import org.fieldops.kernel.Role;
import org.fieldops.kernel.UnitId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is found, by whom, and what never. */
class MessageSearchTest {

  private final House house = new House();
  private final Person stays = house.officer("Bleibt");
  private final Person leaves = house.officer("Geht");
  private final UnitId unit = house.unit("12/1");
  private final ChannelId channel = opened();

  private ChannelId opened() {
    house.assign(stays, unit);
    house.assign(leaves, unit);
    return Objects.requireNonNull(house.publish().channel());
  }

  @ParameterizedTest
  @CsvSource({
    "Hundekot, Der Hundekotbeutel-Spender ist leer",
    "beutel, Der Hundekotbeutelspender ist leer",
    "strassensperrung, Straßensperrung am Markt",
    "STRAẞENSPERRUNG, Straßensperrung am Markt",
    "Straßensperrungen, Eine Straßensperrung am Markt",
    "sperrung, Straßensperrung am Markt",
    "Mueller, Herr Müller ist da",
    "muller, Herr Müller ist da",
    "Müller, Frau Mueller ist da",
    "Müller, Frau Muller ist da",
    "Haus, Zwei Häuser weiter",
    "Häuser, Das nächste Haus",
    "Kontrollen, Eine Kontrolle",
    "city, All cities are quiet",
    "running, Somebody runs across",
    "Lodz, Ein Herr aus Łódź",
    "12/3, Wagen 12/3 fährt",
    "MU-ST 123, Kennzeichen MU-ST 123 gesehen",
    "st, Kennzeichen MU-ST 123 gesehen",
    "100 %, Der Akku hat 100 % Ladung",
    "markt straße, Straßensperrung am Markt",
    "'\"am Markt\" sperrung', Straßensperrung am Markt",
  })
  void isFound(String words, String text) {
    say(stays, text);
    assertEquals(List.of(text), texts(stays, words));
  }

  @ParameterizedTest
  @CsvSource({
    "Katze, Hundekotbeutel",
    "markt bahnhof, Straßensperrung am Markt",
    "'\"Markt am\"', Straßensperrung am Markt",
    "a_b, Das axb ist hier",
    "un, Das Hundehaus",
    "100%, Der Akku hat 1000 Ladungen",
  })
  void isNotFound(String words, String text) {
    say(stays, text + " heute");
    if (words.equals("100%")) {
      // a sign beside a word is no part of it
      assertEquals(1, texts(stays, words).size());
    } else {
      assertEquals(List.of(), texts(stays, words));
    }
  }

  @Test
  void theDatabaseFoldsAsTheMarksAreFolded() {
    String all = "ÄäeaeÖoeÜueueeßẞÀéÇŁøŻžA\u0308o\u0301ueNeueAEOEUE Stra\u00dfe 12/3 İı";
    assertEquals(1, house.count("select count(*) where dispatch.folded(?) = ?", all, folded(all)));
  }

  @Test
  void whatWasFoundIsMarkedWhereItStands() {
    say(stays, "Zwei Häuser weiter steht der Müllwagen");
    SearchHit hit = find(stays, SearchWish.of("haus muellwagen", 10)).hits().getFirst();
    assertEquals(List.of("Häuser", "Müllwagen"), marked(hit));
    assertEquals("Bleibt", hit.authorName());
    assertEquals(1, hit.number());
  }

  @Test
  void ofALongTextThePieceWithTheWordIsShown() {
    say(
        stays,
        "Lage ruhig, alles in Ordnung. ".repeat(60) + "Hundekotbeutel leer. " + "😀".repeat(200));
    SearchHit hit = find(stays, SearchWish.of("hundekot", 10)).hits().getFirst();
    assertEquals(List.of("Hundekot"), marked(hit));
    assertTrue(hit.excerpt().length() <= 202, hit.excerpt());
    assertTrue(hit.excerpt().startsWith("…") && hit.excerpt().endsWith("…"));
  }

  @Test
  void theNewestComeFirstPageByPage() {
    for (int i = 1; i <= 5; i++) {
      say(stays, "Runde " + i);
      house.clock.forward(Duration.ofSeconds(i == 2 ? 0 : 1));
    }
    List<String> all = new ArrayList<>();
    String before = null;
    do {
      SearchPage page =
          find(stays, new SearchWish("Runde", null, null, Set.of(), null, null, before, 2));
      page.hits().forEach(hit -> all.add(hit.excerpt()));
      before = page.next();
    } while (before != null);
    assertEquals(5, Set.copyOf(all).size());
    assertEquals("Runde 5", all.getFirst());
    assertEquals("Runde 1", all.getLast());
  }

  @Test
  void personChannelAndTimeNarrowIt() {
    Instant begin = house.clock.instant();
    say(stays, "Treffpunkt Markt");
    house.clock.forward(Duration.ofHours(1));
    say(leaves, "Treffpunkt Bahnhof");
    Instant between = begin.plusSeconds(60);
    assertEquals(
        List.of("Treffpunkt Bahnhof"),
        texts(stays, new SearchWish("", leaves.id(), null, Set.of(), null, null, null, 10)));
    assertEquals(
        List.of("Treffpunkt Bahnhof"),
        texts(
            stays, new SearchWish("treffpunkt", null, channel, Set.of(), between, null, null, 10)));
    assertEquals(
        List.of("Treffpunkt Markt"),
        texts(stays, new SearchWish("treffpunkt", null, null, Set.of(), null, between, null, 10)));
  }

  @Test
  void aFileIsFoundByItsName() {
    say(stays, "Lageplan folgt");
    house.sql(
        "insert into dispatch.message (id, channel_id, number, author, author_name, text, extras,"
            + " written_at, at, received_at, clock_known) values (gen_random_uuid(), '"
            + channel
            + "', 99, '"
            + stays.id()
            + "', 'Bleibt', '', jsonb_build_object('attachments', jsonb_build_array("
            + "jsonb_build_object('name', 'Lageplan Uferpark.pdf'))), now(), now(), now(), true)");
    assertEquals(List.of("Lageplan Uferpark.pdf"), texts(stays, "uferpark"));
    assertEquals(
        List.of("Lageplan Uferpark.pdf"),
        texts(
            stays,
            new SearchWish(
                "lageplan", null, null, Set.of(SearchOnly.ATTACHMENT), null, null, null, 10)));
    assertEquals(
        List.of("Lageplan Uferpark.pdf"),
        texts(
            stays,
            new SearchWish(
                "", null, channel, Set.of(SearchOnly.ATTACHMENT), null, null, null, 10)));
  }

  @Test
  void nothingIsFoundOfWhatOneMayNotRead() {
    say(stays, "Zebrastreifen vorher");
    Person direct = house.officer("Anderer");
    ChannelId two =
        ChannelId.of(
            house
                .operate(stays, "channel.direct", House.with("personId", direct.id().toString()))
                .getString("channelId"));
    say(stays, two, "Zebrastreifen unter uns");
    withdraw(leaves);
    say(stays, "Zebrastreifen nachher");

    assertEquals(List.of("Zebrastreifen vorher"), texts(leaves, "zebrastreifen"));
    assertEquals(
        List.of("Zebrastreifen nachher", "Zebrastreifen vorher"),
        texts(house.dispatcher, "zebrastreifen"));
    assertEquals(List.of("Zebrastreifen unter uns"), texts(direct, "zebrastreifen"));
    assertEquals(3, texts(stays, "zebrastreifen").size());
    for (Person stranger :
        List.of(
            house.officer("Fremd"),
            house.person("Aufsicht", Role.SUPERVISOR),
            house.person("Verwaltung", Role.ADMIN),
            house.person("Gast", Role.GUEST))) {
      assertEquals(List.of(), texts(stranger, "zebrastreifen"));
    }
    assertRefused(
        Problem.CHANNEL_NOT_YOURS,
        () ->
            texts(house.dispatcher, new SearchWish("", null, two, Set.of(), null, null, null, 10)));
    house.clock.forward(Duration.ofDays(8));
    assertEquals(List.of(), texts(leaves, "zebrastreifen"));
  }

  @Test
  void whoJoinedLaterFindsNothingOfBeforeWhenThatIsNotTheirs() {
    say(stays, "Kranwagen vorher");
    house.sql("update dispatch.channel set history = 'FROM_JOINING' where id = '" + channel + "'");
    Person late = house.officer("Kommt");
    house.assign(late, unit);
    house.publish();
    say(stays, "Kranwagen nachher");
    assertEquals(List.of("Kranwagen nachher"), texts(late, "kranwagen"));
    assertEquals(2, texts(stays, "kranwagen").size());
  }

  @Test
  void whatIsSaidIsFoundAsItIsNow() {
    say(stays, "Kreidespuren am Brunnen");
    house.sql(
        "update dispatch.message set text = 'Farbspuren' where text = 'Kreidespuren am Brunnen'");
    assertEquals(List.of(), texts(stays, "kreidespuren"));
    house.in(() -> {
      house.found.tidy();
      return true;
    });
    assertEquals(List.of("Farbspuren"), texts(stays, "spuren"));
  }

  @Test
  void whatNamesOneselfAndWhatWasUrgentCanBeAskedForAlone() {
    say(house.dispatcher, "Streifenwagen an alle");
    say(house.dispatcher, channel, "Sperrung bis acht", said -> said.add("urgent", true));
    say(
        house.dispatcher,
        channel,
        "Bitte zurückrufen",
        said -> said.add("mentions", Json.createArrayBuilder().add(stays.id().toString())));
    assertEquals(List.of("Sperrung bis acht"), texts(stays, only(SearchOnly.URGENT)));
    assertEquals(List.of("Bitte zurückrufen"), texts(stays, only(SearchOnly.MENTION)));
    assertEquals(List.of(), texts(leaves, only(SearchOnly.MENTION)), "others are not named");
    assertEquals(List.of(), texts(stays, only(SearchOnly.MENTION, SearchOnly.URGENT)));
    withdraw(stays);
    say(house.dispatcher, channel, "Nach dem Ende", said -> said.add("urgent", true));
    assertEquals(List.of("Sperrung bis acht"), texts(stays, only(SearchOnly.URGENT)));
  }

  private static SearchWish only(SearchOnly... only) {
    return new SearchWish("", null, null, Set.of(only), null, null, null, 10);
  }

  @Test
  void whatNarrowsNothingIsRefused() {
    for (String words : List.of("", "  ", "!?", "\"\"")) {
      assertRefused(Problem.SEARCH_EMPTY, () -> texts(stays, words));
    }
    assertRefused(Problem.TEXT_TOO_LONG, () -> texts(stays, "x".repeat(201)));
    for (String place : List.of("", "1", "1_2", "x_" + channel, "9".repeat(30) + "_" + channel)) {
      assertRefused(
          Problem.MALFORMED,
          () -> find(stays, new SearchWish("x", null, null, Set.of(), null, null, place, 10)));
    }
    String far = Long.MAX_VALUE + "_" + channel;
    assertNull(find(stays, new SearchWish("x", null, null, Set.of(), null, null, far, 1)).next());
  }

  @Test
  void aSearchThatTakesTooLongIsEndedInWords() {
    say(stays, "Kehrmaschine");
    house.in(() -> {
      house
          .entityManager()
          .createNativeQuery("lock table dispatch.message_words in access exclusive mode")
          .executeUpdate();
      Refusal refusal =
          CompletableFuture.supplyAsync(() -> refused(() -> texts(stays, "kehrmaschine")))
              .orTimeout(30, TimeUnit.SECONDS)
              .join();
      assertEquals(Problem.SEARCH_TOO_WIDE, refusal.problem());
      return true;
    });
  }

  private SearchPage find(Person by, SearchWish wish) {
    return house.in(() -> house.search.find(by, wish));
  }

  private List<String> texts(Person by, String words) {
    return texts(by, SearchWish.of(words, 10));
  }

  private List<String> texts(Person by, SearchWish wish) {
    return find(by, wish).hits().stream().map(SearchHit::excerpt).toList();
  }

  private static List<String> marked(SearchHit hit) {
    return hit.marks().stream()
        .map(mark -> hit.excerpt().substring(mark.start(), mark.start() + mark.length()))
        .toList();
  }

  private static String folded(String text) {
    return FoldedText.of(text).text();
  }

  private void withdraw(Person person) {
    ShiftView early = house.early();
    house.in(() -> house.shifts.unassign(house.dispatcher, early.id(), person.id()));
    house.publish();
  }

  private void say(Person person, String text) {
    say(person, channel, text);
  }

  private void say(Person person, ChannelId where, String text) {
    say(person, where, text, said -> said);
  }

  private void say(
      Person person, ChannelId where, String text, UnaryOperator<JsonObjectBuilder> more) {
    JsonObjectBuilder said =
        Json.createObjectBuilder().add("channelId", where.toString()).add("text", text);
    house.operate(person, "message.sent", more.apply(said).build());
  }

  private static void assertRefused(Problem problem, Runnable attempt) {
    assertEquals(problem, refused(attempt).problem());
  }

  private static Refusal refused(Runnable attempt) {
    return assertThrows(Refusal.class, attempt::run);
  }
}
