package org.fieldops.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Keycloak with the realm {@code fieldops}, its theme, and in the demo its people. */
public final class Keycloak implements Part {
  private static final Duration START_WITHIN = Duration.ofMinutes(5);
  private static final List<String> ENTRY =
      List.of("-cp", "lib/quarkus-run.jar", "io.quarkus.bootstrap.runner.QuarkusEntryPoint");

  /** The realm's name, to be typed by whoever erases it. */
  static final String REALM = "fieldops";

  /** Name of the administrator of Keycloak itself; made in the demo profile only. */
  static final String ADMINISTRATOR = "keycloak-admin";

  private final StackSettings settings;
  private final Secrets secrets;
  private final Distributions distributions;
  private final Postgres postgres;
  private final Progress progress;
  private final ChildProcess process;
  private final Path home;

  Keycloak(
      StackSettings settings,
      Secrets secrets,
      Distributions distributions,
      Postgres postgres,
      Progress progress) {
    this.settings = settings;
    this.secrets = secrets;
    this.distributions = distributions;
    this.postgres = postgres;
    this.progress = progress;
    this.process = new ChildProcess(name(), settings, "keycloak");
    this.home = settings.home().resolve("keycloak");
  }

  @Override
  public String name() {
    return "Keycloak";
  }

  /** Password of {@code keycloak-admin} in the master realm; demo profile only. */
  public String administratorPassword() {
    settings.profile().demoOnly("Keycloak's administrator");
    return secrets.keycloakAdministrator();
  }

  @Override
  public void start() {
    if (isRunning()) {
      return;
    }
    Readiness.requireFree(name(), settings.ports().keycloak());
    Readiness.requireFree(name() + " (management)", settings.ports().keycloakManagement());
    layOut(distributions.keycloak());
    RealmImport realm = new RealmImport(settings, home);
    if (realm.write()) {
      takeOver(realm);
    }
    process.start(startCommand(), environment(), home);
    if (!Readiness.await(this::isReady, this::isRunning, START_WITHIN)) {
      throw new StackFailure(
          "Keycloak did not start; " + process.log() + " says:\n" + process.tail(8));
    }
    if (overwritesAtStart(settings.profile()) || !realm.isTakenOver()) {
      realm.remember();
    }
  }

  /** Only where all people are made anew with the same passwords and codes. */
  static boolean overwritesAtStart(Profile profile) {
    return profile == Profile.DEMO;
  }

  /** In production people have set up accounts and factors here, which no start may erase. */
  private void takeOver(RealmImport realm) {
    if (overwritesAtStart(settings.profile())) {
      progress.say("The realm's files have changed: Keycloak takes them over ...");
      overwriteRealm(realm.file());
    } else {
      progress.say(
          "The realm's files or the address have changed. Keycloak keeps the realm as it is, with all"
              + " its people; change it there by hand, or see ./fieldops import-realm.");
    }
  }

  /**
   * Takes the realm's files over into a Keycloak that stands still: in production all people, their
   * factors and sessions in the realm are erased by it.
   *
   * @param typed what a person typed when asked for the realm's name
   * @throws StackFailure when it was something else, or Keycloak runs
   */
  void importRealm(String typed) {
    if (!typed.equals(REALM)) {
      throw new StackFailure("That is not the realm's name. Nothing was changed.");
    }
    Readiness.requireFree(name(), settings.ports().keycloak());
    layOut(distributions.keycloak());
    RealmImport realm = new RealmImport(settings, home);
    realm.write();
    overwriteRealm(realm.file());
    realm.remember();
  }

  @Override
  public void stop() {
    process.stop("TERM", Duration.ofSeconds(30));
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
    return process.running().isPresent();
  }

  @Override
  public boolean isReady() {
    int port = settings.ports().keycloakManagement();
    return Readiness.isOk(URI.create("http://127.0.0.1:" + port + "/health/ready"));
  }

  /** One-time build of a fresh distribution: what is settled here makes every later start short. */
  static void build(StackSettings settings, Path distribution) {
    List<String> command = ServerJvm.keycloak(settings, "512m");
    command.add("-Dkc.home.dir=" + distribution);
    command.addAll(ENTRY);
    command.addAll(
        List.of("build", "--db=postgres", "--health-enabled=true", "--metrics-enabled=true"));
    command.add("--cache=local");
    Path log = settings.logDir().resolve("keycloak-build.out");
    if (ChildProcess.run(command, Map.of(), distribution, log) != 0) {
      throw new StackFailure("Keycloak could not be built; see " + log + ".");
    }
  }

  private void layOut(Path distribution) {
    try {
      Files.createDirectories(home.resolve("data/import"));
      Files.createDirectories(home.resolve("conf"));
      Files.createDirectories(home.resolve("providers"));
      Path lib = home.resolve("lib");
      if (!Files.exists(lib, LinkOption.NOFOLLOW_LINKS)
          || !Files.isSameFile(lib, distribution.resolve("lib"))) {
        Files.deleteIfExists(lib);
        Files.createSymbolicLink(lib, distribution.resolve("lib"));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<String> command(String... words) {
    List<String> command = ServerJvm.keycloak(settings, "320m");
    command.add("-Dkc.home.dir=" + home);
    command.add("-Dkeycloak.migration.replace-placeholders=true");
    command.addAll(ENTRY);
    command.addAll(List.of(words));
    return command;
  }

  List<String> startCommand() {
    int port = settings.ports().keycloak();
    List<String> command = command("start", "--optimized", "--import-realm", "--cache=local");
    command.addAll(List.of("--http-enabled=true", "--http-host=127.0.0.1", "--http-port=" + port));
    command.add("--http-management-host=127.0.0.1");
    command.add("--http-management-port=" + settings.ports().keycloakManagement());
    command.add("--hostname=" + settings.keycloakUrl());
    command.add("--spi-theme--folder--dir=" + settings.keycloakSources().resolve("themes"));
    return command;
  }

  private void overwriteRealm(Path file) {
    List<String> command = command(overwriting(file));
    if (ChildProcess.run(command, environment(), home, process.log()) != 0) {
      throw new StackFailure(
          "Keycloak refused the realm; " + process.log() + " says:\n" + process.tail(8));
    }
  }

  /** The one command that erases. */
  static String[] overwriting(Path file) {
    return new String[] {"import", "--optimized", "--file=" + file, "--override=true"};
  }

  private Map<String, String> environment() {
    Map<String, String> environment = new HashMap<>(postgres.forKeycloak());
    environment.put("FIELDOPS_APP_URL", settings.applicationUrl());
    environment.put(
        "FIELDOPS_APP_URL_ALIAS", settings.applicationUrl().replace("//localhost", "//127.0.0.1"));
    environment.put("FIELDOPS_WEB_SECRET", secrets.webClient());
    environment.put("FIELDOPS_ADMIN_SECRET", secrets.adminClient());
    // or the first sign-ins after PostgreSQL's return would meet connections that are dead
    environment.put("QUARKUS_DATASOURCE_JDBC_VALIDATION_QUERY_SQL", "select 1");
    environment.put("QUARKUS_DATASOURCE_JDBC_VALIDATE_ON_BORROW", "true");
    if (settings.profile() == Profile.DEMO) {
      environment.put("KC_BOOTSTRAP_ADMIN_USERNAME", ADMINISTRATOR);
      environment.put("KC_BOOTSTRAP_ADMIN_PASSWORD", secrets.keycloakAdministrator());
    }
    return environment;
  }
}
