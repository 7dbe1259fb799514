package org.fieldops.media;

import java.util.Locale;
import java.util.ResourceBundle;

/**
 * What is to be known of a picture that may be reviewed all the same. The words for people stand in
 * {@code notes.properties} beside this class, in German and English.
 */
public enum PictureNote {
  /** The file ends before its format says; at most a small part at the bottom is missing. */
  END_MISSING,
  /** A preview is drawn when everything else that waits is done. */
  PREVIEW_LATER,
  /** The preview is the device's own; ours takes its place. */
  PREVIEW_CLAIMED,
  /** No decoder here knows how this picture is coded, or it is more than one may be asked for. */
  NOT_SHOWN;

  private static final ResourceBundle.Control NO_FALLBACK =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  /** In English for an English locale, in German for any other. */
  public String words(Locale locale) {
    return ResourceBundle.getBundle(
            "org.fieldops.media.notes",
            Locale.of(locale.getLanguage()),
            PictureNote.class.getClassLoader(),
            NO_FALLBACK)
        .getString(name());
  }
}
