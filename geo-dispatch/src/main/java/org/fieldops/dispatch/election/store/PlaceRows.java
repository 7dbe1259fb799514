package org.fieldops.dispatch.election.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fieldops.dispatch.ChannelRule;
import org.fieldops.dispatch.MemberRole;
import org.fieldops.dispatch.PlaceKind;
import org.fieldops.dispatch.election.model.PlannedPlace;
import org.fieldops.kernel.ChannelId;
import org.fieldops.kernel.ElectionId;
import org.fieldops.kernel.Ids;
import org.fieldops.kernel.PersonId;
import org.fieldops.kernel.store.Sql;
import org.jspecify.annotations.Nullable;

/** The places of an election with their people and rules: three statements, however many. */
final class PlaceRows {

  private final Sql sql;

  PlaceRows(Sql sql) {
    this.sql = sql;
  }

  void add(ElectionId id, List<PlannedPlace> places) {
    sql.update(
        """
        insert into dispatch.election_place
          (election_id, place, kind, number, name, channel_id, people)
        select ?, p.* from unnest(?::int[], ?::text[], ?::text[], ?::text[], ?::uuid[], ?::int[]) p
        """,
        id.value(),
        places.stream().map(place -> String.valueOf(place.place())).toArray(String[]::new),
        places.stream().map(place -> place.kind().name()).toArray(String[]::new),
        places.stream().map(PlannedPlace::number).toArray(String[]::new),
        places.stream().map(PlannedPlace::name).toArray(String[]::new),
        places.stream().map(place -> place.channel().toString()).toArray(String[]::new),
        places.stream().map(place -> String.valueOf(place.people().size())).toArray(String[]::new));
    addPeople(id, places);
    addRules(id, places);
  }

  private void addPeople(ElectionId id, List<PlannedPlace> places) {
    List<String> at = new ArrayList<>();
    List<String> people = new ArrayList<>();
    List<String> roles = new ArrayList<>();
    for (PlannedPlace place : places) {
      place
          .people()
          .forEach((person, role) -> {
            at.add(String.valueOf(place.place()));
            people.add(person.toString());
            roles.add(role.name());
          });
    }
    sql.update(
        """
        insert into dispatch.election_person (election_id, place, person, role)
        select ?, p.* from unnest(?::int[], ?::uuid[], ?::text[]) p
        """,
        id.value(),
        at.toArray(String[]::new),
        people.toArray(String[]::new),
        roles.toArray(String[]::new));
  }

  private void addRules(ElectionId id, List<PlannedPlace> places) {
    for (PlannedPlace place : places) {
      for (ChannelRule rule : place.rules()) {
        sql.update(
            "insert into dispatch.election_rule values (?, ?, ?, ?, ?) on conflict do nothing",
            id.value(),
            place.place(),
            rule.kind().name(),
            rule.subject(),
            rule.role().name());
      }
    }
  }

  List<PlannedPlace> all(ElectionId id) {
    return read(id, null);
  }

  List<PlannedPlace> some(ElectionId id, Long[] wanted) {
    return read(id, wanted);
  }

  private List<PlannedPlace> read(ElectionId id, Long @Nullable [] wanted) {
    Map<Integer, Map<PersonId, MemberRole>> people = new HashMap<>();
    sql.query(
        "select * from dispatch.election_person"
            + " where election_id = ? and (?::bigint[] is null or place = any (?::bigint[]))",
        row -> {
          people
              .computeIfAbsent(row.getInt("place"), place -> new HashMap<>())
              .put(
                  new PersonId(row.getObject("person", UUID.class)),
                  MemberRole.valueOf(row.getString("role")));
          return true;
        },
        id.value(),
        wanted,
        wanted);
    Map<Integer, List<ChannelRule>> rules = new HashMap<>();
    sql.query(
        "select * from dispatch.election_rule where election_id = ?",
        row ->
            rules.computeIfAbsent(row.getInt("place"), place -> new ArrayList<>()).add(rule(row)),
        id.value());
    return sql.query(
        "select * from dispatch.election_place"
            + " where election_id = ? and (?::bigint[] is null or place = any (?::bigint[]))"
            + " order by place",
        row ->
            new PlannedPlace(
                row.getInt("place"),
                PlaceKind.valueOf(row.getString("kind")),
                row.getString("number"),
                row.getString("name"),
                new ChannelId(row.getObject("channel_id", UUID.class)),
                people.getOrDefault(row.getInt("place"), Map.of()),
                rules.getOrDefault(row.getInt("place"), List.of())),
        id.value(),
        wanted,
        wanted);
  }

  void remember(ElectionId id) {
    sql.update(
        """
        delete from dispatch.election_person e using dispatch.election_place p
        where e.election_id = ? and p.election_id = e.election_id and p.place = e.place
          and p.state = 'MADE'
        """,
        id.value());
    sql.update(
        """
        insert into dispatch.election_person (election_id, place, person, role)
        select p.election_id, p.place, g.person, g.role from dispatch.election_place p
          join dispatch.channel_grant g on g.channel_id = p.channel_id and g.rule_id is null
        where p.election_id = ? and p.state = 'MADE'
        """,
        id.value());
    sql.update(
        """
        delete from dispatch.election_rule e using dispatch.election_place p
        where e.election_id = ? and p.election_id = e.election_id and p.place = e.place
          and p.state = 'MADE'
        """,
        id.value());
    sql.update(
        """
        insert into dispatch.election_rule (election_id, place, kind, subject, role)
        select p.election_id, p.place, r.kind, r.subject, r.role from dispatch.election_place p
          join dispatch.channel_rule r on r.channel_id = p.channel_id and r.until_at is null
        where p.election_id = ? and p.state = 'MADE'
        """,
        id.value());
  }

  private static ChannelRule rule(ResultSet row) throws SQLException {
    return new ChannelRule(
        Ids.next(),
        ChannelRule.Kind.valueOf(row.getString("kind")),
        row.getString("subject"),
        MemberRole.valueOf(row.getString("role")));
  }
}
