package org.fieldops.dispatch;

/**
 * What is wrong with a line of a file of polling rooms.
 *
 * @param number of the line in the file, the first is 1
 * @param column the name at the head of the column; "" when it is the whole line
 * @param value what stands there, cut to 60 characters
 * @param leftOut whether the line makes no channel; otherwise it does, without this person
 */
public record WrongLine(int number, String column, Reason reason, String value, boolean leftOut) {

  /** Why. */
  public enum Reason {
    /** A quotation mark is not closed, or stands where none may. */
    QUOTES,
    /** It has more columns than the head, or lacks one that it needs. */
    COLUMNS,
    /** A character that cannot be kept. */
    CHARACTER,
    KIND_UNKNOWN,
    NUMBER_MISSING,
    NUMBER_TWICE,
    NUMBER_TOO_LONG,
    NAME_MISSING,
    NAME_TOO_LONG,
    TOO_MANY_PEOPLE,
    /** Nobody signs in by this name. */
    PERSON_UNKNOWN,
    /** An account that may not use channels. */
    PERSON_WITHOUT_ROLE,
    /** Somebody who is named on more lines than one can be in. */
    PERSON_TOO_OFTEN
  }
}
