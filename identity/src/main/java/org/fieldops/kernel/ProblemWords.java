package org.fieldops.kernel;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * The words of a problem for people.
 *
 * @param title what happened
 * @param detail what to do
 */
public record ProblemWords(String title, String detail) {

  private static final int PLACES = 2;

  private static final ResourceBundle.Control NO_FALLBACK =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  /** The words in English for an English locale, in German for any other. */
  public static ProblemWords of(Problem problem, List<?> facts, Locale locale) {
    ResourceBundle words =
        ResourceBundle.getBundle(
            "org.fieldops.kernel.problems",
            Locale.of(locale.getLanguage()),
            ProblemWords.class.getClassLoader(),
            NO_FALLBACK);
    return new ProblemWords(
        filled(words.getString(problem.name() + ".title"), facts, locale),
        filled(words.getString(problem.name() + ".detail"), facts, locale));
  }

  /** The words of a refusal. */
  public static ProblemWords of(Refusal refusal, Locale locale) {
    return of(refusal.problem(), refusal.facts(), locale);
  }

  private static String filled(String words, List<?> facts, Locale locale) {
    Object[] given = new Object[Math.max(facts.size(), PLACES)];
    Arrays.fill(given, "–");
    for (int i = 0; i < facts.size(); i++) {
      given[i] = facts.get(i);
    }
    return new MessageFormat(words, locale).format(given);
  }
}
