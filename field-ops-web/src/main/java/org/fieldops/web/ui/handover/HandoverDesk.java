package org.fieldops.web.ui.handover;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fieldops.dispatch.HandoverItem;
import org.fieldops.dispatch.HandoverLine;
import org.fieldops.dispatch.HandoverView;
import org.fieldops.dispatch.Handovers;
import org.fieldops.dispatch.Handovers.Word;
import org.fieldops.dispatch.Moment;
import org.fieldops.identity.CurrentPerson;
import org.fieldops.kernel.Ids;
import org.fieldops.kernel.OperationId;
import org.fieldops.kernel.PlainText;
import org.fieldops.kernel.ShiftId;
import org.fieldops.web.ui.shell.DeskLayout;
import org.fieldops.web.ui.shell.live.Cadence;
import org.fieldops.web.ui.shell.live.Desk;
import org.fieldops.web.ui.shell.live.Live;
import org.fieldops.web.ui.shell.live.StoreWatch;
import org.fieldops.web.ui.shell.part.DeskKeys;
import org.fieldops.web.ui.shell.part.Glyph;
import org.fieldops.web.ui.shell.part.StatePanel;
import org.fieldops.web.ui.shell.part.Toast;
import org.jspecify.annotations.Nullable;

/** The handovers of the last days or of one day: the record in the middle, signatures right. */
@Route(value = "handover/:shift?", layout = DeskLayout.class)
@RolesAllowed("dispatcher")
public class HandoverDesk extends Desk implements BeforeEnterObserver, HandoverWishes {

  private static final long serialVersionUID = 1L;
  private static final int PAGE = 100;
  private static final int LONGEST_NOTE = 2_000;
  private static final int LONGEST_NAME = 100;
  private static final int LONGEST_REMARK = 200;
  private static final int LONGEST_RESERVATION = 1_000;
  private static final Set<String> NEWS = Set.of("handover", "shift");

  private final transient Handovers handovers;
  private final HandoverList list;
  private final HandoverHead head = new HandoverHead(this);
  private final HandoverSheet sheet = new HandoverSheet(this);
  private final SignaturePanel signatures = new SignaturePanel(this);
  private final Div open = new Div();
  private final Div nothing = new Div();
  private transient @Nullable ShiftId chosen;
  private transient @Nullable HandoverView shown;

  @Inject
  public HandoverDesk(CurrentPerson current, StoreWatch store, Live live, Handovers handovers) {
    super(current, store, "handover.title");
    this.handovers = handovers;
    list = new HandoverList(this::choose, this::refresh);
    Div middle = new Div(head, sheet);
    middle.addClassNames("order-sheet", "handover-middle");
    open.add(middle, signatures);
    open.addClassNames("order-columns", "handover-columns");
    nothing.addClassName("conversation");
    StatePanel none =
        new StatePanel(Glyph.CREW, words("handover.none.title"), words("handover.none.text"));
    none.getElement().setAttribute("data-testid", "handover-none");
    nothing.add(none);
    DeskKeys keys =
        new DeskKeys()
            .on("escape", this::toShifts)
            .on("n", sheet::toNote)
            .on("g", sheet::toItem)
            .on("v", signatures::toText)
            .onShown("ctrl+Enter", signatures::next);
    signatures.follow(keys::shows);
    body().add(list, open, nothing, keys);
    live.entries(this, Cadence.CALM, news -> NEWS.contains(news.entry().kind()), news -> refresh());
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    chosen = event.getRouteParameters().get("shift").map(ShiftId::of).orElse(null);
    if (isAttached()) {
      refresh();
    }
  }

  @Override
  protected void load() {
    list.teams(handovers.teams(person()));
    List<HandoverLine> found =
        handovers.find(person(), list.from(), list.until(), list.team(), PAGE);
    if (chosen == null) {
      chosen = proposed(found).map(HandoverLine::shift).orElse(null);
    }
    list.show(found, chosen);
    ShiftId id = chosen;
    shown = id == null ? null : handovers.one(person(), id);
    HandoverView view = shown;
    open.setVisible(view != null);
    nothing.setVisible(view == null);
    if (view != null) {
      head.show(view);
      sheet.show(view);
      signatures.show(view);
    }
  }

  /** The one that ends next or ended last. */
  private static Optional<HandoverLine> proposed(List<HandoverLine> found) {
    Instant soon = Instant.now().plusSeconds(3600);
    return found.stream()
        .filter(line -> line.until().isBefore(soon))
        .findFirst()
        .or(() -> found.stream().reduce((first, second) -> second));
  }

  private void choose(ShiftId shift) {
    UI.getCurrent().navigate("handover/" + shift);
  }

  @Override
  public void toShifts() {
    UI.getCurrent().navigate("shifts");
  }

  @Override
  public boolean note(String text) {
    return done((view, word) ->
        handovers.note(
            person(), view.shift(), PlainText.required("note", text, LONGEST_NOTE), word));
  }

  @Override
  public boolean item(HandoverItem item, boolean removed) {
    return done(
        (view, word) -> handovers.item(person(), view.shift(), checked(item), removed, word));
  }

  @Override
  public boolean confirm() {
    return said(
        "handover.confirmed",
        (view, word) ->
            handovers.confirm(
                person(), view.shift(), view.content().getInt("stand"), view.sha256(), word));
  }

  @Override
  public boolean countersign(String reservation) {
    return said(
        "handover.countersigned",
        (view, word) ->
            handovers.countersign(
                person(),
                view.shift(),
                view.sha256(),
                PlainText.optional("reservation", reservation, LONGEST_RESERVATION),
                word));
  }

  @Override
  public boolean append(String text) {
    return said(
        "handover.added",
        (view, word) ->
            handovers.add(
                person(), view.shift(), PlainText.required("text", text, LONGEST_NOTE), word));
  }

  private static HandoverItem checked(HandoverItem item) {
    return new HandoverItem(
        item.id(),
        item.kind(),
        PlainText.required("name", item.name(), LONGEST_NAME),
        PlainText.optional("remark", item.remark(), LONGEST_REMARK),
        item.given());
  }

  /** What is done to the handover that is shown. */
  @FunctionalInterface
  private interface Act {
    void on(HandoverView view, Word word);
  }

  private boolean said(String key, Act act) {
    boolean done = done(act);
    if (done) {
      Toast.say(words(key));
    }
    return done;
  }

  private boolean done(Act act) {
    HandoverView view = shown;
    if (view == null) {
      return false;
    }
    Word word = new Word(new OperationId(Ids.next()), Moment.now(Instant.now()), false);
    boolean done = attempt(() -> act.on(view, word));
    refresh();
    return done;
  }
}
