package org.fieldops.dispatch;

import java.util.List;
import org.fieldops.dispatch.OrderAnswers.Wanted;
import org.fieldops.kernel.ChannelId;
import org.fieldops.kernel.OperationId;
import org.fieldops.kernel.OrderId;
import org.fieldops.kernel.Person;

/**
 * Orders: what somebody is to do, and who has said that they understood. An order is given in a
 * channel by whoever may say something urgent there; its giver, the dispatchers who read that
 * channel and the channel's owners lead it: they see who answered, stop its steps and close it. To
 * who may not read the channel and was not asked an order does not exist.
 */
public interface Orders {

  /**
   * Gives an order; the same id again is the same order. Whom it asks is fixed by the moment of
   * writing; the time to answer begins with its receipt.
   *
   * @throws org.fieldops.kernel.Refusal {@code CHANNEL_NOT_YOURS}, {@code URGENT_NOT_YOURS}, {@code
   *     ORDER_NOT_THERE} for somebody who is not in the channel (fact: the name), {@code
   *     ORDER_NOBODY}, {@code ORDER_TOO_MANY} for more than 200 who are not everyone, {@code
   *     ORDER_STEPS}
   */
  OrderView give(Person by, OrderId id, NewOrder order, Moment written);

  /**
   * Keeps an answer of somebody who was asked, whatever they are a member of by now. The one that
   * was given last counts. It is kept after the end too.
   *
   * @param reason required for {@code CANNOT}, 1 to 1,000 characters
   * @throws org.fieldops.kernel.Refusal {@code ORDER_NOT_YOURS} for somebody who was not asked,
   *     {@code REASON_MISSING}
   */
  OrderAnswer answer(
      Person by,
      OrderId id,
      OperationId answer,
      OrderAnswer.Word word,
      String reason,
      Moment written);

  /** Stops what would happen when nobody answers; for those who lead. Again is harmless. */
  OrderView stop(Person by, OrderId id, Moment written);

  /** Ends it, with a note of at most 1,000 characters; for those who lead. The first end stays. */
  OrderView close(Person by, OrderId id, String note, Moment written);

  /** Open orders that this person leads, the oldest first, at most 100. */
  List<OrderView> led(Person by);

  /**
   * Open orders that ask this person, with what they answered; the oldest first, at most 100. What
   * those who lead see besides is not in it.
   */
  List<OrderFacts> asking(Person by);

  OrderFacts order(Person by, OrderId id);

  /**
   * Whom it asks and how it stands with them, by name; for those who lead.
   *
   * @param after the place after which they are, -1 for the first page
   * @param limit 1 to 200
   */
  OrderAnswers answers(Person by, OrderId id, Wanted wanted, int after, int limit);

  /** Whether this person may give orders and say something urgent there now. */
  boolean mayGive(Person by, ChannelId channel);
}
