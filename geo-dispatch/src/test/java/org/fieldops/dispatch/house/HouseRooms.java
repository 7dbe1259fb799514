package org.fieldops.dispatch.house;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.fieldops.dispatch.UnitMoved;
import org.fieldops.dispatch.audience.service.DocumentPeople;
import org.fieldops.dispatch.audience.service.Listeners;
import org.fieldops.dispatch.audience.service.MuteBook;
import org.fieldops.dispatch.audience.service.MuteOperations;
import org.fieldops.dispatch.audience.store.PostgresAudience;
import org.fieldops.dispatch.audience.store.PostgresMutes;
import org.fieldops.dispatch.audience.store.PostgresTargets;
import org.fieldops.dispatch.backup.model.BackupRules;
import org.fieldops.dispatch.backup.service.AlertCandidates;
import org.fieldops.dispatch.backup.service.BackupAnnouncements;
import org.fieldops.dispatch.backup.service.BackupDesk;
import org.fieldops.dispatch.backup.service.BackupHandling;
import org.fieldops.dispatch.backup.service.BackupOperations;
import org.fieldops.dispatch.backup.service.BackupStatuses;
import org.fieldops.dispatch.backup.service.CallingOnCall;
import org.fieldops.dispatch.backup.service.Escalation;
import org.fieldops.dispatch.backup.service.OnCallEscalation;
import org.fieldops.dispatch.backup.service.RequestPlaces;
import org.fieldops.dispatch.backup.store.JpaBackupRequests;
import org.fieldops.dispatch.change.service.ChangeBook;
import org.fieldops.dispatch.change.service.ChangeOperations;
import org.fieldops.dispatch.change.store.PostgresChanges;
import org.fieldops.dispatch.channel.service.ChannelAccess;
import org.fieldops.dispatch.channel.service.ChannelAnnouncements;
import org.fieldops.dispatch.channel.service.ChannelBook;
import org.fieldops.dispatch.channel.service.ChannelLines;
import org.fieldops.dispatch.channel.service.ChannelOperations;
import org.fieldops.dispatch.channel.service.Conversation;
import org.fieldops.dispatch.channel.service.DirectChannels;
import org.fieldops.dispatch.channel.service.HeldResults;
import org.fieldops.dispatch.channel.service.MessageOperations;
import org.fieldops.dispatch.channel.service.SaidWithFiles;
import org.fieldops.dispatch.channel.store.PostgresAccess;
import org.fieldops.dispatch.channel.store.PostgresAttached;
import org.fieldops.dispatch.channel.store.PostgresMembers;
import org.fieldops.dispatch.channel.store.PostgresMessages;
import org.fieldops.dispatch.draft.service.DraftBook;
import org.fieldops.dispatch.draft.store.PostgresDrafts;
import org.fieldops.dispatch.due.service.DueList;
import org.fieldops.dispatch.due.service.DueWork;
import org.fieldops.dispatch.due.store.PostgresDue;
import org.fieldops.dispatch.election.service.ElectionBook;
import org.fieldops.dispatch.incident.service.IncidentChannels;
import org.fieldops.dispatch.incident.store.PostgresIncidents;
import org.fieldops.dispatch.membership.service.ChannelKeeping;
import org.fieldops.dispatch.membership.service.ChannelRules;
import org.fieldops.dispatch.membership.service.ChannelSets;
import org.fieldops.dispatch.membership.service.HouseChannels;
import org.fieldops.dispatch.membership.service.MemberLists;
import org.fieldops.dispatch.membership.service.Memberships;
import org.fieldops.dispatch.membership.service.RuleSubjects;
import org.fieldops.dispatch.membership.store.PostgresGrants;
import org.fieldops.dispatch.membership.store.PostgresMade;
import org.fieldops.dispatch.membership.store.PostgresRules;
import org.fieldops.dispatch.membership.store.PostgresSets;
import org.fieldops.dispatch.message.model.LaterRows;
import org.fieldops.dispatch.message.model.PinRows;
import org.fieldops.dispatch.message.service.FormerTexts;
import org.fieldops.dispatch.message.service.Later;
import org.fieldops.dispatch.message.service.LaterAnnouncements;
import org.fieldops.dispatch.message.service.LaterOperations;
import org.fieldops.dispatch.message.service.Rewording;
import org.fieldops.dispatch.message.store.PostgresLater;
import org.fieldops.dispatch.message.store.PostgresPins;
import org.fieldops.dispatch.order.service.OrderBook;
import org.fieldops.dispatch.order.service.OrderOperations;
import org.fieldops.dispatch.position.model.PlaceRules;
import org.fieldops.dispatch.position.service.UnitPositions;
import org.fieldops.dispatch.position.store.JpaPositions;
import org.fieldops.dispatch.search.service.ReadableMessages;
import org.fieldops.dispatch.search.store.PostgresSearch;
import org.fieldops.dispatch.shift.model.ShiftTimes;
import org.fieldops.dispatch.shift.service.DutyOperations;
import org.fieldops.dispatch.shift.service.DutyViews;
import org.fieldops.dispatch.shift.service.Publishing;
import org.fieldops.dispatch.shift.service.ReportedShifts;
import org.fieldops.dispatch.shift.service.ShiftAnnouncements;
import org.fieldops.dispatch.shift.service.ShiftDuties;
import org.fieldops.dispatch.shift.service.ShiftMaking;
import org.fieldops.dispatch.shift.service.ShiftPlan;
import org.fieldops.dispatch.shift.store.JpaShifts;
import org.fieldops.dispatch.shift.store.PostgresDuties;
import org.fieldops.dispatch.shift.store.PostgresDutyMarks;
import org.fieldops.dispatch.shift.store.PostgresKinds;
import org.fieldops.dispatch.shift.store.PostgresReports;
import org.fieldops.dispatch.topic.service.DispatchTopics;
import org.fieldops.dispatch.unit.model.StatusSet;
import org.fieldops.dispatch.unit.service.StatusOperations;
import org.fieldops.dispatch.unit.service.UnitBoard;
import org.fieldops.dispatch.unit.service.UnitRegister;
import org.fieldops.dispatch.unit.service.UnitStatuses;
import org.fieldops.dispatch.unit.store.JpaUnits;
import org.fieldops.dispatch.unit.store.PostgresStatusLog;
import org.fieldops.dispatch.watch.service.WatchBook;
import org.fieldops.dispatch.wish.service.WishBook;
import org.fieldops.dispatch.wish.service.WishOperations;
import org.fieldops.dispatch.wish.store.PostgresWishes;
import org.fieldops.kernel.Ids;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.PersonId;
import org.fieldops.kernel.Role;
import org.fieldops.kernel.feed.AccessChanged;
import org.fieldops.kernel.feed.FormerEntries;
import org.fieldops.kernel.operation.OperationHandler;
import org.fieldops.kernel.store.Sql;

