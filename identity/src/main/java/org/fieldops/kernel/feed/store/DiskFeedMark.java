package org.fieldops.kernel.feed.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.fieldops.kernel.Refusal;
import org.fieldops.kernel.feed.Cursor;
import org.fieldops.kernel.feed.service.FeedMark;
import org.fieldops.kernel.setting.HouseSettings;

/** The mark in a file of one line, {@code feed-mark} in the data folder. */
@ApplicationScoped
public class DiskFeedMark implements FeedMark {

  private final Path file;

  /** Where the evidence lies too. */
  DiskFeedMark() {
    this(HouseSettings.data());
  }

  public DiskFeedMark(Path folder) {
    this.file = folder.resolve("feed-mark");
  }

  @Override
  public Optional<Cursor> read() throws IOException {
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try {
      return Optional.of(Cursor.parse("feed-mark", Files.readString(file).strip()));
    } catch (Refusal e) {
      return Optional.empty();
    }
  }

  @Override
  public void write(Cursor mark) throws IOException {
    Files.createDirectories(file.getParent());
    Path draft = file.resolveSibling("feed-mark.part");
    Files.writeString(draft, mark + "\n");
    // either the old mark or the new one; one that is lost with the power is older, which is fine
    Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }
}
