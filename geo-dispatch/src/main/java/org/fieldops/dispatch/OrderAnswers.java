package org.fieldops.dispatch;

import java.util.List;

/**
 * A page of those whom an order asks.
 *
 * @param more whether there are more after it
 */
public record OrderAnswers(List<OrderAnswer> answers, boolean more) {

  public OrderAnswers {
    answers = List.copyOf(answers);
  }

  /** Which of them are wanted. */
  public enum Wanted {
    ALL,
    UNDERSTOOD,
    CANNOT,
    /** Without an answer. */
    OPEN,
    /** Without an answer, and have read it. */
    READ,
    /** Without an answer, and only have it, or soon will. */
    DELIVERED,
    /** Without an answer, and have it not. */
    NOT_REACHED
  }
}
