package org.fieldops.media.imaging;

import java.util.Optional;
import java.util.Set;
import org.fieldops.media.PictureNote;

/**
 * What came of drawing a picture.
 *
 * @param previews empty when there is none, or none yet; a note then says why
 */
public record Drawing(Optional<Previews> previews, Set<PictureNote> notes) {

  static Drawing of(Previews previews, Set<PictureNote> notes) {
    return new Drawing(Optional.of(previews), notes);
  }

  static Drawing none(PictureNote why) {
    return new Drawing(Optional.empty(), Set.of(why));
  }

  /** True when {@link SlowPreviews} may draw one. */
  public boolean later() {
    return notes.contains(PictureNote.PREVIEW_LATER);
  }
}
