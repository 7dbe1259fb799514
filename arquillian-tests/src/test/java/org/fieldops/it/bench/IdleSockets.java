package org.fieldops.it.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fieldops.it.town.Town;
import org.fieldops.it.town.TownPerson;
import org.fieldops.stack.Stack;

/** What the server keeps for a socket at which nothing happens, after a full collection. */
final class IdleSockets {

  private static final Pattern USED = Pattern.compile("(?:PSYoungGen|ParOldGen).*used (\\d+)K");
  private static final Pattern RESIDENT = Pattern.compile("VmRSS:\\s+(\\d+) kB");

  private IdleSockets() {}

  static Figures measure(Stack stack, int sockets) throws Exception {
    try (Town town = new Town(stack);
        Crew crew = Crew.of(List.of())) {
      List<TownPerson> people = town.people(sockets);
      long heapBefore = heap(stack);
      long residentBefore = resident(stack);
      Sockets.open(crew, people, frame -> {});
      long heap = heap(stack) - heapBefore;
      long resident = resident(stack) - residentBefore;
      return new Figures(
          List.of(
              "%d sockets at which nothing happens, I1".formatted(sockets),
              String.format(
                  Locale.ROOT,
                  "of the server for each %27s %.1f KB of heap; the process grew by %.1f KB for each",
                  "",
                  (double) heap / sockets,
                  (double) resident / sockets)),
          List.of());
    }
  }

  /** In KB. */
  private static long heap(Stack stack) throws IOException, InterruptedException {
    jcmd(stack, "GC.run");
    Matcher used = USED.matcher(jcmd(stack, "GC.heap_info"));
    long sum = 0;
    while (used.find()) {
      sum += Long.parseLong(used.group(1));
    }
    if (sum == 0) {
      throw new IllegalStateException("the server does not say what its heap holds");
    }
    return sum;
  }

  private static String jcmd(Stack stack, String command) throws IOException, InterruptedException {
    Process jcmd =
        new ProcessBuilder(
                stack.settings().javaHome().resolve("bin/jcmd").toString(), pid(stack), command)
            .redirectErrorStream(true)
            .start();
    String said = new String(jcmd.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (jcmd.waitFor() != 0) {
      throw new IOException(said);
    }
    return said;
  }

  /** In KB. */
  private static long resident(Stack stack) throws IOException {
    Matcher line = RESIDENT.matcher(Files.readString(Path.of("/proc", pid(stack), "status")));
    if (!line.find()) {
      throw new IOException("the kernel does not say how large the server is");
    }
    return Long.parseLong(line.group(1));
  }

  private static String pid(Stack stack) {
    return Long.toString(stack.wildfly().process().orElseThrow().pid());
  }
}
