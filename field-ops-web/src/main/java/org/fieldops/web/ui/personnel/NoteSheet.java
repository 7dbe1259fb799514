package org.fieldops.web.ui.personnel;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import org.fieldops.kernel.PersonId;
import org.fieldops.kernel.SickNoteId;
import org.fieldops.media.SickNote;
import org.fieldops.media.SickNote.Photo;
import org.fieldops.media.SickNote.State;
import org.fieldops.media.SickNote.Trouble;
import org.fieldops.web.ui.shell.part.Act;
import org.fieldops.web.ui.shell.part.Tone;
import org.fieldops.web.ui.shell.part.ToneTag;
import org.fieldops.web.ui.shell.part.UserText;
import org.jspecify.annotations.Nullable;

/**
 * One sick note: who, from when until when, and what can be done. The photo is fetched when
 * somebody asks for it, as each look is recorded, and is shown until they turn away.
 */
final class NoteSheet extends Div {

  private static final long serialVersionUID = 1L;

  private final H1 title = new H1();
  private final Span state = new Span();
  private final Div days = new Div();
  private final Div facts = new Div();
  private final Span photo = new Span();
  private final Div trouble = new Div();
  private final Div picture = new Div();
  private final NativeButton take;
  private final NativeButton look;
  private final NativeButton done;
  private transient @Nullable SickNote shown;
  private transient @Nullable SickNoteId open;

  NoteSheet(Runnable taking, Runnable finishing) {
    addClassName("order-head");
    take = act("hr.take", "N", "hr-take", taking);
    look = act("hr.look", "F", "hr-look", this::toggle);
    done = act("hr.finish", "E", "hr-done", finishing);
    take.addClassName("act-primary");
    Div first = new Div(title, state, take, look, done);
    first.addClassName("order-title");
    days.addClassName("order-count");
    days.getElement().setAttribute("data-testid", "hr-days");
    facts.addClassName("document-facts");
    photo.getElement().setAttribute("data-testid", "hr-photo");
    trouble.addClassName("document-trouble");
    trouble.getElement().setAttribute("role", "alert");
    trouble.getElement().setAttribute("data-testid", "hr-trouble");
    picture.addClassName("personnel-picture");
    picture.setVisible(false);
    add(first, days, facts, photo, trouble, picture);
  }

  private NativeButton act(String words, String key, String id, Runnable act) {
    return Act.withKey(getTranslation(words), key, id, act);
  }

  void show(SickNote note, PersonId by, Locale locale) {
    NoteWords words = new NoteWords(this, locale);
    shown = note;
    title.removeAll();
    title.add(new UserText(note.name()));
    state.removeAll();
    ToneTag tag = new ToneTag(NoteWords.tone(note), words.state(note));
    tag.getElement().setAttribute("data-testid", "hr-state");
    tag.getElement().setAttribute("data-state", note.state().name());
    state.add(tag);
    days.setText(words.days(note));
    facts(note, words);
    photo.removeAll();
    photo.add(new ToneTag(NoteWords.tone(note.photo()), words.photo(note)));
    photo.getElement().setAttribute("data-photo", note.photo().name());
    Trouble keeps = note.trouble();
    trouble.setText(keeps == null ? "" : getTranslation("hr.trouble." + keeps.name()));
    trouble.setVisible(keeps != null);
    boolean mine = note.state() == State.TAKEN && by.equals(note.takenBy());
    take.setVisible(!mine && (note.state() == State.NEW || note.state() == State.TAKEN));
    look.setVisible(mine && note.photo() == Photo.HERE);
    done.setVisible(mine);
    if (!look.isVisible() || !note.id().equals(open)) {
      turnAway();
    }
  }

  private void facts(SickNote note, NoteWords words) {
    facts.removeAll();
    facts.add(
        new Span(
            getTranslation("hr.said", words.time(note.saidAt()), words.time(note.receivedAt()))));
    if (!note.clockKnown()) {
      facts.add(new ToneTag(Tone.WARN, getTranslation("hr.clock")));
    }
  }

  /** Shows the photo, or turns away from it. */
  void toggle() {
    SickNote note = shown;
    if (note == null || !look.isVisible()) {
      return;
    }
    if (note.id().equals(open)) {
      turnAway();
      return;
    }
    open = note.id();
    Image image =
        new Image("/api/v1/sick-notes/" + note.id() + "/certificate", getTranslation("hr.alt"));
    image.getElement().setAttribute("data-testid", "hr-picture");
    picture.removeAll();
    picture.add(image);
    picture.setVisible(true);
    look.getElement().setAttribute("aria-pressed", "true");
  }

  private void turnAway() {
    open = null;
    picture.removeAll();
    picture.setVisible(false);
    look.getElement().setAttribute("aria-pressed", "false");
  }
}
