package org.fieldops.kernel.attachment;

import org.fieldops.kernel.AttachmentId;
import org.fieldops.kernel.ChannelId;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.PersonId;

/**
 * Says who may see a file: whoever may read a message of its author, in its channel, that names it.
 * To name somebody else's file opens nothing. Implemented by the module that owns messages.
 */
public interface AttachmentReaders {

  /** Where a file belongs, by its manifest. */
  record Named(AttachmentId attachment, ChannelId channel, PersonId author) {}

  /**
   * True when the person may read such a message now. Before there is one the author alone may see
   * the file; once all of them are withdrawn, nobody.
   */
  boolean mayRead(Person by, Named file);

  /** True when there is such a message, so that its readers are to hear of the file. */
  boolean isSaid(Named file);
}
