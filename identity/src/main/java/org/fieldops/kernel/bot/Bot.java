package org.fieldops.kernel.bot;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.Role;
import org.jspecify.annotations.Nullable;

/**
 * Something that answers by itself. It does what its tasks say and nothing else, with the rights of
 * whoever asks, and somebody is named who answers for it. The way to a human is not its own to give
 * or to leave out: every phone shows it beside every answer, with no network too.
 *
 * <p>A bean that implements this is a bot; nothing else has to know of it. It is asked within the
 * request of its person and keeps nothing of what they said.
 */
public interface Bot {

  /** What it is called in addresses: small letters and dashes, never another one's. */
  String name();

  /** What people read. */
  Words title();

  /** Who answers for it. */
  Words owner();

  /** Who may ask it; to all others it does not exist. */
  Set<Role> roles();

  /** All that it can do; the first one that fits a question answers it. */
  List<Task> tasks();

  /** A text in both languages. */
  record Words(String german, String english) {

    public String in(Locale locale) {
      return locale.getLanguage().equals(Locale.ENGLISH.getLanguage()) ? english : german;
    }
  }

  /**
   * One thing that it can do.
   *
   * @param example a question that it answers; shown as a quick answer
   * @param calledBy sets of beginnings of words, in small letters: a question that has all words of
   *     one set is this task's
   */
  record Task(Words example, List<Set<String>> calledBy, Act act) {}

  /** Does it. */
  @FunctionalInterface
  interface Act {

    /**
     * @throws org.fieldops.kernel.Refusal when this person may not; it is told in its own words
     */
    Answer answer(Question question);
  }

  /**
   * What somebody asked.
   *
   * @param words of the text, in small letters, without marks
   */
  record Question(Person by, String text, List<String> words, Locale locale) {

    public String say(Words in) {
      return in.in(locale);
    }
  }

  /**
   * What it says.
   *
   * @param lines below the text, as far as they go on a phone
   * @param screen a page of the app that goes on from here; null when there is none
   */
  record Answer(String text, List<String> lines, @Nullable String screen) {

    private static final int MOST = 40;

    public Answer {
      lines = lines.stream().limit(MOST).toList();
    }

    public static Answer of(String text) {
      return new Answer(text, List.of(), null);
    }

    public static Answer of(String text, List<String> lines) {
      return new Answer(text, lines, null);
    }
  }
}
