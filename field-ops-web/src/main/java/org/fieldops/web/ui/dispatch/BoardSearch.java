package org.fieldops.web.ui.dispatch;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.fieldops.dispatch.BackupView;
import org.fieldops.dispatch.UnitView;

/** What a search leaves: everything that contains each of its words somewhere. */
record BoardSearch(String text, Locale locale) {

  List<UnitView> units(List<UnitView> all) {
    return all.stream()
        .filter(unit ->
            matches(
                Stream.concat(
                    Stream.of(unit.name(), BoardWords.status(unit.status(), locale)),
                    unit.crew().stream())))
        .toList();
  }

  List<BackupView> requests(List<BackupView> all) {
    return all.stream()
        .filter(request ->
            matches(Stream.of(BoardWords.who(request), request.personName(), request.note())))
        .toList();
  }

  private boolean matches(Stream<String> of) {
    String all = String.join(" ", of.toList()).toLowerCase(locale);
    return Stream.of(text.toLowerCase(locale).strip().split("\\s+")).allMatch(all::contains);
  }
}
