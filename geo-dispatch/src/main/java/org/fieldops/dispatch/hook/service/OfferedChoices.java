package org.fieldops.dispatch.hook.service;

import java.util.ArrayList;
import java.util.List;
import org.fieldops.dispatch.Extras;
import org.fieldops.kernel.PlainText;
import org.fieldops.kernel.Problem;
import org.fieldops.kernel.Refusal;

/**
 * Answers that a program offers: at most six different texts of at most 40 characters, each in one
 * line. They become buttons, so none may look like another or turn the line around.
 */
final class OfferedChoices {

  private OfferedChoices() {}

  /**
   * Each without the blanks around it.
   *
   * @throws Refusal {@code HOOK_CHOICES}, {@code FIELD_MISSING}, {@code TEXT_TOO_LONG}, {@code
   *     MALFORMED}, naming the one
   */
  static List<String> checked(List<String> given) {
    if (given.size() > Extras.MOST_CHOICES) {
      throw refused("choices");
    }
    List<String> choices = new ArrayList<>();
    for (String each : given) {
      String field = "choices[" + choices.size() + "]";
      String choice = PlainText.required(field, each, Extras.MAX_CHOICE);
      if (choices.contains(choice) || !PlainText.isPlainLine(choice)) {
        throw refused(field);
      }
      choices.add(choice);
    }
    return choices;
  }

  private static Refusal refused(String field) {
    return new Refusal(Problem.HOOK_CHOICES, field, Extras.MOST_CHOICES);
  }
}
