package org.fieldops.dispatch;

/** Narrows a search to messages of one sort. */
public enum SearchOnly {
  /** What came with a file. */
  ATTACHMENT,
  /** What names the person who asks. */
  MENTION,
  /** What was said as urgent. */
  URGENT
}
