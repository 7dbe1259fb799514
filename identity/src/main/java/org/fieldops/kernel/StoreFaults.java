package org.fieldops.kernel;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.function.Predicate;
import javax.transaction.xa.XAException;
import org.jspecify.annotations.Nullable;

/** Tells a database that is away, or contested, from a mistake of ours, by what was thrown. */
public final class StoreFaults {

  /**
   * Classes and codes of PostgreSQL's SQLSTATE (its manual, appendix A): connection, sign-in,
   * insufficient resources, operator intervention (also a statement that took too long), the
   * server's own disk; a server or database that only reads, as after a failover, is missing, or
   * not in the state to do it; a lock not had in time, a transaction ended for idling; a schema
   * that is not migrated yet.
   */
  private static final Set<String> AWAY_CLASSES = Set.of("08", "28", "53", "57", "58");

  private static final Set<String> AWAY_CODES =
      Set.of("25006", "25P03", "3D000", "3F000", "42P01", "55000", "55P03");

  /** A character that the database's encoding, or its JSON, does not have: U+0000. */
  private static final Set<String> UNSTORABLE_CODES = Set.of("22021", "22P05");

  private static final String KEY_TAKEN = "23505";

  /** Serialization failure, deadlock, and a unique key that somebody else took just now. */
  private static final Set<String> CONTESTED_CODES = Set.of("40001", "40P01", KEY_TAKEN);

  private StoreFaults() {}

  /** True when the database cannot be asked now; to be repeated as it is. */
  public static boolean away(Throwable thrown) {
    return any(thrown, StoreFaults::saysAway);
  }

  /** True when somebody else was faster; doing the whole transaction once more gives an answer. */
  public static boolean contested(Throwable thrown) {
    return any(thrown, StoreFaults::saysContested);
  }

  /**
   * True when a unique key was taken: once, that is a race that was lost; every time, a mistake.
   */
  public static boolean keyTaken(Throwable thrown) {
    return any(thrown, t -> t instanceof SQLException sql && KEY_TAKEN.equals(sql.getSQLState()));
  }

  /**
   * True when the database cannot keep one of the texts. {@link PlainText} refuses such a text
   * where it comes in; this is for what came past it.
   */
  public static boolean unstorable(Throwable thrown) {
    return any(
        thrown, t -> t instanceof SQLException sql && UNSTORABLE_CODES.contains(sql.getSQLState()));
  }

  private static boolean saysAway(Throwable thrown) {
    if (thrown instanceof SQLTransientConnectionException || thrown instanceof XAException) {
      return true;
    }
    if (thrown instanceof SQLException sql && sql.getSQLState() != null) {
      String state = sql.getSQLState();
      return AWAY_CODES.contains(state)
          || (state.length() == 5 && AWAY_CLASSES.contains(state.substring(0, 2)));
    }
    // what the server's connection pool throws when it finds no connection
    return thrown.getClass().getName().startsWith("jakarta.resource.");
  }

  private static boolean saysContested(Throwable thrown) {
    if (thrown instanceof SQLException sql && sql.getSQLState() != null) {
      return CONTESTED_CODES.contains(sql.getSQLState());
    }
    return thrown instanceof jakarta.persistence.OptimisticLockException
        || thrown instanceof jakarta.persistence.PessimisticLockException;
  }

  private static boolean any(Throwable thrown, Predicate<Throwable> says) {
    Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    Deque<Throwable> open = new ArrayDeque<>();
    add(open, thrown);
    while (!open.isEmpty()) {
      Throwable next = open.pop();
      if (!seen.add(next)) {
        continue;
      }
      if (says.test(next)) {
        return true;
      }
      add(open, next.getCause());
      for (Throwable suppressed : next.getSuppressed()) {
        add(open, suppressed);
      }
    }
    return false;
  }

  private static void add(Deque<Throwable> open, @Nullable Throwable thrown) {
    if (thrown != null) {
      open.push(thrown);
    }
  }
}
