package org.fieldops.dispatch.channel.model;

import org.fieldops.kernel.attachment.AttachmentReaders.Named;

/** Which messages name a file. */
public interface AttachedRows {

  /** Whether its author ever named it in a message of its channel. */
  boolean isNamed(Named file);

  /** Whether one of these messages is within reach. */
  boolean isWithin(Named file, ReadingRight reach);
}
