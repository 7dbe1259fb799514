package org.fieldops.dispatch;

/** What a member of a channel may do there, the most first. */
public enum MemberRole {
  /** Reads, writes, and says who is in it. */
  OWNER,
  WRITER,
  READER
}
