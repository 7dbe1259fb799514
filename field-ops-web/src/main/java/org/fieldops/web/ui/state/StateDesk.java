package org.fieldops.web.ui.state;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.List;
import org.fieldops.identity.CurrentPerson;
import org.fieldops.kernel.Person;
import org.fieldops.media.IngestQueue;
import org.fieldops.media.IngestQueue.Parked;
import org.fieldops.media.IngestQueue.QueueState;
import org.fieldops.web.ui.shell.DeskLayout;
import org.fieldops.web.ui.shell.live.StoreWatch;
import org.fieldops.web.ui.shell.part.HouseTime;
import org.fieldops.web.ui.shell.part.StatePanel;
import org.fieldops.web.ui.shell.part.Toast;
import org.fieldops.web.ui.shell.part.Tone;
import org.fieldops.web.ui.shell.part.ToneTag;
import org.fieldops.web.ui.shell.part.UserText;

/**
 * How it stands with the database and the queue of received photos. Works while the database is
 * away; that is when it is looked at.
 */
@Route(value = "state", layout = DeskLayout.class)
@RolesAllowed("admin")
public class StateDesk extends Div implements HasDynamicTitle {

  private static final long serialVersionUID = 1L;
  private static final int SHOWN = 200;

  private final transient Person person;
  private final transient StoreWatch store;
  private final transient IngestQueue queue;

  @Inject
  public StateDesk(CurrentPerson current, StoreWatch store, IngestQueue queue) {
    this.person = current.get();
    this.store = store;
    this.queue = queue;
    addClassNames("desk", "state-desk");
    store.follow(this, away -> show());
  }

  @Override
  public String getPageTitle() {
    return getTranslation("state.title") + " · Field Ops";
  }

  @Override
  protected void onAttach(AttachEvent event) {
    super.onAttach(event);
    show();
  }

  private void show() {
    QueueState state = queue.state(person);
    removeAll();
    NativeButton again = new NativeButton(getTranslation("state.refresh"), click -> show());
    again.addClassName("act");
    Div head = new Div(new H1(getTranslation("state.title")), again);
    head.addClassName("plan-head");
    Div facts = new Div(database(), waiting(state));
    facts.addClassName("state-facts");
    add(head, facts, parked(state.parked()));
  }

  private Component database() {
    boolean away = store.away();
    return fact(
        "state.database",
        new ToneTag(
            away ? Tone.WARN : Tone.OK, getTranslation(away ? "state.away" : "state.answers")),
        getTranslation(away ? "state.database.away" : "state.database.fine"));
  }

  private Component waiting(QueueState state) {
    boolean calm = state.waiting() == 0 && !state.storeAway();
    return fact(
        "state.queue",
        new ToneTag(
            calm ? Tone.OK : Tone.WAY,
            calm ? getTranslation("state.queue.empty") : getTranslation("state.queue.busy")),
        getTranslation("state.queue.waiting", state.waiting()));
  }

  private Component fact(String titleKey, ToneTag tag, String words) {
    Div text = new Div(words);
    text.addClassName("muted");
    Div fact = new Div(new H2(getTranslation(titleKey)), tag, text);
    fact.addClassName("state-fact");
    fact.getElement().setAttribute("data-testid", titleKey.replace('.', '-'));
    return fact;
  }

  private Component parked(List<Parked> parked) {
    Div panel = new Div(new H2(getTranslation("state.parked")));
    panel.addClassName("state-parked");
    panel.getElement().setAttribute("data-testid", "state-parked");
    if (parked.isEmpty()) {
      panel.add(StatePanel.emptyLine(getTranslation("state.parked.none")));
      return panel;
    }
    NativeTable table = new NativeTable();
    NativeTableRow head = table.getHead().addRow();
    List.of("state.parked.file", "state.parked.since", "state.parked.reason")
        .forEach(key -> head.addHeaderCell().setText(getTranslation(key)));
    parked.stream().limit(SHOWN).forEach(each -> row(table.getBody().addRow(), each));
    NativeButton retry = new NativeButton(getTranslation("state.parked.again"), click -> retry());
    retry.addClassNames("act", "act-primary");
    retry.getElement().setAttribute("data-testid", "try-again");
    panel.add(retry, table);
    return panel;
  }

  private void row(NativeTableRow row, Parked each) {
    row.addDataCell().add(new UserText(each.filename()));
    row.addDataCell().add(new Span(HouseTime.clockOrDate(each.receivedAt(), getLocale())));
    row.addDataCell().add(new Span(each.words(getLocale())));
  }

  private void retry() {
    queue.tryAgain(person);
    Toast.say(getTranslation("state.parked.trying"));
    show();
  }
}
