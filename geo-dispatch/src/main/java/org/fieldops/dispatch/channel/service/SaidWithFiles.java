package org.fieldops.dispatch.channel.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.fieldops.dispatch.channel.model.AttachedRows;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.attachment.AttachmentReaders;

/** A file is for those who may read a message of its author, in its channel, that names it. */
@ApplicationScoped
public class SaidWithFiles implements AttachmentReaders {

  private AttachedRows rows;
  private ChannelAccess access;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  SaidWithFiles() {}

  @Inject
  public SaidWithFiles(AttachedRows rows, ChannelAccess access) {
    this.rows = rows;
    this.access = access;
  }

  @Override
  public boolean mayRead(Person by, Named file) {
    if (!rows.isNamed(file)) {
      return by.id().equals(file.author());
    }
    return access
        .mayRead(by, file.channel())
        .filter(reach -> rows.isWithin(file, reach))
        .isPresent();
  }

  @Override
  public boolean isSaid(Named file) {
    return rows.isNamed(file);
  }
}
