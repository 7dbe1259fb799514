package org.fieldops.dispatch.membership.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fieldops.dispatch.ChannelKind;
import org.fieldops.dispatch.ChannelMember;
import org.fieldops.dispatch.ChannelOverview;
import org.fieldops.dispatch.Extras;
import org.fieldops.dispatch.MadeChannel;
import org.fieldops.dispatch.MemberRole;
import org.fieldops.dispatch.MessageView;
import org.fieldops.dispatch.NewChannel;
import org.fieldops.dispatch.house.House;
import org.fieldops.kernel.ChannelId;
import org.fieldops.kernel.Ids;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.PersonId;
import org.fieldops.kernel.Problem;
import org.fieldops.kernel.Refusal;
import org.fieldops.kernel.Role;
import org.fieldops.kernel.feed.Topic;
import org.fieldops.kernel.operation.Operation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Channels that people make: who makes, manages, reads, writes and sees whom, by kind and state.
 */
class MadeChannelsTest {

  private final House house = new House();
  private final Person admin = house.person("Verwaltung", Role.ADMIN);
  private final Person owner = house.officer("Besitzt");
  private final Person writer = house.officer("Schreibt");
  private final Person reader = house.officer("Liest");
  private final Person stranger = house.officer("Fremd");
  private final ChannelId id = new ChannelId(Ids.next());

  @ParameterizedTest
  @EnumSource(names = {"GROUP", "ANNOUNCEMENT", "ROOM"})
  void nobodyOutsideKnowsOfIt(ChannelKind kind) {
    make(kind, true);
    say(writer, "Nur für uns");
    for (Person outside :
        List.of(
            house.dispatcher,
            house.person("Aufsicht", Role.SUPERVISOR),
            stranger,
            admin,
            house.person("Gast", Role.GUEST))) {
      assertRefused(Problem.CHANNEL_NOT_YOURS, () -> texts(outside));
      assertRefused(Problem.CHANNEL_NOT_YOURS, () -> say(outside, "Hallo"));
      assertRefused(
          Problem.CHANNEL_NOT_YOURS, () -> house.in(() -> house.channels.readers(outside, id, 1)));
      assertFalse(hears(outside));
      assertTrue(
          house.in(() -> house.channels.overview(outside)).stream()
              .noneMatch(channel -> channel.id().equals(id)));
      if (!outside.equals(admin)) {
        assertRefused(Problem.CHANNEL_NOT_YOURS, () -> members(outside));
        assertRefused(Problem.CHANNEL_NOT_YOURS, () -> rename(outside));
        assertRefused(Problem.CHANNEL_NOT_YOURS, () -> end(outside));
        assertEquals(List.of(), house.in(() -> house.made.managed(outside, "", 10)));
      }
    }
  }

  @Test
  void administratorsAndDispatchersMakeChannelsAndNobodyElse() {
    for (Person other : List.of(owner, house.person("Aufsicht", Role.SUPERVISOR))) {
      assertRefused(Problem.NOT_ALLOWED, () -> make(other, wanted(ChannelKind.GROUP, true)));
    }
    MadeChannel made = make(house.dispatcher, wanted(ChannelKind.GROUP, true));
    assertTrue(made.mayManage());
    assertEquals(4, made.members());
    assertEquals(1, say(house.dispatcher, "Willkommen").number());
    assertEquals(List.of(made), house.in(() -> house.made.managed(house.dispatcher, "", 10)));
  }

  @ParameterizedTest
  @EnumSource(names = {"SHIFT", "DIRECT", "INCIDENT"})
  void whatIsNotMadeByPeopleIsNotMade(ChannelKind kind) {
    assertRefused(Problem.MALFORMED, () -> make(admin, wanted(kind, true)));
  }

  @Test
  void aChannelOfTwoPeopleIsNotTakenInAdvance() {
    NewChannel asked =
        new NewChannel(
            ChannelId.between(writer.id(), reader.id()),
            ChannelKind.GROUP,
            "Falle",
            true,
            Map.of(),
            List.of());
    assertRefused(Problem.MALFORMED, () -> make(house.dispatcher, asked));
  }

  @Test
  void theSameAgainIsHarmlessAndOtherContentIsRefused() {
    make(ChannelKind.GROUP, true);
    int told = house.feed.of(Topic.of(writer.id()), "channel").size();
    make(ChannelKind.GROUP, true);
    assertEquals(told, house.feed.of(Topic.of(writer.id()), "channel").size());
    assertRefused(Problem.OPERATION_REUSED, () -> make(ChannelKind.ROOM, true));
  }

