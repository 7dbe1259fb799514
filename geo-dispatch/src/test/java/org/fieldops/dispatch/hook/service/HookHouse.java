package org.fieldops.dispatch.hook.service;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.fieldops.dispatch.ChannelKind;
import org.fieldops.dispatch.Extras;
import org.fieldops.dispatch.HookEvent;
import org.fieldops.dispatch.HookView;
import org.fieldops.dispatch.MemberRole;
import org.fieldops.dispatch.MessageView;
import org.fieldops.dispatch.Moment;
import org.fieldops.dispatch.NewChannel;
import org.fieldops.dispatch.channel.service.AutomaticMessages;
import org.fieldops.dispatch.channel.service.ChannelAnnouncements;
import org.fieldops.dispatch.channel.store.PostgresMessages;
import org.fieldops.dispatch.hook.store.HookCallRules;
import org.fieldops.dispatch.hook.store.HttpHookCall;
import org.fieldops.dispatch.hook.store.PostgresHooks;
import org.fieldops.dispatch.house.House;
import org.fieldops.dispatch.house.HouseTransactions;
import org.fieldops.kernel.ChannelId;
import org.fieldops.kernel.Ids;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.PersonId;
import org.fieldops.kernel.Role;

/** A channel with its owner and a writer, and everything that hooks consist of. */
final class HookHouse {

  final House house = new House();
  final Person admin = house.person("Verwaltung", Role.ADMIN);
  final Person owner = house.officer("Besitzt");
  final Person writer = house.officer("Schreibt");
  final Person stranger = house.officer("Fremd");
  final ChannelId channel = new ChannelId(Ids.next());
  final List<String> trail = new ArrayList<>();
  final PostgresHooks rows = new PostgresHooks(house.sql);
  final HookTelling telling;
  final HookBook book;
  final HookVoices voices =
      new HookVoices(
          rows,
          new AutomaticMessages(
              new PostgresMessages(house.sql), new ChannelAnnouncements(house.feed), house.clock),
          new HookPace(house.clock),
          house.clock);

  HookHouse() {
    this(Duration.ofMinutes(1));
  }

  /**
   * @param patience with those who are called
   */
  HookHouse(Duration patience) {
    HttpHookCall call = new HttpHookCall(new HookCallRules("", true), patience);
    HookNews news = new HookNews(house.feed);
    telling =
        new HookTelling(rows, news, call, house.deadlines, new HouseTransactions(), house.clock);
    book =
        new HookBook(
            rows,
            call,
            news,
            house.rights,
            (by, act, subject, detail) -> trail.add(act + " " + subject + " " + detail),
            house.feed,
            house.clock);
    Map<PersonId, MemberRole> members = new HashMap<>();
    members.put(owner.id(), MemberRole.OWNER);
    members.put(writer.id(), MemberRole.WRITER);
    house.in(() ->
        house.made.make(
            admin, new NewChannel(channel, ChannelKind.GROUP, "Probe", true, members, List.of())));
  }

  UUID teller(String url) {
    UUID id = Ids.next();
    house.in(
        () -> book.makeOutgoing(owner, channel, id, "Lagekarte", url, Set.of(HookEvent.values())));
    return id;
  }

  MessageView say(String text) {
    return say(text, Extras.NONE);
  }

  MessageView say(String text, Extras extras) {
    return house.in(() -> house.channels.say(writer, channel, House.newId(), text, extras, now()));
  }

  HookView view(UUID hook) {
    return house.in(() -> book.of(owner, channel)).stream()
        .filter(each -> each.id().equals(hook))
        .findFirst()
        .orElseThrow();
  }

  Moment now() {
    return Moment.now(house.clock.instant());
  }

  /** A deadline that has come lets it be tried again. */
  void due(UUID hook) {
    if (!house.dueNow(HookTelling.KIND).contains(hook)) {
      throw new AssertionError("is not due yet");
    }
    house.in(() -> {
      rows.release(hook);
      house.deadlines.clear(HookTelling.KIND, hook);
      return hook;
    });
  }
}
