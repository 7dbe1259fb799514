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
import org.fieldops.kernel.Problem;
import org.fieldops.kernel.Refusal;

/** The server's own transactions. */
@ApplicationScoped
class JtaTransactions implements Transactions {

  private static final Logger LOG = Logger.getLogger(JtaTransactions.class.getName());
  private static final int TIMEOUT_SECONDS = 30;

  @Resource(lookup = "java:jboss/UserTransaction")
  private UserTransaction transaction;

  @Resource(lookup = "java:jboss/TransactionSynchronizationRegistry")
  private TransactionSynchronizationRegistry registry;

  /** For the container. */
  @SuppressWarnings("NullAway.Init")
  JtaTransactions() {}

  JtaTransactions(UserTransaction transaction, TransactionSynchronizationRegistry registry) {
    this.transaction = transaction;
    this.registry = registry;
  }

  @Override
  public <T> T inNew(Supplier<T> work) {
    begin();
    T result;
    try {
      result = work.get();
    } catch (RuntimeException | Error e) {
      boolean timedOut = timedOut();
      rollBack();
      if (timedOut) {
        throw tooLong(e);
      }
      throw e;
    }
    commit();
    return result;
  }

  @Override
  public void beforeCommit(Runnable then) {
    registry.registerInterposedSynchronization(
        new Synchronization() {
          @Override
          public void beforeCompletion() {
            then.run();
          }

          @Override
          public void afterCompletion(int status) {}
        });
  }

  @Override
  public <T> T once(Class<T> name, Supplier<T> make) {
    Object carried = registry.getResource(name);
    if (carried != null) {
      return name.cast(carried);
    }
    T made = make.get();
    registry.putResource(name, made);
    return made;
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
    boolean timedOut = timedOut();
    try {
      transaction.commit();
    } catch (RollbackException
        | HeuristicMixedException
        | HeuristicRollbackException
        | SystemException e) {
      throw timedOut ? tooLong(e) : new CommitFailed(e);
    }
  }

  /** Nobody but the server's clock rolls a transaction back while the work goes on. */
  private boolean timedOut() {
    try {
      int status = transaction.getStatus();
      return status == Status.STATUS_ROLLEDBACK
          || status == Status.STATUS_ROLLING_BACK
          || status == Status.STATUS_NO_TRANSACTION;
    } catch (SystemException e) {
      LOG.log(Level.FINE, "No status", e);
      return false;
    }
  }

  private static Refusal tooLong(Throwable thrown) {
    LOG.log(Level.WARNING, "A transaction took too long and was ended", thrown);
    return new Refusal(Problem.STORE_AWAY);
  }

  private void rollBack() {
    try {
      transaction.rollback();
    } catch (SystemException | IllegalStateException e) {
      LOG.log(Level.FINE, "Rolling back what was already over", e);
    }
  }
}