/** All rooms of geo-dispatch, wired by hand; {@link House} is what can be done there. */
abstract class HouseRooms {

  private static final AtomicInteger HOUSES = new AtomicInteger();
  private static final LocalDate FIRST = LocalDate.of(2030, 1, 7);
  private static final int DAYS_EACH = 14;

  final int number = HOUSES.getAndIncrement();
  final EntityManager em = Database.entityManager();

  public final LocalDate day = FIRST.plusDays((long) number * DAYS_EACH);
  public final ShiftTimes times = ShiftTimes.USUAL;
  public final HandClock clock = new HandClock(day.atTime(10, 0).atZone(times.zone()).toInstant());
  public final HeardFeed feed = new HeardFeed(clock);
  public final KnownPeople people = new KnownPeople();
  public final KnownGroups groups = new KnownGroups();
  public final HeardEvent<AccessChanged> access = new HeardEvent<>();
  public final HeardEvent<UnitMoved> moved = new HeardEvent<>();
  public final Person dispatcher = person("Leitstelle", Role.DISPATCHER);

  final JpaUnits unitRows = new JpaUnits(em);
  private final JpaShifts shiftRows = new JpaShifts(em);
  public final Sql sql = Database.sql();
  private final PostgresDuties dutyRows = new PostgresDuties(sql);
  private final PostgresMembers memberRows = new PostgresMembers(sql);
  public final PostgresDue dueRows = new PostgresDue(sql);
  public final DueList deadlines = new DueList(dueRows);
  private final JpaBackupRequests backupRows = new JpaBackupRequests(em);
  private final JpaPositions positionRows = new JpaPositions(em);

