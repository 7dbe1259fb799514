package org.fieldops.kernel.transaction;

/** A commit that did not succeed, or whose outcome nobody knows; the cause says more. */
public class CommitFailed extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public CommitFailed(Exception cause) {
    super(cause);
  }
}
