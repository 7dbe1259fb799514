package org.fieldops.dispatch.channel.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.fieldops.dispatch.ChannelKind;
import org.fieldops.dispatch.MemberRole;
import org.fieldops.dispatch.Moment;
import org.fieldops.dispatch.channel.model.AccessRows;
import org.fieldops.dispatch.channel.model.AccessSubject;
import org.fieldops.dispatch.channel.model.Membership;
import org.fieldops.dispatch.channel.model.ReadingRight;
import org.fieldops.dispatch.channel.model.WritingRight;
import org.fieldops.kernel.ChannelId;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.PersonId;
import org.fieldops.kernel.Problem;
import org.fieldops.kernel.Refusal;
import org.fieldops.kernel.Role;

/**
 * The one place that says who may read which messages of a channel, and who may write there at
 * which moment. Everything that shows or takes a message asks here.
 *
 * <ul>
 *   <li>A member reads all of it, or what was said since they joined, as the channel's rule for its
 *       history says, and hears what is said now.
 *   <li>A former member reads what they could read when they left, for seven days, and no more.
 *   <li>Who is on duty in the shift that follows another one of its team reads the last hour of
 *       that one's channel, and what is said there afterwards, while their duty lasts; they do not
 *       hear it and write nothing there.
 *   <li>A dispatcher reads and writes in the channels of shifts and of incidents, and in no other
 *       kind without being a member.
 *   <li>In a group, a room, a unit's or an incident's channel who is no reader writes; in an
 *       announcement those few who are writers or owners.
 *   <li>Channels that people make ({@link ChannelKind#made}) are made by administrators and
 *       dispatchers, and managed, who is in them and what they are called, by administrators and by
 *       their owners. An administrator does not read by that what is said there, nor who reads it.
 *   <li>Who is in a channel sees who else is; who only reads an announcement sees those who write.
 *   <li>Two people who talk to each other are alone: no role reads along. Until something is said
 *       only who began knows of it.
 *   <li>Who has none of the working roles has none of this, whatever they are a member of.
 *   <li>A channel that has ended is there for seven days more.
 *   <li>Writing takes a membership at the moment of writing that is more than reading. When that
 *       moment is not known, one within the last seven days.
 *   <li>Something urgent, or an order, comes from a dispatcher or from whom the channel is.
 *   <li>Who may read a channel and owns it, is a dispatcher or an administrator takes away what
 *       they read; of the channel of two people these two. Former texts of others are read by
 *       owners and supervisors.
 * </ul>
 */
@ApplicationScoped
public class ChannelAccess {

  private static final Duration AFTERWARDS = Duration.ofDays(7);

  private AccessRows rows;
  private Clock clock;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  ChannelAccess() {}

  @Inject
  public ChannelAccess(AccessRows rows, Clock clock) {
    this.rows = rows;
    this.clock = clock;
  }

  /** Every channel of which the person may read anything, by its end. */
  public List<ReadingRight> all(Person by) {
    return works(by) ? rows.all(subject(by, clock.instant())) : List.of();
  }

  /** How far each of these members reaches in one. */
  public Map<PersonId, ReadingRight> members(Set<PersonId> people, ChannelId channel) {
    return rows.members(people, channel, clock.instant().minus(AFTERWARDS));
  }

  /**
   * How far the person reaches in one.
   *
   * @throws Refusal {@code CHANNEL_NOT_YOURS} when not at all
   */
  public ReadingRight reading(Person by, ChannelId channel) {
    return mayRead(by, channel).orElseThrow(() -> new Refusal(Problem.CHANNEL_NOT_YOURS));
  }

  /** The same, where not reaching there is no fault. */
  Optional<ReadingRight> mayRead(Person by, ChannelId channel) {
    return Optional.of(by)
        .filter(ChannelAccess::works)
        .flatMap(person -> rows.one(subject(person, clock.instant()), channel));
  }

