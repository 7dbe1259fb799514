package org.fieldops.web.ui.shell;

import com.vaadin.cdi.annotation.VaadinServiceEnabled;
import com.vaadin.cdi.annotation.VaadinServiceScoped;
import com.vaadin.flow.i18n.I18NProvider;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import org.fieldops.web.ui.shell.part.Isolated;

/**
 * The words of the desks, from {@code words.properties} (German) and {@code words_en.properties}. A
 * key without words is shown as itself; a test holds that there is none.
 */
@VaadinServiceEnabled
@VaadinServiceScoped
public class Words implements I18NProvider {

  private static final long serialVersionUID = 1L;
  private static final String BUNDLE = "words";
  private static final ResourceBundle.Control NO_FALLBACK =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  @Override
  public List<Locale> getProvidedLocales() {
    return List.of(Locale.GERMAN, Locale.ENGLISH);
  }

  @Override
  public Locale getDefaultLocale() {
    return Locale.GERMAN;
  }

  @Override
  public String getTranslation(String key, Locale locale, Object... facts) {
    return of(key, locale, facts);
  }

  /** The words for a key; places for facts are written as MessageFormat has them. */
  static String of(String key, Locale locale, Object... facts) {
    try {
      String words =
          ResourceBundle.getBundle(BUNDLE, locale, Words.class.getClassLoader(), NO_FALLBACK)
              .getString(key);
      return facts.length == 0
          ? words
          : new MessageFormat(words, locale).format(Isolated.facts(facts));
    } catch (MissingResourceException e) {
      return key;
    }
  }
}
