package org.fieldops.dispatch.house;

import java.util.function.Supplier;
import org.fieldops.kernel.transaction.Transactions;

/** Transactions of the tests' database, for work that opens its own. */
public final class HouseTransactions implements Transactions {

  @Override
  public <T> T inNew(Supplier<T> work) {
    return Database.inTransaction(work);
  }

  @Override
  public void beforeCommit(Runnable then) {
    throw new UnsupportedOperationException();
  }

  @Override
  public <T> T once(Class<T> name, Supplier<T> make) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void afterCommit(Runnable then) {
    throw new UnsupportedOperationException();
  }
}
