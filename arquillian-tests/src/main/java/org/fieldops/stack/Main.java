package org.fieldops.stack;

import java.io.Console;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What {@code ./fieldops} calls: one word says what to do, the rest is for it. */
public final class Main {
  private final StackSettings settings;
  private final Progress progress = Progress.terminal();

  private Main(StackSettings settings) {
    this.settings = settings;
  }

  public static void main(String[] arguments) {
    try {
      List<String> words = Arrays.asList(arguments);
      String command = words.isEmpty() ? "help" : words.getFirst();
      new Main(StackSettings.fromEnvironment()).run(command, words.stream().skip(1).toList());
      System.out.flush();
      System.exit(0);
    } catch (StackFailure e) {
      System.err.println(e.getMessage());
      System.exit(1);
    } catch (IOException | InterruptedException e) {
      System.err.println(e);
      System.exit(1);
    }
  }

  private void run(String command, List<String> rest) throws IOException, InterruptedException {
    switch (command) {
      case "run" -> keepRunning();
      case "start" -> part(rest).start();
      case "kill" -> part(rest).kill();
      case "stop" -> stop(rest);
      case "status" -> status();
      case "logs" -> logs(rest);
      case "reset" -> reset(rest);
      case "import-realm" -> importRealm();
      case "otp" -> System.out.println(otp(rest));
      case "token" -> System.out.println(SignIn.token(settings, person(rest).username()));
      case "prove", "bench" -> callMain(command, rest);
      default -> throw new StackFailure("There is no command '" + command + "'.");
    }
  }

  private void keepRunning() throws InterruptedException {
    Stack stack = new Stack(settings, progress);
    CountDownLatch never = new CountDownLatch(1);
    Thread ending = new Thread(stack::close, "fieldops-ending");
    Runtime.getRuntime().addShutdownHook(ending);
    try {
      stack.start();
    } catch (StackFailure e) {
      Runtime.getRuntime().removeShutdownHook(ending);
      throw e;
    }
    System.out.println(Welcome.text(stack));
    never.await();
  }

  private void stop(List<String> rest) {
    if (!rest.isEmpty()) {
      part(rest).stop();
      return;
    }
    Stack stack = new Stack(settings, progress);
    ChildProcess.read(stack.owner())
        .ifPresent(owner -> {
          progress.say("Asking process " + owner.pid() + " to stop its stack ...");
          owner.destroy();
          if (!ChildProcess.awaitExit(owner, Duration.ofSeconds(120))) {
            throw new StackFailure("Process " + owner.pid() + " does not stop.");
          }
        });
    stack.close();
    progress.say("Nothing runs. The data is in " + settings.home() + ".");
  }

  private void status() {
    Stack stack = new Stack(settings, progress);
    boolean all = true;
    for (Part part : stack.parts()) {
      boolean ready = part.isReady();
      String word = ready ? "ready" : part.isRunning() ? "running, not ready" : "stopped";
      System.out.printf("%-11s %s%n", part.name(), word);
      all &= ready;
    }
    System.out.println(all ? Welcome.text(stack) : "Home: " + settings.home());
    if (!all) {
      System.exit(3);
    }
  }

