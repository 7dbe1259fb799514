package org.fieldops.web.ui.channels;

import com.vaadin.flow.component.UI;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.function.Predicate;
import org.fieldops.dispatch.Extras;
import org.fieldops.dispatch.MessageView;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.Role;
import org.fieldops.media.CaseFileView;
import org.fieldops.media.CaseFiles;
import org.fieldops.media.CaseMessage;
import org.fieldops.media.CaseMessages;
import org.fieldops.web.ui.cases.CaseChooser;
import org.fieldops.web.ui.shell.part.Toast;

/** Puts a message on a case file, as it stands now. */
@Dependent
class OntoCase {

  private static final int OFFERED = 50;

  private final CaseFiles cases;
  private final CaseMessages messages;

  @Inject
  OntoCase(CaseFiles cases, CaseMessages messages) {
    this.cases = cases;
    this.messages = messages;
  }

  /** Those who keep cases do. */
  static boolean may(Person person) {
    return person.is(Role.SUPERVISOR);
  }

  /**
   * Asks on which case, and puts it there.
   *
   * @param attempt does it, or tells why not
   */
  void ask(Person by, MessageView message, String channel, Predicate<Runnable> attempt) {
    new CaseChooser(
            text -> cases.search(by, text, OFFERED),
            file -> kept(by, file, said(message, channel), attempt))
        .open();
  }

  private boolean kept(
      Person by, CaseFileView file, CaseMessage message, Predicate<Runnable> attempt) {
    boolean done = attempt.test(() -> messages.keep(by, file.id(), message));
    if (done) {
      Toast.say(UI.getCurrent().getTranslation("case.messages.kept", file.number()));
    }
    return done;
  }

  private static CaseMessage said(MessageView message, String channel) {
    return new CaseMessage(
        message.id().value(),
        channel,
        message.number(),
        message.author(),
        message.authorName(),
        message.unitName(),
        message.at(),
        message.text(),
        message.extras().attachments().stream().map(Extras.Attachment::name).toList());
  }
}
