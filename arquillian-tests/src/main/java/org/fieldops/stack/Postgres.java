package org.fieldops.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * PostgreSQL 18 with {@code fsync} on and the databases {@code fieldops} and {@code keycloak}; or
 * one that stands elsewhere already ({@code FIELDOPS_DB_URL}, {@code FIELDOPS_DB_USER}, {@code
 * FIELDOPS_DB_PASSWORD}), which is looked at, never started or stopped.
 */
public final class Postgres implements Part {
  private static final Duration START_WITHIN = Duration.ofSeconds(60);
  private static final String OWNER = "postgres";

  private final StackSettings settings;
  private final Secrets secrets;
  private final Distributions distributions;
  private final ChildProcess process;
  private final Path data;

  Postgres(StackSettings settings, Secrets secrets, Distributions distributions) {
    this.settings = settings;
    this.secrets = secrets;
    this.distributions = distributions;
    this.process = new ChildProcess(name(), settings, "postgres");
    this.data = settings.home().resolve("postgres");
  }

  @Override
  public String name() {
    return "PostgreSQL";
  }

  /** Address of the application's database. */
  public String url() {
    return external().orElseGet(() -> local("fieldops"));
  }

  public String user() {
    return settings.setting("FIELDOPS_DB_USER").orElse("fieldops");
  }

  public String password() {
    return secrets.databaseApplication();
  }

  /** A connection of the application's user; the caller closes it. */
  public Connection connect() throws SQLException {
    return DriverManager.getConnection(url(), user(), password());
  }

  /** A connection of Keycloak's user; the caller closes it. */
  public Connection connectAsKeycloak() throws SQLException {
    Map<String, String> keycloak = forKeycloak();
    return DriverManager.getConnection(
        Objects.requireNonNull(keycloak.get("KC_DB_URL")),
        keycloak.get("KC_DB_USERNAME"),
        keycloak.get("KC_DB_PASSWORD"));
  }

  /** What Keycloak is told about its database. */
  Map<String, String> forKeycloak() {
    return external()
        .map(url ->
            Map.of(
                "KC_DB_URL",
                url,
                "KC_DB_SCHEMA",
                "keycloak",
                "KC_DB_USERNAME",
                user(),
                "KC_DB_PASSWORD",
                password()))
        .orElseGet(() ->
            Map.of(
                "KC_DB_URL", local("keycloak"),
                "KC_DB_USERNAME", "keycloak",
                "KC_DB_PASSWORD", secrets.databaseKeycloak()));
  }

  @Override
  public void start() {
    if (external().isPresent()) {
      useExternal();
      return;
    }
    if (isRunning()) {
      return;
    }
    Readiness.requireFree(name(), settings.ports().postgres());
    Path home = distributions.postgres();
    if (!Files.exists(data.resolve("PG_VERSION"))) {
      create(home);
    }
    process.start(serverCommand(home), Map.of("LC_ALL", "C", "TZ", "UTC"), settings.home());
    if (!Readiness.await(this::isReady, this::isRunning, START_WITHIN)) {
      throw new StackFailure(
          "PostgreSQL did not start; " + process.log() + " says:\n" + process.tail(5));
    }
    createDatabases();
    try (Connection connection =
            DriverManager.getConnection(local("fieldops"), OWNER, secrets.databaseOwner());
        Statement statement = connection.createStatement()) {
      statement.execute("create extension if not exists pg_stat_statements schema public");
    } catch (SQLException e) {
      throw new StackFailure("PostgreSQL cannot count statements: " + e.getMessage(), e);
    }
  }

  @Override
  public void stop() {
    // SIGINT: sessions are ended, everything is written, no recovery at the next start
    process.stop("INT", Duration.ofSeconds(30));
  }

  @Override
  public void kill() {
    process.kill();
  }

  @Override
  public Optional<ProcessHandle> process() {
    return process.running();
  }

  @Override
  public boolean isRunning() {
    return external().isPresent() ? isReady() : process.running().isPresent();
  }

