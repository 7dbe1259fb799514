package org.fieldops.web.ui.documents;

import com.vaadin.flow.component.Component;
import java.time.Instant;
import java.util.Locale;
import org.fieldops.kernel.Problem;
import org.fieldops.kernel.ProblemWords;
import org.fieldops.kernel.Refusal;
import org.fieldops.media.DocumentReader;
import org.fieldops.media.DocumentReader.Copy;
import org.fieldops.media.DocumentReader.CopyState;
import org.fieldops.media.SentDocument;
import org.fieldops.web.ui.shell.part.HouseTime;
import org.fieldops.web.ui.shell.part.Tone;
import org.jspecify.annotations.Nullable;

/** How a document stands, in words. */
final class DocumentWords {

  private final Component page;
  private final Locale locale;

  DocumentWords(Component page, Locale locale) {
    this.page = page;
    this.locale = locale;
  }

  static Tone tone(SentDocument document) {
    return switch (document.state()) {
      case COMING -> Tone.WAY;
      case REFUSED -> Tone.DANGER;
      case VALID -> document.reason() == null ? Tone.OK : Tone.WARN;
      case EXPIRED, WITHDRAWN -> Tone.OFF;
    };
  }

  String state(SentDocument document) {
    return switch (document.state()) {
      case COMING, REFUSED -> page.getTranslation("documents.state." + document.state().name());
      case VALID -> {
        Instant until = document.validUntil();
        yield until == null
            ? page.getTranslation("documents.state.VALID")
            : page.getTranslation("documents.state.until", time(until));
      }
      case EXPIRED, WITHDRAWN ->
          page.getTranslation(
              "documents.state."
                  + document.state().name()
                  + (document.counts().left() > 0 ? ".left" : ""),
              document.counts().left());
    };
  }

  /** Why the newest version goes to nobody, in words; "" when it does. */
  String trouble(SentDocument document) {
    String reason = document.reason();
    if (reason == null) {
      return "";
    }
    ProblemWords words =
        ProblemWords.of(new Refusal(Problem.of(reason).orElse(Problem.DOCUMENT_TYPE)), locale);
    String still =
        document.current() == null ? "" : " " + page.getTranslation("documents.before.stays");
    return words.title() + ". " + words.detail() + still;
  }

  static Tone tone(DocumentReader reader) {
    if (reader.confirmedAt() != null) {
      return Tone.OK;
    }
    if (reader.readAt() != null) {
      return Tone.WAY;
    }
    return reader.copies().isEmpty() ? Tone.DANGER : Tone.NEUTRAL;
  }

  String stands(DocumentReader reader) {
    if (reader.confirmedAt() != null) {
      return page.getTranslation("documents.confirmed");
    }
    if (reader.readAt() != null) {
      return page.getTranslation("documents.read");
    }
    if (reader.until() != null) {
      return page.getTranslation("documents.left");
    }
    return page.getTranslation(reader.copies().isEmpty() ? "documents.noDevice" : "documents.sent");
  }

  /** When that was; where it came late, also when it arrived. */
  String when(DocumentReader reader) {
    Instant confirmed = reader.confirmedAt();
    Instant received = reader.confirmedReceivedAt();
    if (confirmed != null && received != null) {
      if (!reader.clockKnown()) {
        return page.getTranslation("orders.clock", time(received));
      }
      return HouseTime.apart(confirmed, received)
          ? time(confirmed) + ", " + page.getTranslation("documents.arrived", time(received))
          : time(confirmed);
    }
    Instant read = reader.readAt();
    if (read != null) {
      return time(read);
    }
    return reader.confirmedBefore() ? page.getTranslation("documents.confirmedBefore") : "";
  }

  static Tone tone(Copy copy) {
    return switch (copy.state()) {
      case HELD -> Tone.OK;
      case EARLIER -> Tone.WARN;
      case NO_ROOM, UNREADABLE -> Tone.DANGER;
      case SENT -> Tone.NEUTRAL;
      case GONE -> Tone.OFF;
    };
  }

  /** Its device, and how it stands there. */
  String copy(Copy copy, boolean over) {
    String key = over && copy.state() == CopyState.HELD ? "STILL" : copy.state().name();
    String out = copy.signedIn() ? "" : ", " + page.getTranslation("documents.signedOut");
    return device(copy) + ": " + page.getTranslation("documents.copy." + key) + out;
  }

  private String device(Copy copy) {
    String name = copy.name();
    if (name != null) {
      return name;
    }
    return page.getTranslation(
        "documents.device." + (copy.kind() == null ? "UNKNOWN" : copy.kind().name()));
  }

  String time(@Nullable Instant at) {
    return at == null ? "" : HouseTime.clockOrDate(at, locale);
  }
}
