package org.fieldops.media.attachment.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.fieldops.kernel.AttachmentId;
import org.fieldops.kernel.ChannelId;
import org.fieldops.kernel.ContentTypes;
import org.fieldops.kernel.EvidenceId;
import org.fieldops.kernel.Ids;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.Problem;
import org.fieldops.kernel.Refusal;
import org.fieldops.kernel.Role;
import org.fieldops.kernel.attachment.AttachmentReaders;
import org.fieldops.media.AttachmentState;
import org.fieldops.media.AttachmentView;
import org.fieldops.media.Attachments;
import org.fieldops.media.Content;
import org.fieldops.media.attachment.model.Attachment;
import org.fieldops.media.attachment.model.AttachmentBytes;
import org.fieldops.media.attachment.model.AttachmentRows;
import org.fieldops.media.attachment.model.FileType;
import org.fieldops.media.evidence.model.Originals;
import org.fieldops.media.evidence.model.Originals.Bytes;
import org.fieldops.media.evidence.model.Originals.Derivative;
import org.fieldops.media.evidence.service.MessageEvidence;

/** Shows files to those who may read a message that names them. */
@ApplicationScoped
class SaidFiles implements Attachments {

  private AttachmentRows rows;
  private AttachmentBytes bytes;
  private AttachmentReaders readers;
  private Originals originals;
  private MessageEvidence evidence;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  SaidFiles() {}

  @Inject
  SaidFiles(
      AttachmentRows rows,
      AttachmentBytes bytes,
      AttachmentReaders readers,
      Originals originals,
      MessageEvidence evidence) {
    this.originals = originals;
    this.evidence = evidence;
    this.rows = rows;
    this.bytes = bytes;
    this.readers = readers;
  }

  @Override
  @Transactional
  public AttachmentView attachment(Person by, AttachmentId id) {
    Attachment file = visible(by, id);
    return new AttachmentView(
        id,
        file.channel(),
        file.author().id(),
        file.state(),
        file.reason(),
        FileType.savedAs(file.declared().filename(), typeOf(file)),
        typeOf(file),
        file.declared().size(),
        file.declared().sha256(),
        file.thumbnail());
  }

  @Override
  @Transactional
  public Content content(Person by, AttachmentId id) {
    Attachment file = here(by, id);
    String name = FileType.savedAs(file.declared().filename(), typeOf(file));
    return content(() -> bytes.open(file.declared().sha256()), typeOf(file), name, file);
  }

  @Override
  @Transactional
  public Content preview(Person by, AttachmentId id) {
    return derivative(by, id, Derivative.PREVIEW);
  }

  @Override
  @Transactional
  public Content thumbnail(Person by, AttachmentId id) {
    return derivative(by, id, Derivative.THUMBNAIL);
  }

  @Override
  @Transactional
  public EvidenceId takeAsEvidence(Person by, AttachmentId id) {
    by.require(Role.SUPERVISOR);
    here(by, id);
    Attachment file = rows.locked(id).orElseThrow();
    return rows.evidenceOf(id).orElseGet(() -> taken(by, file));
  }

  private EvidenceId taken(Person by, Attachment file) {
    if (!FileType.isPicture(typeOf(file))) {
      throw new Refusal(Problem.NOT_A_PICTURE);
    }
    String sha256 = file.declared().sha256();
    try {
      originals.keep(bytes.file(sha256).orElseThrow(() -> new Refusal(Problem.NOT_FOUND)), sha256);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    EvidenceId id = new EvidenceId(Ids.next());
    evidence.take(
        by,
        new MessageEvidence.Taken(
            id,
            file.author(),
            file.declared(),
            typeOf(file),
            Objects.requireNonNull(file.receivedAt()),
            "attachment " + file.id() + " of " + file.author().name()));
    rows.becomes(file.id(), id);
    return id;
  }

  private Content derivative(Person by, AttachmentId id, Derivative which) {
    Attachment file = here(by, id);
    if (!file.thumbnail()) {
      throw new Refusal(Problem.NOT_FOUND);
    }
    String name = which.name().toLowerCase(Locale.ROOT) + ".jpg";
    return content(
        () -> bytes.openDerivative(file.declared().sha256(), which), "image/jpeg", name, file);
  }

  private Attachment here(Person by, AttachmentId id) {
    Attachment file = visible(by, id);
    if (!file.received() || file.state() == AttachmentState.REFUSED) {
      throw new Refusal(Problem.NOT_FOUND);
    }
    return file;
  }

  private Attachment visible(Person by, AttachmentId id) {
    return rows.find(id)
        .filter(file -> mayRead(by, file))
        .orElseThrow(() -> new Refusal(Problem.NOT_FOUND));
  }

  /** Before its manifest is here no message can be of it. */
  private boolean mayRead(Person by, Attachment file) {
    ChannelId channel = file.channel();
    return channel == null
        ? file.author().id().equals(by.id())
        : readers.mayRead(by, new AttachmentReaders.Named(file.id(), channel, file.author().id()));
  }

  private static String typeOf(Attachment file) {
    return file.type() == null ? ContentTypes.UNKNOWN : file.type();
  }

  private static Content content(Opening opening, String type, String name, Attachment file) {
    try {
      Bytes open = opening.open().orElseThrow(() -> new Refusal(Problem.NOT_FOUND));
      return new Content(open.in(), open.length(), type, name, file.declared().sha256());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private interface Opening {
    Optional<Bytes> open() throws IOException;
  }
}
