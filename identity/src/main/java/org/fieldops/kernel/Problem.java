package org.fieldops.kernel;

import java.util.Arrays;
import java.util.Optional;

/**
 * The one catalogue of everything that can be refused: a code for programs and an HTTP status; the
 * words for people stand in {@code problems.properties} beside this class, a title and what to do,
 * in German and English. A test holds that every code has its words.
 */
public enum Problem {
  MALFORMED(400),
  FIELD_MISSING(400),
  TEXT_TOO_LONG(400),
  KIND_UNKNOWN(400),
  BATCH_TOO_LARGE(413),
  BODY_TOO_LARGE(413),
  FOREIGN_ORIGIN(403),
  NOT_SIGNED_IN(401),
  DEVICES_FULL(401),
  NOT_ALLOWED(403),
  NOT_FOUND(404),
  METHOD_NOT_ALLOWED(405),
  CONDITION_NOT_MET(412),
  MEDIA_TYPE_UNSUPPORTED(415),
  TOO_MANY_REQUESTS(429),
  OPERATION_REUSED(409),
  STORE_AWAY(503),
  UNEXPECTED(500),

  SHIFT_OVERLAP(409),
  SHIFT_EMPTY(409),
  ALREADY_ASSIGNED(409),
  NOT_AN_OFFICER(409),
  NOT_ON_DUTY(409),
  CHANNEL_NOT_YOURS(404),
  MESSAGE_WITHDRAWN(409),
  MESSAGE_EDITS(409),
  PINS_FULL(409),
  DRAFTS_FULL(409),
  ORDER_NOT_YOURS(404),
  ORDER_NOBODY(409),
  ORDER_NOT_THERE(409),
  ORDER_TOO_MANY(409),
  ORDER_STEPS(400),
  URGENT_NOT_YOURS(403),
  SEARCH_EMPTY(400),
  SEARCH_TOO_WIDE(422),
  BACKUP_STALE(409),
  BACKUP_TAKEN(409),
  SNAPSHOT_NEEDED(409),
  BACKUP_OVER(409),
  BACKUP_NOT_YOURS(403),
  WATCH_NOT_YOURS(404),
  STATUS_UNKNOWN(400),
  UNIT_EXISTS(409),
  PUSH_OFF(404),
  PUSH_KEY_CHANGED(409),
  PUSH_SERVICE_UNKNOWN(400),

  GROUP_NAME_TAKEN(409),
  GROUP_FULL(409),
  CHANNEL_FULL(409),
  CHANNELS_FULL(409),
  CHANNEL_ENDED(409),
  MEMBER_BY_RULE(409),
  EXPORT_TOO_LARGE(422),
  EXPORT_LATER(503),
  HOOK_ADDRESS(400),
  HOOKS_FULL(409),
  HOOK_UNKNOWN(404),

  ELECTION_FILE(422),
  ELECTION_STATE(409),
  ELECTION_SPOKEN(409),
  RESULT_FORM(422),

  UPLOAD_REUSED(409),
  UPLOAD_TOO_LARGE(413),
  UPLOAD_EMPTY(400),
  UPLOAD_OFFSET(409),
  UPLOAD_BUSY(423),
  UPLOAD_LATER(503),
  UPLOAD_CHECKSUM(460),
  UPLOAD_GONE(410),
  TUS_VERSION(412),
  UPLOADS_OPEN(429),
  UPLOAD_SHARE(429),
  STAGING_FULL(507),
  EVIDENCE_REUSED(409),
  ATTACHMENT_REUSED(409),
  RANGE_NOT_SATISFIABLE(416),
  EVIDENCE_STATE(409),
  HASH_DIFFERS(409),
  NOT_A_PICTURE(415),
  PICTURE_DAMAGED(422),
  PICTURE_TOO_LARGE(422),
  EXAMINATION_DEADLY(422),
  REASON_MISSING(400),
  CASE_CLOSED(409),
  CASE_FULL(409);

  private final int status;

  Problem(int status) {
    this.status = status;
  }

  /** The one with this code, if there is one. */
  public static Optional<Problem> of(String code) {
    return Arrays.stream(values()).filter(problem -> problem.name().equals(code)).findFirst();
  }

  /** The HTTP status that carries it. */
  public int status() {
    return status;
  }
}