  private void logs(List<String> rest) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("tail", "-n", "40", "-F"));
    String part = rest.isEmpty() ? "" : rest.getFirst().toLowerCase(Locale.ROOT);
    try (Stream<Path> files = Files.list(settings.logDir())) {
      files
          .map(Path::toString)
          .filter(file -> file.endsWith(".out") || file.endsWith("server.log"))
          .filter(file -> file.contains(part.equals("wildfly") ? "server.log" : part))
          .sorted()
          .forEach(command::add);
    }
    if (command.size() == 4) {
      throw new StackFailure("There is no log yet in " + settings.logDir() + ".");
    }
    new ProcessBuilder(command).inheritIO().start().waitFor();
  }

  private void reset(List<String> rest) throws IOException {
    Stack stack = new Stack(settings, progress);
    if (ChildProcess.read(stack.owner()).isPresent()) {
      throw new StackFailure("The stack is running; end it with ./fieldops stop first.");
    }
    if (!rest.contains("--yes") && !confirmed()) {
      throw new StackFailure("Nothing was changed.");
    }
    stack.close();
    for (String folder : List.of("postgres", "keycloak", "wildfly", "data", "log", "run")) {
      Distributions.delete(settings.home().resolve(folder));
    }
    Files.deleteIfExists(settings.home().resolve("secrets.properties"));
    Files.deleteIfExists(settings.home().resolve("profile"));
    progress.say("All data is gone; the next ./fieldops run begins afresh.");
  }

  /** Erases people: a person has to say so at a terminal, there is no flag for it. */
  private void importRealm() {
    Stack stack = new Stack(settings, progress);
    if (ChildProcess.read(stack.owner()).isPresent()) {
      throw new StackFailure("The stack is running; end it with ./fieldops stop first.");
    }
    Console console = System.console();
    if (console == null || !console.isTerminal()) {
      throw new StackFailure("Nobody is there to ask. Nothing was changed.");
    }
    String typed =
        console.readLine(
            "All people of the realm in %s, their second factors and sessions will be erased."
                + " Type the realm's name to go on: ",
            settings.home());
    stack.postgres().start();
    try {
      stack.keycloak().importRealm(typed == null ? "" : typed.strip());
      progress.say("The realm was taken over from its files.");
    } finally {
      stack.postgres().stop();
    }
  }

  private boolean confirmed() {
    Console console = System.console();
    if (console == null || !console.isTerminal()) {
      throw new StackFailure(
          "Nobody is there to ask; ./fieldops reset --yes erases without asking.");
    }
    String answer =
        console.readLine("Erase all data in %s and begin afresh? [y/N] ", settings.home());
    return answer != null
        && List.of("y", "yes", "j", "ja").contains(answer.strip().toLowerCase(Locale.ROOT));
  }

  private Part part(List<String> rest) {
    Stack stack = new Stack(settings, progress);
    String name = rest.isEmpty() ? "" : rest.getFirst().toLowerCase(Locale.ROOT);
    return switch (name) {
      case "postgres", "postgresql" -> stack.postgres();
      case "keycloak" -> stack.keycloak();
      case "wildfly" -> stack.wildfly();
      default -> throw new StackFailure("Which part? postgres, keycloak or wildfly.");
    };
  }

  /** One person's code, bare, for scripts; without a name everybody's. */
  private String otp(List<String> rest) {
    return rest.isEmpty() ? DemoPeople.of(settings).codes(Instant.now()) : person(rest).code();
  }

  private DemoPerson person(List<String> rest) {
    DemoPeople people = DemoPeople.of(settings);
    return people.named(rest.isEmpty() ? "" : rest.getFirst());
  }

  /** {@code prove lost-answers} is the main method of {@code org.fieldops.it.prove.LostAnswers}. */
  private static void callMain(String kind, List<String> rest) throws IOException {
    String name = rest.isEmpty() ? "" : rest.getFirst();
    String simple =
        Stream.of(name.split("-"))
            .filter(word -> !word.isEmpty())
            .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
            .collect(Collectors.joining());
    try {
      Class<?> type = Class.forName("org.fieldops.it." + kind + "." + simple);
      String[] arguments = rest.stream().skip(1).toArray(String[]::new);
      type.getMethod("main", String[].class).invoke(null, (Object) arguments);
    } catch (ClassNotFoundException | NoSuchMethodException | IllegalAccessException e) {
      throw new StackFailure("There is nothing to " + kind + " under the name '" + name + "'.", e);
    } catch (InvocationTargetException e) {
      throw new StackFailure(kind + " " + name + " failed: " + e.getCause(), e);
    }
  }
}