  @Override
  public boolean isReady() {
    try (Connection connection = external().isPresent() ? connect() : ownerConnection()) {
      return connection.isValid(2);
    } catch (SQLException e) {
      return false;
    }
  }

  private List<String> serverCommand(Path home) {
    List<String> command = unprivileged(home.resolve("bin/postgres").toString());
    command.addAll(List.of("-D", data.toString()));
    Map<String, String> configuration =
        Map.ofEntries(
            Map.entry("port", String.valueOf(settings.ports().postgres())),
            Map.entry("listen_addresses", "127.0.0.1"),
            Map.entry("unix_socket_directories", ""),
            Map.entry("fsync", "on"),
            Map.entry("synchronous_commit", "on"),
            Map.entry("full_page_writes", "on"),
            Map.entry("max_connections", "150"),
            Map.entry("shared_buffers", "128MB"),
            // the server counts statements: cheap, and asked by the measurements
            Map.entry("shared_preload_libraries", "pg_stat_statements"),
            Map.entry("timezone", "UTC"),
            Map.entry("log_timezone", "UTC"));
    configuration.forEach((key, value) -> command.addAll(List.of("-c", key + "=" + value)));
    return command;
  }

  private void create(Path home) {
    try {
      Files.createDirectories(settings.home());
      Path password =
          Files.createTempFile(
              settings.home(),
              "init",
              ".pw",
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      Distributions.delete(data);
      Files.createDirectory(data);
      Files.writeString(password, secrets.databaseOwner());
      Unprivileged.handOver(data, password);
      List<String> command = unprivileged(home.resolve("bin/initdb").toString());
      command.addAll(
          List.of("-D", data.toString(), "-U", OWNER, "-A", "scram-sha-256", "--encoding=UTF8"));
      command.addAll(
          List.of("--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=C"));
      command.addAll(List.of("--no-instructions", "--pwfile=" + password));
      int code = ChildProcess.run(command, Map.of("LC_ALL", "C"), settings.home(), process.log());
      Files.delete(password);
      if (code != 0) {
        Distributions.delete(data);
        throw new StackFailure("PostgreSQL's files could not be made:\n" + process.tail(5));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<String> unprivileged(String program) {
    List<String> command = new ArrayList<>(Unprivileged.prefix());
    command.add(program);
    return command;
  }

  private void createDatabases() {
    try (Connection connection = ownerConnection()) {
      createDatabase(connection, "fieldops", secrets.databaseApplication());
      createDatabase(connection, "keycloak", secrets.databaseKeycloak());
    } catch (SQLException e) {
      throw new StackFailure("The databases could not be made: " + e.getMessage(), e);
    }
  }

  private static void createDatabase(Connection connection, String name, String password)
      throws SQLException {
    if (exists(connection, name)) {
      return;
    }
    try (Statement statement = connection.createStatement()) {
      // the password is of our own drawing: letters, digits, - and _ only
      statement.execute("create role " + name + " login password '" + password + "'");
      statement.execute("create database " + name + " owner " + name);
    }
  }

  private static boolean exists(Connection connection, String name) throws SQLException {
    try (PreparedStatement query =
        connection.prepareStatement("select 1 from pg_database where datname = ?")) {
      query.setString(1, name);
      try (ResultSet rows = query.executeQuery()) {
        return rows.next();
      }
    }
  }

  private void useExternal() {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      statement.execute("create schema if not exists keycloak");
    } catch (SQLException e) {
      throw new StackFailure(
          "The PostgreSQL named by FIELDOPS_DB_URL cannot be used: " + e.getMessage(), e);
    }
  }

  private Optional<String> external() {
    return settings.setting("FIELDOPS_DB_URL");
  }

  private Connection ownerConnection() throws SQLException {
    String url = local(OWNER) + "?connectTimeout=2&loginTimeout=3";
    return DriverManager.getConnection(url, OWNER, secrets.databaseOwner());
  }

  private String local(String database) {
    return "jdbc:postgresql://127.0.0.1:" + settings.ports().postgres() + "/" + database;
  }
}
