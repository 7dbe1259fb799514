package org.fieldops.web.ui.channels;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.function.Predicate;
import org.fieldops.dispatch.Drafts;
import org.fieldops.kernel.AttachmentId;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.Role;
import org.fieldops.media.Attachments;
import org.fieldops.media.Uploads;
import org.fieldops.web.ui.shell.part.Toast;

/** What a desk needs for writing: drafts, and the files that messages name. */
@Dependent
class Writing {

  private final Uploads uploads;
  private final Attachments attachments;
  private final Drafts drafts;

  @Inject
  Writing(Uploads uploads, Attachments attachments, Drafts drafts) {
    this.uploads = uploads;
    this.attachments = attachments;
    this.drafts = drafts;
  }

  /**
   * What a composer works with.
   *
   * @param limit the largest file, bytes
   * @param draft what was typed before, on whichever device
   */
  record Tools(long limit, DeskDraft draft) {}

  /**
   * Those of a person.
   *
   * @param attempt does something and says in words when it is refused; whether it was done
   */
  Tools tools(Person person, Predicate<Runnable> attempt) {
    return new Tools(uploads.limit(), new DeskDraft(drafts, person, attempt));
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
