package org.fieldops.dispatch.membership.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.fieldops.dispatch.ChannelRule;
import org.fieldops.dispatch.membership.model.RuleRows;
import org.fieldops.identity.Groups;
import org.fieldops.identity.People;
import org.fieldops.kernel.GroupId;
import org.fieldops.kernel.Ids;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.PersonId;
import org.fieldops.kernel.Problem;
import org.fieldops.kernel.Refusal;
import org.fieldops.kernel.Role;

/** What rules name: who is of it, and what it is called. */
@ApplicationScoped
public class RuleSubjects {

  private RuleRows rows;
  private Groups groups;
  private People people;
  private Clock clock;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  RuleSubjects() {}

  @Inject
  public RuleSubjects(RuleRows rows, Groups groups, People people, Clock clock) {
    this.rows = rows;
    this.groups = groups;
    this.people = people;
    this.clock = clock;
  }

  /**
   * The rule with its subject spelled as it is kept.
   *
   * @throws Refusal {@code MALFORMED} for what names nothing, {@code NOT_FOUND} for what there is
   *     not
   */
  ChannelRule known(ChannelRule rule) {
    String subject =
        rule.kind() == ChannelRule.Kind.ROLE
            ? role(rule.subject()).name()
            : Ids.parse(rule.subject()).toString();
    ChannelRule spelled = new ChannelRule(rule.id(), rule.kind(), subject, rule.role());
    if (!names(rule.kind(), List.of(subject)).containsKey(subject)) {
      throw new Refusal(Problem.NOT_FOUND);
    }
    return spelled;
  }

  /**
   * Who is of it now. A group stays as it is until the transaction ends, so this comes before the
   * channel is locked.
   */
  Set<PersonId> people(ChannelRule rule) {
    return switch (rule.kind()) {
      case GROUP -> groups.membersNow(GroupId.of(rule.subject()));
      case ROLE ->
          people.withRole(role(rule.subject())).stream()
              .map(Person::id)
              .collect(Collectors.toSet());
      case SHIFT, UNIT ->
          rows.onDuty(rule.kind(), UUID.fromString(rule.subject()), clock.instant());
    };
  }

  List<ChannelRule.Named> named(List<ChannelRule> rules) {
    Map<ChannelRule.Kind, Map<String, String>> names =
        rules.stream()
            .collect(
                Collectors.groupingBy(
                    ChannelRule::kind,
                    Collectors.mapping(ChannelRule::subject, Collectors.toList())))
            .entrySet()
            .stream()
            .collect(
                Collectors.toMap(Map.Entry::getKey, kind -> names(kind.getKey(), kind.getValue())));
    return rules.stream()
        .map(rule ->
            new ChannelRule.Named(
                rule, names.getOrDefault(rule.kind(), Map.of()).getOrDefault(rule.subject(), "")))
        .toList();
  }

  private Map<String, String> names(ChannelRule.Kind kind, Collection<String> subjects) {
    return switch (kind) {
      case GROUP ->
          groups.names(subjects.stream().map(GroupId::of).toList()).entrySet().stream()
              .collect(Collectors.toMap(group -> group.getKey().toString(), Map.Entry::getValue));
      case ROLE ->
          Arrays.stream(Role.values()).collect(Collectors.toMap(Role::name, Role::realmName));
      case SHIFT, UNIT -> rows.names(kind, subjects);
    };
  }

  private static Role role(String subject) {
    return Role.ofRealm(subject.toLowerCase(Locale.ROOT))
        .orElseThrow(() -> new Refusal(Problem.MALFORMED, "subject"));
  }
}
