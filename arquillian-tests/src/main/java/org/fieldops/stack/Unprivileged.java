package org.fieldops.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * PostgreSQL refuses to run as root. Where we are root it gets a user namespace in which it is
 * nobody, or, where the machine forbids that, the account {@code nobody}.
 */
final class Unprivileged {
  private enum Way {
    AS_WE_ARE,
    NAMESPACE,
    NOBODY
  }

  private static final Way WAY = find();

  private Unprivileged() {}

  /** What stands before the command. */
  static List<String> prefix() {
    return switch (WAY) {
      case AS_WE_ARE -> List.of();
      case NAMESPACE -> List.of("unshare", "-U");
      case NOBODY ->
          List.of("setpriv", "--reuid=nobody", "--regid=nogroup", "--clear-groups", "--");
    };
  }

  /** Lets the account that will run the server own these. */
  static void handOver(Path... paths) throws IOException {
    if (WAY == Way.NOBODY) {
      var nobody =
          Path.of("/")
              .getFileSystem()
              .getUserPrincipalLookupService()
              .lookupPrincipalByName("nobody");
      for (Path path : paths) {
        Files.setOwner(path, nobody);
      }
    }
  }

  private static Way find() {
    if (!"root".equals(System.getProperty("user.name"))) {
      return Way.AS_WE_ARE;
    }
    return ChildProcess.onPath("unshare").isPresent() && works("unshare", "-U", "true")
        ? Way.NAMESPACE
        : Way.NOBODY;
  }

  private static boolean works(String... command) {
    return ChildProcess.run(List.of(command), Map.of(), Path.of("/"), Path.of("/dev/null")) == 0;
  }
}
