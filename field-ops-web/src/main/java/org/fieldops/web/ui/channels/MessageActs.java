package org.fieldops.web.ui.channels;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.fieldops.dispatch.ChannelKind;
import org.fieldops.dispatch.Channels;
import org.fieldops.dispatch.Extras;
import org.fieldops.dispatch.MessageView;
import org.fieldops.dispatch.Messages;
import org.fieldops.dispatch.Moment;
import org.fieldops.dispatch.Pin;
import org.fieldops.dispatch.Reaction;
import org.fieldops.identity.People;
import org.fieldops.kernel.ChannelId;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.PersonId;
import org.fieldops.kernel.Role;
import org.jspecify.annotations.Nullable;

/** What the person of a desk does with messages of the channel that is open. */
final class MessageActs implements MessageDialog.Acts {

  private final Channels channels;
  private final Messages messages;
  private final People people;
  private final Place place;
  private final OntoCase cases;
  private final Predicate<Runnable> attempt;

  /** Where it is done: the desk that is open. */
  record Place(
      Person person,
      Supplier<@Nullable ChannelId> channel,
      Predicate<ChannelId> mayWrite,
      Supplier<ChannelKind> kind,
      Function<ChannelId, String> name,
      Supplier<Composer> composer) {}

  /**
   * @param cases puts messages on case files
   * @param attempt does something, or says why it was not done
   */
  MessageActs(
      Channels channels,
      Messages messages,
      People people,
      Place place,
      OntoCase cases,
      Predicate<Runnable> attempt) {
    this.channels = channels;
    this.messages = messages;
    this.people = people;
    this.place = place;
    this.cases = cases;
    this.attempt = attempt;
  }

  /** Shows what can be done with a message. */
  void menu(long number) {
    in(channel ->
        channels.before(place.person(), channel, number + 1, 1).messages().stream()
            .filter(message -> message.number() == number)
            .forEach(message -> new MessageDialog(message, may(channel, message), this).open()));
  }

  private MessageDialog.May may(ChannelId channel, MessageView message) {
    boolean own = message.author().equals(place.person().id());
    boolean write = place.mayWrite().test(channel);
    Extras extras = message.extras();
    boolean reword = own && write && extras.line() == null && extras.orderId() == null;
    boolean pinned =
        messages.pins(place.person(), channel).stream()
            .anyMatch(pin -> pin.number() == message.number());
    boolean versions =
        own || (place.person().is(Role.SUPERVISOR) && place.kind().get() != ChannelKind.DIRECT);
    return new MessageDialog.May(
        write, reword, pinned, versions, OntoCase.may(place.person()) && extras.line() == null);
  }

  List<Pin> pins(ChannelId channel) {
    return messages.pins(place.person(), channel);
  }

  /** Who can be named in the open channel; nobody when it cannot be asked. */
  List<Person> mentionable(String part) {
    List<Person> found = new ArrayList<>();
    in(channel -> found.addAll(messages.mentionable(place.person(), channel, part)));
    return found;
  }

  void edit(MessageView message, String text) {
    messages.edit(place.person(), message.channel(), message.id(), text, now());
  }

  @Override
  public void answer(long number, Reaction reaction, boolean on) {
    in(channel -> messages.react(place.person(), channel, number, reaction, on, now()));
  }

  @Override
  public void reply(MessageView message) {
    place.composer().get().reply(message);
  }

  @Override
  public void reword(MessageView message) {
    Set<PersonId> named = Set.copyOf(message.extras().mentions());
    place.composer().get().reword(message, named.isEmpty() ? Map.of() : people.byIds(named));
  }

  @Override
  public void withdraw(MessageView message) {
    in(channel -> messages.withdraw(place.person(), channel, message.id(), now()));
  }

  @Override
  public void pin(MessageView message, boolean on) {
    in(channel -> messages.pin(place.person(), channel, message.number(), on, now()));
  }

  @Override
  public void ontoCase(MessageView message) {
    in(channel -> cases.ask(place.person(), message, place.name().apply(channel), attempt));
  }

  @Override
  public void readers(long number) {
    in(channel -> new ReadersDialog(channels.readers(place.person(), channel, number)).open());
  }

  @Override
  public void reactors(long number) {
    in(channel -> NamesDialog.reactors(messages.reactors(place.person(), channel, number)).open());
  }

  @Override
  public void versions(long number) {
    in(channel -> NamesDialog.versions(messages.versions(place.person(), channel, number)).open());
  }

  /** Whether it was done. */
  private boolean in(Consumer<ChannelId> act) {
    ChannelId channel = place.channel().get();
    return channel != null && attempt.test(() -> act.accept(channel));
  }

  private static Moment now() {
    return Moment.now(Instant.now());
  }
}
