package org.fieldops.dispatch.backup.model;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody on call who was called, kept under their id.
 *
 * @param nth in which step, from 1
 * @param answeredAt when they said that they take care of it
 */
@Embeddable
public record OnCallCall(
    String personName, int nth, Instant askedAt, @Nullable Instant answeredAt) {

  /** The first answer stays. */
  OnCallCall answered(Instant moment) {
    return answeredAt == null ? new OnCallCall(personName, nth, askedAt, moment) : this;
  }
}
