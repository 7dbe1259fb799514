package org.fieldops.web.ui.personnel;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.fieldops.identity.CurrentPerson;
import org.fieldops.kernel.Problem;
import org.fieldops.kernel.Refusal;
import org.fieldops.kernel.SickNoteId;
import org.fieldops.kernel.feed.Topic;
import org.fieldops.media.SickNote;
import org.fieldops.media.SickNote.State;
import org.fieldops.media.SickNotes;
import org.fieldops.web.ui.shell.DeskLayout;
import org.fieldops.web.ui.shell.live.Cadence;
import org.fieldops.web.ui.shell.live.Desk;
import org.fieldops.web.ui.shell.live.Live;
import org.fieldops.web.ui.shell.live.StoreWatch;
import org.fieldops.web.ui.shell.part.Confirm;
import org.fieldops.web.ui.shell.part.DeskKeys;
import org.fieldops.web.ui.shell.part.Glyph;
import org.fieldops.web.ui.shell.part.StatePanel;
import org.fieldops.web.ui.shell.part.Toast;
import org.jspecify.annotations.Nullable;

/**
 * What the personnel office has to do: somebody takes a sick note, looks at its photo, and is done
 * with it; then the photo is gone from this house. What keeps a hand-over is said in words.
 */
@Route(value = "hr/:note?", layout = DeskLayout.class)
@RolesAllowed("hr")
public class PersonnelDesk extends Desk implements BeforeEnterObserver {

  private static final long serialVersionUID = 1L;
  private static final int PAGE = 100;

  private final transient SickNotes notes;
  private final NoteList list;
  private final NoteSheet sheet;
  private final Div columns = new Div();
  private final Div nothing = new Div();
  private transient @Nullable SickNoteId chosen;
  private transient @Nullable SickNote shown;
  private boolean done;
  private int listed = PAGE;

  @Inject
  public PersonnelDesk(CurrentPerson current, StoreWatch store, Live live, SickNotes notes) {
    super(current, store, "hr.title");
    this.notes = notes;
    list = new NoteList(this::choose, this::side, this::refresh, this::further);
    sheet = new NoteSheet(this::take, this::finish);
    Div middle = new Div(sheet);
    middle.addClassName("order-sheet");
    columns.add(middle);
    columns.addClassName("order-columns");
    nothing.addClassName("conversation");
    StatePanel none = new StatePanel(Glyph.CHECK, words("hr.none.title"), words("hr.none.text"));
    none.getElement().setAttribute("data-testid", "hr-none");
    nothing.add(none);
    DeskKeys keys =
        new DeskKeys()
            .on("n", this::take)
            .on("f", sheet::toggle)
            .on("e", this::finish)
            .on("/", list::toSearch);
    body().add(list, columns, nothing, keys);
    live.entries(
        this, Cadence.CALM, news -> news.is(Topic.PERSONNEL, "personnel"), news -> refresh());
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    chosen = event.getRouteParameters().get("note").map(SickNoteId::of).orElse(null);
    if (isAttached()) {
      refresh();
    }
  }

  @Override
  protected void load() {
    List<SickNote> found = found();
    boolean rest = found.size() > listed;
    List<SickNote> some = rest ? found.subList(0, listed) : found;
    if (chosen == null && !some.isEmpty()) {
      chosen = some.getFirst().id();
    }
    list.show(some, rest, done, chosen, getLocale());
    SickNoteId id = chosen;
    shown = id == null ? null : one(id);
    SickNote note = shown;
    columns.setVisible(note != null);
    nothing.setVisible(note == null);
    if (note != null) {
      sheet.show(note, person().id(), getLocale());
    }
  }

  /** One that was forgotten meanwhile is not there any more. */
  private @Nullable SickNote one(SickNoteId id) {
    try {
      return notes.one(person(), id);
    } catch (Refusal refusal) {
      if (refusal.problem() != Problem.NOT_FOUND) {
        throw refusal;
      }
      chosen = null;
      return null;
    }
  }

  /** Page by page, one more than is listed, so that it is known whether there are more. */
  private List<SickNote> found() {
    List<SickNote> found = new ArrayList<>();
    for (boolean rest = true; rest && found.size() <= listed; ) {
      List<SickNote> page = notes.list(person(), done, list.words(), found.size(), PAGE + 1);
      found.addAll(page);
      rest = page.size() > PAGE;
    }
    return found;
  }

  private void choose(SickNoteId id) {
    UI.getCurrent().navigate("hr/" + id);
  }

  private void side(boolean finished) {
    done = finished;
    listed = PAGE;
    chosen = null;
    refresh();
  }

  private void further() {
    listed += PAGE;
    refresh();
  }

  private void take() {
    SickNote note = shown;
    if (note == null || note.state() == State.LEAVING || note.state() == State.DONE) {
      return;
    }
    if (note.state() == State.TAKEN && !person().id().equals(note.takenBy())) {
      ask(
          words("hr.over.title"),
          words("hr.over.text", String.valueOf(note.takenByName())),
          words("hr.over.do"),
          () -> take(note, true));
    } else {
      take(note, false);
    }
  }

  private void take(SickNote note, boolean over) {
    attempt(() -> notes.take(person(), note.id(), over));
    refresh();
  }

  /** It cannot be taken back, so it is asked. */
  private void finish() {
    SickNote note = shown;
    if (note == null || note.state() != State.TAKEN || !person().id().equals(note.takenBy())) {
      return;
    }
    boolean coming = note.photo() == SickNote.Photo.COMING;
    ask(
        words("hr.done.title"),
        words(coming ? "hr.done.coming" : "hr.done.text"),
        words("hr.done.do"),
        () -> finish(note, coming));
  }

  private void finish(SickNote note, boolean withoutPhoto) {
    if (attempt(() -> notes.done(person(), note.id(), withoutPhoto))) {
      Toast.say(words("hr.done.said"));
    }
    refresh();
  }

  private static void ask(String title, String text, String confirm, Runnable then) {
    new Confirm(title, text, confirm, "hr-ask", then).open();
  }
}
