package org.fieldops.web.ui.review;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fieldops.media.CustodyEntry;
import org.fieldops.media.CustodyHistory;

/** Says a custody entry as a person reads it; the entry itself keeps its codes for ever. */
final class CustodyWords {

  private CustodyWords() {}

  /** Whether the chain is whole. */
  static String whole(CustodyHistory history, Phrases phrases) {
    if (!history.intact()) {
      return phrases.of("review.history.broken");
    }
    boolean empty = history.entries().isEmpty();
    return phrases.of(empty ? "review.history.empty" : "review.history.unbroken");
  }

  /** What was done; an act that has no words yet is shown as it is written. */
  static String act(CustodyEntry entry, Phrases phrases) {
    return known("review.act." + entry.act(), entry.act(), phrases);
  }

  /**
   * The rest of the entry, its codes replaced by their words; empty when there is nothing to add.
   */
  static String detail(CustodyEntry entry, Phrases phrases) {
    String detail = entry.detail();
    return switch (entry.act()) {
      case "announced" -> known("review.kind." + first(detail), detail, phrases);
      case "examined" -> examined(detail, phrases);
      case "reopened" ->
          detail.startsWith("was ")
              ? phrases.of("review.act.was", state(detail.substring("was ".length()), phrases))
              : detail;
      default -> detail;
    };
  }

  /** A state, and a problem's code when it was not fine. */
  private static String examined(String detail, Phrases phrases) {
    String state = first(detail);
    String rest = detail.substring(state.length()).strip();
    return Stream.of(
            state.equals("READY") ? phrases.of("review.act.fine") : state(state, phrases),
            rest.isEmpty() ? "" : known("review.why." + rest, rest, phrases))
        .filter(words -> !words.isEmpty())
        .collect(Collectors.joining(": "));
  }

  private static String state(String state, Phrases phrases) {
    return known("review.state." + state.toUpperCase(Locale.ROOT), state, phrases);
  }

  private static String first(String words) {
    int space = words.indexOf(' ');
    return space < 0 ? words : words.substring(0, space);
  }

  private static String known(String key, String otherwise, Phrases phrases) {
    String words = phrases.of(key);
    return words.contains(key) ? otherwise : words;
  }
}
