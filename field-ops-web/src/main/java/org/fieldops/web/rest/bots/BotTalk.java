package org.fieldops.web.rest.bots;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.ProblemWords;
import org.fieldops.kernel.Refusal;
import org.fieldops.kernel.bot.Bot;
import org.fieldops.kernel.bot.Bot.Answer;
import org.fieldops.kernel.bot.Bot.Question;
import org.fieldops.kernel.bot.Bot.Task;
import org.fieldops.kernel.bot.Bot.Words;

/** Finds the task that a question is for; whoever is not understood is told what can be asked. */
final class BotTalk {

  private static final Words UNKNOWN =
      new Words(
          "Das verstehe ich nicht. Das kann ich sagen:",
          "I do not understand that. This I can tell you:");

  private BotTalk() {}

  static Answer answer(Bot bot, Person by, String text, Locale locale) {
    Question question = new Question(by, text, words(text), locale);
    for (Task task : bot.tasks()) {
      if (fits(task, question.words())) {
        return carried(task, question);
      }
    }
    return Answer.of(UNKNOWN.in(locale), examples(bot, locale));
  }

  /** What this person may not do is said in words, and is no mistake. */
  private static Answer carried(Task task, Question question) {
    try {
      return task.act().answer(question);
    } catch (Refusal refusal) {
      ProblemWords words = ProblemWords.of(refusal, question.locale());
      return Answer.of(words.title() + ". " + words.detail());
    }
  }

  static List<String> examples(Bot bot, Locale locale) {
    return bot.tasks().stream().map(task -> task.example().in(locale)).toList();
  }

  private static boolean fits(Task task, List<String> words) {
    return task.calledBy().stream().anyMatch(set -> hasAll(set, words));
  }

  private static boolean hasAll(Set<String> beginnings, List<String> words) {
    return beginnings.stream()
        .allMatch(beginning -> words.stream().anyMatch(word -> word.startsWith(beginning)));
  }

  private static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    for (String word : text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}/]+", -1)) {
      if (!word.isEmpty()) {
        words.add(word);
      }
    }
    return words;
  }
}
