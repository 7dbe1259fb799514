package org.fieldops.dispatch.membership.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.fieldops.dispatch.ChannelKind;
import org.fieldops.dispatch.ChannelMember;
import org.fieldops.dispatch.ChannelRule;
import org.fieldops.dispatch.MadeChannel;
import org.fieldops.dispatch.MadeChannels;
import org.fieldops.dispatch.MemberRole;
import org.fieldops.dispatch.NewChannel;
import org.fieldops.dispatch.house.House;
import org.fieldops.kernel.ChannelId;
import org.fieldops.kernel.GroupId;
import org.fieldops.kernel.Ids;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.PersonId;
import org.fieldops.kernel.Problem;
import org.fieldops.kernel.Refusal;
import org.fieldops.kernel.Role;
import org.fieldops.kernel.UnitId;
import org.fieldops.kernel.feed.Topic;
import org.junit.jupiter.api.Test;

/** Who is in a channel by rule, and what happens when the rule's subject changes. */
class ChannelRulesTest {

  private final House house = new House();
  private final Person admin = house.person("Verwaltung", Role.ADMIN);
  private final Person one = house.officer("Eins");
  private final Person two = house.officer("Zwei");
  private final GroupId group = new GroupId(Ids.next());
  private final ChannelId id = new ChannelId(Ids.next());

  @Test
  void whoComesIntoAGroupComesIntoTheChannelsThatNameItAndWhoLeavesLikewise() {
    group(one);
    make(ChannelKind.GROUP, Map.of(), rule(ChannelRule.Kind.GROUP, group.toString()));
    assertEquals(Set.of("Eins"), members());
    change(List.of(two), List.of(one));
    assertEquals(Set.of("Zwei"), members());
    assertTrue(hears(two));
    assertFalse(hears(one));
    assertEquals(1, house.feed.of(Topic.of(two.id()), "channel").size());
    assertEquals(1, house.feed.of(Topic.of(one.id()), "channel.left").size());
    house.in(() -> {
      house.groups.end(admin, group);
      return group;
    });
    assertEquals(Set.of(), members());
  }

  @Test
  void whoIsInByHandOrByAnotherRuleStays() {
    group(one, two);
    Person supervisor = house.person("Aufsicht", Role.SUPERVISOR);
    ChannelRule byRole = rule(ChannelRule.Kind.ROLE, "supervisor");
    make(
        ChannelKind.GROUP,
        Map.of(one.id(), MemberRole.WRITER),
        rule(ChannelRule.Kind.GROUP, group.toString()),
        byRole);
    change(List.of(supervisor), List.of());
    change(List.of(), List.of(one, two, supervisor));
    assertEquals(Set.of("Eins", "Aufsicht"), members());
    house.in(() -> house.made.endRule(admin, id, byRole.id()));
    assertEquals(Set.of("Eins"), members());
  }

  @Test
  void aRoleByHandGoesBeforeThatOfARuleAndWhoIsInByRuleIsNotTakenOutByHand() {
    group(one, two);
    make(ChannelKind.GROUP, Map.of(), rule(ChannelRule.Kind.GROUP, group.toString()));
    Refusal refusal =
        assertThrows(
            Refusal.class,
            () -> house.in(() -> house.made.change(admin, id, Map.of(), List.of(one.id()))));
    assertEquals(Problem.MEMBER_BY_RULE, refusal.problem());
    assertEquals(List.of("Eins"), refusal.facts());
    house.in(() -> house.made.change(admin, id, Map.of(one.id(), MemberRole.OWNER), List.of()));
    assertEquals(MemberRole.OWNER, member(one).role());
    assertTrue(member(one).byRule());
    assertTrue(house.in(() -> house.made.rules(one, id)).getFirst().name().startsWith("Gruppe"));
  }

  @Test
  void theRealmsRolesAreFollowed() {
    Person officer = house.person("Aufsicht", Role.SUPERVISOR);
    make(ChannelKind.GROUP, Map.of(), rule(ChannelRule.Kind.ROLE, "SUPERVISOR"));
    assertEquals(Set.of("Aufsicht"), members());
    Person other = house.person("Neue Aufsicht", Role.SUPERVISOR);
    house.people.seen(new Person(officer.id(), "x", "Aufsicht", Set.of()));
    round();
    assertEquals(Set.of("Neue Aufsicht"), members());
    assertTrue(hears(other));
    round();
    assertEquals(1, house.feed.of(Topic.of(other.id()), "channel").size());
  }

  @Test
  void theCrewOnDutyIsInTheChannelOfItsUnit() {
    UnitId unit = house.unit("12/1");
    make(
        ChannelKind.UNIT,
        Map.of(),
        new ChannelRule(Ids.next(), ChannelRule.Kind.UNIT, unit.toString(), MemberRole.WRITER));
    assertEquals(Set.of(), members());
    house.assign(one, unit);
    house.publish();
    round();
    assertEquals(Set.of("Eins"), members());
    house.clock.forward(Duration.ofHours(12));
    round();
    assertEquals(Set.of(), members());
  }

  @Test
  void whoIsPublishedInAShiftIsInTheChannelThatNamesIt() {
    UnitId unit = house.unit("12/1");
    house.assign(one, unit);
    house.publish();
    make(ChannelKind.ROOM, Map.of(), rule(ChannelRule.Kind.SHIFT, house.early().id().toString()));
    assertEquals(Set.of("Eins"), members());
    house.assign(two, unit);
    house.publish();
    round();
    assertEquals(Set.of("Eins", "Zwei"), members());
    assertTrue(house.in(() -> house.made.rules(admin, id)).getFirst().name().length() > 1);
  }

