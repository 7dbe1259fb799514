package org.fieldops.dispatch;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What looks like the form of an election result; the counterpart of {@code result-form.ts}. A text
 * is taken apart at its lines, commas and semicolons. A part counts when it is a name and a whole
 * number behind it, each name once. Five of them look like a result, and two when a word of
 * counting votes stands somewhere in the text. So nothing has to be known of parties or candidates,
 * and everybody can be told why.
 */
public final class ResultForm {

  /** The most characters of the reason why something that looks like a result is none. */
  public static final int MAX_REASON = 200;

  private static final int PARTS = 5;
  private static final int PARTS_WITH_WORD = 2;
  private static final int LONGEST_PART = 100;
  private static final int FLAGS =
      Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;
  private static final Pattern BETWEEN = Pattern.compile("[\\n\\r;|]|,(?=\\s|$)");
  private static final String NUMBER =
      "\\d{1,3}[.,]\\d+\\s*%|\\d{1,3}(?:[. ]\\d{3})+|0|[1-9]\\d{0,5}";
  private static final String SHARE = "\\s*\\(?\\d{1,3}(?:[.,]\\d+)?\\s*%\\)?";
  private static final Pattern COUNTED =
      Pattern.compile(
          "(?:\\d{1,2}[.)]\\s*)?(.*\\p{L}{2}.*?)[\\s:=–-]+(?:"
              + NUMBER
              + ")\\s*(?:stimmen|votes|%)?(?:"
              + SHARE
              + ")?",
          FLAGS);
  private static final Pattern WORD =
      Pattern.compile(
          "(?:erst|zweit)?stimmen\\b|\\bgültig|ungültig|wahlvorschl|wahlberechtigt|wähler|\\bvotes\\b"
              + "|\\b(?:in)?valid\\b",
          FLAGS);

  private ResultForm() {}

  /** Whether it looks like one. */
  public static boolean isLike(String text) {
    Set<String> names = new HashSet<>();
    for (String part : BETWEEN.split(text)) {
      String plain = part.strip();
      Matcher counted = COUNTED.matcher(plain);
      if (plain.length() <= LONGEST_PART && counted.matches()) {
        String name = counted.group(1).strip();
        if (!Character.isDigit(name.charAt(name.length() - 1))) {
          names.add(name.toLowerCase(Locale.ROOT));
        }
      }
    }
    return names.size() >= PARTS || (names.size() >= PARTS_WITH_WORD && WORD.matcher(text).find());
  }
}
