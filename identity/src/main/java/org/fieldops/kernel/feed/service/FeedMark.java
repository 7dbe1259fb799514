package org.fieldops.kernel.feed.service;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.fieldops.kernel.Refusal;
import org.fieldops.kernel.feed.Cursor;

/**
 * How far the feed had come, kept in a file beside the database: a database that has not come so
 * far any more was restored from an older backup. The mark may be older than the feed, never ahead
 * of it, for only what is committed is written.
 */
final class FeedMark {

  private final Path file;

  FeedMark(Path file) {
    this.file = file;
  }

  /** The mark, or nothing when there is none, or none that can be read. */
  Optional<Cursor> read() {
    try {
      return Optional.of(Cursor.parse("mark", Files.readString(file).strip()));
    } catch (NoSuchFileException | Refusal none) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Replaces the mark in one step; one that a crash took is only older, which does no harm. */
  void write(Cursor cursor) {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Path fresh = file.resolveSibling(file.getFileName() + ".new");
      Files.writeString(fresh, cursor.toString());
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
