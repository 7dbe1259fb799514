package org.fieldops.it.bench;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;
import org.fieldops.stack.Part;
import org.fieldops.stack.Stack;

/**
 * What the servers have spent since they started: CPU in seconds, user and system, as {@code
 * /proc/PID/stat} counts it in hundredths, and statements as {@code pg_stat_statements} does.
 *
 * @param compiler what of {@code wildfly} the JVM spent on compiling: none of it on a server that
 *     has run for an hour
 * @param statements of the application, without begin and commit
 * @param commits of the application, also those that only read
 */
record ServerCosts(
    double wildfly, double compiler, double postgres, long statements, long commits) {

  private static final double TICKS_PER_SECOND = 100;
  private static final int USER_TIME = 11;
  private static final int SYSTEM_TIME_OF_CHILDREN = 14;

  /** PostgreSQL alone is asked, so that asking costs nothing that is measured. */
  static ServerCosts of(Stack stack) throws IOException, SQLException {
    try (Connection connection = stack.postgres().connect();
        Statement statement = connection.createStatement()) {
      // the session writes its own count at most once a second, unless it is told to
      statement.execute("select pg_stat_force_next_flush()");
      return new ServerCosts(
          cpu(stack.wildfly()),
          compiler(stack.wildfly()),
          cpu(stack.postgres()),
          one(statement, "select coalesce(sum(calls), 0)" + StatementCounts.OF_THE_APPLICATION),
          one(
              statement,
              "select xact_commit from pg_stat_database where datname = current_database()"));
    }
  }

  ServerCosts since(ServerCosts before) {
    return new ServerCosts(
        wildfly - before.wildfly,
        // a compiling thread may have ended, and taken its count along
        Math.max(0, compiler - before.compiler),
        postgres - before.postgres,
        statements - before.statements,
        commits - before.commits);
  }

  /** A line of a table. */
  String line(String what) {
    return String.format(
        Locale.ROOT,
        "%-34s WildFly %.2f s (compiling %.2f), PostgreSQL %.2f s of CPU, %d statements, %d"
            + " commits",
        what,
        wildfly,
        compiler,
        postgres,
        statements,
        commits);
  }

  /** The same for each of so many messages, delivered to so many sockets. */
  String perMessage(int messages, int sockets) {
    return String.format(
        Locale.ROOT,
        "%-34s WildFly %.2f ms (compiling %.2f), PostgreSQL %.2f ms of CPU; %.1f statements, %.2f"
            + " commits; per delivery %.1f us in all",
        "of the servers for each message",
        wildfly * 1e3 / messages,
        compiler * 1e3 / messages,
        postgres * 1e3 / messages,
        (double) statements / messages,
        (double) commits / messages,
        (wildfly + postgres) * 1e6 / messages / sockets);
  }

  private static long one(Statement statement, String query) throws SQLException {
    try (ResultSet rows = statement.executeQuery(query)) {
      rows.next();
      return rows.getLong(1);
    }
  }

  /** Of a process and all that it started, those that have ended too. */
  private static double cpu(Part part) throws IOException {
    ProcessHandle process = part.process().orElseThrow();
    long ticks = 0;
    for (ProcessHandle each : Stream.concat(Stream.of(process), process.descendants()).toList()) {
      Path stat = Path.of("/proc", Long.toString(each.pid()), "stat");
      if (Files.exists(stat)) {
        ticks += ticks(Files.readString(stat));
      }
    }
    return ticks / TICKS_PER_SECOND;
  }

  /** Of the threads that compile, by their names. */
  private static double compiler(Part part) throws IOException {
    Path tasks = Path.of("/proc", Long.toString(part.process().orElseThrow().pid()), "task");
    long ticks = 0;
    try (DirectoryStream<Path> threads = Files.newDirectoryStream(tasks)) {
      for (Path thread : threads) {
        Path stat = thread.resolve("stat");
        String text = Files.exists(stat) ? Files.readString(stat) : "";
        if (text.contains("CompilerThre")) {
          ticks += ticks(text);
        }
      }
    }
    return ticks / TICKS_PER_SECOND;
  }

  /** Behind the name in brackets come state, then numbers: proc(5). */
  private static long ticks(String stat) {
    String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
    return Arrays.stream(fields, USER_TIME, SYSTEM_TIME_OF_CHILDREN + 1)
        .mapToLong(Long::parseLong)
        .sum();
  }
}
