package org.fieldops.identity.push.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.fieldops.identity.PushSubscription;
import org.fieldops.identity.PushSubscriptions.Offer;
import org.fieldops.identity.push.service.PushRows;
import org.fieldops.kernel.PersonId;
import org.fieldops.kernel.store.Sql;

/** Browsers that may be woken, in PostgreSQL. */
@ApplicationScoped
public class PostgresPush implements PushRows {

  private Sql sql;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  PostgresPush() {}

  @Inject
  public PostgresPush(Sql sql) {
    this.sql = sql;
  }

  @Override
  public void keep(Offer offer, Instant now, Instant renewedSince, int mostEach) {
    sql.update(
        """
        insert into identity.push_subscription as s
          (person, endpoint, public_key, secret, server_key, session, language, alarms_only,
           created_at, renewed_at)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        on conflict (endpoint) do update set
          person = excluded.person, public_key = excluded.public_key, secret = excluded.secret,
          server_key = excluded.server_key, session = excluded.session,
          language = excluded.language, alarms_only = excluded.alarms_only,
          renewed_at = excluded.renewed_at,
          failures = case when s.public_key = excluded.public_key then s.failures else 0 end
        """,
        offer.person().value(),
        offer.endpoint(),
        offer.publicKey(),
        offer.secret(),
        offer.serverKey(),
        offer.session(),
        offer.language(),
        offer.alarmsOnly(),
        now,
        now);
    sql.update(
        """
        delete from identity.push_subscription where id in (
          select id from identity.push_subscription where person = ?
          order by renewed_at desc, id desc offset ?)
        """,
        offer.person().value(),
        mostEach);
    sql.update(
        "delete from identity.push_subscription where person = ? and renewed_at < ?",
        offer.person().value(),
        renewedSince);
    sql.update("delete from identity.push_loss where person = ?", offer.person().value());
  }

  @Override
  public void forget(PersonId person, String endpoint) {
    sql.update(
        "delete from identity.push_subscription where person = ? and endpoint = ?",
        person.value(),
        endpoint);
  }

  @Override
  public List<PushSubscription> of(
      Collection<PersonId> people, String serverKey, Instant renewedSince) {
    return sql.query(
        """
        select s.* from identity.push_subscription s
        where s.person = any (?::uuid[]) and s.server_key = ? and s.renewed_at >= ?
          and not exists (select from identity.ended_session e where e.session = s.session)
        order by s.id
        """,
        PostgresPush::subscription,
        ids(people),
        serverKey,
        renewedSince);
  }

  @Override
  public void delivered(long id, Instant now) {
    sql.update(
        "update identity.push_subscription set last_success_at = ?, failures = 0 where id = ?",
        now,
        id);
  }

  @Override
  public void failed(long id) {
    sql.update("update identity.push_subscription set failures = failures + 1 where id = ?", id);
  }

  @Override
  public void gone(long id, Instant now) {
    sql.update(
        """
        with lost as (delete from identity.push_subscription where id = ? returning id, person)
        insert into identity.push_loss (person, lost_at)
        select person, ? from lost where not exists (
          select from identity.push_subscription s
          where s.person = lost.person and s.id <> lost.id)
        on conflict (person) do update set lost_at = excluded.lost_at
        """,
        id,
        now);
  }

  @Override
  public void ofSessionEnded(String session) {
    sql.update("delete from identity.push_subscription where session = ?", session);
  }

  @Override
  public void ofPeopleEnded(Set<PersonId> people) {
    sql.update(
        "delete from identity.push_subscription where person = any (?::uuid[])",
        (Object) ids(people));
  }

  @Override
  public Map<PersonId, Optional<Instant>> unreached(
      Collection<PersonId> people, Instant renewedSince, int manyFailures) {
    Map<PersonId, Optional<Instant>> unreached = new HashMap<>();
    sql.query(
        """
        select each.person, loss.lost_at from unnest(?::uuid[]) each (person)
          left join identity.push_loss loss on loss.person = each.person
        where not exists (
          select from identity.push_subscription s
          where s.person = each.person and s.renewed_at >= ? and s.failures < ?
            and not exists (select from identity.ended_session e where e.session = s.session))
        """,
        row ->
            unreached.put(
                new PersonId(row.getObject("person", UUID.class)),
                Optional.ofNullable(row.getObject("lost_at", OffsetDateTime.class))
                    .map(OffsetDateTime::toInstant)),
        ids(people),
        renewedSince,
        manyFailures);
    return unreached;
  }

  private static PushSubscription subscription(ResultSet row) throws SQLException {
    return new PushSubscription(
        row.getLong("id"),
        new PersonId(row.getObject("person", UUID.class)),
        row.getString("endpoint"),
        row.getString("public_key"),
        row.getString("secret"),
        row.getString("language"),
        row.getBoolean("alarms_only"));
  }

  private static String[] ids(Collection<PersonId> people) {
    return people.stream().map(PersonId::toString).toArray(String[]::new);
  }
}
