package org.fieldops.dispatch.election.file;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.fieldops.dispatch.PlaceKind;
import org.fieldops.dispatch.WrongLine;
import org.fieldops.dispatch.WrongLine.Reason;
import org.fieldops.dispatch.csv.CsvLine;
import org.fieldops.kernel.Problem;
import org.fieldops.kernel.Refusal;

/** Makes a place of a line, by what stands at the head of the file. */
final class PlaceLine {

  private static final int LONGEST_NUMBER = 12;
  private static final int LONGEST_NAME = 70;
  private static final int LONGEST_SHOWN = 60;
  private static final int MOST_PEOPLE = 500;
  private static final Pattern BETWEEN = Pattern.compile("[\\s,;|]+");
  private static final Map<String, PlaceKind> KINDS =
      Map.ofEntries(
          Map.entry("", PlaceKind.ROOM),
          Map.entry("wahlraum", PlaceKind.ROOM),
          Map.entry("room", PlaceKind.ROOM),
          Map.entry("briefwahl", PlaceKind.POSTAL),
          Map.entry("postal", PlaceKind.POSTAL),
          Map.entry("leitung", PlaceKind.MANAGEMENT),
          Map.entry("management", PlaceKind.MANAGEMENT),
          Map.entry("lage", PlaceKind.STATUS),
          Map.entry("status", PlaceKind.STATUS),
          Map.entry("transport", PlaceKind.TRANSPORT));

  private final List<String> head;
  private final char separator;

  private PlaceLine(List<String> head, char separator) {
    this.head = head;
    this.separator = separator;
  }

  /** A line that makes no place. */
  static final class Wrong extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient WrongLine named;

    Wrong(int number, String column, Reason reason, String value) {
      super(reason.name(), null, false, false);
      named = new WrongLine(number, column, reason, shown(value), true);
    }

    WrongLine named() {
      return named;
    }
  }

  /** As much of a value as is shown. */
  static String shown(String value) {
    String plain = value.replaceAll("\\p{Cntrl}", " ").strip();
    return plain.codePointCount(0, plain.length()) <= LONGEST_SHOWN
        ? plain
        : plain.substring(0, plain.offsetByCodePoints(0, LONGEST_SHOWN - 1)) + "…";
  }

  /**
   * @throws Refusal {@code ELECTION_FILE} when this is no head
   */
  static PlaceLine under(String head) {
    char separator = CsvLine.separator(head);
    List<String> names =
        CsvLine.fields(head, separator).orElseThrow(() -> new Refusal(Problem.ELECTION_FILE));
    if (Column.NUMBER.in(names) < 0 || Column.PEOPLE.in(names) < 0) {
      throw new Refusal(Problem.ELECTION_FILE);
    }
    return new PlaceLine(names, separator);
  }

  Map<RoomFile.Field, String> heads() {
    return RoomFile.heads(name(Column.LEAD), name(Column.PEOPLE));
  }

  /**
   * @param seen the kinds and numbers of the lines before, to which this one is added
   */
  FilePlace read(int line, String text, int longest, Set<String> seen) throws Wrong {
    if (text.length() > longest) {
      throw new Wrong(line, "", Reason.TOO_MANY_PEOPLE, "");
    }
    if (!keepable(text)) {
      throw new Wrong(line, "", Reason.CHARACTER, text);
    }
    List<String> fields =
        CsvLine.fields(text, separator).orElseThrow(() -> new Wrong(line, "", Reason.QUOTES, text));
    if (fields.size() > head.size() || fields.size() <= Column.NUMBER.in(head)) {
      throw new Wrong(line, "", Reason.COLUMNS, text);
    }
    PlaceKind kind = kind(line, fields);
    String number = number(line, fields, kind);
    String name = field(fields, Column.NAME);
    if (kind == PlaceKind.ROOM && Column.NAME.in(head) >= 0 && name.isEmpty()) {
      throw new Wrong(line, name(Column.NAME), Reason.NAME_MISSING, "");
    }
    if (name.length() > LONGEST_NAME) {
      throw new Wrong(line, name(Column.NAME), Reason.NAME_TOO_LONG, name);
    }
    List<String> leads = people(line, fields, Column.LEAD);
    List<String> people = people(line, fields, Column.PEOPLE);
    if (!kind.single() && !seen.add(kind + " " + number.toLowerCase(Locale.ROOT))) {
      throw new Wrong(line, name(Column.NUMBER), Reason.NUMBER_TWICE, number);
    }
    return new FilePlace(line, kind, number, name, leads, people);
  }

  private PlaceKind kind(int line, List<String> fields) throws Wrong {
    String word = field(fields, Column.KIND);
    PlaceKind kind = KINDS.get(word.toLowerCase(Locale.ROOT));
    if (kind == null) {
      throw new Wrong(line, name(Column.KIND), Reason.KIND_UNKNOWN, word);
    }
    return kind;
  }

  private String number(int line, List<String> fields, PlaceKind kind) throws Wrong {
    String number = field(fields, Column.NUMBER);
    if (kind.single()) {
      return "";
    }
    if (number.isEmpty()) {
      throw new Wrong(line, name(Column.NUMBER), Reason.NUMBER_MISSING, "");
    }
    if (number.length() > LONGEST_NUMBER) {
      throw new Wrong(line, name(Column.NUMBER), Reason.NUMBER_TOO_LONG, number);
    }
    return number;
  }

  private List<String> people(int line, List<String> fields, Column column) throws Wrong {
    List<String> people =
        Arrays.stream(BETWEEN.split(field(fields, column)))
            .filter(each -> !each.isEmpty())
            .distinct()
            .toList();
    if (people.size() > MOST_PEOPLE) {
      throw new Wrong(line, name(column), Reason.TOO_MANY_PEOPLE, String.valueOf(people.size()));
    }
    return people;
  }

  private String field(List<String> fields, Column column) {
    int place = column.in(head);
    return place < 0 || place >= fields.size() ? "" : fields.get(place);
  }

  private String name(Column column) {
    return Optional.of(column.in(head)).filter(at -> at >= 0).map(head::get).orElse("");
  }

  private static boolean keepable(String text) {
    return text.codePoints()
        .noneMatch(c ->
            c == '\uFFFD'
                || (c != '\t' && Character.getType(c) == Character.CONTROL)
                || Character.getType(c) == Character.SURROGATE);
  }
}
