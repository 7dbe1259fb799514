package org.fieldops.dispatch;

import java.util.List;
import java.util.UUID;
import org.fieldops.kernel.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * What was said together with the text of a message. It never changes: a later edit changes the
 * text alone.
 *
 * @param replyTo the number of the message of the same channel that it answers
 * @param mentions the people of the channel that it names, at most {@link #MOST_MENTIONS}
 * @param urgent whether it is to be shown until it was seen
 * @param orderId the order that it gives
 * @param attachments at most {@link #MOST_ATTACHMENTS}
 * @param line set when it is a line of the house and nobody's words; no device can send one
 * @param notResult why it is no election result although it looks like one
 * @param choices answers that a program offers, at most {@link #MOST_CHOICES}: each becomes an
 *     ordinary message that answers this one; no device can send any
 */
public record Extras(
    @Nullable Long replyTo,
    List<PersonId> mentions,
    boolean urgent,
    @Nullable UUID orderId,
    List<Attachment> attachments,
    @Nullable Line line,
    @Nullable String notResult,
    List<String> choices) {

  /** The most characters of a message (code points). */
  public static final int MAX_TEXT = 10_000;

  public static final int MOST_MENTIONS = 50;
  public static final int MOST_ATTACHMENTS = 20;
  public static final int MOST_CHOICES = 6;

  /** The most characters of a choice (code points). */
  public static final int MAX_CHOICE = 40;

  /** Nothing but the text. */
  public static final Extras NONE = new Extras(null, List.of(), false, null, List.of(), null);

  /** What the house itself has to say in a channel. */
  public enum Line {
    /** Somebody came in: the author, or those who are mentioned. */
    JOINED,
    /** Somebody went. */
    LEFT
  }

  /**
   * A file beside the text.
   *
   * @param name as it was called, for people only
   * @param size in bytes
   * @param sha256 of its bytes, hex in small letters
   */
  public record Attachment(
      UUID attachmentId, String name, String contentType, long size, String sha256) {}

  /** Of a message that neither looks like an election result nor offers anything. */
  public Extras(
      @Nullable Long replyTo,
      List<PersonId> mentions,
      boolean urgent,
      @Nullable UUID orderId,
      List<Attachment> attachments,
      @Nullable Line line) {
    this(replyTo, mentions, urgent, orderId, attachments, line, null, List.of());
  }

  public Extras {
    mentions = List.copyOf(mentions);
    attachments = List.copyOf(attachments);
    choices = List.copyOf(choices);
  }

  /** A line of the house. */
  public static Extras of(Line line) {
    return new Extras(null, List.of(), false, null, List.of(), line);
  }

  public boolean isNone() {
    return equals(NONE);
  }

  /** Whether it may stand without any text. */
  public boolean speaks() {
    return !attachments.isEmpty() || line != null;
  }

  public Extras replyingTo(@Nullable Long number) {
    return new Extras(number, mentions, urgent, orderId, attachments, line, notResult, choices);
  }

  public Extras mentioning(List<PersonId> people) {
    return new Extras(replyTo, people, urgent, orderId, attachments, line, notResult, choices);
  }

  public Extras attaching(List<Attachment> files) {
    return new Extras(replyTo, mentions, urgent, orderId, files, line, notResult, choices);
  }

  /** No election result, and why; null when it does not look like one. */
  public Extras notResult(@Nullable String reason) {
    return new Extras(replyTo, mentions, urgent, orderId, attachments, line, reason, choices);
  }

  /** To be shown until it was seen. */
  public Extras asUrgent() {
    return new Extras(replyTo, mentions, true, orderId, attachments, line, notResult, choices);
  }

  /** Of the order that it gives. */
  public Extras ordering(UUID order) {
    return new Extras(replyTo, mentions, urgent, order, attachments, line, notResult, choices);
  }

  /** Offering answers. */
  public Extras offering(List<String> answers) {
    return new Extras(replyTo, mentions, urgent, orderId, attachments, line, notResult, answers);
  }
}
