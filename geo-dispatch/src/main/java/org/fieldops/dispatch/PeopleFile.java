package org.fieldops.dispatch;

import java.util.List;
import org.fieldops.kernel.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A file of people and what they can do, as it was read.
 *
 * @param people the lines that are right, each person once
 * @param wrong the lines that are left out, and why
 */
public record PeopleFile(List<Line> people, List<Wrong> wrong) {

  /** How many lines a file has at most. */
  public static final int MOST_LINES = 5_000;

  /** How many bytes. */
  public static final int MOST_BYTES = 1_000_000;

  /**
   * What a line says of somebody; all that was known of it before is replaced.
   *
   * @param team null: as it is
   * @param weekMinutes 0: as it is
   */
  public record Line(
      int number,
      PersonId person,
      String name,
      List<String> qualifications,
      @Nullable Team team,
      int weekMinutes) {}

  /**
   * A line that is left out.
   *
   * @param number the first is 1
   * @param column the name at its head, empty for the whole line
   * @param value what stands there, cut to 60 characters
   */
  public record Wrong(int number, String column, Reason reason, String value) {}

  /** Why a line is left out. */
  public enum Reason {
    QUOTES,
    COLUMNS,
    CHARACTER,
    PERSON_UNKNOWN,
    PERSON_NO_OFFICER,
    PERSON_TWICE,
    QUALIFICATION_TOO_LONG,
    TOO_MANY_QUALIFICATIONS,
    TEAM_UNKNOWN,
    HOURS
  }
}