  @Test
  void aRuleNeedsASubjectAndAUnitsChannelItsUnit() {
    assertRefused(
        Problem.NOT_FOUND,
        () ->
            make(ChannelKind.GROUP, Map.of(), rule(ChannelRule.Kind.GROUP, Ids.next().toString())));
    assertRefused(
        Problem.MALFORMED,
        () -> make(ChannelKind.GROUP, Map.of(), rule(ChannelRule.Kind.ROLE, "king")));
    assertRefused(Problem.MALFORMED, () -> make(ChannelKind.UNIT, Map.of()));
  }

  @Test
  void sevenThousandComeAtOnceAndAnotherOneCostsNoMore() {
    List<Person> crowd =
        IntStream.range(0, 7_000).mapToObj(n -> house.officer("Person " + n)).toList();
    group(crowd.toArray(Person[]::new));
    MadeChannel made =
        make(
            ChannelKind.ANNOUNCEMENT,
            Map.of(admin.id(), MemberRole.OWNER),
            new ChannelRule(
                Ids.next(), ChannelRule.Kind.GROUP, group.toString(), MemberRole.READER));
    assertEquals(7_001, made.members());
    assertEquals(1, house.feed.of(Topic.of(crowd.getLast().id()), "channel").size());
    int told = house.feed.all();
    change(List.of(one), List.of());
    assertEquals(told + 1, house.feed.all());
    assertFalse(house.in(() -> house.channels.overview(one)).getFirst().mayWrite());
    ChannelMember.Page page = house.in(() -> house.made.members(admin, id, "Person", 6_999, 10));
    assertEquals(1, page.members().size());
    assertEquals(7_002, page.total());
  }

  @Test
  void overTheLimitsItIsRefusedWhole() {
    List<Person> crowd =
        IntStream.range(0, MadeChannels.MOST_MEMBERS)
            .mapToObj(n -> house.officer("Person " + n))
            .toList();
    group(crowd.toArray(Person[]::new));
    make(ChannelKind.ROOM, Map.of(), rule(ChannelRule.Kind.GROUP, group.toString()));
    assertRefused(
        Problem.CHANNEL_FULL,
        () ->
            house.in(() ->
                house.made.change(admin, id, Map.of(one.id(), MemberRole.WRITER), List.of())));
    assertFalse(hears(one));

    Set<UUID> channels = new HashSet<>();
    for (int n = 0; n < MadeChannels.MOST_CHANNELS; n++) {
      channels.add(Ids.next());
    }
    channels.forEach(channel -> make(new ChannelId(channel), Map.of(two.id(), MemberRole.WRITER)));
    Refusal refusal =
        assertThrows(
            Refusal.class,
            () -> make(new ChannelId(Ids.next()), Map.of(two.id(), MemberRole.WRITER)));
    assertEquals(Problem.CHANNELS_FULL, refusal.problem());
    assertEquals(List.of("Zwei", 500), refusal.facts());
  }

  private void make(ChannelId channel, Map<PersonId, MemberRole> people) {
    house.in(() ->
        house.made.make(
            admin, new NewChannel(channel, ChannelKind.ROOM, "Raum", true, people, List.of())));
  }

  private MadeChannel make(
      ChannelKind kind, Map<PersonId, MemberRole> people, ChannelRule... rules) {
    NewChannel asked = new NewChannel(id, kind, "Kanal", true, people, List.of(rules));
    return house.in(() -> house.made.make(admin, asked));
  }

  private static ChannelRule rule(ChannelRule.Kind kind, String subject) {
    return new ChannelRule(Ids.next(), kind, subject, MemberRole.WRITER);
  }

  private void group(Person... people) {
    house.in(() ->
        house.groups.make(
            admin, group, "Gruppe " + group, List.of(people).stream().map(Person::id).toList()));
  }

  private void change(List<Person> in, List<Person> out) {
    house.in(() ->
        house.groups.change(
            admin,
            group,
            in.stream().map(Person::id).toList(),
            out.stream().map(Person::id).toList()));
  }

  /** As {@link RuleRounds} does, for this channel. */
  private void round() {
    house.in(() -> house.rules.toFollow()).stream()
        .filter(held -> held.channel().equals(id))
        .forEach(held ->
            house.in(() -> {
              house.rules.follow(held);
              return held;
            }));
  }

  private Set<String> members() {
    return house.in(() -> house.made.members(admin, id, "", 0, 500)).members().stream()
        .map(ChannelMember::name)
        .collect(Collectors.toSet());
  }

  private ChannelMember member(Person person) {
    return house.in(() -> house.made.members(admin, id, "", 0, 500)).members().stream()
        .filter(member -> member.person().equals(person.id()))
        .findFirst()
        .map(Objects::requireNonNull)
        .orElseThrow();
  }

  private boolean hears(Person person) {
    return house.in(() -> house.topics.topicsOf(person)).containsKey(Topic.of(id));
  }

  private static void assertRefused(Problem problem, Runnable attempt) {
    assertEquals(problem, assertThrows(Refusal.class, attempt::run).problem());
  }
}
