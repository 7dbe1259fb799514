package org.fieldops.dispatch;

/** What an outgoing hook is told of. */
public enum HookEvent {
  SAID("message.said"),
  EDITED("message.edited"),
  WITHDRAWN("message.withdrawn");

  private final String word;

  HookEvent(String word) {
    this.word = word;
  }

  /** On the wire. */
  public String word() {
    return word;
  }
}
