package org.fieldops.web.ui.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.fieldops.dispatch.Rotation;
import org.fieldops.dispatch.ShiftKind;
import org.fieldops.kernel.ShiftKindId;
import org.jspecify.annotations.Nullable;

/**
 * Patterns as they are typed: a day is the letter of its kind of shift, or a dash when it is free.
 */
final class PatternLetters {

  private static final char FREE = '-';

  private final List<ShiftKind> kinds;

  PatternLetters(List<ShiftKind> kinds) {
    this.kinds = kinds;
  }

  /** Blanks, commas and capitals do not matter; empty when a letter is nobody's, or all is free. */
  Optional<Rotation> read(String name, String text) {
    List<@Nullable ShiftKindId> days = new ArrayList<>();
    boolean worked = false;
    for (char sign : text.toLowerCase(Locale.ROOT).replaceAll("[\\s,]", "").toCharArray()) {
      Optional<ShiftKind> kind = kind(sign);
      if (kind.isEmpty() && sign != FREE) {
        return Optional.empty();
      }
      worked |= kind.isPresent();
      days.add(kind.map(ShiftKind::id).orElse(null));
    }
    return worked && days.size() <= Rotation.MOST_DAYS
        ? Optional.of(new Rotation(name, days))
        : Optional.empty();
  }

  private Optional<ShiftKind> kind(char letter) {
    return kinds.stream().filter(kind -> kind.letter().charAt(0) == letter).findFirst();
  }

  private Optional<ShiftKind> kind(@Nullable ShiftKindId id) {
    return kinds.stream().filter(kind -> kind.id().equals(id)).findFirst();
  }

  /** A kind that is worked no longer is a question mark, which is nobody's letter. */
  String text(Rotation rotation) {
    return rotation.kinds().stream()
        .map(id -> id == null ? String.valueOf(FREE) : kind(id).map(ShiftKind::letter).orElse("?"))
        .collect(Collectors.joining(" "));
  }

  /** In words. */
  String said(Rotation rotation, String free) {
    return rotation.kinds().stream()
        .map(id -> kind(id).map(ShiftKind::brief).orElse(free))
        .collect(Collectors.joining(" · "));
  }

  /** Which letter is what. */
  String legend(String free) {
    return kinds.stream()
            .map(kind -> kind.letter() + " " + kind.brief())
            .collect(Collectors.joining(", "))
        + ", "
        + FREE
        + " "
        + free;
  }
}