  @Test
  void inAnAnnouncementFewWriteAndReadersSeeOnlyThose() {
    make(ChannelKind.ANNOUNCEMENT, true);
    say(writer, "Unwetter ab 19 Uhr");
    assertEquals(List.of("Unwetter ab 19 Uhr"), texts(reader));
    assertTrue(hears(reader));
    assertFalse(overview(reader).mayWrite());
    assertRefused(Problem.CHANNEL_NOT_YOURS, () -> say(reader, "Ich auch"));
    assertEquals(List.of("Besitzt", "Schreibt"), members(reader));
    assertEquals(List.of("Besitzt", "Liest", "Schreibt"), members(owner));
    assertEquals(List.of("Besitzt", "Liest", "Schreibt"), members(admin));
    assertRefused(Problem.NOT_ALLOWED, () -> house.in(() -> house.channels.readers(reader, id, 1)));
  }

  @Test
  void ownersAndAdministratorsManageAndOtherMembersMayNot() {
    make(ChannelKind.GROUP, true);
    for (Person member : List.of(writer, reader)) {
      assertRefused(Problem.NOT_ALLOWED, () -> rename(member));
      assertRefused(Problem.NOT_ALLOWED, () -> change(member, Map.of(), Set.of(owner.id())));
      assertRefused(Problem.NOT_ALLOWED, () -> end(member));
      assertRefused(Problem.NOT_ALLOWED, () -> house.in(() -> house.made.rules(member, id)));
    }
    assertEquals("Neu", rename(owner).name());
    assertEquals("Neu", overview(reader).name());
    assertEquals("Neu", house.feed.of(Topic.of(id), "channel.renamed").getLast().getString("name"));
    assertTrue(house.trail.contains("channel.renamed " + id));
    assertEquals(4, change(admin, Map.of(stranger.id(), MemberRole.READER), Set.of()).members());
  }

  @Test
  void whoComesLaterReadsThePastOnlyWhereTheRuleSaysSo() {
    for (boolean whole : List.of(true, false)) {
      ChannelId channel = new ChannelId(Ids.next());
      make(admin, wanted(channel, ChannelKind.GROUP, whole));
      say(writer, channel, "vorher");
      Person late = house.officer("Kommt");
      house.in(
          () -> house.made.change(admin, channel, Map.of(late.id(), MemberRole.WRITER), Set.of()));
      say(writer, channel, "nachher");
      assertEquals(whole ? List.of("vorher", "nachher") : List.of("nachher"), texts(late, channel));
      Long after = house.in(() -> house.topics.topicsOf(late)).get(Topic.of(channel));
      assertEquals(whole, Long.valueOf(0).equals(after));
    }
  }

  @Test
  void whoIsTakenOutKeepsWhatTheyCouldReadForSevenDaysAndGetsNothingNew() {
    make(ChannelKind.GROUP, true);
    say(writer, "vorher");
    Instant member = house.clock.instant();
    house.clock.forward(Duration.ofMinutes(5));
    change(owner, Map.of(), Set.of(reader.id(), writer.id()));
    say(owner, "nachher");
    assertEquals(List.of("vorher"), texts(reader));
    assertFalse(hears(reader));
    assertRefused(Problem.CHANNEL_NOT_YOURS, () -> members(reader));
    assertEquals(1, house.feed.of(Topic.of(reader.id()), "channel.left").size());
    assertRefused(Problem.CHANNEL_NOT_YOURS, () -> say(writer, "zu spät"));
    sayAt(writer, "noch dabei gewesen", member);
    assertEquals(List.of("vorher", "nachher", "noch dabei gewesen"), texts(owner));
    house.clock.forward(Duration.ofDays(8));
    assertRefused(Problem.CHANNEL_NOT_YOURS, () -> texts(reader));
  }

  @Test
  void anotherRoleCountsFromNowOnAndThePastStaysReadable() {
    make(admin, wanted(ChannelKind.GROUP, false));
    say(writer, "vorher");
    Instant before = house.clock.instant();
    house.clock.forward(Duration.ofMinutes(1));
    change(owner, Map.of(writer.id(), MemberRole.READER), Set.of());
    assertFalse(overview(writer).mayWrite());
    assertFalse(house.feed.of(Topic.of(writer.id()), "channel").getLast().getBoolean("mayWrite"));
    assertRefused(Problem.CHANNEL_NOT_YOURS, () -> say(writer, "nicht mehr"));
    sayAt(writer, "vorhin geschrieben", before);
    house.clock.forward(Duration.ofDays(30));
    assertEquals(List.of("vorher", "vorhin geschrieben"), texts(writer));
  }

  @Test
  void comingAndGoingIsALineThatIsNotUnreadAndNoneInAnAnnouncement() {
    make(ChannelKind.GROUP, true);
    change(owner, Map.of(stranger.id(), MemberRole.WRITER), Set.of());
    List<Person> five =
        List.of("1", "2", "3", "4", "5").stream().map(n -> house.officer("Neu " + n)).toList();
    change(
        owner,
        five.stream()
            .collect(java.util.stream.Collectors.toMap(Person::id, person -> MemberRole.WRITER)),
        Set.of(reader.id()));
    List<MessageView> lines = house.in(() -> house.channels.latest(writer, id, 10));
    assertEquals(
        List.of("JOINED Fremd", "LEFT Liest", "JOINED 5"),
        lines.stream().map(line -> line.extras().line() + " " + line.text()).toList());
    assertEquals(owner.id(), lines.getFirst().author());
    assertEquals(0, overview(writer).unread());
    assertEquals(3, overview(writer).lastNumber());
    say(owner, "Willkommen");
    assertEquals(1, overview(writer).unread());

    ChannelId announcement = new ChannelId(Ids.next());
    make(admin, wanted(announcement, ChannelKind.ANNOUNCEMENT, true));
    house.in(() ->
        house.made.change(admin, announcement, Map.of(stranger.id(), MemberRole.READER), Set.of()));
    assertEquals(List.of(), texts(stranger, announcement));
  }

