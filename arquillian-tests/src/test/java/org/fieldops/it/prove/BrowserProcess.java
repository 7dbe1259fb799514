package org.fieldops.it.prove;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A program that a proof starts and ends: a browser, its driver, a screen for it. */
final class BrowserProcess implements AutoCloseable {

  private final Process process;
  private final Path log;

  private BrowserProcess(Process process, Path log) {
    this.process = process;
    this.log = log;
  }

  /** Starts it; what it says goes to a file. */
  static BrowserProcess start(List<String> command, Map<String, String> environment) {
    try {
      Path log = Files.createTempFile("browser", ".log");
      ProcessBuilder builder =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(log.toFile())
              .redirectInput(new File("/dev/null"));
      builder.environment().putAll(environment);
      return new BrowserProcess(builder.start(), log);
    } catch (IOException e) {
      throw new UncheckedIOException(command.getFirst() + " does not start", e);
    }
  }

  /** The first of these programs that this system has. */
  static Path program(String... candidates) {
    Optional<Path> found =
        Stream.of(candidates)
            .flatMap(candidate ->
                candidate.startsWith("/")
                    ? Stream.of(Path.of(candidate))
                    : Stream.of(System.getenv("PATH").split(File.pathSeparator))
                        .map(folder -> Path.of(folder, candidate)))
            .filter(Files::isExecutable)
            .findFirst();
    return found.orElseThrow(() ->
        new IllegalStateException("this system has none of " + String.join(", ", candidates)));
  }

  /** What it said so far. */
  String said() {
    try {
      return Files.readString(log);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    List<ProcessHandle> children = process.descendants().toList();
    process.destroy();
    children.forEach(ProcessHandle::destroy);
    try {
      if (!process.waitFor(10, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
      Files.deleteIfExists(log);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
