package org.fieldops.media.attachment.model;

/**
 * Told of each step of a file, within its transaction: what else it may be than part of a message.
 */
public interface AttachmentFollower {

  void changed(Attachment file);
}
