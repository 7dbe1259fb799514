package org.fieldops.media.document.service;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fieldops.identity.DeviceContact;
import org.fieldops.identity.DeviceKind;
import org.fieldops.identity.DeviceView;
import org.fieldops.identity.Devices;
import org.fieldops.identity.People;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.PersonId;
import org.fieldops.kernel.Problem;
import org.fieldops.kernel.Refusal;
import org.fieldops.kernel.Role;
import org.fieldops.kernel.document.DocumentAudience;
import org.fieldops.kernel.feed.Feed;
import org.fieldops.kernel.store.Sql;
import org.fieldops.media.attachment.service.AttachmentBed;
import org.fieldops.media.document.store.PostgresDocuments;
import org.fieldops.media.document.store.PostgresReaders;
import org.jspecify.annotations.Nullable;

/**
 * The real documents over PostgreSQL; who belongs where, and who has which devices, is said by the
 * test.
 */
public final class DocumentBed {

  public final Audience audience = new Audience();
  public final Known known = new Known();
  public final DocumentBook book;
  public final DocumentShelf shelf;
  public final DocumentReadings readings;
  public final DocumentFollowing following;

  public DocumentBed(Sql sql, Feed feed, AttachmentBed attachments, Clock clock) {
    PostgresDocuments rows = new PostgresDocuments(sql);
    PostgresReaders readers = new PostgresReaders(sql);
    DocumentFiles files = new DocumentFiles(attachments.rows(), attachments.bytes());
    DocumentNews news = new DocumentNews(feed, readers);
    DocumentArrival arrival = new DocumentArrival(rows, files, news);
    DocumentAccess access = new DocumentAccess(rows, readers, audience);
    attachments.follow(arrival);
    following = new DocumentFollowing(rows, readers, audience, news, known, clock);
    shelf = new DocumentShelf(rows, readers, files, access, audience, clock);
    readings = new DocumentReadings(rows, readers, news, clock);
    book =
        new DocumentBook(
            rows,
            readers,
            audience,
            access,
            arrival,
            following,
            new DocumentDevices(readers, known),
            news,
            known,
            (by, act, subject, detail) -> {},
            clock);
  }

  /** Who belongs where. */
  public static final class Audience implements DocumentAudience {
    private final Map<Target, Set<PersonId>> all = new HashMap<>();
    private final Set<UUID> overseen = new HashSet<>();

    public Target of(Kind kind, Person... people) {
      Target target =
          new Target(kind, kind == Kind.PERSON ? people[0].id().value() : UUID.randomUUID());
      all.put(target, new HashSet<>());
      for (Person each : people) {
        join(target, each);
      }
      return target;
    }

    public void join(Target target, Person person) {
      all.getOrDefault(target, new HashSet<>()).add(person.id());
    }

    public void leave(Target target, Person person) {
      all.getOrDefault(target, new HashSet<>()).remove(person.id());
    }

    public void oversee(Target channel) {
      overseen.add(channel.id());
    }

    @Override
    public String sending(Person by, Target to) {
      by.require(Role.DISPATCHER, Role.SUPERVISOR);
      if (!all.containsKey(to)) {
        throw new Refusal(Problem.NOT_FOUND);
      }
      return "Früh";
    }

    @Override
    public Set<PersonId> people(Target to, Instant since, int most) {
      return all.getOrDefault(to, Set.of()).stream().limit(most).collect(Collectors.toSet());
    }

    @Override
    public boolean includes(PersonId person, Target to, Instant since) {
      return all.getOrDefault(to, Set.of()).contains(person);
    }

    @Override
    public Set<UUID> channelsOverseen(Person by) {
      return by.is(Role.DISPATCHER) ? overseen : Set.of();
    }
  }

  /** Who is known, and on which devices. */
  public static final class Known implements People, Devices {
    private final Map<PersonId, Person> people = new HashMap<>();
    private final Map<PersonId, List<DeviceView>> devices = new HashMap<>();

    public Person add(Person person) {
      people.put(person.id(), person);
      return person;
    }

    public UUID device(Person person) {
      UUID id = UUID.randomUUID();
      Instant then = Instant.parse("2026-11-23T14:00:00Z");
      devices
          .computeIfAbsent(person.id(), any -> new ArrayList<>())
          .add(new DeviceView(id, DeviceKind.PHONE, null, then, then, 0, true, "s"));
      return id;
    }

    @Override
    public List<DeviceView> of(PersonId person) {
      return devices.getOrDefault(person, List.of());
    }

    @Override
    public Map<PersonId, Person> byIds(Collection<PersonId> ids) {
      return ids.stream()
          .filter(people::containsKey)
          .collect(Collectors.toMap(Function.identity(), people::get));
    }

    @Override
    public Optional<Person> byId(PersonId id) {
      return Optional.ofNullable(people.get(id));
    }

    @Override
    public void seen(Person person) {
      add(person);
    }

    @Override
    public Optional<Person> byUsername(String username) {
      return Optional.empty();
    }

    @Override
    public Map<String, Person> byUsernames(Collection<String> usernames) {
      return Map.of();
    }

    @Override
    public List<Person> withRole(Role role) {
      return List.of();
    }

    @Override
    public List<Person> colleagues(PersonId of, String words, int limit) {
      return List.of();
    }

    @Override
    public List<Person> colleagues(
        PersonId of, Collection<PersonId> ids, @Nullable Role orWith, String words, int limit) {
      return List.of();
    }

    @Override
    public List<Person> among(Collection<PersonId> ids, String words, int offset, int limit) {
      return List.of();
    }

    @Override
    public boolean contact(PersonId person, DeviceContact contact) {
      return true;
    }

    @Override
    public void rename(PersonId person, UUID device, String name) {
      throw new Refusal(Problem.NOT_FOUND);
    }

    @Override
    public void signOut(PersonId person, UUID device) {
      throw new Refusal(Problem.NOT_FOUND);
    }
  }
}
