package org.fieldops.dispatch;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The door for programs that say something in a channel. */
public interface IncomingHooks {

  /**
   * What a program says.
   *
   * @param title stands above the text; null for none
   * @param link an address that stands below it; null for none
   * @param id the program's own name for it: again with the same is the same message
   * @param choices answers that it offers, none or at most {@link Extras#MOST_CHOICES}
   */
  record Said(
      String text,
      @Nullable String title,
      @Nullable String link,
      @Nullable String id,
      List<String> choices) {

    public Said {
      choices = List.copyOf(choices);
    }
  }

  /**
   * Lets a program in; there is no difference between a hook that is not there and a wrong secret.
   *
   * @throws org.fieldops.kernel.Refusal {@code HOOK_UNKNOWN}, {@code TOO_MANY_REQUESTS}
   */
  void admit(UUID hook, String secret);

  /**
   * Says it in the hook's channel, in the hook's name, for a program that was admitted.
   *
   * @throws org.fieldops.kernel.Refusal {@code HOOK_UNKNOWN}, {@code FIELD_MISSING}, {@code
   *     TEXT_TOO_LONG}, {@code MALFORMED}, {@code HOOK_CHOICES}
   */
  MessageView say(UUID hook, Said said);
}
