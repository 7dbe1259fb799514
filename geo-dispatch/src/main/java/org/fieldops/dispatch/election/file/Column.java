package org.fieldops.dispatch.election.file;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A column that the file may have, by the words at its head. */
enum Column {
  KIND("art", "kind"),
  NUMBER("nummer", "nr", "nr.", "number", "no"),
  NAME("name", "ort", "bezeichnung", "wahlraum", "room"),
  LEAD("leitung", "wahlvorstand", "lead"),
  PEOPLE("personen", "helfer", "mitglieder", "people", "members");

  private final Set<String> words;

  Column(String... words) {
    this.words = Set.of(words);
  }

  static Optional<Column> of(String head) {
    String word = head.strip().toLowerCase(Locale.ROOT);
    return Stream.of(values()).filter(column -> column.words.contains(word)).findFirst();
  }

  /** Its place in a head; -1 when it is not there. */
  int in(List<String> head) {
    for (int place = 0; place < head.size(); place++) {
      if (of(head.get(place)).filter(this::equals).isPresent()) {
        return place;
      }
    }
    return -1;
  }
}
