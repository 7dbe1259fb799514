package org.fieldops.web.ui.channels;

import java.util.function.Predicate;
import org.fieldops.kernel.AttachmentId;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.Role;
import org.fieldops.media.Attachments;
import org.fieldops.web.ui.shell.part.Toast;

/** Lets supervisors take a message's picture as evidence; it then waits at the review desk. */
final class EvidenceMenu {

  private EvidenceMenu() {}

  /**
   * @param attempt does it, or tells why not
   */
  static void offer(
      MessageListView talk, Person person, Attachments attachments, Predicate<Runnable> attempt) {
    if (!person.is(Role.SUPERVISOR)) {
      return;
    }
    talk.offerEvidence(id -> {
      if (attempt.test(() -> attachments.takeAsEvidence(person, AttachmentId.of(id)))) {
        Toast.say(talk.getTranslation("channels.file.taken"));
      }
    });
  }
}
