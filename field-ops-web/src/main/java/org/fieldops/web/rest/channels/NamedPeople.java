package org.fieldops.web.rest.channels;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fieldops.dispatch.ChannelRule;
import org.fieldops.dispatch.MadeChannels;
import org.fieldops.dispatch.MemberRole;
import org.fieldops.kernel.PersonId;
import org.fieldops.kernel.Problem;
import org.fieldops.kernel.Refusal;
import org.fieldops.kernel.operation.Body;

/** Reads lists of people and rules out of a request. */
final class NamedPeople {

  private static final int MOST_RULES = 50;
  private static final int LONGEST_SUBJECT = 40;

  private NamedPeople() {}

  /** Ids; none when the field is missing. */
  static Set<PersonId> of(Body body, String field) {
    Set<PersonId> people = new LinkedHashSet<>();
    for (JsonValue value : body.list(field, MadeChannels.MOST_MEMBERS)) {
      if (!(value instanceof JsonString id)) {
        throw new Refusal(Problem.MALFORMED, field);
      }
      people.add(PersonId.of(id.getString()));
    }
    return people;
  }

  /** {@code {personId, role?}} each. */
  static Map<PersonId, MemberRole> withRoles(Body body, String field, MemberRole usual) {
    Map<PersonId, MemberRole> people = new HashMap<>();
    for (JsonValue value : body.list(field, MadeChannels.MOST_MEMBERS)) {
      Body member = object(value, field);
      people.put(
          new PersonId(member.uuid("personId")),
          member.optionalChoice("role", MemberRole.class).orElse(usual));
    }
    return people;
  }

  /** {@code {ruleId, kind, subject, role?}} each. */
  static List<ChannelRule> rules(Body body, MemberRole usual) {
    return body.list("rules", MOST_RULES).stream()
        .map(value -> rule(object(value, "rules"), usual))
        .toList();
  }

  static ChannelRule rule(Body rule, MemberRole usual) {
    return new ChannelRule(
        rule.uuid("ruleId"),
        rule.choice("kind", ChannelRule.Kind.class),
        rule.text("subject", 1, LONGEST_SUBJECT),
        rule.optionalChoice("role", MemberRole.class).orElse(usual));
  }

  private static Body object(JsonValue value, String field) {
    if (value instanceof JsonObject object) {
      return new Body(object);
    }
    throw new Refusal(Problem.MALFORMED, field);
  }
}
