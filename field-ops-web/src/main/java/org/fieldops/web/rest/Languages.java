package org.fieldops.web.rest;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The two languages we speak; German unless English is asked for first. */
@ApplicationScoped
public class Languages {

  private static final List<Locale> SPOKEN = List.of(Locale.GERMAN, Locale.ENGLISH);

  /** The better of ours for an {@code Accept-Language} header (RFC 4647 lookup). */
  public Locale of(@Nullable String acceptLanguage) {
    if (acceptLanguage == null || acceptLanguage.isBlank()) {
      return Locale.GERMAN;
    }
    try {
      Locale found = Locale.lookup(Locale.LanguageRange.parse(acceptLanguage), SPOKEN);
      return found == null ? Locale.GERMAN : found;
    } catch (IllegalArgumentException e) {
      return Locale.GERMAN;
    }
  }
}
