package org.fieldops.web.ui.channels.facts;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import org.fieldops.dispatch.ChannelMember;
import org.fieldops.dispatch.MadeChannel;
import org.fieldops.dispatch.MadeChannels;
import org.fieldops.identity.Contact;
import org.fieldops.identity.Contacts;
import org.fieldops.kernel.ChannelId;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.PersonId;
import org.fieldops.kernel.Role;

/** What somebody may know of the people of a channel. */
@Dependent
public class KnownPeople {

  private final MadeChannels channels;
  private final Contacts contacts;

  @Inject
  public KnownPeople(MadeChannels channels, Contacts contacts) {
    this.channels = channels;
    this.contacts = contacts;
  }

  MadeChannel channel(Person by, ChannelId channel) {
    return channels.one(by, channel);
  }

  ChannelMember.Page members(Person by, ChannelId channel, int most) {
    return channels.members(by, channel, "", 0, most);
  }

  /** Whether somebody can be reached: for those who send people, as in an order's list. */
  Optional<Map<PersonId, Contact>> contacts(Person by, ChannelMember.Page members) {
    return by.is(Role.DISPATCHER)
        ? Optional.of(contacts.of(members.members().stream().map(ChannelMember::person).toList()))
        : Optional.empty();
  }
}
