package org.fieldops.stack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartScriptTest {
  @TempDir Path temp = Path.of("");

  @Test
  void aJdk17InJavaHomeIsPassedOverForTheJdk25AmongTheSystemsFolders() throws Exception {
    Path old = jdk("java-17", "17.0.15");
    Path wanted = jdk("jvm/temurin-25", "25.0.3");
    jdk("jvm/temurin-21", "21.0.1");
    Answer answer =
        script(
            "jdk",
            Map.of(
                "JAVA_HOME",
                old.toString(),
                "FIELDOPS_JVM_FOLDERS",
                temp.resolve("jvm").toString()));
    assertEquals(0, answer.code());
    assertEquals(wanted.toString(), answer.text().strip());
  }

  @Test
  void withoutAJdk25OneSentenceSaysWhatToInstall() throws Exception {
    Answer answer =
        script(
            "run",
            Map.of("JAVA_HOME", "", "FIELDOPS_JVM_FOLDERS", temp.resolve("none").toString()));
    assertNotEquals(0, answer.code());
    assertTrue(answer.text().contains("needs a JDK 25"), answer.text());
    assertEquals(1, answer.text().strip().lines().count());
  }

  @Test
  void anUnknownCommandShowsTheHelpAndFails() throws Exception {
    Answer answer = script("dance", Map.of());
    assertNotEquals(0, answer.code());
    assertTrue(answer.text().contains("./fieldops COMMAND"));
    assertTrue(answer.text().contains("There is no command 'dance'."));
  }

  @Test
  void aMeasurementWithoutANameIsAskedForBeforeAnythingIsBuilt() throws Exception {
    for (String kind : List.of("bench", "prove")) {
      Answer answer = script(kind, Map.of("JAVA_HOME", ""));
      assertNotEquals(0, answer.code());
      assertTrue(answer.text().startsWith("Which one? ./fieldops " + kind + " NAME, one of: "));
      assertTrue(answer.text().contains(" channel "), answer.text());
      assertEquals(1, answer.text().strip().lines().count());
    }
  }

  private record Answer(int code, String text) {}

  private Answer script(String command, Map<String, String> environment)
      throws IOException, InterruptedException {
    Path root = StackSettings.from(Map.of()).root();
    ProcessBuilder builder =
        new ProcessBuilder("bash", root.resolve("fieldops").toString(), command)
            .redirectErrorStream(true);
    builder.environment().clear();
    builder.environment().put("PATH", programs().toString());
    builder.environment().put("HOME", temp.toString());
    builder.environment().put("FIELDOPS_HOME", temp.resolve("home").toString());
    builder.environment().putAll(environment);
    Process process = builder.start();
    String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Answer(process.waitFor(), text);
  }

  /** A PATH with what the script needs and surely no JDK. */
  private Path programs() throws IOException {
    Path bin = temp.resolve("programs");
    if (Files.exists(bin)) {
      return bin;
    }
    Files.createDirectories(bin);
    for (String name :
        List.of("bash", "cat", "dirname", "grep", "mkdir", "paste", "readlink", "sed", "tr")) {
      Path program = ChildProcess.onPath(name).orElseThrow();
      Path wrapper = executable(bin.resolve(name));
      Files.writeString(wrapper, "#!/bin/sh\nexec " + program + " \"$@\"\n");
    }
    return bin;
  }

  private Path jdk(String name, String version) throws IOException {
    Path home = temp.resolve(name);
    Files.createDirectories(home.resolve("bin"));
    Files.writeString(home.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
    executable(home.resolve("bin/javac"));
    return home;
  }

  private static Path executable(Path file) throws IOException {
    return Files.createFile(
        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
  }
}
