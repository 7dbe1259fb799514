package org.fieldops.web.ui.manage;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.List;
import org.fieldops.dispatch.ChannelMember;
import org.fieldops.dispatch.Hooks;
import org.fieldops.dispatch.MadeChannels;
import org.fieldops.identity.CurrentPerson;
import org.fieldops.identity.Groups;
import org.fieldops.identity.People;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.Refusal;
import org.fieldops.web.ui.manage.hooks.HookActs;
import org.fieldops.web.ui.manage.hooks.HookPanel;
import org.fieldops.web.ui.shell.DeskLayout;
import org.fieldops.web.ui.shell.live.Desk;
import org.fieldops.web.ui.shell.live.Live;
import org.fieldops.web.ui.shell.live.StoreWatch;
import org.fieldops.web.ui.shell.part.DeskKeys;
import org.fieldops.web.ui.shell.part.Glyph;
import org.fieldops.web.ui.shell.part.StatePanel;
import org.fieldops.web.ui.shell.part.Toast;
import org.jspecify.annotations.Nullable;

/** Channels and groups of people: who makes them makes them here, and says who is in them. */
@Route(value = "manage", layout = DeskLayout.class)
@RolesAllowed({"admin", "dispatcher", "supervisor"})
public class ManageDesk extends Desk implements ManageActs.Place, HookActs.Place {

  private static final long serialVersionUID = 1L;
  private static final int SHOWN = 200;
  private static final MemberPanel.Search NOBODY = new MemberPanel.Search("", false);

  private final transient MadeChannels channels;
  private final transient Groups groups;
  private final transient Hooks hooks;
  private final transient ManageActs acts;
  private final ManageList list;
  private final Div detail = new Div();
  private transient @Nullable Chosen open;
  private transient MemberPanel.Search wanted = NOBODY;

  @Inject
  public ManageDesk(
      CurrentPerson current,
      StoreWatch store,
      Live live,
      MadeChannels channels,
      Groups groups,
      People people,
      RuleChoices choices,
      Hooks hooks) {
    super(current, store, "manage.title");
    this.channels = channels;
    this.groups = groups;
    this.hooks = hooks;
    acts = new ManageActs(this, channels, groups, people, choices);
    list = new ManageList(acts, this::refresh, acts::newChannel, acts::newGroup);
    detail.addClassName("manage-right");
    DeskKeys keys =
        new DeskKeys()
            .on("j", () -> list.step(open, 1))
            .on("k", () -> list.step(open, -1))
            .on("n", acts::newChannel)
            .on("g", acts::newGroup)
            .on("/", list::focusSearch);
    body().addClassName("manage-desk");
    body().add(list, detail, keys);
    live.access(this, person().id(), this::refresh);
  }

  @Override
  protected void load() {
    Person by = person();
    boolean mayMakeGroups = groups.open(by);
    list.show(
        channels.managed(by, list.words(), SHOWN),
        mayMakeGroups ? groups.find(by, list.words(), SHOWN) : List.of(),
        channels.mayMake(by),
        mayMakeGroups,
        open);
    detail.removeAll();
    try {
      detail.add(drawn(by));
    } catch (Refusal gone) {
      open = null;
      detail.add(drawn(by));
      refused(gone);
    }
  }

  private Div drawn(Person by) {
    return switch (open) {
      case Chosen.Channel(var id) -> {
        ChannelMember.Page page = channels.members(by, id, wanted.words(), 0, SHOWN);
        ChannelPanel panel =
            new ChannelPanel(channels.one(by, id), channels.rules(by, id), page, wanted, acts);
        panel.add(
            new HookPanel(hooks.of(by, id), hooks.mayTell(by, id), new HookActs(this, hooks, id)));
        yield panel;
      }
      case Chosen.Group(var id) -> {
        List<Person> found = groups.members(by, id, wanted.words(), 0, SHOWN + 1);
        yield new GroupPanel(
            groups.one(by, id),
            found.stream().limit(SHOWN).toList(),
            found.size() > SHOWN,
            wanted,
            acts);
      }
      case null ->
          new StatePanel(Glyph.CHANNELS, words("manage.none.title"), words("manage.none.text"));
    };
  }

  @Override
  public Person by() {
    return person();
  }

  @Override
  public void open(@Nullable Chosen what) {
    open = what;
    wanted = NOBODY;
    refresh();
  }

  @Override
  public void search(String words) {
    wanted = new MemberPanel.Search(words, true);
    refresh();
    wanted = new MemberPanel.Search(words, false);
  }

  @Override
  public boolean done(Runnable act, String said) {
    if (!attempt(act)) {
      refresh();
      return false;
    }
    if (!said.isEmpty()) {
      Toast.say(said);
    }
    refresh();
    return true;
  }
}
