package org.fieldops.it.browser;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.fieldops.stack.Stack;

/**
 * Thousands who sign in by {@code wahl1}, {@code wahl2} and so on, written into the house's own
 * list of people: the realm would need minutes for them. What the realm says of everybody every
 * twenty seconds leaves them alone while this is open.
 */
final class Volunteers implements AutoCloseable {

  private static final String MAKE =
      """
      insert into identity.person (id, username, name, roles, seen_at)
      select gen_random_uuid(), 'wahl' || n, 'Wahlhilfe ' || lpad(n::text, 4, '0'), '{PATROL}', now()
      from generate_series(1, %d) n
      """;
  private static final String LEFT_ALONE =
      """
      create function identity.volunteers_stay() returns trigger language plpgsql as
        'begin return old; end';
      create trigger volunteers_stay before update on identity.person for each row
        when (old.username like 'wahl%' and new.roles = '{}')
        execute function identity.volunteers_stay();
      """;
  private static final String GONE =
      """
      drop function if exists identity.volunteers_stay() cascade;
      update identity.person set roles = '{}', username = 'ex-' || username
      where username like 'wahl%';
      """;

  private final Stack stack;

  private Volunteers(Stack stack) {
    this.stack = stack;
  }

  static Volunteers make(Stack stack, int count) throws SQLException {
    Volunteers made = new Volunteers(stack);
    made.execute(GONE + LEFT_ALONE + MAKE.formatted(count));
    return made;
  }

  private void execute(String statements) throws SQLException {
    try (Connection database = stack.postgres().connect();
        Statement statement = database.createStatement()) {
      statement.execute(statements);
    }
  }

  /** They are nobody any more. */
  @Override
  public void close() throws SQLException {
    execute(GONE);
  }
}