  @Test
  void whatIsEndedIsReadForSevenDaysAndNothingIsChangedThereAnyMore() {
    make(ChannelKind.ROOM, true);
    say(writer, "vorher");
    house.clock.forward(Duration.ofSeconds(1));
    end(owner);
    assertEquals(List.of("vorher"), texts(writer));
    assertRefused(Problem.CHANNEL_NOT_YOURS, () -> say(writer, "nachher"));
    assertRefused(Problem.CHANNEL_NOT_YOURS, () -> say(house.dispatcher, "nachher"));
    assertRefused(Problem.CHANNEL_ENDED, () -> rename(admin));
    assertRefused(Problem.CHANNEL_ENDED, () -> change(admin, Map.of(), Set.of()));
    end(admin);
    assertTrue(
        house.in(() -> house.made.managed(admin, "Besprechung", 500)).stream()
            .noneMatch(channel -> channel.id().equals(id)));
    house.clock.forward(Duration.ofDays(8));
    assertRefused(Problem.CHANNEL_NOT_YOURS, () -> texts(writer));
  }

  @Test
  void somebodyUnknownIsRefusedAndNothingIsMade() {
    NewChannel asked =
        new NewChannel(
            id,
            ChannelKind.GROUP,
            "Besprechung",
            true,
            Map.of(new PersonId(Ids.next()), MemberRole.WRITER),
            List.of());
    assertRefused(Problem.NOT_FOUND, () -> make(admin, asked));
    assertRefused(Problem.CHANNEL_NOT_YOURS, () -> house.in(() -> house.made.one(admin, id)));
  }

  private NewChannel wanted(ChannelKind kind, boolean wholeHistory) {
    return wanted(id, kind, wholeHistory);
  }

  private NewChannel wanted(ChannelId channel, ChannelKind kind, boolean wholeHistory) {
    return new NewChannel(
        channel,
        kind,
        "Besprechung",
        wholeHistory,
        Map.of(
            owner.id(),
            MemberRole.OWNER,
            writer.id(),
            MemberRole.WRITER,
            reader.id(),
            MemberRole.READER),
        List.of());
  }

  private MadeChannel make(ChannelKind kind, boolean wholeHistory) {
    return make(admin, wanted(kind, wholeHistory));
  }

  private MadeChannel make(Person by, NewChannel asked) {
    return house.in(() -> house.made.make(by, asked));
  }

  private MadeChannel rename(Person by) {
    return house.in(() -> house.made.rename(by, id, "Neu"));
  }

  private MadeChannel change(Person by, Map<PersonId, MemberRole> in, Set<PersonId> out) {
    return house.in(() -> house.made.change(by, id, in, out));
  }

  private void end(Person by) {
    house.in(() -> {
      house.made.end(by, id);
      return id;
    });
  }

  private List<String> members(Person by) {
    return house.in(() -> house.made.members(by, id, "", 0, 10)).members().stream()
        .map(ChannelMember::name)
        .toList();
  }

  private List<String> texts(Person person) {
    return texts(person, id);
  }

  /** What people said; lines of the house left out. */
  private List<String> texts(Person person, ChannelId channel) {
    return house.in(() -> house.channels.latest(person, channel, 200)).stream()
        .filter(message -> message.extras().equals(Extras.NONE))
        .map(MessageView::text)
        .toList();
  }

  private boolean hears(Person person) {
    return house.in(() -> house.topics.topicsOf(person)).containsKey(Topic.of(id));
  }

  private ChannelOverview overview(Person person) {
    return house.in(() -> house.channels.overview(person)).stream()
        .filter(channel -> channel.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private MessageView say(Person person, String text) {
    return say(person, id, text);
  }

  private MessageView say(Person person, ChannelId channel, String text) {
    return sayAt(person, channel, text, house.clock.instant());
  }

  private void sayAt(Person person, String text, Instant at) {
    sayAt(person, id, text, at);
  }

  private MessageView sayAt(Person person, ChannelId channel, String text, Instant at) {
    var body = Json.createObjectBuilder().add("channelId", channel.toString()).add("text", text);
    house.operate(person, new Operation(House.newId(), "message.sent", at, body.build()));
    return house.in(() -> house.channels.latest(owner, channel, 200)).getLast();
  }

  private static void assertRefused(Problem problem, Runnable attempt) {
    assertEquals(problem, assertThrows(Refusal.class, attempt::run).problem());
  }
}
