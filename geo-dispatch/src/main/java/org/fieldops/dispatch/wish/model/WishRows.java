package org.fieldops.dispatch.wish.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.fieldops.dispatch.Moment;
import org.fieldops.dispatch.Wish;
import org.fieldops.dispatch.Wish.State;
import org.fieldops.kernel.PersonId;
import org.fieldops.kernel.WishId;
import org.jspecify.annotations.Nullable;

/** Where wishes are kept, nobody's name filled in. */
public interface WishRows {

  /** Keeps it, unless its id is there. */
  void add(Wish wish, Moment written, Instant receivedAt);

  /** With its row locked until the transaction ends. */
  Optional<Wish> locked(WishId id);

  void change(WishId id, State state, @Nullable PersonId by, Instant now);

  /** Those of somebody that end on that day or later and are not withdrawn. */
  List<Wish> of(PersonId person, LocalDate since, int limit);

  /** How many of somebody's are open. */
  int open(PersonId person);

  /** Those open or granted that touch these days. */
  List<Wish> within(LocalDate from, LocalDate until, int limit);
}
