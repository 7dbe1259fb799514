package org.fieldops.media;

import java.time.Instant;
import org.fieldops.kernel.EvidenceId;
import org.fieldops.kernel.PersonId;
import org.fieldops.kernel.ShiftId;
import org.fieldops.kernel.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * A CDI event that asks, in the transaction of the manifest: on which duty was this person when the
 * photo was taken. Whoever knows about duties answers; nobody's answer means that there was none,
 * and is no reason to refuse the photo.
 */
public final class CaptureOrigin {

  private final EvidenceId evidence;
  private final PersonId author;
  private final Instant moment;
  private @Nullable Duty duty;

  /**
   * @param moment by our clock, however late the photo comes
   */
  public CaptureOrigin(EvidenceId evidence, PersonId author, Instant moment) {
    this.evidence = evidence;
    this.author = author;
    this.moment = moment;
  }

  /** The duty of that moment. */
  public record Duty(UnitId unit, String unitName, ShiftId shift) {}

  public EvidenceId evidence() {
    return evidence;
  }

  public PersonId author() {
    return author;
  }

  public Instant moment() {
    return moment;
  }

  /** The answer. */
  public void was(Duty known) {
    duty = known;
  }

  public @Nullable Duty duty() {
    return duty;
  }
}
