package org.fieldops.kernel.transaction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.transaction.RollbackException;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.UserTransaction;
import java.lang.reflect.Proxy;
import org.fieldops.kernel.Problem;
import org.fieldops.kernel.Refusal;
import org.junit.jupiter.api.Test;

class JtaTransactionsTest {

  private int status = Status.STATUS_NO_TRANSACTION;
  private final JtaTransactions transactions =
      new JtaTransactions(
          fake(UserTransaction.class), fake(TransactionSynchronizationRegistry.class));

  @Test
  void whatWasEndedWhileItWorkedIsToBeRepeated() {
    Refusal atWork =
        assertThrows(
            Refusal.class,
            () ->
                transactions.inNew(() -> {
                  status = Status.STATUS_ROLLEDBACK;
                  throw new IllegalStateException("no transaction is in progress");
                }));
    assertEquals(Problem.STORE_AWAY, atWork.problem());
    Refusal atCommit =
        assertThrows(
            Refusal.class, () -> transactions.inNew(() -> status = Status.STATUS_ROLLEDBACK));
    assertEquals(Problem.STORE_AWAY, atCommit.problem());
  }

  @Test
  void aMistakeAtWorkOrAtCommitStaysWhatItIs() {
    assertThrows(
        ArithmeticException.class,
        () ->
            transactions.inNew(() -> {
              status = Status.STATUS_MARKED_ROLLBACK;
              throw new ArithmeticException();
            }));
    assertThrows(
        CommitFailed.class, () -> transactions.inNew(() -> status = Status.STATUS_MARKED_ROLLBACK));
  }

  private <T> T fake(Class<T> type) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) ->
                switch (method.getName()) {
                  case "getStatus" -> status;
                  case "begin" -> {
                    status = Status.STATUS_ACTIVE;
                    yield null;
                  }
                  case "commit" -> {
                    if (status != Status.STATUS_ACTIVE) {
                      throw new RollbackException();
                    }
                    yield null;
                  }
                  default -> null;
                }));
  }
}
