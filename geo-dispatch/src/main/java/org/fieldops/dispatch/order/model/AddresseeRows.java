package org.fieldops.dispatch.order.model;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fieldops.dispatch.OrderAnswer.Said;
import org.fieldops.dispatch.OrderView;
import org.fieldops.kernel.ChannelId;
import org.fieldops.kernel.OperationId;
import org.fieldops.kernel.OrderId;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.PersonId;
import org.fieldops.kernel.UnitId;
import org.jspecify.annotations.Nullable;

/** Where it is kept whom an order asks and what they answered. */
public interface AddresseeRows {

  /** Who was a member of the channel at that moment. */
  Set<PersonId> members(ChannelId channel, Instant moment);

  /** Those of these people who were in the channel at a moment. */
  Set<PersonId> members(ChannelId channel, Collection<PersonId> people, Instant moment);

  /** Who was on one of these units at that moment. */
  Set<PersonId> crews(Collection<UnitId> units, Instant moment);

  /**
   * Adds people that it asks, in this order, after those who are there; whoever is there already
   * stays as they are.
   *
   * @param step the step that asks them; null for those it is given to
   * @param moment whose unit is theirs
   * @return how many are new
   */
  int ask(OrderId id, List<Person> people, @Nullable Integer step, Instant moment, Instant now);

  /** One of those it asks. */
  Optional<Asked> asked(OrderView order, PersonId person);

  /** Keeps an answer among all that ever came. */
  void keep(OperationId answer, OrderId id, PersonId person, Said said);

  /** From now on this is their answer. */
  void answered(OrderId id, PersonId person, Said said);

  /**
   * A page of those it asks.
   *
   * @param answer a word, {@code OPEN} for those without an answer, {@code ALL}
   */
  List<Asked> page(OrderView order, String answer, int after, int limit);
}
