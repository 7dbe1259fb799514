package org.fieldops.dispatch.channel.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.fieldops.dispatch.Elections;
import org.fieldops.dispatch.Extras;
import org.fieldops.dispatch.ResultForm;
import org.fieldops.dispatch.channel.model.AccessRows;
import org.fieldops.identity.AuditTrail;
import org.fieldops.kernel.ChannelId;
import org.fieldops.kernel.OperationId;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.Problem;
import org.fieldops.kernel.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * Election results are not said here: what looks like one in a channel of an election is refused
 * with a pointer to where they belong, unless its author says why it is none. Only a text that
 * looks so costs a look into the database.
 */
@ApplicationScoped
public class HeldResults {

  private AccessRows rows;
  private AuditTrail trail;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  HeldResults() {}

  @Inject
  public HeldResults(AccessRows rows, AuditTrail trail) {
    this.rows = rows;
    this.trail = trail;
  }

  /** Where results belong, in the words of the town. */
  public static String pointer() {
    return Elections.resultsBelong();
  }

  /**
   * @param notResult why it is none
   * @throws Refusal {@code RESULT_FORM}
   */
  public void check(ChannelId channel, String text, @Nullable String notResult) {
    if (notResult == null && ResultForm.isLike(text) && rows.ofElection(channel)) {
      throw new Refusal(Problem.RESULT_FORM, pointer());
    }
  }

  /**
   * The same for a new message. A reason is kept only where there is something to overrule.
   *
   * @throws Refusal {@code RESULT_FORM}
   */
  Extras checked(ChannelId channel, String text, Extras extras) {
    String reason = extras.notResult();
    if (reason == null) {
      check(channel, text, null);
      return extras;
    }
    if (ResultForm.isLike(text) && rows.ofElection(channel)) {
      return extras;
    }
    Extras plain = extras.notResult(null);
    return plain.isNone() ? Extras.NONE : plain;
  }

  /** Puts into the audit trail that somebody said something that looks like a result. */
  void said(Person by, OperationId message, Extras extras) {
    String reason = extras.notResult();
    if (reason != null) {
      trail.record(by, "result.overruled", message.toString(), reason);
    }
  }
}
