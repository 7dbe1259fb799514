package org.fieldops.it.access;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The table of {@code access-table.md}: a Markdown table, one line per endpoint and relation. */
record AccessTable(List<Row> rows) {

  private static final String FILE = "/access-table.md";
  private static final int FIRST_CALLER = 2;

  /**
   * A line.
   *
   * @param method an HTTP method, {@code SOCKET}, {@code VIEW}, or {@code OPERATION} with its kind
   * @param path as the code has it, with its places for ids; of an operation the kind
   * @param expected by caller: a status, or a word that the checks know
   */
  record Row(String method, String path, Whose whose, Map<Caller, String> expected) {

    /** The path without what is asked of it. */
    String endpoint() {
      return method.equals("VIEW") ? path : path.split("\\?", 2)[0];
    }

    String title() {
      return method + " " + path + (whose == Whose.ANY ? "" : ", " + whose.word());
    }
  }

  static AccessTable read() {
    try (InputStream file = AccessTable.class.getResourceAsStream(FILE)) {
      String text =
          new String(Objects.requireNonNull(file, FILE).readAllBytes(), StandardCharsets.UTF_8);
      List<Row> rows = new ArrayList<>();
      text.lines().filter(line -> line.startsWith("| `")).forEach(line -> rows.add(row(line)));
      return new AccessTable(List.copyOf(rows));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether a line speaks of it; {@code *} is any method. */
  boolean names(String method, String path) {
    return rows.stream()
        .anyMatch(row ->
            row.endpoint().equals(path) && (method.equals("*") || row.method().equals(method)));
  }

  private static Row row(String line) {
    List<String> cells =
        List.of(line.substring(1).split("\\|")).stream().map(String::strip).toList();
    int most = FIRST_CALLER + Caller.values().length;
    if (cells.size() != most && cells.size() != most - 1) {
      throw new IllegalArgumentException("not as many cells as columns: " + line);
    }
    String[] endpoint = cells.getFirst().replace("`", "").split(" ", 2);
    Map<Caller, String> expected = new EnumMap<>(Caller.class);
    int column = FIRST_CALLER;
    for (Caller caller : Caller.values()) {
      String cell = column < cells.size() ? cells.get(column) : expected.get(Caller.GUEST);
      expected.put(caller, Objects.requireNonNull(cell));
      column++;
    }
    return new Row(endpoint[0], endpoint[1], Whose.of(cells.get(1)), expected);
  }
}
