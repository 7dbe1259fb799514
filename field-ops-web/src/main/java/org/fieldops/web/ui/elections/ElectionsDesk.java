package org.fieldops.web.ui.elections;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.List;
import org.fieldops.dispatch.ElectionView;
import org.fieldops.dispatch.Elections;
import org.fieldops.identity.CurrentPerson;
import org.fieldops.kernel.ElectionId;
import org.fieldops.kernel.Person;
import org.fieldops.web.ui.shell.DeskLayout;
import org.fieldops.web.ui.shell.live.Cadence;
import org.fieldops.web.ui.shell.live.Desk;
import org.fieldops.web.ui.shell.live.Live;
import org.fieldops.web.ui.shell.live.StoreWatch;
import org.fieldops.web.ui.shell.part.DeskKeys;
import org.fieldops.web.ui.shell.part.Glyph;
import org.fieldops.web.ui.shell.part.KeptParts;
import org.fieldops.web.ui.shell.part.StatePanel;
import org.fieldops.web.ui.shell.part.Toast;
import org.jspecify.annotations.Nullable;

/** Elections: made of a file after a look at what it makes, undone, repeated, ended. */
@Route(value = "elections", layout = DeskLayout.class)
@RolesAllowed({"admin", "dispatcher"})
public class ElectionsDesk extends Desk implements ElectionActs.Place {

  private static final long serialVersionUID = 1L;

  private final transient Elections elections;
  private final transient ElectionActs acts;
  private final ElectionList list;
  private final ElectionPanel panel;
  private final transient KeptParts detail;
  private transient @Nullable ElectionId open;

  @Inject
  public ElectionsDesk(CurrentPerson current, StoreWatch store, Live live, Elections elections) {
    super(current, store, "elections.title");
    this.elections = elections;
    acts = new ElectionActs(this, elections);
    list = new ElectionList(this::open, acts::fromFile);
    panel = new ElectionPanel(acts);
    Div right = new Div();
    right.addClassName("manage-right");
    detail = new KeptParts(right);
    DeskKeys keys =
        new DeskKeys()
            .on("n", acts::fromFile)
            .on("j", () -> list.step(open, 1))
            .on("k", () -> list.step(open, -1));
    body().addClassName("manage-desk");
    body().add(list, right, keys);
    live.entries(
        this, Cadence.CALM, news -> news.entry().kind().equals("election"), news -> refresh());
  }

  @Override
  protected void load() {
    Person by = person();
    List<ElectionView> all = elections.all(by);
    if (open == null && !all.isEmpty()) {
      open = all.getFirst().id();
    }
    list.show(all, open);
    ElectionView shown =
        all.stream().filter(each -> each.id().equals(open)).findFirst().orElse(null);
    if (shown != null) {
      panel.show(shown);
    }
    detail.show(
        List.of(shown == null ? none() : new KeptParts.Part("panel", "panel", () -> panel)));
  }

  private KeptParts.Part none() {
    return new KeptParts.Part(
        "none",
        "none",
        () ->
            new StatePanel(
                Glyph.BALLOT, words("elections.none.title"), words("elections.none.text")));
  }

  private void open(ElectionId election) {
    open = election;
    refresh();
  }

  @Override
  public Person by() {
    return person();
  }

  @Override
  public boolean done(Runnable act, String said) {
    boolean done = attempt(act);
    if (done && !said.isEmpty()) {
      Toast.say(said);
    }
    refresh();
    return done;
  }

  @Override
  public void shown(ElectionId election) {
    open = election;
  }
}
