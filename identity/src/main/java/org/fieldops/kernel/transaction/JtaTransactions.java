package org.fieldops.kernel.transaction;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.HeuristicMixedException;
import jakarta.transaction.HeuristicRollbackException;
import jakarta.transaction.NotSupportedException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.SystemException;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.UserTransaction;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The server's own transactions. */
@ApplicationScoped
class JtaTransactions implements Transactions {

  private static final Logger LOG = Logger.getLogger(JtaTransactions.class.getName());
  private static final int TIMEOUT_SECONDS = 30;

  @Resource(lookup = "java:jboss/UserTransaction")
  private UserTransaction transaction;

  @Resource(lookup = "java:jboss/TransactionSynchronizationRegistry")
  private TransactionSynchronizationRegistry registry;

  @Override
  public <T> T inNew(Supplier<T> work) {
    begin();
    T result;
    try {
      result = work.get();
    } catch (RuntimeException | Error e) {
      rollBack();
      throw e;
    }
    commit();
    return result;
  }

  @Override
  public void afterCommit(Runnable then) {
    registry.registerInterposedSynchronization(
        new Synchronization() {
          @Override
          public void beforeCompletion() {}

          @Override
          public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
              then.run();
            }
          }
        });
  }

  private void begin() {
    try {
      transaction.setTransactionTimeout(TIMEOUT_SECONDS);
      transaction.begin();
    } catch (NotSupportedException | SystemException e) {
      throw new IllegalStateException(e);
    }
  }

  private void commit() {
    try {
      transaction.commit();
    } catch (RollbackException
        | HeuristicMixedException
        | HeuristicRollbackException
        | SystemException e) {
      throw new CommitFailed(e);
    }
  }

  private void rollBack() {
    try {
      transaction.rollback();
    } catch (SystemException | IllegalStateException e) {
      LOG.log(Level.FINE, "Rolling back what was already over", e);
    }
  }
}
