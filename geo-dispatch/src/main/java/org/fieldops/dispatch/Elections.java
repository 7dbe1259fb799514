package org.fieldops.dispatch;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.fieldops.dispatch.setting.DispatchSettings;
import org.fieldops.kernel.ElectionId;
import org.fieldops.kernel.Person;

/**
 * All channels of an election in one action: management, general status, ballot-box transport,
 * announcements to everybody, a channel for each postal-vote centre and one for each polling room.
 * Who makes channels makes elections; administrators and the owners of its management's channel
 * lead one, and to all others it does not exist ({@code NOT_FOUND}). Each act leaves a line in the
 * audit trail.
 *
 * <p>The file of polling rooms is CSV, in UTF-8 or Windows-1252, its columns separated by
 * semicolon, comma or tab, with a head that names them in German or English, in any order: number,
 * name, lead, people, and kind when it has other places than polling rooms. People are named by
 * what they sign in with, several in a field separated by blanks, commas or bars. A line that is
 * wrong is named and left out; a person who is not known is named, and the room made without them.
 */
public interface Elections {

  /** How long it can be undone. */
  Duration UNDO = Duration.ofMinutes(10);

  /** The most bytes of a file. */
  int MOST_BYTES = 1_000_000;

  /** The most lines of a file, and channels of an election. */
  int MOST_LINES = 2_000;

  /** The most postal-vote centres that are asked for by number. */
  int MOST_CENTRES = 50;

  /** Where election results belong, in the words of the town. */
  static String resultsBelong() {
    return DispatchSettings.ELECTION_RESULTS.get();
  }

  /** Whether they may make one. */
  boolean mayMake(Person by);

  /** Those that this person leads, the newest first; at most 100, none for most people. */
  List<ElectionView> all(Person by);

  ElectionView one(Person by, ElectionId id);

  /**
   * What would be made; nothing is kept.
   *
   * @throws org.fieldops.kernel.Refusal {@code ELECTION_FILE} for what is no such file at all,
   *     {@code CHANNEL_FULL} for more people than fit
   */
  ElectionPlan preview(Person by, NewElection wanted);

  /**
   * Begins to make the channels; they are there within seconds, also when the server stops in
   * between. Again with the same id and name is harmless.
   *
   * @throws org.fieldops.kernel.Refusal as {@link #preview}; {@code OPERATION_REUSED}
   */
  ElectionView make(Person by, NewElection wanted);

  /** What {@link #repeat} would make. */
  ElectionPlan previewRepeat(Person by, ElectionId from, boolean withPeople);

  /**
   * Makes the channels of another election like those of this one: places and rules, and with
   * {@code withPeople} those people put in by hand who are still there.
   */
  ElectionView repeat(
      Person by, ElectionId id, ElectionId from, String name, LocalDate day, boolean withPeople);

  /**
   * Takes it back within ten minutes: what is empty is gone, what somebody wrote in ends and is
   * read for seven days. Again is harmless.
   *
   * @param said that this is wanted although something was said there
   * @throws org.fieldops.kernel.Refusal {@code ELECTION_STATE} later, {@code ELECTION_SPOKEN} when
   *     something was said and that is not wanted
   */
  ElectionView undo(Person by, ElectionId id, boolean said);

  /**
   * Ends all its channels at one moment. What was written before still arrives, however late. Again
   * is harmless.
   *
   * @throws org.fieldops.kernel.Refusal {@code ELECTION_STATE} when it was undone
   */
  ElectionView end(Person by, ElectionId id);

  /**
   * Writes all that was said in its channels as a ZIP: a file of JSON lines for each channel, each
   * message with the SHA-256 over it and the one before, and {@code manifest.json}. For those who
   * own its management's channel, or did at its end; an administrator reads nothing by being one.
   *
   * @throws org.fieldops.kernel.Refusal {@code NOT_ALLOWED} for others who lead it
   */
  void export(Person by, ElectionId id, OutputStream to) throws IOException;
}
