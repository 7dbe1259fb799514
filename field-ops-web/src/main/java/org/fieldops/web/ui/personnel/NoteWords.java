package org.fieldops.web.ui.personnel;

import com.vaadin.flow.component.Component;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.fieldops.media.SickNote;
import org.fieldops.media.SickNote.Photo;
import org.fieldops.media.SickNote.State;
import org.fieldops.web.ui.shell.part.HouseTime;
import org.fieldops.web.ui.shell.part.Tone;

/** How a sick note stands, in words. */
final class NoteWords {

  private final Component page;
  private final Locale locale;

  NoteWords(Component page, Locale locale) {
    this.page = page;
    this.locale = locale;
  }

  static Tone tone(SickNote note) {
    return switch (note.state()) {
      case NEW -> Tone.WARN;
      case TAKEN -> Tone.WAY;
      case LEAVING -> note.trouble() == null ? Tone.WAY : Tone.DANGER;
      case DONE -> Tone.OK;
    };
  }

  String state(SickNote note) {
    String key = "hr.state." + note.state().name();
    return note.state() == State.TAKEN
        ? page.getTranslation(key, String.valueOf(note.takenByName()))
        : page.getTranslation(key + (note.trouble() == null ? "" : ".trouble"));
  }

  static Tone tone(Photo photo) {
    return switch (photo) {
      case NONE -> Tone.OFF;
      case COMING -> Tone.WARN;
      case HERE -> Tone.WAY;
      case GONE -> Tone.OK;
    };
  }

  String photo(SickNote note) {
    return page.getTranslation("hr.photo." + note.photo().name());
  }

  String days(SickNote note) {
    LocalDate until = note.until();
    String from = HouseTime.longDay(note.from(), locale);
    return until == null
        ? page.getTranslation("hr.from", from)
        : until.equals(note.from())
            ? from
            : page.getTranslation("hr.days", from, HouseTime.longDay(until, locale));
  }

  String time(Instant at) {
    return HouseTime.clockOrDate(at, locale);
  }
}
