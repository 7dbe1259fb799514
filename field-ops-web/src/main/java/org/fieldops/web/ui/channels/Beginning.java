package org.fieldops.web.ui.channels;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.fieldops.dispatch.Channels;
import org.fieldops.dispatch.Moment;
import org.fieldops.identity.People;
import org.fieldops.kernel.ChannelId;
import org.fieldops.kernel.Person;

/** Beginning to talk to one person, alone. */
final class Beginning {

  private final Channels channels;
  private final People people;
  private final Person person;
  private final Predicate<Runnable> attempt;
  private final Consumer<ChannelId> begun;

  /**
   * @param attempt does something, or tells why it was not done
   * @param begun leads to the channel
   */
  Beginning(
      Channels channels,
      People people,
      Person person,
      Predicate<Runnable> attempt,
      Consumer<ChannelId> begun) {
    this.channels = channels;
    this.people = people;
    this.person = person;
    this.attempt = attempt;
    this.begun = begun;
  }

  /** Asks with whom. */
  void ask() {
    new ColleagueDialog(people, person.id(), this::begin).open();
  }

  private void begin(Person other) {
    List<ChannelId> opened = new ArrayList<>();
    if (attempt.test(
        () -> opened.add(channels.direct(person, other.id(), Moment.now(Instant.now()))))) {
      begun.accept(opened.getFirst());
    }
  }
}
