package org.fieldops.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * WildFly with Field Ops deployed; configured once by {@code fieldops.cli}, again when that
 * changes.
 */
public final class WildFly implements Part {
  private static final Duration START_WITHIN = Duration.ofMinutes(6);
  private static final String DEPLOYMENT = "field-ops.ear";

  private final StackSettings settings;
  private final Secrets secrets;
  private final Distributions distributions;
  private final Postgres postgres;
  private final Progress progress;
  private final ChildProcess process;
  private final Path base;

  WildFly(
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
    this.process = new ChildProcess(name(), settings, "wildfly");
    this.base = settings.home().resolve("wildfly");
  }

  @Override
  public String name() {
    return "WildFly";
  }

  /** Number of its process, for tests that look at it; fails when it does not run. */
  public long pid() {
    return process.running().orElseThrow(() -> new StackFailure("WildFly does not run.")).pid();
  }

  /** Where the server's own files lie, unpacked once. */
  public Path distribution() {
    return distributions.wildfly();
  }

  @Override
  public void start() {
    if (isRunning()) {
      return;
    }
    Readiness.requireFree(name(), settings.ports().application());
    Readiness.requireFree(name() + " (management)", settings.ports().wildflyManagement());
    Path distribution = distributions.wildfly();
    configure(distribution);
    boolean deploys = offerEar();
    process.start(startCommand(distribution), environment(), base);
    boolean ready =
        Readiness.await(
            () -> isReady() && (!deploys || marker("deployed")),
            () -> isRunning() && !marker("failed"),
            START_WITHIN);
    if (!ready) {
      throw new StackFailure("WildFly did not start Field Ops; " + why());
    }
  }

  @Override
  public void stop() {
    process.stop("TERM", Duration.ofSeconds(60));
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
    int port = settings.ports().wildflyManagement();
    return Readiness.isOk(URI.create("http://127.0.0.1:" + port + "/health/ready"));
  }

