package org.fieldops.web.ui.manage;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.fieldops.dispatch.ChannelRule;
import org.fieldops.dispatch.MadeChannel;
import org.fieldops.dispatch.MadeChannels;
import org.fieldops.dispatch.MemberRole;
import org.fieldops.identity.GroupView;
import org.fieldops.identity.Groups;
import org.fieldops.identity.People;
import org.fieldops.kernel.GroupId;
import org.fieldops.kernel.Ids;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.PersonId;
import org.fieldops.web.ui.shell.part.Toast;
import org.jspecify.annotations.Nullable;

/** What is done on this desk: asked for in a dialog where that is needed, done by the doors. */
final class ManageActs implements ManageEvents {

  private final Place place;
  private final MadeChannels channels;
  private final Groups groups;
  private final People people;
  private final RuleChoices choices;

  /** The desk, as its acts see it. */
  interface Place {

    Person by();

    /** Shows this on the right; null for nothing. */
    void open(@Nullable Chosen what);

    /** Shows those members only who have these words in their name. */
    void search(String words);

    /**
     * Does it, says so, and shows what is now; says why when it was refused.
     *
     * @param said what is said then, "" for nothing
     */
    boolean done(Runnable act, String said);

    String getTranslation(String key, Object... facts);
  }

  ManageActs(
      Place place, MadeChannels channels, Groups groups, People people, RuleChoices choices) {
    this.place = place;
    this.channels = channels;
    this.groups = groups;
    this.people = people;
    this.choices = choices;
  }

  @Override
  public void choose(Chosen what) {
    place.open(what);
  }

  @Override
  public void search(String words) {
    place.search(words);
  }

  void newChannel() {
    if (!channels.mayMake(place.by())) {
      return;
    }
    FormDialog[] dialog = new FormDialog[1];
    NewChannelForm form =
        new NewChannelForm(
            new PeopleField(people, place.by().id()),
            kind -> choices.of(place.by(), kind),
            () -> ready(dialog[0]));
    dialog[0] =
        new FormDialog(
            place.getTranslation("manage.channel.new"),
            place.getTranslation("manage.make"),
            () ->
                place.done(
                    () ->
                        place.open(
                            new Chosen.Channel(channels.make(place.by(), form.wanted()).id())),
                    place.getTranslation("manage.channel.made")),
            form);
    dialog[0].ready(false);
    dialog[0].check(form::complete);
    dialog[0].open();
  }

  private static void ready(@Nullable FormDialog dialog) {
    if (dialog != null) {
      dialog.check();
    }
  }

  void newGroup() {
    if (!groups.open(place.by())) {
      return;
    }
    GroupId id = new GroupId(Ids.next());
    FormDialog.name(
            place.getTranslation("manage.group.new"),
            place.getTranslation("manage.make"),
            "",
            name ->
                place.done(
                    () -> {
                      groups.make(place.by(), id, name, Set.of());
                      place.open(new Chosen.Group(id));
                    },
                    place.getTranslation("manage.group.made")))
        .open();
  }

  @Override
  public void rename(MadeChannel channel) {
    FormDialog.name(
            place.getTranslation("manage.rename"),
            place.getTranslation("manage.save"),
            channel.name(),
            name ->
                place.done(
                    () -> channels.rename(place.by(), channel.id(), name),
                    place.getTranslation("manage.saved")))
        .open();
  }

  @Override
  public void rename(GroupView group) {
    FormDialog.name(
            place.getTranslation("manage.rename"),
            place.getTranslation("manage.save"),
            group.name(),
            name ->
                place.done(
                    () -> groups.rename(place.by(), group.id(), name),
                    place.getTranslation("manage.saved")))
        .open();
  }

  @Override
  public void end(MadeChannel channel) {
    FormDialog.confirm(
            place.getTranslation("manage.channel.end.title", channel.name()),
            place.getTranslation("manage.channel.end.text", channel.members()),
            place.getTranslation("manage.channel.end"),
            () ->
                place.done(
                    () -> {
                      channels.end(place.by(), channel.id());
                      place.open(null);
                    },
                    place.getTranslation("manage.channel.ended")))
        .open();
  }

