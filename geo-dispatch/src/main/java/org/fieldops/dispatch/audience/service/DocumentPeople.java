package org.fieldops.dispatch.audience.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.fieldops.dispatch.Moment;
import org.fieldops.dispatch.audience.model.TargetRows;
import org.fieldops.dispatch.channel.model.ReadingRight;
import org.fieldops.dispatch.channel.service.ChannelAccess;
import org.fieldops.identity.Groups;
import org.fieldops.identity.People;
import org.fieldops.kernel.ChannelId;
import org.fieldops.kernel.GroupId;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.PersonId;
import org.fieldops.kernel.Problem;
import org.fieldops.kernel.Refusal;
import org.fieldops.kernel.Role;
import org.fieldops.kernel.document.DocumentAudience;

/** Who is meant by whom a document is for. */
@ApplicationScoped
public class DocumentPeople implements DocumentAudience {

  private TargetRows rows;
  private ChannelAccess access;
  private People people;
  private Groups groups;
  private Clock clock;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  DocumentPeople() {}

  @Inject
  public DocumentPeople(
      TargetRows rows, ChannelAccess access, People people, Groups groups, Clock clock) {
    this.rows = rows;
    this.access = access;
    this.people = people;
    this.groups = groups;
    this.clock = clock;
  }

  @Override
  public String sending(Person by, Target to) {
    by.require(Role.DISPATCHER, Role.SUPERVISOR);
    return switch (to.kind()) {
      case PERSON ->
          people
              .byId(new PersonId(to.id()))
              .filter(ChannelAccess::works)
              .map(Person::name)
              .orElseThrow(() -> new Refusal(Problem.NOT_FOUND));
      case UNIT, SHIFT -> {
        by.require(Role.DISPATCHER);
        yield rows.name(to.kind(), to.id(), clock.instant())
            .orElseThrow(() -> new Refusal(Problem.NOT_FOUND));
      }
      case GROUP -> groups.one(by, new GroupId(to.id())).name();
      case CHANNEL -> channel(by, new ChannelId(to.id()));
    };
  }

  private String channel(Person by, ChannelId channel) {
    access.writing(by, channel, Moment.now(clock.instant()));
    return access.reading(by, channel).name();
  }

  @Override
  public Set<PersonId> people(Target to, Instant since, int most) {
    return switch (to.kind()) {
      case PERSON -> Set.of(new PersonId(to.id()));
      case GROUP ->
          groups.membersNow(new GroupId(to.id())).stream()
              .limit(most)
              .collect(Collectors.toUnmodifiableSet());
      case UNIT, SHIFT, CHANNEL -> rows.people(to.kind(), to.id(), since, clock.instant(), most);
    };
  }

  @Override
  public boolean includes(PersonId person, Target to, Instant since) {
    return switch (to.kind()) {
      case PERSON -> person.value().equals(to.id());
      case GROUP -> groups.membersNow(new GroupId(to.id())).contains(person);
      case UNIT, SHIFT, CHANNEL ->
          rows.includes(person, to.kind(), to.id(), since, clock.instant());
    };
  }

  @Override
  public Set<UUID> channelsOverseen(Person by) {
    return by.is(Role.DISPATCHER)
        ? access.all(by).stream()
            .filter(ReadingRight::live)
            .map(reach -> reach.channel().value())
            .collect(Collectors.toUnmodifiableSet())
        : Set.of();
  }
}
