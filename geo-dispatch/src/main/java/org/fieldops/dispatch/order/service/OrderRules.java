package org.fieldops.dispatch.order.service;

import java.time.Duration;

/**
 * The rules of an order.
 *
 * @param minute how long a minute of its deadlines lasts; shorter in trials and tests
 */
public record OrderRules(Duration minute) {

  public static final OrderRules USUAL = new OrderRules(Duration.ofMinutes(1));

  Duration minutes(int count) {
    return minute.multipliedBy(count);
  }
}
