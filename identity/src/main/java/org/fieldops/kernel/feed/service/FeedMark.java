package org.fieldops.kernel.feed.service;

import java.io.IOException;
import java.util.Optional;
import org.fieldops.kernel.feed.Cursor;

/**
 * How far the feed was known to reach, kept outside the database. It may be older than the feed,
 * never newer.
 */
public interface FeedMark {

  /** What was kept; nothing when there is no mark, or none that can be read. */
  Optional<Cursor> read() throws IOException;

  void write(Cursor mark) throws IOException;
}
