package org.fieldops.web.ui.channels;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.fieldops.dispatch.Channels;
import org.fieldops.dispatch.MessageView;
import org.fieldops.dispatch.Moment;
import org.fieldops.kernel.ChannelId;
import org.fieldops.kernel.Ids;
import org.fieldops.kernel.OperationId;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.Problem;
import org.fieldops.kernel.Refusal;
import org.jspecify.annotations.Nullable;

/** Says what was written; said again after a fault it is still the same message. */
final class Saying {

  private final Channels channels;
  private final Person person;
  private final Predicate<Runnable> attempt;
  private @Nullable Attempt last;

  private record Attempt(ChannelId channel, Composer.Said said, OperationId id) {

    boolean says(ChannelId where, Composer.Said what) {
      return channel.equals(where)
          && said.text().equals(what.text())
          && said.extras().equals(what.extras());
    }
  }

  /**
   * @param attempt does something and says in words when it is refused; whether it was done
   */
  Saying(Channels channels, Person person, Predicate<Runnable> attempt) {
    this.channels = channels;
    this.person = person;
    this.attempt = attempt;
  }

  /** The message, or nothing when it was not taken. */
  Optional<MessageView> say(ChannelId channel, Composer.Said what) {
    Attempt now =
        last != null && last.says(channel, what)
            ? last
            : new Attempt(channel, what, new OperationId(Ids.next()));
    last = now;
    List<MessageView> said = new ArrayList<>();
    if (!attempt.test(
        () -> {
          try {
            said.add(
                channels.say(
                    person,
                    channel,
                    now.id(),
                    what.text(),
                    what.extras(),
                    Moment.now(Instant.now())));
          } catch (Refusal refused) {
            hold(refused, what);
          }
        })) {
      return Optional.empty();
    }
    if (!said.isEmpty()) {
      last = null;
    }
    return said.stream().findFirst();
  }

  /** What looks like an election result waits in its field for the reason why it is none. */
  private static void hold(Refusal refused, Composer.Said what) {
    if (refused.problem() != Problem.RESULT_FORM) {
      throw refused;
    }
    new ResultDialog(what.overrule()).open();
  }
}
