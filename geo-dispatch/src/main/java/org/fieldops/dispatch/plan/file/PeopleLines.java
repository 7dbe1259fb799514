package org.fieldops.dispatch.plan.file;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.fieldops.dispatch.PeopleFile;
import org.fieldops.dispatch.PeopleFile.Reason;
import org.fieldops.dispatch.PeopleFile.Wrong;
import org.fieldops.dispatch.csv.CsvLine;
import org.fieldops.dispatch.csv.FileText;
import org.fieldops.kernel.PlainText;
import org.fieldops.kernel.Problem;
import org.fieldops.kernel.Refusal;

/**
 * The lines of a file, read once from the first to the last. What is wrong with one is said of that
 * line, and the others go on. Who the people are is not known here.
 */
public final class PeopleLines {

  private static final Pattern BREAK = Pattern.compile("\r\n|\r|\n");
  private static final Pattern BETWEEN = Pattern.compile("[,;|]");
  private static final int LONGEST_QUALIFICATION = 60;
  private static final int MOST_QUALIFICATIONS = 30;
  private static final int LONGEST_SHOWN = 60;
  private static final int MINUTES = 60;
  private static final BigDecimal MOST_HOURS = BigDecimal.valueOf(60);

  private static final Set<String> PERSON =
      Set.of("person", "benutzer", "benutzername", "username");
  private static final Set<String> ABLE =
      Set.of("qualifications", "qualification", "befähigungen", "befähigung", "qualifikationen");
  private static final Set<String> TEAM = Set.of("team");
  private static final Set<String> HOURS = Set.of("hours", "stunden", "wochenstunden");

  private final List<Read> read = new ArrayList<>();
  private final List<Wrong> wrong = new ArrayList<>();
  private final List<String> head;
  private final char separator;

  private PeopleLines(List<String> head, char separator) {
    this.head = head;
    this.separator = separator;
  }

  /**
   * A line that can be read.
   *
   * @param person what they sign in with
   * @param team its name, empty when nothing stands there
   * @param weekMinutes 0 when nothing stands there
   */
  public record Read(
      int number, String person, List<String> qualifications, String team, int weekMinutes) {}

  /**
   * @throws Refusal {@code PEOPLE_FILE} when it is no such file at all
   */
  public static PeopleLines of(byte[] bytes) {
    String text = FileText.of(bytes, PeopleFile.MOST_BYTES, Problem.PEOPLE_FILE).text();
    String[] lines = BREAK.split(text, -1);
    if (lines.length > PeopleFile.MOST_LINES + 1) {
      throw new Refusal(Problem.PEOPLE_FILE);
    }
    char separator = CsvLine.separator(lines[0]);
    List<String> head =
        CsvLine.fields(lines[0], separator).orElseThrow(() -> new Refusal(Problem.PEOPLE_FILE));
    PeopleLines file = new PeopleLines(head, separator);
    if (file.column(PERSON) < 0 || file.column(ABLE) < 0) {
      throw new Refusal(Problem.PEOPLE_FILE);
    }
    for (int i = 1; i < lines.length; i++) {
      if (!PlainText.isBlank(lines[i])) {
        file.line(i + 1, lines[i]);
      }
    }
    return file;
  }

  public List<Read> read() {
    return List.copyOf(read);
  }

  public List<Wrong> wrong() {
    return List.copyOf(wrong);
  }

  /** What the file calls the column of the people; of the team likewise. */
  public String personColumn() {
    return name(PERSON);
  }

  public String teamColumn() {
    return name(TEAM);
  }

  private void line(int number, String line) {
    if (line.codePoints().anyMatch(PeopleLines::unkeepable)) {
      wrong.add(new Wrong(number, "", Reason.CHARACTER, shown(line)));
      return;
    }
    Optional<List<String>> fields = CsvLine.fields(line, separator);
    if (fields.isEmpty()) {
      wrong.add(new Wrong(number, "", Reason.QUOTES, shown(line)));
    } else if (fields.get().size() != head.size()) {
      wrong.add(new Wrong(number, "", Reason.COLUMNS, shown(line)));
    } else {
      fields(number, fields.get());
    }
  }

  private void fields(int number, List<String> fields) {
    List<String> able =
        Arrays.stream(BETWEEN.split(field(fields, ABLE)))
            .map(String::strip)
            .filter(each -> !each.isEmpty())
            .distinct()
            .toList();
    Optional<String> tooLong =
        able.stream().filter(each -> each.length() > LONGEST_QUALIFICATION).findFirst();
    int minutes = minutes(field(fields, HOURS));
    if (tooLong.isPresent()) {
      wrong.add(new Wrong(number, name(ABLE), Reason.QUALIFICATION_TOO_LONG, shown(tooLong.get())));
    } else if (able.size() > MOST_QUALIFICATIONS) {
      wrong.add(
          new Wrong(
              number, name(ABLE), Reason.TOO_MANY_QUALIFICATIONS, String.valueOf(able.size())));
    } else if (minutes < 0) {
      wrong.add(new Wrong(number, name(HOURS), Reason.HOURS, shown(field(fields, HOURS))));
    } else {
      read.add(new Read(number, field(fields, PERSON), able, field(fields, TEAM), minutes));
    }
  }

  /** 0 for nothing, -1 for what is no number of hours in a week. */
  private static int minutes(String hours) {
    if (hours.isEmpty()) {
      return 0;
    }
    if (!hours.matches("\\d{1,2}([.,]\\d{1,2})?")) {
      return -1;
    }
    BigDecimal number = new BigDecimal(hours.replace(',', '.'));
    boolean possible = number.signum() > 0 && number.compareTo(MOST_HOURS) <= 0;
    return possible ? number.multiply(BigDecimal.valueOf(MINUTES)).intValue() : -1;
  }

  private int column(Set<String> words) {
    for (int i = 0; i < head.size(); i++) {
      if (words.contains(head.get(i).toLowerCase(Locale.ROOT))) {
        return i;
      }
    }
    return -1;
  }

  private String name(Set<String> words) {
    int column = column(words);
    return column < 0 ? "" : head.get(column);
  }

  private String field(List<String> fields, Set<String> words) {
    int column = column(words);
    return column < 0 ? "" : fields.get(column);
  }

  private static boolean unkeepable(int c) {
    return c == 0xFFFD
        || (c != '\t' && Character.getType(c) == Character.CONTROL)
        || Character.getType(c) == Character.SURROGATE;
  }

  /** As much of a value as is shown. */
  public static String shown(String value) {
    String plain = value.replaceAll("\\p{Cntrl}", " ").strip();
    return plain.codePointCount(0, plain.length()) <= LONGEST_SHOWN
        ? plain
        : plain.substring(0, plain.offsetByCodePoints(0, LONGEST_SHOWN - 1)) + "…";
  }
}
