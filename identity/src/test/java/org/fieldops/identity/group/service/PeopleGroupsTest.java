package org.fieldops.identity.group.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.fieldops.identity.GroupChanged;
import org.fieldops.identity.GroupView;
import org.fieldops.identity.Groups;
import org.fieldops.identity.account.store.PostgresPeople;
import org.fieldops.identity.group.store.PostgresGroups;
import org.fieldops.kernel.GroupId;
import org.fieldops.kernel.Ids;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.PersonId;
import org.fieldops.kernel.Problem;
import org.fieldops.kernel.Refusal;
import org.fieldops.kernel.Role;
import org.fieldops.kernel.store.Sql;
import org.fieldops.kernel.store.TestDatabase;
import org.fieldops.kernel.store.TestTransactions;
import org.junit.jupiter.api.Test;

/** Groups on a real PostgreSQL, with the trail and the news of each change. */
class PeopleGroupsTest {

  private final TestTransactions transactions = new TestTransactions(TestDatabase.migrated());
  private final Sql sql = new Sql(transactions);
  private final PostgresPeople people = new PostgresPeople(sql, Clock.systemUTC());
  private final List<GroupChanged> heard = new ArrayList<>();
  private final List<String> trail = new ArrayList<>();
  private final Set<PersonId> owners = new HashSet<>();
  private final Groups groups =
      new PeopleGroups(
          new PostgresGroups(sql),
          people,
          (by, act, subject, detail) -> trail.add(act + " " + subject + " " + detail),
          List.of(by -> owners.contains(by.id())),
          new HeardEvent<>(heard),
          Clock.systemUTC());

  private final Person admin = person("Verwaltung", Role.ADMIN);
  private final Person owner = person("Besitzt", Role.PATROL);
  private final Person one = person("Eins", Role.PATROL);
  private final Person two = person("Zwei", Role.PATROL);
  private final GroupId id = new GroupId(Ids.next());
  private final String name = "Gruppe " + id;

  @Test
  void whoComesAndGoesIsKeptWithWhoDidItAndTold() {
    in(() -> groups.make(admin, id, "  " + name + " ", List.of(one.id(), two.id())));
    in(() -> groups.change(admin, id, List.of(one.id()), List.of(two.id())));
    assertEquals(1, view(admin).members());
    assertEquals(List.of(one), in(() -> groups.members(admin, id, "", 0, 10)));
    assertEquals(
        List.of(
            new GroupChanged(admin, id, Set.of(one.id(), two.id()), Set.of()),
            new GroupChanged(admin, id, Set.of(), Set.of(two.id()))),
        heard);
    assertEquals(
        1,
        in(() ->
            sql.query(
                    "select from identity.person_group_member where group_id = ? and person = ?"
                        + " and added_by = ? and removed_by = ? and until_at is not null",
                    row -> true,
                    id.value(),
                    two.id().value(),
                    admin.id().value(),
                    admin.id().value())
                .size()));
    assertTrue(trail.getFirst().startsWith("group.made " + id));
    assertTrue(trail.getLast().startsWith("group.changed " + id + " +0 -1"));
  }

  @Test
  void theSameAgainIsHarmlessAndAnotherUnderTheSameIdOrNameIsRefused() {
    GroupView made = in(() -> groups.make(admin, id, name, List.of(one.id())));
    assertEquals(made, in(() -> groups.make(admin, id, name, List.of(one.id()))));
    in(() -> groups.change(admin, id, List.of(one.id()), List.of(two.id())));
    assertEquals(1, heard.size());
    assertRefused(Problem.OPERATION_REUSED, () -> groups.make(admin, id, "anders", List.of()));
    GroupId other = new GroupId(Ids.next());
    assertRefused(
        Problem.GROUP_NAME_TAKEN,
        () -> groups.make(admin, other, name.toUpperCase(java.util.Locale.ROOT), List.of()));
    in(() -> groups.make(admin, other, "Zweite " + id, List.of()));
    assertRefused(Problem.GROUP_NAME_TAKEN, () -> groups.rename(admin, other, name));
    assertEquals("Dritte " + id, in(() -> groups.rename(admin, other, "Dritte " + id)).name());
  }

