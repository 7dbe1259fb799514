package org.fieldops.kernel.transaction;

import java.util.function.Supplier;

/** Opens transactions and hears of their end. */
public interface Transactions {

  /**
   * Does the work in a transaction of its own and commits it. There must be none yet on this
   * thread.
   *
   * @throws org.fieldops.kernel.Refusal {@code STORE_AWAY} when it took too long and was ended
   * @throws CommitFailed when the commit did not succeed, or nobody knows whether it did
   * @throws RuntimeException what the work threw, after rolling back
   */
  <T> T inNew(Supplier<T> work);

  /** Does something after the running transaction has committed; not if it rolls back. */
  void afterCommit(Runnable then);
}
