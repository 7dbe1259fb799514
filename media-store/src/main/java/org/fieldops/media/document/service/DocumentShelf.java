package org.fieldops.media.document.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fieldops.kernel.DocumentId;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.Problem;
import org.fieldops.kernel.Refusal;
import org.fieldops.kernel.document.DocumentAudience;
import org.fieldops.media.Content;
import org.fieldops.media.DeviceCopy;
import org.fieldops.media.Documents;
import org.fieldops.media.FieldDocument;
import org.fieldops.media.document.model.Document;
import org.fieldops.media.document.model.DocumentRows;
import org.fieldops.media.document.model.DocumentRows.Offered;
import org.fieldops.media.document.model.ReaderRows;
import org.fieldops.media.document.model.Version;
import org.jspecify.annotations.Nullable;

/** What a person's devices have of documents, and get. */
@ApplicationScoped
public class DocumentShelf implements Documents {

  private DocumentRows rows;
  private ReaderRows readers;
  private DocumentFiles files;
  private DocumentAccess access;
  private DocumentAudience audience;
  private Clock clock;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  DocumentShelf() {}

  @Inject
  public DocumentShelf(
      DocumentRows rows,
      ReaderRows readers,
      DocumentFiles files,
      DocumentAccess access,
      DocumentAudience audience,
      Clock clock) {
    this.rows = rows;
    this.readers = readers;
    this.files = files;
    this.access = access;
    this.audience = audience;
    this.clock = clock;
  }

  /** One question of where somebody belongs. */
  private record Belonging(DocumentAudience.Target to, Instant since) {}

  @Override
  @Transactional
  public List<FieldDocument> mine(Person by) {
    if (!DocumentAccess.works(by)) {
      return List.of();
    }
    Map<Belonging, Boolean> asked = new HashMap<>();
    return rows.of(by.id(), clock.instant(), MOST).stream()
        .filter(offered -> asked.computeIfAbsent(belonging(offered), one -> belongs(by, one)))
        .map(Offered::view)
        .toList();
  }

  /** Only of a unit it matters since when. */
  private static Belonging belonging(Offered offered) {
    boolean since = offered.to().kind() == DocumentAudience.Kind.UNIT;
    return new Belonging(offered.to(), since ? offered.sentAt() : Instant.EPOCH);
  }

  private boolean belongs(Person by, Belonging one) {
    return audience.includes(by.id(), one.to(), one.since());
  }

  @Override
  @Transactional
  public Content content(Person by, DocumentId id, @Nullable Integer version) {
    Document document = rows.find(id).orElseThrow(DocumentShelf::none);
    Version present = present(document);
    boolean valid = document.withdrawnAt() == null && !present.expired(clock.instant());
    if (version != null && version != present.number()) {
      throw none();
    }
    if (!access.leads(by, document) && !(valid && access.isFor(by, document))) {
      throw none();
    }
    return files.content(files.of(present).orElseThrow(DocumentShelf::none));
  }

  private Version present(Document document) {
    Integer current = document.current();
    if (current == null) {
      throw none();
    }
    return rows.version(document.id(), current).orElseThrow();
  }

  private static Refusal none() {
    return new Refusal(Problem.NOT_FOUND);
  }

  @Override
  @Transactional
  public void held(Person by, UUID device, List<DeviceCopy> copies) {
    if (copies.size() > MOST) {
      throw new Refusal(Problem.MALFORMED, "copies");
    }
    Instant now = clock.instant();
    readers.gone(by.id(), device, copies.stream().map(DeviceCopy::document).toList(), now);
    copies.forEach(copy -> readers.copy(by.id(), device, copy, now));
  }
}
