package org.fieldops.identity.contact.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fieldops.identity.contact.service.ContactRows;
import org.fieldops.kernel.PersonId;
import org.fieldops.kernel.store.Sql;

/** Contacts in PostgreSQL. */
@ApplicationScoped
public class PostgresContacts implements ContactRows {

  private Sql sql;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  PostgresContacts() {}

  @Inject
  public PostgresContacts(Sql sql) {
    this.sql = sql;
  }

  @Override
  public void keep(Map<PersonId, Kept> newest) {
    List<Map.Entry<PersonId, Kept>> all = List.copyOf(newest.entrySet());
    sql.update(
        """
        insert into identity.contact (person, last_at, signed_out_at)
        select person, last_at, nullif(signed_out, '')::timestamptz
        from unnest(?::uuid[], ?::timestamptz[], ?::text[]) each (person, last_at, signed_out)
        on conflict (person) do update set
          last_at = greatest(contact.last_at, excluded.last_at),
          signed_out_at = greatest(contact.signed_out_at, excluded.signed_out_at)
        """,
        all.stream().map(each -> each.getKey().toString()).toArray(String[]::new),
        all.stream().map(each -> each.getValue().lastAt().toString()).toArray(String[]::new),
        all.stream().map(each -> signedOut(each.getValue())).toArray(String[]::new));
  }

  private static String signedOut(Kept kept) {
    Instant at = kept.signedOutAt();
    return at == null ? "" : at.toString();
  }

  @Override
  public Map<PersonId, Kept> of(Collection<PersonId> people) {
    Map<PersonId, Kept> found = new HashMap<>();
    sql.query(
        "select * from identity.contact where person = any (?::uuid[])",
        row ->
            found.put(
                new PersonId(row.getObject("person", UUID.class)),
                new Kept(
                    Sql.instant(row, "last_at"),
                    row.getObject("signed_out_at") == null
                        ? null
                        : Sql.instant(row, "signed_out_at"))),
        (Object) people.stream().map(PersonId::toString).toArray(String[]::new));
    return found;
  }
}
