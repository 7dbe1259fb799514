package org.fieldops.dispatch;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.ShiftId;

/**
 * Addresses at which a calendar program reads somebody's duties without a sign-in. Each person has
 * one at most; who knows its secret may read, until it is revoked, made anew, or the person is in
 * the house no more.
 */
public interface CalendarAddresses {

  /** A duty where only its time and place are told. */
  record Entry(ShiftId shift, String name, String unit, Instant from, Instant until) {}

  /** When one's own was made; empty when there is none. */
  Optional<Instant> since(Person by);

  /**
   * Makes one's own, in place of the one before.
   *
   * @return its secret, which is told this once
   * @throws org.fieldops.kernel.Refusal {@code NOT_ALLOWED} for who has no duties
   */
  String make(Person by);

  /** From now on one's own address is not there; none is fine. */
  void revoke(Person by);

  /**
   * The published duties of whose address this is, from 31 days ago until in 92 days, by begin; at
   * most 200. Empty when there is no such address.
   */
  Optional<List<Entry>> entries(String secret);
}
