package org.fieldops.dispatch;

import java.time.LocalDate;
import java.util.List;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.WishId;

/** What people wish of a plan, and the dispatchers' word on it. */
public interface Wishes {

  /** A day is wished for this long ahead at most. */
  int MOST_DAYS_AHEAD = 730;

  /** One's own that are not withdrawn and not long over, by their days; at most 50. */
  List<Wish> of(Person person);

  /** Those that touch these days and are open or granted, by their days; at most 1,000. */
  List<Wish> within(Person by, LocalDate from, LocalDate until);

  /**
   * Decides one: of the kind {@code ABSENT} and granted it is an absence from now on. Decided
   * already in the same way is fine.
   *
   * @throws org.fieldops.kernel.Refusal {@code WISH_DECIDED} when it is no longer to be decided;
   *     {@code NOT_FOUND}
   */
  void decide(Person by, WishId id, boolean granted);
}
