package org.fieldops.web.ui.dispatch;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.Locale;
import org.fieldops.dispatch.BackupView;
import org.fieldops.dispatch.StatusCode;
import org.fieldops.web.ui.shell.part.Tone;

/** How the board names things. */
final class BoardWords {

  private BoardWords() {}

  static String status(StatusCode status, Locale locale) {
    return locale.getLanguage().equals("en") ? status.english() : status.german();
  }

  /** The unit that asks, or the person when they are on none. */
  static String who(BackupView request) {
    return request.unitName() == null ? request.personName() : request.unitName();
  }

  static String state(BackupView request) {
    if (request.state() == BackupView.State.OPEN) {
      return I18NProvider.translate(
          request.urgent() ? "situation.backup.urgent" : "situation.backup.normal");
    }
    return I18NProvider.translate(
        "situation.state." + request.state().name().toLowerCase(Locale.ROOT));
  }

  static Tone tone(BackupView request) {
    return switch (request.state()) {
      case OPEN -> request.urgent() ? Tone.DANGER : Tone.WARN;
      case ACCEPTED -> Tone.WAY;
      case ARRIVED -> Tone.OK;
      case CLOSED -> Tone.OFF;
    };
  }

  static String alert(BackupView.Alert alert) {
    return I18NProvider.translate(
        "situation.alert." + alert.state().name().toLowerCase(Locale.ROOT));
  }

  /** Minutes on foot as the lists show them. */
  static String minutes(int minutes) {
    return minutes + " min";
  }

  /** 180 m, 1,4 km. */
  static String metres(int metres, Locale locale) {
    return metres < 1_000 ? metres + " m" : String.format(locale, "%.1f km", metres / 1_000.0);
  }
}
