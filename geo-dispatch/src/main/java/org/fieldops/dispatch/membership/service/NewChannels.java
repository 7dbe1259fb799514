package org.fieldops.dispatch.membership.service;

import org.fieldops.dispatch.ChannelKind;
import org.fieldops.dispatch.ChannelRule;
import org.fieldops.dispatch.NewChannel;
import org.fieldops.kernel.Problem;
import org.fieldops.kernel.Refusal;

/** What may be asked for as a channel. */
final class NewChannels {

  private static final int MOST_RULES = 50;

  /** The version of UUIDs that devices make at random; others follow from whom a channel is for. */
  private static final int RANDOM = 7;

  private NewChannels() {}

  static void check(NewChannel asked) {
    if (asked.id().value().version() != RANDOM) {
      throw new Refusal(Problem.MALFORMED, "channelId");
    }
    checkCount(asked.rules().size());
    long units =
        asked.rules().stream().filter(rule -> rule.kind() == ChannelRule.Kind.UNIT).count();
    if (!asked.kind().made() || (asked.kind() == ChannelKind.UNIT && units != 1)) {
      throw new Refusal(Problem.MALFORMED, "kind");
    }
  }

  static void checkCount(int rules) {
    if (rules > MOST_RULES) {
      throw new Refusal(Problem.MALFORMED, "rules");
    }
  }
}
