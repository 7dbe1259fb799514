package org.fieldops.dispatch.search.model;

import java.util.Locale;

/**
 * A text as search sees it, and where each of its characters came from: small letters; ä, ae and a
 * are one, ß and ss are one; no accents. The function {@code dispatch.folded} of the database does
 * the same, and a test holds the two together.
 */
public final class FoldedText {

  private static final String FROM =
      "ÄÖÜäöüÀÁÂÃÅĀĂĄàáâãåāăąÇĆČçćčĎĐďđÈÉÊËĒĘĚèéêëēęěĞğÌÍÎÏĪİìíîïīıŁłÑŃŇñńňÒÓÔÕØŌŐòóôõøōőŘřŚŞŠśşšŢŤţť"
          + "ÙÚÛŪŮŰùúûūůűÝýÿŹŻŽźżž";
  private static final String TO =
      "AOUaouAAAAAAAAaaaaaaaaCCCcccDDddEEEEEEEeeeeeeeGgIIIIIIiiiiiiLlNNNnnnOOOOOOOoooooooRrSSSsssTTtt"
          + "UUUUUUuuuuuuYyyZZZzzz";
  private static final String DROPPED =
      "\u0300\u0301\u0302\u0303\u0304\u0306\u0307\u0308\u030a\u030b\u030c\u0327\u0328";

  private final StringBuilder folded = new StringBuilder();
  private final int[] origins;
  private final int end;

  /** How long it was when an e was left out; the next one stays. */
  private int shortened = -1;

  private FoldedText(String text) {
    this.origins = new int[2 * text.length()];
    this.end = text.length();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (DROPPED.indexOf(c) >= 0) {
        continue;
      }
      int known = FROM.indexOf(c);
      take(known < 0 ? small(c) : Character.toLowerCase(TO.charAt(known)), i);
    }
  }

  public static FoldedText of(String text) {
    return new FoldedText(text);
  }

  /** One for one, whatever the language. */
  private static char small(char c) {
    String lower = String.valueOf(c).toLowerCase(Locale.ROOT);
    return lower.length() == 1 ? lower.charAt(0) : c;
  }

  private void take(char c, int origin) {
    if (c == 'ß') {
      put('s', origin);
      put('s', origin);
    } else if (c == 'e' && folded.length() != shortened && endsInVowel()) {
      shortened = folded.length();
    } else {
      put(c, origin);
    }
  }

  private void put(char c, int origin) {
    origins[folded.length()] = origin;
    folded.append(c);
  }

  private boolean endsInVowel() {
    return !folded.isEmpty() && "aou".indexOf(folded.charAt(folded.length() - 1)) >= 0;
  }

  public String text() {
    return folded.toString();
  }

  /** Where in the given text a place of the folded one begins. */
  int begin(int place) {
    return origins[place];
  }

  /** Where in the given text what stands before a place of the folded one ends. */
  int end(int place) {
    return place < folded.length() ? origins[place] : end;
  }
}
