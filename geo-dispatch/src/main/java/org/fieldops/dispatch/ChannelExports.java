package org.fieldops.dispatch;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.fieldops.kernel.ChannelId;
import org.fieldops.kernel.Person;

/**
 * What was said in a channel, to take away. Its two people export a direct channel; any other those
 * who own it, dispatchers and administrators, as far as they may read it. Each export leaves two
 * lines in the audit trail: who began it, and the digest of what they got.
 */
public interface ChannelExports {

  /** The most messages that go on paper. */
  int MOST_PRINTED = 1_000;

  /** The most characters of text that go on paper. */
  int MOST_PRINTED_CHARACTERS = 400_000;

  /** The most channels in a set. */
  int MOST_CHANNELS = 1_000;

  /** Whether this person may export it. */
  boolean mayExport(Person by, ChannelId channel);

  /**
   * Begins an export and puts it into the audit trail.
   *
   * @throws org.fieldops.kernel.Refusal {@code CHANNEL_NOT_YOURS}, {@code NOT_ALLOWED}; {@code
   *     EXPORT_TOO_LARGE} on paper, with the moment from which it would fit
   */
  ChannelExport begin(Person by, ChannelId channel, ChannelExport.Wish wish);

  /**
   * Writes all of it as JSON, page by page, in lines that are chained by hashes; {@code
   * docs/protocol.md} has the form. Rights are asked for each page anew: who loses them in between
   * gets no more, and no end.
   *
   * @return the digest
   */
  String writeJson(Person by, ChannelExport export, OutputStream to) throws IOException;

  /** All messages of what goes on paper, ascending. */
  List<ExportedMessage> printed(Person by, ChannelExport export);

  /** Puts the digest of what was handed out into the audit trail. */
  void handedOut(Person by, ChannelExport export, String digest);

  /**
   * Writes many channels as a ZIP of JSON files, one after another, with a {@code manifest.json} at
   * its end. What this person may not export is left out, and named there with the reason. The
   * stream stays open.
   *
   * @param channels at most {@link #MOST_CHANNELS}
   */
  ExportedSet writeSet(Person by, List<ChannelId> channels, OutputStream to) throws IOException;
}
