package org.fieldops.web.rest.export.paper;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The words of the desks, on paper; facts stay the very text they are until they are printed. */
record PaperWords(Locale locale) {

  private static final ResourceBundle.Control NO_FALLBACK =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  String of(String key, Object... facts) {
    String words =
        ResourceBundle.getBundle("words", locale, PaperWords.class.getClassLoader(), NO_FALLBACK)
            .getString(key);
    return facts.length == 0 ? words : new MessageFormat(words, locale).format(facts);
  }
}
