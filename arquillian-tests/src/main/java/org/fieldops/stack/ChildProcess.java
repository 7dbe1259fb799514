package org.fieldops.stack;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/**
 * One server process, known by a file with its number and start time, so that another run of the
 * program can find and end it. It gets a session of its own: Ctrl-C at the terminal reaches the
 * starter only, which ends its children in order.
 */
final class ChildProcess {
  private final String name;
  private final Path pidFile;
  private final Path log;

  ChildProcess(String name, StackSettings settings, String key) {
    this.name = name;
    this.pidFile = settings.runDir().resolve(key + ".pid");
    this.log = settings.logDir().resolve(key + ".out");
  }

  Path log() {
    return log;
  }

  void start(List<String> command, Map<String, String> environment, Path folder) {
    try {
      Files.createDirectories(pidFile.getParent());
      Files.createDirectories(log.getParent());
      List<String> line = new ArrayList<>(command);
      onPath("setsid").ifPresent(setsid -> line.addFirst(setsid.toString()));
      ProcessBuilder builder = new ProcessBuilder(line).directory(folder.toFile());
      builder.environment().putAll(environment);
      builder
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
      builder.redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")));
      ProcessHandle handle = builder.start().toHandle();
      Files.writeString(pidFile, handle.pid() + " " + startedAt(handle) + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(name + " could not be started", e);
    }
  }

  /** The process, if it is the one that was started here and still runs. */
  Optional<ProcessHandle> running() {
    return read(pidFile);
  }

  /**
   * Reads a file of number and start time; empty when that process is gone or is another by now.
   */
  static Optional<ProcessHandle> read(Path file) {
    try {
      String[] words = Files.readString(file).strip().split(" ", 2);
      return ProcessHandle.of(Long.parseLong(words[0]))
          .filter(ProcessHandle::isAlive)
          .filter(handle -> words.length < 2 || words[1].equals(startedAt(handle)));
    } catch (IOException | NumberFormatException e) {
      return Optional.empty();
    }
  }

  static void write(Path file, ProcessHandle handle) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, handle.pid() + " " + startedAt(handle) + "\n");
  }

  /** Asks by signal, waits, and kills what does not go. */
  void stop(String signal, Duration grace) {
    running()
        .ifPresent(handle -> {
          signal(handle, signal);
          if (!awaitExit(handle, grace)) {
            kill();
          }
        });
    forget();
  }

  /**
   * As a power cut would: SIGKILL to the process and all it started; returns when they are gone.
   */
  void kill() {
    running()
        .ifPresent(handle -> {
          List<ProcessHandle> children = handle.descendants().toList();
          handle.destroyForcibly();
          children.forEach(ProcessHandle::destroyForcibly);
          Stream.concat(Stream.of(handle), children.stream())
              .forEach(each -> awaitExit(each, Duration.ofSeconds(20)));
        });
    forget();
  }

  private void forget() {
    try {
      Files.deleteIfExists(pidFile);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static boolean awaitExit(ProcessHandle handle, Duration atMost) {
    try {
      handle.onExit().get(atMost.toMillis(), TimeUnit.MILLISECONDS);
      return true;
    } catch (TimeoutException e) {
      return false;
    } catch (ExecutionException e) {
      return !handle.isAlive();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return !handle.isAlive();
    }
  }

  /** The last lines of the log, for a failure that must be told at once. */
  String tail(int lines) {
    try {
      List<String> all = Files.readAllLines(log);
      return String.join("\n", all.subList(Math.max(0, all.size() - lines), all.size()));
    } catch (IOException e) {
      return "";
    }
  }

  static Optional<Path> onPath(String program) {
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
        .map(folder -> Path.of(folder, program))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /** Runs a short command to its end, output to a file; answers its exit code. */
  static int run(List<String> command, Map<String, String> environment, Path folder, Path log) {
    try {
      Files.createDirectories(log.getParent());
      ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
      builder.environment().putAll(environment);
      builder
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
      builder.redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")));
      return builder.start().waitFor();
    } catch (IOException e) {
      throw new UncheckedIOException(command.getFirst() + " could not be run", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StackFailure("Interrupted.", e);
    }
  }

  private static void signal(ProcessHandle handle, String signal) {
    if (signal.equals("TERM")) {
      handle.destroy();
    } else {
      String command = "kill -" + signal + " " + handle.pid();
      run(List.of("sh", "-c", command), Map.of(), Path.of("/"), Path.of("/dev/null"));
    }
  }

  private static String startedAt(ProcessHandle handle) {
    return handle.info().startInstant().map(Instant::toString).orElse("unknown");
  }
}
