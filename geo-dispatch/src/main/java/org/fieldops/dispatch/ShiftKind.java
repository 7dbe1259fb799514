package org.fieldops.dispatch;

import java.time.LocalTime;
import java.util.List;
import org.fieldops.kernel.ShiftKindId;
import org.fieldops.kernel.TeamId;

/**
 * A kind of shift that a team works, as early or night.
 *
 * @param code small letters, digits and hyphens, unique in the team; it stays when the name changes
 * @param brief the name where there is little room, at most 12 characters
 * @param letter the key that assigns it
 * @param from on the house's clock, as {@code until}: a time not after the begin is one of the next
 *     day. Shifts that were made keep their times when these change
 * @param least how many people it needs; fewer are shown as a gap
 * @param most how many it takes, 0 for any number
 * @param qualifications what everybody in it must have
 * @param daily whether each day has one by itself; others are made when somebody is put in them
 */
public record ShiftKind(
    ShiftKindId id,
    TeamId team,
    String code,
    String name,
    String brief,
    String letter,
    LocalTime from,
    LocalTime until,
    Colour colour,
    int least,
    int most,
    List<String> qualifications,
    boolean daily) {

  /** What a shift is drawn in: tones, so that colour is left for what needs somebody. */
  public enum Colour {
    LIGHT,
    GREY,
    DARK,
    BLUE,
    GREEN
  }

  public ShiftKind {
    qualifications = List.copyOf(qualifications);
  }
}
