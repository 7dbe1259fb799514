package org.fieldops.media.document.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.fieldops.media.attachment.model.Attachment;
import org.fieldops.media.attachment.model.AttachmentFollower;
import org.fieldops.media.document.model.Document;
import org.fieldops.media.document.model.DocumentRows;
import org.fieldops.media.document.model.Version;

/** Lets a version go to its people once its bytes are here and are what may go out. */
@ApplicationScoped
public class DocumentArrival implements AttachmentFollower {

  private DocumentRows rows;
  private DocumentFiles files;
  private DocumentNews news;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  DocumentArrival() {}

  @Inject
  public DocumentArrival(DocumentRows rows, DocumentFiles files, DocumentNews news) {
    this.rows = rows;
    this.files = files;
    this.news = news;
  }

  @Override
  public void changed(Attachment file) {
    if (DocumentFiles.settled(file)) {
      rows.meeting(file.id());
      rows.waiting(file.id()).stream()
          .filter(version -> version.by().equals(file.author().id()))
          .forEach(version -> arrived(version, file));
    }
  }

  /** Looks whether the bytes of a version that was just sent are here already. */
  void look(Version version) {
    files.of(version).filter(DocumentFiles::settled).ifPresent(file -> arrived(version, file));
  }

  private void arrived(Version version, Attachment file) {
    Document document = rows.locked(version.document()).orElseThrow();
    Optional<String> trouble = files.trouble(file);
    if (trouble.isPresent()) {
      rows.refused(version, trouble.get());
      news.sender(document);
      return;
    }
    rows.ready(version);
    if (document.withdrawnAt() == null) {
      news.tell(document);
    }
  }
}
