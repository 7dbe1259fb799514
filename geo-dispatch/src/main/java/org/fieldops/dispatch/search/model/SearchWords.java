package org.fieldops.dispatch.search.model;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What somebody typed to find something: words, and phrases between quotation marks.
 *
 * @param all at most eight; what comes after is left out
 */
public record SearchWords(List<Word> all) {

  private static final int MOST = 8;
  private static final Pattern PIECE = Pattern.compile("[\"„“”]([^\"„“”]*)[\"„“”]?|([^\\s\"„“”]+)");
  private static final Pattern EDGES = Pattern.compile("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}]+$");

  /** Shorter ones are too many parts of other words to be looked for inside of them. */
  private static final int INSIDE_FROM = 3;

  /**
   * One of them.
   *
   * @param text as it was typed, without signs around it
   * @param isPhrase whether it is to stand there as it is
   */
  public record Word(String text, boolean isPhrase) {

    /** Whether it is looked for inside of words, too. */
    public boolean isLong() {
      return FoldedText.of(text).text().length() >= INSIDE_FROM;
    }

    /** A pattern for {@code like} that has it anywhere; what is special there stands for itself. */
    public String anywhere() {
      return "%" + text.replaceAll("([\\\\%_])", "\\\\$1") + "%";
    }
  }

  public static SearchWords of(String typed) {
    List<Word> found = new ArrayList<>();
    Matcher pieces = PIECE.matcher(typed);
    while (pieces.find() && found.size() < MOST) {
      boolean isPhrase = pieces.group(1) != null;
      String piece = isPhrase ? pieces.group(1) : pieces.group(2);
      String text = EDGES.matcher(piece).replaceAll("");
      if (!text.isEmpty()) {
        found.add(new Word(text, isPhrase));
      }
    }
    return new SearchWords(List.copyOf(found));
  }

  public boolean isEmpty() {
    return all.isEmpty();
  }
}
