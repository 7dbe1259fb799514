package org.fieldops.kernel.store;

import java.sql.SQLException;

/** A statement that did not succeed; {@link org.fieldops.kernel.StoreFaults} says of what kind. */
public class SqlFailed extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public SqlFailed(SQLException cause) {
    super(cause);
  }
}
