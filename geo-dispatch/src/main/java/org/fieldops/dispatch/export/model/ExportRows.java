package org.fieldops.dispatch.export.model;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fieldops.dispatch.ChannelExport;
import org.fieldops.dispatch.MessageVersion;
import org.fieldops.dispatch.MessageView;
import org.fieldops.dispatch.channel.model.ReadingRight;

/** Reads what is to be exported. */
public interface ExportRows {

  /**
   * How much it is.
   *
   * @param characters of all texts, former ones included
   */
  record Extent(long messages, long firstNumber, long lastNumber, long characters) {}

  Extent extent(ReadingRight reach, ChannelExport.Wish wish);

  /** The moment from which the newest of it are within both limits; nothing when none is. */
  Optional<Instant> fitsFrom(
      ReadingRight reach, ChannelExport.Wish wish, int messages, int characters);

  /** The next ones after a number, ascending, as they are now. */
  List<MessageView> page(ReadingRight reach, ChannelExport export, long after, int limit);

  /** All texts of those of these messages that were changed, by number, each ascending. */
  Map<Long, List<MessageVersion>> texts(ReadingRight reach, List<Long> numbers);
}
