package org.fieldops.web.ui.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinRequest;
import jakarta.servlet.http.Cookie;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a person chose for this browser: language, and light or dark; kept in cookies for a year.
 */
final class Choice {

  private static final String LANGUAGE = "fieldops-language";
  private static final String THEME = "fieldops-theme";
  private static final int YEAR_SECONDS = 31_536_000;

  /** How bright the desks are. */
  enum Theme {
    LIGHT("light"),
    DARK("dark"),
    SYSTEM("light dark");

    private final String css;

    Theme(String css) {
      this.css = css;
    }

    String key() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** The value of CSS {@code color-scheme}. */
    String css() {
      return css;
    }
  }

  private Choice() {}

  static Optional<Locale> language(VaadinRequest request) {
    return cookie(request, LANGUAGE)
        .flatMap(tag ->
            Stream.of(Locale.GERMAN, Locale.ENGLISH)
                .filter(locale -> locale.getLanguage().equals(tag))
                .findFirst());
  }

  static Theme theme(VaadinRequest request) {
    return cookie(request, THEME)
        .flatMap(
            key -> Stream.of(Theme.values()).filter(theme -> theme.key().equals(key)).findFirst())
        .orElse(Theme.SYSTEM);
  }

  /** Remembers the language and shows everything anew in it. */
  static void choose(UI ui, Locale language) {
    remember(ui, LANGUAGE, language.getLanguage());
    ui.getPage().executeJs("location.reload()");
  }

  static void choose(UI ui, Theme theme) {
    remember(ui, THEME, theme.key());
    ui.getPage()
        .executeJs(
            "const root = document.documentElement; root.dataset.theme = $0;"
                + "root.style.colorScheme = $1",
            theme.key(),
            theme.css);
  }

  private static void remember(UI ui, String name, String value) {
    ui.getPage()
        .executeJs(
            "document.cookie = $0 + '=' + $1 + ';path=/;samesite=lax;max-age=' + $2",
            name,
            value,
            YEAR_SECONDS);
  }

  private static Optional<String> cookie(VaadinRequest request, String name) {
    Cookie[] cookies = request.getCookies();
    return cookies == null
        ? Optional.empty()
        : Stream.of(cookies)
            .filter(cookie -> cookie.getName().equals(name))
            .map(Cookie::getValue)
            .findFirst();
  }
}
