package org.fieldops.dispatch.membership.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fieldops.dispatch.ChannelMember;
import org.fieldops.dispatch.membership.model.MadeRows;
import org.fieldops.identity.People;
import org.fieldops.kernel.ChannelId;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.PersonId;
import org.fieldops.kernel.Problem;
import org.fieldops.kernel.Refusal;
import org.jspecify.annotations.Nullable;

/** Who is in a channel, by name and page by page. */
@ApplicationScoped
public class MemberLists {

  private static final int MOST = 500;

  private MadeRows rows;
  private People people;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  MemberLists() {}

  @Inject
  public MemberLists(MadeRows rows, People people) {
    this.rows = rows;
    this.people = people;
  }

  ChannelMember.Page page(
      ChannelId channel, boolean writersOnly, String words, int offset, int limit) {
    if (limit < 1 || limit > MOST || offset < 0) {
      throw new Refusal(Problem.MALFORMED, "limit");
    }
    Set<PersonId> all = rows.members(channel, writersOnly);
    List<Person> named = people.among(all, words, offset, limit + 1);
    List<Person> shown = named.stream().limit(limit).toList();
    Map<PersonId, MadeRows.Member> members =
        rows.members(channel, shown.stream().map(Person::id).toList()).stream()
            .collect(Collectors.toMap(MadeRows.Member::person, Function.identity()));
    return new ChannelMember.Page(
        shown.stream()
            .map(person -> member(person, members.get(person.id())))
            .filter(Objects::nonNull)
            .toList(),
        all.size(),
        named.size() > limit);
  }

  String name(PersonId person) {
    return people.byId(person).map(Person::name).orElse("?");
  }

  private static @Nullable ChannelMember member(Person person, MadeRows.@Nullable Member row) {
    return row == null
        ? null
        : new ChannelMember(person.id(), person.name(), row.role(), row.byRule());
  }
}
