package org.fieldops.dispatch;

import java.util.List;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.SwapId;

/** Duties that are given away: offered to a team, taken by one, decided by a dispatcher. */
public interface Swaps {

  /**
   * What concerns somebody: own offers and takings of the last three days, and offers of their team
   * that they could take; at most 50, by begin.
   */
  List<Swap> of(Person person);

  /** Those taken, which wait for a dispatcher's word, by begin; at most 200. */
  List<Swap> waiting(Person by);

  /**
   * Decides one. Confirmed, the shift is planned and published with the taker in the giver's place;
   * refused, the duty stays with its giver. Decided already in the same way is fine.
   *
   * @throws org.fieldops.kernel.Refusal {@code SHIFT_OVERLAP} when the taker is in another shift by
   *     now; {@code SWAP_OVER} when it is no longer to be decided; {@code NOT_FOUND}
   */
  void decide(Person by, SwapId id, boolean confirmed);
}
