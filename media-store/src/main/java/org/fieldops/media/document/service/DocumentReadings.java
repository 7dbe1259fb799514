package org.fieldops.media.document.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.fieldops.kernel.DocumentId;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.Problem;
import org.fieldops.kernel.Refusal;
import org.fieldops.kernel.WireJson;
import org.fieldops.kernel.operation.Body;
import org.fieldops.kernel.operation.Operation;
import org.fieldops.kernel.operation.OperationHandler;
import org.fieldops.media.document.model.Document;
import org.fieldops.media.document.model.DocumentRows;
import org.fieldops.media.document.model.ReaderRows;

/**
 * What people say of a document that is for them, or was when they wrote it: {@code document.read}
 * when they opened it, {@code document.confirmed} when they have read and understood it. It counts
 * from the moment of writing, also when the document is replaced, withdrawn or over meanwhile.
 */
@ApplicationScoped
public class DocumentReadings implements OperationHandler {

  private static final String READ = "document.read";
  private static final String CONFIRMED = "document.confirmed";

  private DocumentRows rows;
  private ReaderRows readers;
  private DocumentNews news;
  private Clock clock;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  DocumentReadings() {}

  @Inject
  public DocumentReadings(DocumentRows rows, ReaderRows readers, DocumentNews news, Clock clock) {
    this.rows = rows;
    this.readers = readers;
    this.news = news;
    this.clock = clock;
  }

  @Override
  public Set<String> kinds() {
    return Set.of(READ, CONFIRMED);
  }

  @Override
  public boolean mayShareACommit(String kind) {
    return true;
  }

  @Override
  public String locks(Operation operation) {
    return new Body(operation.body()).uuid("documentId").toString();
  }

  @Override
  public JsonObject handle(Person by, Operation operation) {
    Body body = new Body(operation.body());
    DocumentId id = new DocumentId(body.uuid("documentId"));
    int version = (int) body.whole("version", 1, Integer.MAX_VALUE);
    Document document =
        rows.find(id)
            .filter(found -> readers.wasFor(id, by.id()) && version <= found.version())
            .orElseThrow(() -> new Refusal(Problem.NOT_FOUND));
    readers.read(
        id,
        version,
        by.id(),
        operation.happenedAt(),
        operation.kind().equals(CONFIRMED) ? clock.instant() : null,
        operation.clockKnown());
    news.tell(document, List.of(by.id())); // their other devices
    return WireJson.object().add("documentId", id.toString()).add("version", version).build();
  }
}
