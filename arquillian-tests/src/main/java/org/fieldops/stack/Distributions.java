package org.fieldops.stack;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The three servers, unpacked once out of Maven's local repository into {@link
 * StackSettings#dist()} and never written to afterwards. Several starts at once wait for each
 * other.
 */
final class Distributions {
  private static final String READY = ".ready";

  private final StackSettings settings;
  private final Progress progress;

  Distributions(StackSettings settings, Progress progress) {
    this.settings = settings;
    this.progress = progress;
  }

  Path postgres() {
    return prepared(
        "postgresql-18",
        folder -> {
          String machine = System.getProperty("os.arch").equals("aarch64") ? "arm_64" : "x86_64";
          String resource = "/postgres-" + os() + "-" + machine + ".txz";
          try (InputStream in = Distributions.class.getResourceAsStream(resource)) {
            if (in == null) {
              throw new StackFailure("There is no PostgreSQL for this machine: " + resource + ".");
            }
            Archives.untarXz(in, folder);
          }
        });
  }

  Path wildfly() {
    Path archive = archive("wildfly-dist-");
    return prepared(
        stem(archive, "wildfly-dist-", "wildfly-"),
        folder -> {
          Archives.unzip(archive, folder, 1);
          addDriver(folder);
        });
  }

  Path keycloak() {
    Path archive = archive("keycloak-quarkus-dist-");
    return prepared(
        stem(archive, "keycloak-quarkus-dist-", "keycloak-"),
        folder -> {
          Archives.untarGz(archive, folder, 1);
          progress.say("Keycloak is built for PostgreSQL, once ...");
          Keycloak.build(settings, folder);
        });
  }

  private void addDriver(Path wildfly) throws IOException {
    Path module = Path.of("modules/org/postgresql/main");
    Path folder = wildfly.resolve(module);
    Files.createDirectories(folder);
    Path sources = settings.serverSources().resolve(module);
    Files.copy(sources.resolve("module.xml"), folder.resolve("module.xml"));
    Path driver =
        Path.of(
            org.postgresql.Driver.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .getPath());
    Files.copy(driver, folder.resolve("postgresql.jar"));
  }

  @FunctionalInterface
  private interface Unpacking {
    void into(Path folder) throws IOException;
  }

  private Path prepared(String name, Unpacking unpacking) {
    Path folder = settings.dist().resolve(name);
    if (Files.exists(folder.resolve(READY))) {
      return folder;
    }
    try {
      Files.createDirectories(settings.dist());
      Path lockFile = settings.dist().resolve(".lock-" + name);
      try (FileChannel channel =
              FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
          FileLock lock = channel.lock()) {
        if (lock.isValid() && !Files.exists(folder.resolve(READY))) {
          progress.say("Unpacking " + name + ", once ...");
          delete(folder);
          Files.createDirectories(folder);
          unpacking.into(folder);
          Files.createFile(folder.resolve(READY));
        }
      }
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(name + " could not be unpacked", e);
    }
  }

  private Path archive(String prefix) {
    Path list = settings.root().resolve("arquillian-tests/target/stack.archives");
    try {
      return Stream.of(Files.readString(list).strip().split(java.io.File.pathSeparator))
          .map(Path::of)
          .filter(path -> path.getFileName().toString().startsWith(prefix))
          .findFirst()
          .orElseThrow(() -> new StackFailure(prefix + " is missing in " + list + "."));
    } catch (IOException e) {
      throw new StackFailure("The build has not run yet (" + list + " is missing).", e);
    }
  }

  private static String stem(Path archive, String prefix, String replacement) {
    String name = archive.getFileName().toString().replaceFirst("(\\.zip|\\.tar\\.gz)$", "");
    return replacement + name.substring(prefix.length());
  }

  private static String os() {
    String name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    return name.contains("mac") ? "darwin" : "linux";
  }

  /** Removes a folder and all in it; nothing happens when it is not there. */
  static void delete(Path folder) throws IOException {
    if (!Files.exists(folder, java.nio.file.LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    List<Path> all;
    try (Stream<Path> walk = Files.walk(folder)) {
      all = walk.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : all) {
      Files.delete(path);
    }
  }
}
