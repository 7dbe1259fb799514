package org.fieldops.web.ui.dispatch;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import java.util.Locale;
import org.fieldops.dispatch.BackupView;
import org.fieldops.dispatch.StatusCode;
import org.fieldops.web.ui.dispatch.watch.WatchWords;
import org.fieldops.web.ui.shell.part.Tone;
import org.jspecify.annotations.Nullable;

/** How the board names things. */
final class BoardWords {

  private BoardWords() {}

  /** The status of a code; null when there is none. */
  static @Nullable StatusCode status(List<StatusCode> all, String code) {
    return all.stream().filter(status -> status.code().equals(code)).findFirst().orElse(null);
  }

  static String status(StatusCode status, Locale locale) {
    return locale.getLanguage().equals("en") ? status.english() : status.german();
  }

  /** The unit that asks, or the person when they are on none. */
  static String who(BackupView request) {
    return request.unitName() == null ? request.personName() : request.unitName();
  }

  static String state(BackupView request) {
    if (request.state() == BackupView.State.OPEN && request.raised()) {
      return I18NProvider.translate("situation.checkin");
    }
    if (request.state() == BackupView.State.OPEN) {
      return I18NProvider.translate(
          request.urgent() ? "situation.backup.urgent" : "situation.backup.normal");
    }
    return I18NProvider.translate(
        "situation.state." + request.state().name().toLowerCase(Locale.ROOT));
  }

  /** An alarm that was taken back, in words; empty for any other request. */
  static String takenBack(BackupView request) {
    return WatchWords.takenBack(I18NProvider::translate, request, who(request));
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