  @Override
  public void end(GroupView group) {
    FormDialog.confirm(
            place.getTranslation("manage.group.end.title", group.name()),
            place.getTranslation("manage.group.end.text", group.members()),
            place.getTranslation("manage.group.end"),
            () ->
                place.done(
                    () -> {
                      groups.end(place.by(), group.id());
                      place.open(null);
                    },
                    place.getTranslation("manage.group.ended")))
        .open();
  }

  @Override
  public void addPeople(MadeChannel channel) {
    MemberRole usual = NewChannelForm.usual(channel.kind());
    addPeople(chosen ->
        channels.change(
            place.by(),
            channel.id(),
            chosen.stream().collect(Collectors.toMap(each -> each, each -> usual)),
            Set.of()));
  }

  @Override
  public void addPeople(GroupView group) {
    addPeople(chosen -> groups.change(place.by(), group.id(), chosen, Set.of()));
  }

  private void addPeople(Consumer<Set<PersonId>> add) {
    PeopleField field = new PeopleField(people, place.by().id());
    FormDialog dialog =
        new FormDialog(
            place.getTranslation("manage.members.add"),
            place.getTranslation("manage.members.do"),
            () ->
                place.done(() -> add.accept(field.chosen()), place.getTranslation("manage.saved")),
            field);
    dialog.ready(false);
    field.addValueChangeListener(change -> dialog.ready(!change.getValue().isEmpty()));
    dialog.open();
  }

  @Override
  public void addRule(MadeChannel channel) {
    FormDialog[] dialog = new FormDialog[1];
    RuleForm form =
        new RuleForm(
            kind -> choices.of(place.by(), kind),
            List.of(ChannelRule.Kind.values()),
            NewChannelForm.usual(channel.kind()),
            () -> ready(dialog[0]));
    dialog[0] =
        new FormDialog(
            place.getTranslation("manage.rules.add"),
            place.getTranslation("manage.members.do"),
            () ->
                place.done(
                    () ->
                        form.rule()
                            .ifPresent(rule -> channels.addRule(place.by(), channel.id(), rule)),
                    place.getTranslation("manage.saved")),
            form);
    dialog[0].check(() -> form.rule().isPresent());
    dialog[0].open();
  }

  @Override
  public void endRule(MadeChannel channel, UUID rule) {
    FormDialog.confirm(
            place.getTranslation("manage.rules.end"),
            place.getTranslation("manage.rules.end.text"),
            place.getTranslation("manage.rules.end"),
            () ->
                place.done(
                    () -> channels.endRule(place.by(), channel.id(), rule),
                    place.getTranslation("manage.saved")))
        .open();
  }

  @Override
  public void role(MadeChannel channel, PersonId member, MemberRole role) {
    place.done(
        () -> channels.change(place.by(), channel.id(), Map.of(member, role), Set.of()),
        place.getTranslation("manage.saved"));
  }

  @Override
  public void remove(MadeChannel channel, PersonId member, MemberRole before) {
    if (place.done(() -> channels.change(place.by(), channel.id(), Map.of(), Set.of(member)), "")) {
      Toast.undoable(
          place.getTranslation("manage.members.removed"),
          place.getTranslation("manage.undo"),
          () -> role(channel, member, before));
    }
  }

  @Override
  public void remove(GroupView group, PersonId member) {
    if (place.done(() -> groups.change(place.by(), group.id(), Set.of(), Set.of(member)), "")) {
      Toast.undoable(
          place.getTranslation("manage.members.removed"),
          place.getTranslation("manage.undo"),
          () ->
              place.done(
                  () -> groups.change(place.by(), group.id(), Set.of(member), Set.of()),
                  place.getTranslation("manage.saved")));
    }
  }
}
