package org.fieldops.web.ui.channels;

import org.fieldops.dispatch.Extras;
import org.fieldops.dispatch.MessageView;

/** What a line of the house says: its text is the names of up to three people, or how many. */
final class HouseLine {

  private HouseLine() {}

  /** The words for a line; of what a person said, the text. */
  static String words(MessageView message, TalkLine.Words words) {
    Extras.Line line = message.extras().line();
    String text = message.text();
    if (line == null) {
      return text;
    }
    if (text.matches("[0-9]+")) {
      return words.of("line." + line + ".many", text);
    }
    return words.of("line." + line + (text.contains(", ") ? ".some" : ".one"), text);
  }
}
