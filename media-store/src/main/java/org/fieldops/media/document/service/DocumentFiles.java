package org.fieldops.media.document.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.Set;
import org.fieldops.kernel.Problem;
import org.fieldops.kernel.Refusal;
import org.fieldops.media.AttachmentState;
import org.fieldops.media.Content;
import org.fieldops.media.attachment.model.Attachment;
import org.fieldops.media.attachment.model.AttachmentBytes;
import org.fieldops.media.attachment.model.AttachmentRows;
import org.fieldops.media.attachment.model.FileType;
import org.fieldops.media.document.model.PdfLook;
import org.fieldops.media.document.model.Version;
import org.fieldops.media.evidence.model.Originals.Bytes;

/**
 * The bytes of documents: whether they may go out, and they themselves. Nothing is opened here but
 * what says that a PDF has its end and no password; a picture has to have been drawn.
 */
@ApplicationScoped
public class DocumentFiles {

  static final String PDF = "application/pdf";
  private static final Set<String> PICTURES = Set.of("image/jpeg", "image/png", "image/webp");

  private AttachmentRows rows;
  private AttachmentBytes bytes;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  DocumentFiles() {}

  @Inject
  public DocumentFiles(AttachmentRows rows, AttachmentBytes bytes) {
    this.rows = rows;
    this.bytes = bytes;
  }

  /** The file of a version, as its sender's; empty while nothing of it is here. */
  Optional<Attachment> of(Version version) {
    return rows.find(version.file()).filter(file -> file.author().id().equals(version.by()));
  }

  /** Whether nothing more is to be waited for. */
  static boolean settled(Attachment file) {
    return file.state() == AttachmentState.READY || file.state() == AttachmentState.REFUSED;
  }

  /** Why a settled file may not go out, a problem's code; empty when it may. */
  Optional<String> trouble(Attachment file) {
    if (file.state() == AttachmentState.REFUSED) {
      return Optional.ofNullable(file.reason());
    }
    String type = String.valueOf(file.type());
    if (type.equals(PDF)) {
      return looked(file).map(Problem::name);
    }
    if (!PICTURES.contains(type)) {
      return Optional.of(Problem.DOCUMENT_TYPE.name());
    }
    return file.thumbnail() ? Optional.empty() : Optional.of(Problem.PICTURE_DAMAGED.name());
  }

  private Optional<Problem> looked(Attachment file) {
    try (var in = open(file).in()) {
      return PdfLook.trouble(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Content content(Attachment file) {
    String type = String.valueOf(file.type());
    Bytes open = open(file);
    String name = FileType.savedAs(file.declared().filename(), type);
    return new Content(open.in(), open.length(), type, name, file.declared().sha256());
  }

  private Bytes open(Attachment file) {
    try {
      return bytes.open(file.declared().sha256()).orElseThrow(() -> new Refusal(Problem.NOT_FOUND));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
