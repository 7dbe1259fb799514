package org.fieldops.dispatch.csv;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One line of CSV (RFC 4180), with one departure: a field ends with its line. So a quotation mark
 * that somebody forgot spoils this line and not the rest of the file.
 */
public final class CsvLine {

  private static final char QUOTE = '"';

  private final String line;
  private final char separator;
  private int at;

  private CsvLine(String line, char separator) {
    this.line = line;
    this.separator = separator;
  }

  /** Its fields without the blanks around them; nothing when its quotation marks are wrong. */
  public static Optional<List<String>> fields(String line, char separator) {
    CsvLine reader = new CsvLine(line, separator);
    List<String> fields = new ArrayList<>();
    do {
      Optional<String> field = reader.field();
      if (field.isEmpty()) {
        return Optional.empty();
      }
      fields.add(field.get().strip());
    } while (reader.next());
    return Optional.of(fields);
  }

  /** Of semicolon, comma and tab the one that stands most often in the head. */
  public static char separator(String head) {
    char found = ';';
    for (char candidate : new char[] {',', '\t'}) {
      if (count(head, candidate) > count(head, found)) {
        found = candidate;
      }
    }
    return found;
  }

  private static long count(String text, char wanted) {
    return text.chars().filter(c -> c == wanted).count();
  }

  private boolean next() {
    if (at < line.length()) {
      at++;
      return true;
    }
    return false;
  }

  private Optional<String> field() {
    skipBlanks();
    if (at < line.length() && line.charAt(at) == QUOTE) {
      return quoted();
    }
    int from = at;
    while (at < line.length() && line.charAt(at) != separator) {
      if (line.charAt(at) == QUOTE) {
        return Optional.empty();
      }
      at++;
    }
    return Optional.of(line.substring(from, at));
  }

  private Optional<String> quoted() {
    StringBuilder field = new StringBuilder();
    at++;
    while (at < line.length()) {
      char c = line.charAt(at++);
      if (c != QUOTE) {
        field.append(c);
      } else if (at < line.length() && line.charAt(at) == QUOTE) {
        field.append(QUOTE);
        at++;
      } else {
        skipBlanks();
        return at == line.length() || line.charAt(at) == separator
            ? Optional.of(field.toString())
            : Optional.empty();
      }
    }
    return Optional.empty();
  }

  private void skipBlanks() {
    while (at < line.length() && line.charAt(at) == ' ' && separator != ' ') {
      at++;
    }
  }
}
