package org.fieldops.stack;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What one stack is made from and where it lives.
 *
 * @param root the source tree
 * @param home everything this stack writes; two stacks never share it
 * @param dist servers unpacked once, never written to afterwards; may be shared by several stacks
 * @param ports where it listens
 * @param profile demo or production
 * @param javaHome a JDK 25 for both servers
 * @param ear what WildFly gets to deploy; a path that does not exist starts it empty
 * @param environment settings by name, as in {@link System#getenv()}
 */
public record StackSettings(
    Path root,
    Path home,
    Path dist,
    Ports ports,
    Profile profile,
    Path javaHome,
    Path ear,
    Map<String, String> environment) {

  /** Ports of a stack for tests lie this far above those of {@code ./fieldops run}. */
  private static final int TEST_OFFSET = 5000;

  /** Ports of a second stack of the same process lie this far above those of the first. */
  private static final int BESIDE = 300;

  private static final String LIVES_SHORTLY = "FIELDOPS_LIVES_SHORTLY";

  /** Ports of each further process of tests lie this far above those of the one before. */
  private static final int NEXT_FORK = 30;

  /** As {@code ./fieldops run} uses it: the environment's values, or the defaults. */
  public static StackSettings fromEnvironment() {
    return from(System.getenv());
  }

  static StackSettings from(Map<String, String> environment) {
    Path root = findRoot();
    Ports ports = Ports.parse(environment.getOrDefault("FIELDOPS_PORT_OFFSET", "0"));
    Path home = home(root, environment);
    return new StackSettings(
        root,
        home,
        home.resolve("dist"),
        ports,
        Profile.parse(environment.getOrDefault("FIELDOPS_PROFILE", "demo")),
        Path.of(System.getProperty("java.home")),
        ear(root, environment),
        environment);
  }

  /**
   * A stack of its own for tests: folder {@code test-NAME} inside the home, ports 5000 above those
   * of {@code ./fieldops run} (or by {@code FIELDOPS_TEST_PORT_OFFSET}), always the demo profile,
   * nobody simulated. Processes of tests that run side by side (property {@code fieldops.fork}, 1
   * to 3) have different ones.
   */
  public static StackSettings forTests(String name) {
    StackSettings run = fromEnvironment();
    int fork = Integer.getInteger("fieldops.fork", 1) - 1;
    String offset = run.environment.get("FIELDOPS_TEST_PORT_OFFSET");
    int first = offset == null ? run.ports.offset() + TEST_OFFSET : Ports.parse(offset).offset();
    Map<String, String> quiet = new HashMap<>(run.environment);
    quiet.put("FIELDOPS_SIMULATOR", "off");
    // ten minutes of an order last one
    quiet.putIfAbsent("FIELDOPS_ORDER_MINUTE", "PT6S");
    return new StackSettings(
        run.root,
        run.home.resolve("test-" + name + (fork == 0 ? "" : "-" + (fork + 1))),
        run.dist,
        new Ports(first + fork * NEXT_FORK),
        Profile.DEMO,
        run.javaHome,
        run.ear,
        Map.copyOf(quiet));
  }

  /** The same without an EAR, for those who bring their own, on ports for a second stack. */
  public StackSettings emptyBeside() {
    Ports others = new Ports(ports.offset() + BESIDE);
    return new StackSettings(
        root, home, dist, others, profile, javaHome, home.resolve("none.ear"), environment);
  }

  /**
   * The same for servers that are stopped or killed within minutes: they do without the optimising
   * compiler, which would take more of two processors than it gives back. Not for what is measured.
   */
  public StackSettings shortLived() {
    Map<String, String> more = new HashMap<>(environment);
    more.put(LIVES_SHORTLY, "yes");
    return new StackSettings(root, home, dist, ports, profile, javaHome, ear, Map.copyOf(more));
  }

  boolean livesShortly() {
    return environment.containsKey(LIVES_SHORTLY);
  }

  /** Address of the application, no slash at the end. */
  public String applicationUrl() {
    return setting("FIELDOPS_APP_URL").orElse("http://localhost:" + ports.application());
  }

  /** Address of Keycloak, no slash at the end. */
  public String keycloakUrl() {
    return setting("FIELDOPS_KEYCLOAK_URL").orElse("http://localhost:" + ports.keycloak());
  }

  /** Issuer of all tokens. */
  public String realmUrl() {
    return keycloakUrl() + "/realms/fieldops";
  }

  /** Whether session cookies travel over TLS only: in production, unless it is said otherwise. */
  boolean secureCookie() {
    return setting("FIELDOPS_COOKIE_SECURE")
        .map(Boolean::parseBoolean)
        .orElse(profile == Profile.PRODUCTION);
  }

  /** Staging area and evidence store of the application. */
  public Path dataDir() {
    return home.resolve("data");
  }

  public Path logDir() {
    return home.resolve("log");
  }

  Path runDir() {
    return home.resolve("run");
  }

  /** Realm, user profile and theme. */
  Path keycloakSources() {
    return root.resolve("identity/src/main/keycloak");
  }

  /** What WildFly is configured with. */
  Path serverSources() {
    return root.resolve("ear/src/main/server");
  }

  Optional<String> setting(String name) {
    return Optional.ofNullable(environment.get(name)).filter(value -> !value.isBlank());
  }

  private static Path home(Path root, Map<String, String> environment) {
    String home = environment.getOrDefault("FIELDOPS_HOME", "");
    return (home.isBlank() ? root.resolve(".fieldops") : Path.of(home))
        .toAbsolutePath()
        .normalize();
  }

  private static Path ear(Path root, Map<String, String> environment) {
    String ear = environment.getOrDefault("FIELDOPS_EAR", "");
    return ear.isBlank() ? root.resolve("ear/target/field-ops.ear") : Path.of(ear).toAbsolutePath();
  }

  private static Path findRoot() {
    Path here = Path.of(System.getProperty("fieldops.root", "")).toAbsolutePath().normalize();
    for (Path p = here; p != null; p = p.getParent()) {
      if (Files.exists(p.resolve("identity/src/main/keycloak/realm.json"))) {
        return p;
      }
    }
    throw new StackFailure(
        "Start this inside the Field Ops source tree; " + here + " is not in it.");
  }
}
