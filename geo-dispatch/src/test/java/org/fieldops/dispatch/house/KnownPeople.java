package org.fieldops.dispatch.house;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.fieldops.identity.People;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.PersonId;
import org.fieldops.kernel.Role;
import org.jspecify.annotations.Nullable;

/** People in memory. */
public final class KnownPeople implements People {

  private final Map<PersonId, Person> known = new ConcurrentHashMap<>();

  @Override
  public void seen(Person person) {
    known.put(person.id(), person);
  }

  /** They are in the house no more. */
  public void gone(Person person) {
    known.remove(person.id());
  }

  @Override
  public Optional<Person> byId(PersonId id) {
    return Optional.ofNullable(known.get(id));
  }

  @Override
  public Optional<Person> byUsername(String username) {
    return known.values().stream().filter(person -> person.username().equals(username)).findFirst();
  }

  @Override
  public Map<String, Person> byUsernames(Collection<String> usernames) {
    Set<String> wanted = Set.copyOf(usernames);
    return known.values().stream()
        .filter(person -> wanted.contains(person.username()))
        .collect(Collectors.toMap(Person::username, person -> person, (one, other) -> other));
  }

  @Override
  public Map<PersonId, Person> byIds(Collection<PersonId> ids) {
    return ids.stream()
        .distinct()
        .flatMap(id -> byId(id).stream())
        .collect(Collectors.toMap(Person::id, person -> person));
  }

  @Override
  public List<Person> colleagues(PersonId of, String words, int limit) {
    return known.values().stream()
        .filter(person -> !person.is(Role.GUEST) && !person.id().equals(of))
        .filter(person -> person.name().contains(words))
        .sorted(Comparator.comparing(Person::name))
        .limit(limit)
        .toList();
  }

  @Override
  public List<Person> colleagues(
      PersonId of, Collection<PersonId> ids, @Nullable Role orWith, String words, int limit) {
    return colleagues(of, words, Integer.MAX_VALUE).stream()
        .filter(person -> ids.contains(person.id()) || (orWith != null && person.is(orWith)))
        .limit(limit)
        .toList();
  }

  @Override
  public List<Person> among(Collection<PersonId> ids, String words, int offset, int limit) {
    return byIds(ids).values().stream()
        .filter(person -> person.name().contains(words))
        .sorted(Comparator.comparing(Person::name).thenComparing(each -> each.id().toString()))
        .skip(offset)
        .limit(limit)
        .toList();
  }

  @Override
  public List<Person> withRole(Role role) {
    return known.values().stream().filter(person -> person.is(role)).toList();
  }
}
