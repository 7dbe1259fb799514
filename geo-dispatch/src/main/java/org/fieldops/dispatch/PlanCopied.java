package org.fieldops.dispatch;

import java.util.List;

/**
 * What copying did.
 *
 * @param placed how many people were put into a shift
 * @param left who was left out, as they are in another shift at that time
 */
public record PlanCopied(int placed, List<Left> left) {

  /** Somebody who was left out. */
  public record Left(String person, String shift) {}
}