  public final ChannelAccess rights = new ChannelAccess(new PostgresAccess(sql), clock);
  public final ChannelBook book =
      new ChannelBook(memberRows, rights, new ChannelAnnouncements(feed), feed, clock);
  private final PostgresDutyMarks dutyMarks = new PostgresDutyMarks(sql);
  public final PostgresKinds kindRows = new PostgresKinds(sql, times);
  private final DutyViews views =
      new DutyViews(dutyRows, unitRows, people, book, kindRows, dutyMarks);
  private final ShiftAnnouncements shiftNews = new ShiftAnnouncements(feed);
  public final ShiftDuties duties = new ShiftDuties(shiftRows, dutyRows, views, clock);
  public final ShiftMaking making = new ShiftMaking(shiftRows, kindRows, views, times);
  public final ChangeBook changes = new ChangeBook(new PostgresChanges(sql), people, feed, clock);
  public final ShiftPlan shifts =
      new ShiftPlan(
          shiftRows,
          making,
          new Publishing(shiftRows, dutyRows, people, book, views, shiftNews, changes, access),
          views,
          shiftNews,
          unitRows,
          people,
          (by, act, subject, detail) -> {},
          clock);
  public final PlanRoom plan = new PlanRoom(sql, this);
  public final WishBook wishes =
      new WishBook(
          new PostgresWishes(sql),
          plan.book,
          people,
          feed,
          (by, act, subject, detail) -> heard(act),
          times,
          clock);
  public final SwapRoom swaps = new SwapRoom(sql, shiftRows, this);
  public final HandoverRoom handovers = new HandoverRoom(sql, dutyRows, shiftNews, this);
  private final HeldResults results =
      new HeldResults(
          new PostgresAccess(sql),
          (by, act, subject, detail) -> heard(act + " " + subject + " " + detail));
  public final Conversation channels =
      new Conversation(
          new PostgresMessages(sql),
          rights,
          people,
          new ChannelAnnouncements(feed),
          new DirectChannels(
              memberRows, rights, people, new ChannelAnnouncements(feed), feed, access, clock),
          results,
          clock);
  private final PostgresGrants grantRows = new PostgresGrants(sql);
  private final PostgresMade madeRows = new PostgresMade(sql);
  private final PostgresRules ruleRows = new PostgresRules(sql);
  public final List<String> trail = new CopyOnWriteArrayList<>();
  public final Memberships memberships =
      new Memberships(
          grantRows,
          memberRows,
          rights,
          new ChannelAnnouncements(feed),
          new ChannelLines(
              new PostgresMessages(sql), new ChannelAnnouncements(feed), people, clock),
          people,
          feed,
          access,
          clock);
  public final ChannelRules rules =
      new ChannelRules(
          ruleRows,
          grantRows,
          madeRows,
          new RuleSubjects(ruleRows, groups, people, clock),
          memberships,
          book,
          clock);
  public final ChannelKeeping made =
      new ChannelKeeping(
          madeRows,
          memberRows,
          grantRows,
          rules,
          memberships,
          rights,
          new ChannelAnnouncements(feed),
          new MemberLists(madeRows, people),
          people,
          (by, act, subject, detail) -> trail.add(act + " " + subject),
          clock);
  public final SaidWithFiles files = new SaidWithFiles(new PostgresAttached(sql), rights);
  private final PinRows pinRows = new PostgresPins(sql);
  private final LaterRows laterRows = new PostgresLater(sql);
  private final LaterAnnouncements laterNews = new LaterAnnouncements(feed);
  public final List<FormerEntries.Former> former = new ArrayList<>();
  public final FormerTexts formerTexts =
      new FormerTexts(
          laterRows,
          (entries, fields) -> {
            former.add(entries);
            return 1;
          });
  public final Later messages =
      new Later(
          laterRows,
          pinRows,
          new PostgresMessages(sql),
          memberRows,
          rights,
          people,
          laterNews,
          new Rewording(laterRows, pinRows, rights, laterNews, results, clock),
          clock);
  public final PostgresSearch found = new PostgresSearch(sql);
  public final ReadableMessages search = new ReadableMessages(found, rights);
  public final MuteBook mutes = new MuteBook(new PostgresMutes(sql), rights, feed, clock);
  public final DraftBook drafts = new DraftBook(new PostgresDrafts(sql), rights, feed);
  public final Listeners audience = new Listeners(new PostgresAudience(sql), clock);
  public final DocumentPeople documentPeople =
      new DocumentPeople(new PostgresTargets(sql), rights, people, groups, clock);
  public final ReportedShifts reports = new ReportedShifts(new PostgresReports(sql), people);
  private final PlaceRules places = new PlaceRules(Optional.empty());
  public final UnitPositions positions =
      new UnitPositions(positionRows, duties, places, moved, clock);
  private final UnitStatuses statuses =
      new UnitStatuses(unitRows, StatusSet.FMS, new PostgresStatusLog(sql), feed, clock);
  public final UnitBoard units =
      new UnitBoard(
          unitRows,
          new UnitRegister(unitRows, (by, act, subject, detail) -> {}, feed, clock),
          statuses,
          StatusSet.FMS,
          duties,
          positions,
          duties,
          clock);
  public final HeardContacts contacts = new HeardContacts();
  public final OnCallRoom onCall = new OnCallRoom(sql, this);
  private final AlertCandidates candidates =
      new AlertCandidates(unitRows, duties, positions, clock);
  public final BackupHandling handling =
      new BackupHandling(
          backupRows,
          candidates,
          BackupRules.USUAL,
          new BackupAnnouncements(feed),
          new BackupStatuses(statuses),
          new CallingOnCall(onCall.chains, people, BackupRules.USUAL, deadlines),
          deadlines,
          clock);
  public final BackupDesk desk =
      new BackupDesk(handling, backupRows, candidates, duties, (by, act, subject, detail) -> {});
  public final IncidentChannels incidents =
      new IncidentChannels(
          backupRows,
          new PostgresIncidents(sql),
          new HouseChannels(memberRows, grantRows, madeRows, memberships),
          people,
          access,
          clock);
  public final DispatchTopics topics = new DispatchTopics(rights, duties, feed);

