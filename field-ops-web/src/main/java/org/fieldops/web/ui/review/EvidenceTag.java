package org.fieldops.web.ui.review;

import org.fieldops.media.EvidenceState;
import org.fieldops.web.ui.shell.part.Tone;
import org.fieldops.web.ui.shell.part.ToneTag;

/** What has become of a photo, in colour, shape and word. */
public final class EvidenceTag {

  private EvidenceTag() {}

  public static ToneTag of(EvidenceState state, Phrases phrases) {
    ToneTag tag = new ToneTag(tone(state), phrases.of("review.state." + state));
    tag.getElement().setAttribute("data-state", state.name());
    return tag;
  }

  private static Tone tone(EvidenceState state) {
    return switch (state) {
      case ANNOUNCED, RECEIVED -> Tone.OFF;
      case READY -> Tone.WAY;
      case ACCEPTED -> Tone.OK;
      case REJECTED -> Tone.NEUTRAL;
      case REFUSED, QUARANTINED -> Tone.DANGER;
    };
  }
}
