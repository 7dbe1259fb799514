package org.fieldops.dispatch.membership.model;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.fieldops.dispatch.ChannelRule;
import org.fieldops.kernel.ChannelId;
import org.fieldops.kernel.PersonId;

/** Where rules are kept, and what dispatch itself knows of their subjects. */
public interface RuleRows {

  /** A rule that holds, and whose. */
  record Held(ChannelId channel, ChannelRule rule) {}

  /** Keeps a rule; false when one of its id, or with its subject, holds already. */
  boolean add(ChannelId channel, ChannelRule rule, PersonId by, Instant now);

  /** The rule of this id, when it holds in the channel. */
  Optional<ChannelRule> one(ChannelId channel, UUID rule);

  List<ChannelRule> of(ChannelId channel);

  /** Rules that hold and name this subject, by channel. */
  List<Held> naming(ChannelRule.Kind kind, String subject);

  /** Rules that hold and are of one of the kinds, by channel. */
  List<Held> ofKinds(Collection<ChannelRule.Kind> kinds);

  void end(UUID rule, PersonId by, Instant now);

  void endAll(ChannelId channel, PersonId by, Instant now);

  /** Who is of a shift or unit at a moment. */
  Set<PersonId> onDuty(ChannelRule.Kind kind, UUID subject, Instant moment);

  /** Names of shifts or units. */
  Map<String, String> names(ChannelRule.Kind kind, Collection<String> subjects);
}
