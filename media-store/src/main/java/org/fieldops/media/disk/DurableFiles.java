package org.fieldops.media.disk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Writes that are on the disk when they return: the file is synced before it gets its name, the
 * folder after.
 */
public final class DurableFiles {

  private static final String TEMPORARY = ".part";
  private static final int UUID_LENGTH = 36;

  private DurableFiles() {}

  /** Writes a whole file under its name, in place of an older one; readers see all or nothing. */
  public static void write(Path file, byte[] content) throws IOException {
    Path temporary = temporaryFor(file);
    try (FileChannel out =
        FileChannel.open(temporary, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      var buffer = java.nio.ByteBuffer.wrap(content);
      while (buffer.hasRemaining()) {
        out.write(buffer);
      }
      out.force(true);
    }
    rename(temporary, file);
  }

  /** Gives a complete and synced file its name. */
  public static void rename(Path temporary, Path file) throws IOException {
    Files.move(
        temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    syncFolder(parent(file));
  }

  /**
   * A name beside {@code file} that nothing else uses and that says it is unfinished. What crashed
   * writers of the same file left there is removed: a file has one writer at a time, and who
   * crashed comes back to finish.
   */
  public static Path temporaryFor(Path file) throws IOException {
    try (DirectoryStream<Path> left =
        Files.newDirectoryStream(parent(file), each -> isTemporaryFor(file, each))) {
      for (Path unfinished : left) {
        Files.deleteIfExists(unfinished);
      }
    }
    return file.resolveSibling(file.getFileName() + "." + UUID.randomUUID() + TEMPORARY);
  }

  private static boolean isTemporaryFor(Path file, Path other) {
    String start = file.getFileName() + ".";
    String name = other.getFileName().toString();
    return name.startsWith(start)
        && name.endsWith(TEMPORARY)
        && name.length() == start.length() + UUID_LENGTH + TEMPORARY.length();
  }

  /** Syncs what was written to a file. */
  public static void syncFile(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
  }

  /** Syncs a folder's list of names. */
  public static void syncFolder(Path folder) throws IOException {
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  /** Makes a folder and those above it, each synced into the one above. */
  public static void makeFolder(Path folder) throws IOException {
    if (Files.isDirectory(folder)) {
      return;
    }
    Path above = parent(folder);
    makeFolder(above);
    try {
      Files.createDirectory(folder);
    } catch (FileAlreadyExistsException e) {
      return; // made by another meanwhile
    }
    syncFolder(above);
  }

  /** Removes a file if it is there; gone for good on return. */
  public static void remove(Path file) throws IOException {
    if (Files.deleteIfExists(file)) {
      syncFolder(parent(file));
    }
  }

  /** Removes a folder with all in it; fine when it is not there. */
  public static void removeFolder(Path folder) throws IOException {
    List<Path> deepestFirst = new ArrayList<>();
    try (Stream<Path> all = Files.walk(folder)) {
      all.sorted(Comparator.reverseOrder()).forEach(deepestFirst::add);
    } catch (NoSuchFileException e) {
      return;
    } catch (UncheckedIOException e) {
      if (e.getCause() instanceof NoSuchFileException) {
        return; // another removes it at this moment
      }
      throw e.getCause();
    }
    for (Path path : deepestFirst) {
      Files.deleteIfExists(path);
    }
    syncFolder(parent(folder));
  }

  private static Path parent(Path path) throws IOException {
    Path parent = path.toAbsolutePath().getParent();
    if (parent == null) {
      throw new IOException("no folder above " + path);
    }
    return parent;
  }
}
