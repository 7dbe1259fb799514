package org.fieldops.it.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What can only be seen in the sources: length, and waiting by sleep. */
class SourcesTest {

  static final Path ROOT = root();

  private static final List<String> MODULES =
      List.of("identity", "geo-dispatch", "media-store", "field-ops-web", "arquillian-tests");

  @Test
  void no_class_is_longer_than_300_lines() {
    assertEquals(List.of(), longerThan(300, path -> isJava(path) && !isTest(path)));
  }

  @Test
  void no_test_class_is_longer_than_420_lines() {
    assertEquals(List.of(), longerThan(420, path -> isJava(path) && isTest(path)));
  }

  @Test
  void no_typescript_file_is_longer_than_300_lines() {
    assertEquals(List.of(), longerThan(300, path -> isTypeScript(path) && !isTest(path)));
  }

  @Test
  void no_typescript_test_is_longer_than_400_lines() {
    assertEquals(List.of(), longerThan(400, path -> isTypeScript(path) && isTest(path)));
  }

  @Test
  void no_test_waits_by_sleeping() {
    List<String> sleepers =
        sources(path -> isJava(path) && isTest(path))
            .filter(path -> !path.endsWith("SourcesTest.java"))
            .filter(path -> lines(path).stream().anyMatch(line -> line.contains("Thread.sleep(")))
            .map(SourcesTest::shown)
            .toList();
    assertEquals(List.of(), sleepers);
  }

  @Test
  void no_code_stands_under_a_foreign_lombok() {
    List<String> users =
        sources(SourcesTest::isJava)
            .filter(path -> lines(path).stream().anyMatch(line -> line.startsWith("import lombok")))
            .map(SourcesTest::shown)
            .toList();
    assertEquals(List.of(), users);
  }

  private static boolean isJava(Path path) {
    return path.toString().endsWith(".java");
  }

  private static boolean isTest(Path path) {
    return path.toString().contains("/src/test/") || path.toString().endsWith(".test.ts");
  }

  private static boolean isTypeScript(Path path) {
    return path.toString().endsWith(".ts");
  }

  private static List<String> longerThan(int most, Predicate<Path> wanted) {
    return sources(wanted)
        .filter(path -> lines(path).size() > most)
        .map(path -> shown(path) + ": " + lines(path).size())
        .toList();
  }

  private static Stream<Path> sources(Predicate<Path> wanted) {
    return MODULES.stream()
        .map(module -> ROOT.resolve(module).resolve("src"))
        .filter(Files::isDirectory)
        .flatMap(SourcesTest::walk)
        .filter(Files::isRegularFile)
        .filter(wanted)
        .filter(path -> !path.toString().contains("/generated/"))
        .filter(path -> !path.toString().contains("/node_modules/"))
        .sorted();
  }

  private static Stream<Path> walk(Path folder) {
    try {
      return Files.walk(folder);
    } catch (IOException cannotRead) {
      throw new UncheckedIOException(cannotRead);
    }
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException cannotRead) {
      throw new UncheckedIOException(cannotRead);
    }
  }

  private static String shown(Path file) {
    return ROOT.relativize(file).toString();
  }

  private static Path root() {
    Path here = Path.of("").toAbsolutePath();
    return here.endsWith("arquillian-tests") ? here.resolve("..").normalize() : here;
  }
}
