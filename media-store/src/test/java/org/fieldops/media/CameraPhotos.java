package org.fieldops.media;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Real camera files, where the folder with them exists: {@code -Dfieldops.photos=FOLDER}, or {@code
 * shared/photos} beside the project or one above it.
 */
public final class CameraPhotos {

  private CameraPhotos() {}

  public static Optional<Path> folder() {
    String given = System.getProperty("fieldops.photos");
    if (given != null) {
      return Optional.of(Path.of(given)).filter(Files::isDirectory);
    }
    return shared("photos");
  }

  /**
   * A file that public reports of faults are about: of {@code -Dfieldops.inputs=FOLDER}, or {@code
   * shared/inputs}.
   */
  public static Optional<Path> input(String name) {
    String given = System.getProperty("fieldops.inputs");
    Optional<Path> folder = given == null ? shared("inputs") : Optional.of(Path.of(given));
    return folder.map(in -> in.resolve(name)).filter(Files::isRegularFile);
  }

  private static Optional<Path> shared(String name) {
    Path here = Path.of("").toAbsolutePath();
    for (Path at = here; at != null; at = at.getParent()) {
      Path photos = at.resolve("shared").resolve(name);
      if (Files.isDirectory(photos)) {
        return Optional.of(photos);
      }
    }
    return Optional.empty();
  }

  /** The picture files in it, by name; none when there is no folder. */
  public static List<Path> all() throws IOException {
    Optional<Path> folder = folder();
    if (folder.isEmpty()) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder.get())) {
      return files
          .filter(file -> file.toString().matches("(?i).*\\.(jpe?g|png|webp|heic)"))
          .sorted()
          .toList();
    }
  }
}
