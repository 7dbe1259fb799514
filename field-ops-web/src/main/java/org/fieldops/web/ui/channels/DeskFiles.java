package org.fieldops.web.ui.channels;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.function.Predicate;
import org.fieldops.kernel.AttachmentId;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.Role;
import org.fieldops.media.Attachments;
import org.fieldops.media.Uploads;
import org.fieldops.web.ui.shell.part.Toast;

/** What a desk's talk needs of the files that messages name. */
@Dependent
class DeskFiles {

  private final Uploads uploads;
  private final Attachments attachments;

  @Inject
  DeskFiles(Uploads uploads, Attachments attachments) {
    this.uploads = uploads;
    this.attachments = attachments;
  }

  /** The largest file, bytes. */
  long limit() {
    return uploads.limit();
  }

  /**
   * Lets supervisors take a message's picture as evidence; it then waits at the review desk.
   *
   * @param attempt does it, or tells why not
   */
  void offerEvidence(MessageListView talk, Person person, Predicate<Runnable> attempt) {
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