  private final OrderRoom order = new OrderRoom(sql, this, deadlines);
  public final OrderBook orders = order.book;

  private final ElectionRoom election =
      new ElectionRoom(
          sql,
          rights,
          new ChannelSets(
              memberRows,
              grantRows,
              new PostgresSets(sql),
              rules,
              memberships,
              new ChannelAnnouncements(feed),
              access),
          this);
  public final ElectionBook elections = election.book;

  private final WatchRoom watch = new WatchRoom(sql, this, deadlines, shiftNews, places);
  public final WatchBook watches = watch.book;

  /** What is due, carried out. */
  public final DueWork due =
      new DueWork(
          dueRows,
          new HouseTransactions(),
          List.of(
              new Escalation(handling),
              new OnCallEscalation(handling),
              order.steps,
              order.counts,
              election.steps,
              watch.alarm),
          clock);

  final List<OperationHandler> handlers =
      List.of(
          new MessageOperations(channels),
          new LaterOperations(messages),
          new ChannelOperations(channels),
          new OrderOperations(orders),
          new MuteOperations(mutes),
          new BackupOperations(
              handling, new RequestPlaces(positions, places), BackupRules.USUAL, duties, clock),
          new StatusOperations(statuses, duties, clock),
          watch.operations,
          new DutyOperations(dutyRows, dutyMarks, shiftNews, clock),
          swaps.operations,
          handovers.operations,
          onCall.operations,
          new ChangeOperations(changes),
          new WishOperations(wishes));

  HouseRooms() {
    groups.tell(rules::follow);
  }

  private void heard(String line) {
    trail.add(line);
  }

  /** Somebody everybody knows. */
  public Person person(String name, Role... roles) {
    Person person = new Person(new PersonId(Ids.next()), name, name, Set.of(roles));
    people.seen(person);
    return person;
  }
}
