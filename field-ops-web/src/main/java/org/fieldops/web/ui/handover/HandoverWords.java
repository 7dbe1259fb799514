package org.fieldops.web.ui.handover;

import com.vaadin.flow.component.Component;
import org.fieldops.dispatch.HandoverView.State;
import org.fieldops.web.rest.export.paper.HandoverLines;
import org.fieldops.web.ui.shell.part.Tone;

/** What the desk says of handovers. */
final class HandoverWords {

  private HandoverWords() {}

  /** The lines of a content in the language of a page. */
  static HandoverLines of(Component page) {
    return new HandoverLines(page::getTranslation);
  }

  static Tone tone(State state) {
    return switch (state) {
      case OPEN -> Tone.WARN;
      case CONFIRMED -> Tone.WAY;
      case SIGNED -> Tone.OK;
    };
  }
}
