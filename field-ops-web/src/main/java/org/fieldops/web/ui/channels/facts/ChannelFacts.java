package org.fieldops.web.ui.channels.facts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import org.fieldops.dispatch.ChannelKind;
import org.fieldops.dispatch.ChannelMember;
import org.fieldops.dispatch.MadeChannel;
import org.fieldops.dispatch.MemberRole;
import org.fieldops.identity.Contact;
import org.fieldops.kernel.ChannelId;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.PersonId;
import org.fieldops.kernel.document.DocumentAudience.Kind;
import org.fieldops.web.ui.documents.DocumentDrop;
import org.fieldops.web.ui.shell.part.HouseTime;
import org.fieldops.web.ui.shell.part.StatePanel;
import org.fieldops.web.ui.shell.part.Tone;
import org.fieldops.web.ui.shell.part.ToneTag;
import org.fieldops.web.ui.shell.part.UserText;
import org.jspecify.annotations.Nullable;

/** Who is in the channel that is open, those who cannot be reached first, and what it is. */
public final class ChannelFacts extends Div {

  private static final long serialVersionUID = 1L;
  private static final int MOST = 100;

  private final transient KnownPeople known;
  private transient @Nullable PersonId self;

  /** Whether somebody can be reached, worst first. */
  private enum Reach {
    NO_DEVICE(Tone.DANGER),
    SIGNED_OUT(Tone.DANGER),
    SILENT(Tone.WARN),
    THERE(Tone.OK);

    private final Tone tone;

    Reach(Tone tone) {
      this.tone = tone;
    }

    static Reach of(@Nullable Contact contact) {
      if (contact == null) {
        return NO_DEVICE;
      }
      if (contact.connected()) {
        return THERE;
      }
      return contact.signedOut() ? SIGNED_OUT : SILENT;
    }
  }

  public ChannelFacts(KnownPeople known) {
    this.known = known;
    addClassName("channel-facts");
    getElement().setAttribute("role", "complementary");
    getElement().setAttribute("aria-label", getTranslation("channels.facts"));
    getElement().setAttribute("data-testid", "channel-facts");
  }

  /** Shows those of this channel. */
  public void show(Person by, ChannelId id) {
    self = by.id();
    MadeChannel channel = known.channel(by, id);
    ChannelMember.Page members = known.members(by, id, MOST);
    removeAll();
    add(new DocumentDrop());
    people(members, known.contacts(by, members));
    facts(channel);
  }

  private void people(ChannelMember.Page members, Optional<Map<PersonId, Contact>> contacts) {
    add(new H2(getTranslation("channels.facts.people", members.total())));
    Div rows = new Div();
    rows.addClassName("fact-people");
    members.members().stream()
        .sorted(Comparator.comparing(member -> worst(member, contacts)))
        .forEach(member -> rows.add(row(member, contacts)));
    add(rows);
    if (members.members().isEmpty()) {
      add(StatePanel.emptyLine(getTranslation("channels.facts.nobody")));
    }
    if (members.more()) {
      add(StatePanel.emptyLine(getTranslation("channels.facts.more", MOST)));
    }
  }

  private Reach worst(ChannelMember member, Optional<Map<PersonId, Contact>> contacts) {
    return contacts
        .filter(all -> !member.person().equals(self))
        .map(all -> Reach.of(all.get(member.person())))
        .orElse(Reach.THERE);
  }

  private Component row(ChannelMember member, Optional<Map<PersonId, Contact>> contacts) {
    Div row = new Div(new UserText(member.name(), "fact-name"));
    row.addClassName("fact-person");
    row.getElement().setAttribute("data-testid", "fact-" + member.name());
    if (!member.person().equals(self)) {
      DocumentDrop.onto(row, Kind.PERSON, member.person().value());
      contacts.ifPresent(all -> row.add(reach(all.get(member.person()))));
    }
    if (member.role() == MemberRole.OWNER) {
      Span role = new Span(getTranslation("channels.facts.owner"));
      role.addClassName("muted");
      row.add(role);
    }
    return row;
  }

  private Component reach(@Nullable Contact contact) {
    Reach reach = Reach.of(contact);
    return new ToneTag(reach.tone, getTranslation("channels.reach." + reach, last(contact)));
  }

  private String last(@Nullable Contact contact) {
    Instant last = contact == null ? null : contact.last();
    return last == null ? "" : HouseTime.clockOrDate(last, getLocale());
  }

  private void facts(MadeChannel channel) {
    add(new H2(getTranslation("channels.facts.about")));
    Div list = new Div();
    list.addClassName("fact-list");
    fact(list, "kind", getTranslation("manage.kind." + channel.kind()));
    fact(list, "write", getTranslation("channels.facts.write." + writers(channel.kind())));
    fact(
        list,
        "history",
        getTranslation("channels.facts.history." + (channel.wholeHistory() ? "all" : "joining")));
    add(list);
  }

  private static String writers(ChannelKind kind) {
    return switch (kind) {
      case ANNOUNCEMENT -> "few";
      case SHIFT, UNIT, GROUP, INCIDENT, DIRECT, ROOM -> "all";
    };
  }

  private void fact(Div list, String what, String words) {
    list.add(new Span(getTranslation("channels.facts." + what)), new Span(words));
  }
}