  /** Those of these people who are in the channel now. */
  public Set<PersonId> live(Set<PersonId> people, ChannelId channel) {
    return members(people, channel).entrySet().stream()
        .filter(member -> member.getValue().live())
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  /**
   * The right to write something at its moment.
   *
   * @throws Refusal {@code CHANNEL_NOT_YOURS} when there was none
   */
  public WritingRight writing(Person by, ChannelId channel, Moment written) {
    Instant now = clock.instant();
    Instant earliest = written.clockKnown() ? written.at() : now.minus(AFTERWARDS);
    Instant latest = written.clockKnown() ? written.at() : now;
    return Optional.of(by)
        .filter(ChannelAccess::works)
        .flatMap(person ->
            rows.writingRight(subject(person, earliest), channel, earliest, latest, written.at()))
        .orElseThrow(() -> new Refusal(Problem.CHANNEL_NOT_YOURS));
  }

  /** Whether the person makes channels. */
  public boolean mayMake(Person by) {
    return by.is(Role.ADMIN) || by.is(Role.DISPATCHER);
  }

  /** Whether the person owns a channel. */
  public boolean ownsOne(Person by) {
    return works(by) && rows.ownsOne(by.id());
  }

  /** Whether the person says who is in this channel. */
  public boolean manages(Person by, ChannelId channel) {
    return rows.membership(by.id(), channel).filter(is -> manages(by, is)).isPresent();
  }

  private static boolean manages(Person by, Membership is) {
    return is.kind().made() && (by.is(Role.ADMIN) || (works(by) && is.role() == MemberRole.OWNER));
  }

  /**
   * Lets only those on who manage it.
   *
   * @throws Refusal {@code CHANNEL_NOT_YOURS} when they know nothing of it, {@code NOT_ALLOWED}
   *     when they do
   */
  public void requireManaging(Person by, ChannelId channel) {
    if (!manages(by, channel)) {
      reading(by, channel);
      throw new Refusal(Problem.NOT_ALLOWED);
    }
  }

  /**
   * Whether of its members only those who write are to be seen; otherwise all of them.
   *
   * @throws Refusal {@code CHANNEL_NOT_YOURS} when none are
   */
  public boolean seesOnlyWriters(Person by, ChannelId channel) {
    if (manages(by, channel)) {
      return false;
    }
    ReadingRight reach = reading(by, channel);
    if (!reach.live()) {
      throw new Refusal(Problem.CHANNEL_NOT_YOURS);
    }
    return reach.kind() == ChannelKind.ANNOUNCEMENT && !reach.mayWrite();
  }

  /** Whether the person may read anything of it. */
  public boolean reads(Person by, ChannelId channel) {
    return mayRead(by, channel).isPresent();
  }

  /**
   * The right to say something urgent or to give an order, at the moment of writing: that of
   * dispatchers who may write there, and of whom the channel is.
   *
   * @throws Refusal {@code CHANNEL_NOT_YOURS}, {@code URGENT_NOT_YOURS}
   */
  public WritingRight leading(Person by, ChannelId channel, Moment written) {
    WritingRight right = writing(by, channel, written);
    Instant moment = written.clockKnown() ? written.at() : clock.instant();
    if (!by.is(Role.DISPATCHER) && !rows.owns(by.id(), channel, moment)) {
      throw new Refusal(Problem.URGENT_NOT_YOURS);
    }
    return right;
  }

  /** Whether the person has that right now. */
  public boolean leads(Person by, ChannelId channel) {
    return mayRead(by, channel).filter(ReadingRight::mayWrite).isPresent()
        && (by.is(Role.DISPATCHER) || rows.owns(by.id(), channel, clock.instant()));
  }

  /**
   * How far the person reaches who wants to take away what is said there.
   *
   * @throws Refusal {@code CHANNEL_NOT_YOURS} when they may not read it, {@code NOT_ALLOWED} when
   *     they may do no more than that
   */
  public ReadingRight exporting(Person by, ChannelId channel) {
    ReadingRight reach = reading(by, channel);
    if (!exports(by, reach)) {
      throw new Refusal(Problem.NOT_ALLOWED);
    }
    return reach;
  }

  /** Whether the person has that right. */
  public boolean mayExport(Person by, ChannelId channel) {
    return mayRead(by, channel).filter(reach -> exports(by, reach)).isPresent();
  }

  private boolean exports(Person by, ReadingRight reach) {
    return reach.kind() == ChannelKind.DIRECT
        || by.is(Role.DISPATCHER)
        || by.is(Role.ADMIN)
        || rows.ownsToTheEnd(by.id(), reach.channel());
  }

  /** Whether the person reads former texts of others there; their own they always read. */
  public boolean readsFormerTexts(Person by, ReadingRight reach) {
    return reach.kind() != ChannelKind.DIRECT
        && (by.is(Role.SUPERVISOR) || rows.ownsToTheEnd(by.id(), reach.channel()));
  }

  /** Whether somebody has anything to do with channels at all. */
  public static boolean works(Person by) {
    return by.is(Role.PATROL) || by.is(Role.DISPATCHER) || by.is(Role.SUPERVISOR);
  }

  private static AccessSubject subject(Person by, Instant moment) {
    return new AccessSubject(by.id(), by.is(Role.DISPATCHER), moment.minus(AFTERWARDS), moment);
  }
}
