package org.fieldops.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * PostgreSQL, Keycloak and WildFly with Field Ops, as child processes. Life: made, {@link #start()
 * started} as a whole, its parts stopped, killed and started at will, {@link #close() closed}; all
 * that was acknowledged is there again when a stack with the same home is started next.
 */
public final class Stack implements AutoCloseable {
  private final StackSettings settings;
  private final Progress progress;
  private final Postgres postgres;
  private final Keycloak keycloak;
  private final WildFly wildfly;

  public Stack(StackSettings settings, Progress progress) {
    this.settings = settings;
    this.progress = progress;
    Secrets secrets = new Secrets(settings);
    Distributions distributions = new Distributions(settings, progress);
    this.postgres = new Postgres(settings, secrets, distributions);
    this.keycloak = new Keycloak(settings, secrets, distributions, postgres, progress);
    this.wildfly = new WildFly(settings, secrets, distributions, postgres, progress);
  }

  /**
   * A stack, not started yet, with no data of earlier runs in its home; servers unpacked once stay.
   *
   * @throws StackFailure when it runs
   */
  public static Stack afresh(StackSettings settings, Progress progress) {
    new Stack(settings, progress).takeOver();
    try {
      Distributions.delete(settings.home());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Stack(settings, progress);
  }

  public StackSettings settings() {
    return settings;
  }

  public Postgres postgres() {
    return postgres;
  }

  public Keycloak keycloak() {
    return keycloak;
  }

  public WildFly wildfly() {
    return wildfly;
  }

  /** In the order in which they are started. */
  public List<Part> parts() {
    return List.of(postgres, keycloak, wildfly);
  }

  /**
   * Starts all parts and returns when each is ready. Ends first what a starter that was killed has
   * left over. If a part fails, the others are stopped again.
   *
   * @throws StackFailure with one sentence that says what is in the way
   */
  public void start() {
    takeOver();
    try {
      timed(postgres);
      CompletableFuture<Void> first = CompletableFuture.runAsync(() -> timed(keycloak));
      CompletableFuture<Void> second = CompletableFuture.runAsync(() -> timed(wildfly));
      CompletableFuture.allOf(first, second).join();
    } catch (CompletionException e) {
      close();
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    } catch (RuntimeException e) {
      close();
      throw e;
    }
  }

  /** Stops all parts, last started first. The data stays. */
  @Override
  public void close() {
    for (Part part : parts().reversed()) {
      if (part.isRunning()) {
        progress.say(part.name() + " stops ...");
        part.stop();
      }
    }
    try {
      Files.deleteIfExists(owner());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The process that keeps this home's stack running, as a file. */
  Path owner() {
    return settings.runDir().resolve("owner.pid");
  }

  private void takeOver() {
    ChildProcess.read(owner())
        .filter(handle -> handle.pid() != ProcessHandle.current().pid())
        .ifPresent(handle -> {
          throw new StackFailure(
              "A stack in "
                  + settings.home()
                  + " is already running (process "
                  + handle.pid()
                  + "); end it with ./fieldops stop.");
        });
    settleProfile();
    close();
    settings.ports().requireFree();
    try {
      ChildProcess.write(owner(), ProcessHandle.current());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A home that holds the demo's known passwords and codes never serves in production. */
  private void settleProfile() {
    Path file = settings.home().resolve("profile");
    try {
      Files.createDirectories(settings.home());
      if (!Files.exists(file)) {
        Files.writeString(file, settings.profile().word());
      } else if (!Files.readString(file).strip().equals(settings.profile().word())) {
        throw new StackFailure(
            settings.home()
                + " was made for the profile "
                + Files.readString(file).strip()
                + "; demo and production never share a folder. Set FIELDOPS_HOME to another one.");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void timed(Part part) {
    Instant begin = Instant.now();
    progress.say(part.name() + " starts ...");
    part.start();
    double seconds = Duration.between(begin, Instant.now()).toMillis() / 1000.0;
    progress.say(String.format(Locale.ROOT, "%s is ready (%.1f s)", part.name(), seconds));
  }
}