  private void configure(Path distribution) {
    Path configuration = base.resolve("configuration");
    Path mark = configuration.resolve("fieldops.sha256");
    Path script = settings.serverSources().resolve("fieldops.cli");
    try {
      String hash = RealmImport.sha256(distribution.getFileName() + Files.readString(script));
      if (Files.exists(mark) && Files.readString(mark).equals(hash)) {
        return;
      }
      progress.say("WildFly is configured, once ...");
      Distributions.delete(configuration);
      copy(distribution.resolve("standalone/configuration"), configuration);
      Files.createDirectories(base.resolve("deployments"));
      runScript(distribution, script);
      Files.writeString(mark, hash);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void runScript(Path distribution, Path script) {
    List<String> command = ServerJvm.wildfly(settings, "512m");
    command.add("-Djboss.home.dir=" + distribution);
    command.add("-Djboss.server.base.dir=" + base);
    command.addAll(modules(distribution, "org.jboss.as.cli"));
    command.addAll(List.of("--file=" + script, "--echo-command"));
    Path log = settings.logDir().resolve("wildfly-cli.out");
    Map<String, String> environment = Map.of("JBOSS_HOME", distribution.toString());
    if (ChildProcess.run(command, environment, base, log) != 0) {
      throw new StackFailure("WildFly could not be configured; see " + log + ".");
    }
  }

  private List<String> startCommand(Path distribution) {
    List<String> command = ServerJvm.wildfly(settings, "768m");
    command.add("-Dorg.jboss.boot.log.file=" + settings.logDir().resolve("server.log"));
    command.add("-Dlogging.configuration=file:" + base.resolve("configuration/logging.properties"));
    command.add("-Djboss.home.dir=" + distribution);
    command.addAll(modules(distribution, "org.jboss.as.standalone"));
    command.add("-Djboss.home.dir=" + distribution);
    command.add("-Djboss.server.base.dir=" + base);
    command.add("-Djboss.server.log.dir=" + settings.logDir());
    command.add("-Djboss.socket.binding.port-offset=" + settings.ports().offset());
    // requests under way may finish before the server goes
    command.add("-Dorg.wildfly.sigterm.suspend.timeout=10");
    command.add("-Dfieldops.profile=" + settings.profile().word());
    command.add("-Dfieldops.cookie.secure=" + settings.secureCookie());
    command.add(
        "-Dfieldops.cookie.name=" + (settings.secureCookie() ? "__Host-" : "") + "fieldops");
    settings
        .setting("FIELDOPS_SIMULATOR")
        .ifPresent(word -> command.add("-Dfieldops.simulator=" + word));
    command.add("-Dfieldops.data.dir=" + settings.dataDir());
    command.add("-Dfieldops.keycloak.url=" + settings.keycloakUrl());
    command.add("-Dfieldops.app.url=" + settings.applicationUrl());
    return command;
  }

  private static List<String> modules(Path distribution, String main) {
    String jar = distribution.resolve("jboss-modules.jar").toString();
    return List.of("-jar", jar, "-mp", distribution.resolve("modules").toString(), main);
  }

  private Map<String, String> environment() {
    Map<String, String> environment = new HashMap<>();
    environment.put("FIELDOPS_DB_URL", postgres.url());
    environment.put("FIELDOPS_DB_USER", postgres.user());
    environment.put("FIELDOPS_DB_PASSWORD", postgres.password());
    environment.put("FIELDOPS_KEYCLOAK_URL", settings.keycloakUrl());
    environment.put("FIELDOPS_WEB_SECRET", secrets.webClient());
    environment.put("FIELDOPS_ADMIN_SECRET", secrets.adminClient());
    environment.putAll(secrets.push());
    environment.put("FIELDOPS_PROFILE", settings.profile().word());
    environment.put("FIELDOPS_DATA_DIR", settings.dataDir().toString());
    environment.put("FIELDOPS_APP_URL", settings.applicationUrl());
    for (String name :
        List.of(
            "FIELDOPS_ORDER_MINUTE", "FIELDOPS_PERSONNEL_FOLDER", "FIELDOPS_PERSONNEL_SECRET")) {
      settings.setting(name).ifPresent(value -> environment.put(name, value));
    }
    return environment;
  }

  /** Lays the EAR where the server looks for it; false when there is none. */
  private boolean offerEar() {
    Path deployments = base.resolve("deployments");
    try {
      Files.createDirectories(deployments);
      Files.createDirectories(settings.dataDir());
      for (String word : List.of("deployed", "failed", "undeployed", "isdeploying", "pending")) {
        Files.deleteIfExists(deployments.resolve(DEPLOYMENT + "." + word));
      }
      Path target = deployments.resolve(DEPLOYMENT);
      if (!Files.exists(settings.ear())) {
        Files.deleteIfExists(target);
        progress.say("There is no EAR at " + settings.ear() + ": WildFly starts empty.");
        return false;
      }
      Files.copy(settings.ear(), target, StandardCopyOption.REPLACE_EXISTING);
      Files.writeString(deployments.resolve(DEPLOYMENT + ".dodeploy"), DEPLOYMENT);
      return true;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private boolean marker(String word) {
    return Files.exists(base.resolve("deployments").resolve(DEPLOYMENT + "." + word));
  }

  private String why() {
    Path failed = base.resolve("deployments").resolve(DEPLOYMENT + ".failed");
    try {
      String reason = Files.exists(failed) ? Files.readString(failed) : process.tail(8);
      return settings.logDir().resolve("server.log") + " says more:\n" + reason.strip();
    } catch (IOException e) {
      return "see " + settings.logDir().resolve("server.log") + ".";
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    List<Path> all;
    try (Stream<Path> walk = Files.walk(from)) {
      all = walk.toList();
    }
    for (Path path : all) {
      Path target = to.resolve(from.relativize(path).toString());
      if (Files.isDirectory(path)) {
        Files.createDirectories(target);
      } else {
        Files.copy(path, target, StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }
}
