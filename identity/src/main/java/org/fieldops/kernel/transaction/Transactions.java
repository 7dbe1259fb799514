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

  /**
   * Does something as the last part of the running transaction, just before it commits; not if it
   * rolls back. What it throws rolls the transaction back.
   */
  void beforeCommit(Runnable then);

  /** What the running transaction carries under this name, made by whoever asks first. */
  <T> T once(Class<T> name, Supplier<T> make);

  /** Does something after the running transaction has committed; not if it rolls back. */
  void afterCommit(Runnable then);
}
