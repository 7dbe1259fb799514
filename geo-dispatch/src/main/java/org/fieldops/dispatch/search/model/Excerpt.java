package org.fieldops.dispatch.search.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fieldops.dispatch.SearchHit.Mark;

/**
 * The piece of a text in which something was found.
 *
 * @param text of some 200 characters at most
 * @param marks what was found in it
 */
public record Excerpt(String text, List<Mark> marks) {

  private static final int LONGEST = 200;
  private static final int AHEAD = 60;
  private static final int MOST_MARKS = 20;
  private static final int LONGEST_ENDING = 5;
  private static final String CUT = "…";
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

  /**
   * @param stems the beginnings of all forms of the words
   */
  public static Excerpt of(String text, SearchWords words, Collection<String> stems) {
    List<Mark> marks = marks(text, words, stems);
    int first = marks.isEmpty() ? 0 : marks.getFirst().start();
    int from = text.length() <= LONGEST || first < LONGEST - AHEAD ? 0 : whole(text, first - AHEAD);
    int to = whole(text, Math.min(text.length(), from + LONGEST));
    String head = from > 0 ? CUT : "";
    String tail = to < text.length() ? CUT : "";
    List<Mark> inside =
        marks.stream()
            .filter(mark -> mark.start() >= from && mark.start() + mark.length() <= to)
            .limit(MOST_MARKS)
            .map(mark -> new Mark(mark.start() - from + head.length(), mark.length()))
            .toList();
    return new Excerpt(head + text.substring(from, to) + tail, inside);
  }

  /** Never between the two halves of a character. */
  private static int whole(String text, int place) {
    boolean isInside =
        place > 0 && place < text.length() && Character.isLowSurrogate(text.charAt(place));
    return isInside ? place - 1 : place;
  }

  private static List<Mark> marks(String text, SearchWords words, Collection<String> stems) {
    FoldedText folded = FoldedText.of(text);
    List<int[]> found = new ArrayList<>();
    for (SearchWords.Word word : words.all()) {
      if (word.isLong()) {
        parts(folded, FoldedText.of(word.text()).text(), found);
      }
    }
    Matcher each = WORD.matcher(folded.text());
    while (each.find()) {
      String here = each.group();
      if (stems.stream().anyMatch(stem -> isForm(here, stem))) {
        found.add(new int[] {folded.begin(each.start()), folded.end(each.end())});
      }
    }
    return joined(found);
  }

  private static boolean isForm(String word, String stem) {
    return word.startsWith(stem) && word.length() <= stem.length() + LONGEST_ENDING;
  }

  private static void parts(FoldedText folded, String part, List<int[]> found) {
    int at = folded.text().indexOf(part);
    while (at >= 0) {
      found.add(new int[] {folded.begin(at), folded.end(at + part.length())});
      at = folded.text().indexOf(part, at + part.length());
    }
  }

  private static List<Mark> joined(List<int[]> found) {
    List<Mark> marks = new ArrayList<>();
    found.sort(Comparator.comparingInt(piece -> piece[0]));
    for (int[] piece : found) {
      Mark last = marks.isEmpty() ? null : marks.getLast();
      if (last != null && piece[0] <= last.start() + last.length()) {
        int end = Math.max(piece[1], last.start() + last.length());
        marks.set(marks.size() - 1, new Mark(last.start(), end - last.start()));
      } else {
        marks.add(new Mark(piece[0], piece[1] - piece[0]));
      }
    }
    return marks;
  }
}
