package org.fieldops.dispatch.hook.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.fieldops.dispatch.due.model.Due;
import org.fieldops.dispatch.due.service.DueHandler;
import org.fieldops.dispatch.hook.model.HookRows;
import org.fieldops.kernel.transaction.Transactions;

/** What was not taken is tried again, when its time has come. */
@ApplicationScoped
public class HookRetries implements DueHandler {

  private HookRows rows;
  private HookHands hands;
  private Transactions transactions;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  HookRetries() {}

  @Inject
  public HookRetries(HookRows rows, HookHands hands, Transactions transactions) {
    this.rows = rows;
    this.hands = hands;
    this.transactions = transactions;
  }

  @Override
  public String kind() {
    return HookTelling.KIND;
  }

  @Override
  public void lock(UUID subject) {
    rows.lock(subject);
  }

  @Override
  public void carryOut(Due due) {
    rows.release(due.subject());
    transactions.afterCommit(() -> hands.wake(due.subject()));
  }
}
