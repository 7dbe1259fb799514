package org.fieldops.web.push;

import java.time.Duration;
import org.fieldops.web.push.send.PushPost.Urgency;

/**
 * What somebody is told of. The word is the wire's; the service worker has words and buttons for
 * it.
 */
enum PushKind {
  /** Somebody wrote to this person alone. */
  DIRECT("direct", Urgency.HIGH, Duration.ofHours(24), Reach.ALARM),
  /** Somebody named this person. */
  MENTION("mention", Urgency.NORMAL, Duration.ofHours(12), Reach.DUTY),
  /** Something urgent for everybody of a channel. */
  URGENT("urgent", Urgency.HIGH, Duration.ofHours(4), Reach.ALWAYS),
  /** An order asks this person. */
  ORDER("order", Urgency.HIGH, Duration.ofHours(4), Reach.ALWAYS),
  /** It asks once more, or instead of others. */
  ORDER_AGAIN("order.again", Urgency.HIGH, Duration.ofHours(4), Reach.ALWAYS),
  /** A colleague asks for backup, and this person's unit is asked to come. */
  BACKUP_ASKED("backup.asked", Urgency.HIGH, Duration.ofMinutes(10), Reach.ALWAYS),
  /** A colleague of the same shift asks for backup. */
  BACKUP_NEAR("backup.near", Urgency.HIGH, Duration.ofMinutes(10), Reach.ALWAYS),
  /** No unit comes, and this person is on call. */
  BACKUP_ONCALL("backup.oncall", Urgency.HIGH, Duration.ofMinutes(30), Reach.ALWAYS),
  /** A colleague in lone work did not check in, and this person's unit is asked to come. */
  CHECKIN_ASKED("checkin.asked", Urgency.HIGH, Duration.ofMinutes(10), Reach.ALWAYS),
  /** A colleague of the same shift did not check in. */
  CHECKIN_NEAR("checkin.near", Urgency.HIGH, Duration.ofMinutes(10), Reach.ALWAYS),
  /** This person is to check in now. */
  WATCH_WARNING("watch.warning", Urgency.HIGH, Duration.ofMinutes(10), Reach.ALWAYS),
  /** They did not, and the alarm is raised. */
  WATCH_MISSED("watch.missed", Urgency.HIGH, Duration.ofMinutes(30), Reach.ALWAYS),
  /** A drill asks whether this person can be reached. */
  DRILL("drill", Urgency.HIGH, Duration.ofMinutes(15), Reach.ALWAYS),
  /** Somebody comes to this person's aid. */
  BACKUP_COMES("backup.comes", Urgency.HIGH, Duration.ofMinutes(30), Reach.ALWAYS),
  /** What this person was told of is in other hands, or over. */
  BACKUP_OVER("backup.over", Urgency.NORMAL, Duration.ofMinutes(10), Reach.ALWAYS),
  /** A duty of this person begins soon and was published or changed. */
  DUTY_SOON("duty", Urgency.HIGH, Duration.ofHours(12), Reach.ALARM),
  /** A duty further away. */
  DUTY("duty", Urgency.NORMAL, Duration.ofHours(24), Reach.DUTY),
  /** A duty is no longer this person's. */
  DUTY_WITHDRAWN("duty.withdrawn", Urgency.NORMAL, Duration.ofHours(24), Reach.ALARM);

  /** When it is told. */
  private enum Reach {
    /** On duty, when they are not looking and have not muted the channel. */
    DUTY,
    /** Off duty too. */
    ALARM,
    /** Whatever they look at or have muted. */
    ALWAYS
  }

  private final String word;
  private final Urgency urgency;
  private final Duration holds;
  private final Reach reach;

  PushKind(String word, Urgency urgency, Duration holds, Reach reach) {
    this.word = word;
    this.urgency = urgency;
    this.holds = holds;
    this.reach = reach;
  }

  /** Whether this person, or their unit, is asked to come. */
  boolean toCome() {
    return this == BACKUP_ASKED || this == CHECKIN_ASKED || this == BACKUP_ONCALL;
  }

  String word() {
    return word;
  }

  Urgency urgency() {
    return urgency;
  }

  /** After it nobody needs to be told any more. */
  Duration holds() {
    return holds;
  }

  /** Whether it wakes devices that want alarms only while their person is off duty. */
  boolean alarm() {
    return reach != Reach.DUTY;
  }

  /** Whether it is told to those who look, and over a mute. */
  boolean always() {
    return reach == Reach.ALWAYS;
  }

  /** Whether several close together are told as one. */
  boolean coalesced() {
    return this == DIRECT || this == MENTION;
  }
}