  @Test
  void administratorsAndOwnersMakeGroupsAndOnlyTheirMakerAndAdministratorsChangeThem() {
    assertFalse(in(() -> groups.open(one)));
    assertRefused(Problem.NOT_ALLOWED, () -> groups.make(one, id, name, List.of()));
    assertRefused(Problem.NOT_ALLOWED, () -> groups.find(one, "", 10));
    in(() -> groups.make(admin, id, name, List.of(one.id())));
    owners.add(owner.id());
    assertEquals(List.of(id), ids(owner, name));
    assertFalse(view(owner).mayChange());
    assertRefused(
        Problem.NOT_ALLOWED, () -> groups.change(owner, id, List.of(two.id()), List.of()));
    assertRefused(Problem.NOT_ALLOWED, () -> groups.rename(owner, id, "meine"));
    assertRefused(Problem.NOT_ALLOWED, () -> end(owner, id));
    GroupId own = new GroupId(Ids.next());
    assertTrue(in(() -> groups.make(owner, own, "Eigene " + own, List.of())).mayChange());
    assertEquals(1, in(() -> groups.change(admin, own, List.of(two.id()), List.of())).members());
  }

  @Test
  void whatIsEndedIsGoneAndItsNameFree() {
    in(() -> groups.make(admin, id, name, List.of(one.id(), two.id())));
    in(() -> end(admin, id));
    in(() -> end(admin, id));
    assertEquals(Set.of(one.id(), two.id()), heard.getLast().left());
    assertEquals(2, heard.size());
    assertRefused(Problem.NOT_FOUND, () -> groups.one(admin, id));
    assertRefused(Problem.NOT_FOUND, () -> groups.change(admin, id, List.of(), List.of()));
    assertTrue(in(() -> groups.names(List.of(id))).isEmpty());
    assertTrue(in(() -> groups.membersNow(id)).isEmpty());
    GroupId next = new GroupId(Ids.next());
    assertEquals(name, in(() -> groups.make(admin, next, name, List.of())).name());
  }

  @Test
  void thousandsComeInOneStatementAndMoreThanTheLimitIsRefusedWhole() {
    in(() -> groups.make(admin, id, name, List.of()));
    List<Person> crowd =
        IntStream.range(0, Groups.MOST_MEMBERS)
            .mapToObj(n -> new PersonId(Ids.next()))
            .map(person -> new Person(person, "u-" + person, "Viele", Set.of(Role.PATROL)))
            .toList();
    in(() -> {
      people.replaceAll(crowd);
      return true;
    });
    List<PersonId> all = crowd.stream().map(Person::id).toList();
    int before = transactions.statements();
    assertEquals(
        all.size() - 1,
        in(() -> groups.change(admin, id, all.subList(1, all.size()), List.of())).members());
    assertTrue(transactions.statements() - before < 10);
    assertRefused(
        Problem.GROUP_FULL,
        () -> groups.change(admin, id, List.of(all.getFirst(), one.id()), List.of()));
    assertEquals(all.size() - 1, view(admin).members());
  }

  @Test
  void somebodyUnknownIsRefusedAndNothingIsDone() {
    PersonId unknown = new PersonId(Ids.next());
    assertRefused(
        Problem.NOT_FOUND, () -> groups.make(admin, id, name, List.of(one.id(), unknown)));
    assertEquals(List.of(), ids(admin, name));
    assertRefused(Problem.FIELD_MISSING, () -> groups.make(admin, id, " ", List.of()));
    assertRefused(Problem.MALFORMED, () -> groups.find(admin, "", 501));
  }

  private List<GroupId> ids(Person by, String words) {
    return in(() -> groups.find(by, words, 10)).stream().map(GroupView::id).toList();
  }

  private GroupView view(Person by) {
    return in(() -> groups.one(by, id));
  }

  private boolean end(Person by, GroupId group) {
    groups.end(by, group);
    return true;
  }

  private Person person(String called, Role role) {
    Person person = new Person(new PersonId(Ids.next()), called + Ids.next(), called, Set.of(role));
    in(() -> {
      people.seen(person);
      return true;
    });
    return person;
  }

  private <T> T in(Supplier<T> work) {
    return transactions.inNew(work);
  }

  private void assertRefused(Problem problem, Supplier<?> work) {
    assertEquals(problem, assertThrows(Refusal.class, () -> in(work)).problem());
  }
}
