package org.fieldops.web.ui.review;

/** Words in the language of the person at the desk. */
@FunctionalInterface
public interface Phrases {

  /**
   * @param key of the bundle of words
   * @param facts what the words have places for
   */
  String of(String key, Object... facts);
}
