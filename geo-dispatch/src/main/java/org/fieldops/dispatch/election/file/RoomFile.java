package org.fieldops.dispatch.election.file;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.fieldops.dispatch.Elections;
import org.fieldops.dispatch.WrongLine;
import org.fieldops.dispatch.csv.FileText;
import org.fieldops.kernel.PlainText;
import org.fieldops.kernel.Problem;
import org.fieldops.kernel.Refusal;

/**
 * A file of polling rooms, read once from its first line to its last. What is wrong with one line
 * is said of that line, and the others go on.
 *
 * @param heads how the file itself calls its columns, for words about them
 */
public record RoomFile(
    String encoding,
    List<FilePlace> places,
    List<WrongLine> wrong,
    Map<RoomFile.Field, String> heads) {

  private static final Pattern BREAK = Pattern.compile("\r\n|\r|\n");
  private static final int LONGEST_LINE = 20_000;

  /** The columns that name people. */
  public enum Field {
    LEADS,
    PEOPLE
  }

  /**
   * @throws Refusal {@code ELECTION_FILE} when it is no such file at all
   */
  public static RoomFile read(byte[] bytes) {
    FileText file = FileText.of(bytes, Elections.MOST_BYTES, Problem.ELECTION_FILE);
    String[] lines = BREAK.split(file.text(), -1);
    if (lines.length > Elections.MOST_LINES * 2) {
      throw new Refusal(Problem.ELECTION_FILE);
    }
    int first = firstFilled(lines);
    PlaceLine reader = PlaceLine.under(lines[first]);
    List<FilePlace> places = new ArrayList<>();
    List<WrongLine> wrong = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (int i = first + 1; i < lines.length; i++) {
      if (PlainText.isBlank(lines[i])) {
        continue;
      }
      try {
        places.add(reader.read(i + 1, lines[i], LONGEST_LINE, seen));
      } catch (PlaceLine.Wrong line) {
        wrong.add(line.named());
      }
    }
    if (places.size() + wrong.size() > Elections.MOST_LINES) {
      throw new Refusal(Problem.ELECTION_FILE);
    }
    return new RoomFile(file.encoding(), places, wrong, reader.heads());
  }

  private static int firstFilled(String[] lines) {
    for (int i = 0; i < lines.length; i++) {
      if (!PlainText.isBlank(lines[i])) {
        return i;
      }
    }
    throw new Refusal(Problem.ELECTION_FILE);
  }

  /** How the file calls the column of these people. */
  public String head(Field field) {
    return heads.getOrDefault(field, "");
  }

  /** As much of a value as is shown. */
  public static String shown(String value) {
    return PlaceLine.shown(value);
  }

  static Map<Field, String> heads(String leads, String people) {
    Map<Field, String> heads = new EnumMap<>(Field.class);
    heads.put(Field.LEADS, leads);
    heads.put(Field.PEOPLE, people);
    return heads;
  }
}
