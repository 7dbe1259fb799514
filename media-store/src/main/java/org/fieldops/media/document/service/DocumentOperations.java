package org.fieldops.media.document.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.util.Set;
import org.fieldops.kernel.AttachmentId;
import org.fieldops.kernel.DocumentId;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.Problem;
import org.fieldops.kernel.Refusal;
import org.fieldops.kernel.WireJson;
import org.fieldops.kernel.document.DocumentAudience.Kind;
import org.fieldops.kernel.document.DocumentAudience.Target;
import org.fieldops.kernel.operation.Body;
import org.fieldops.kernel.operation.Operation;
import org.fieldops.kernel.operation.OperationHandler;
import org.fieldops.media.NewDocument;
import org.fieldops.media.SentDocument;
import org.fieldops.media.SentDocuments;

/** {@code document.sent}, {@code document.replaced} and {@code document.withdrawn}. */
@ApplicationScoped
public class DocumentOperations implements OperationHandler {

  private static final String SENT = "document.sent";
  private static final String REPLACED = "document.replaced";
  private static final String WITHDRAWN = "document.withdrawn";
  private static final int MAX_TITLE = 200;

  private SentDocuments documents;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  DocumentOperations() {}

  @Inject
  public DocumentOperations(SentDocuments documents) {
    this.documents = documents;
  }

  @Override
  public Set<String> kinds() {
    return Set.of(SENT, REPLACED, WITHDRAWN);
  }

  /** The operation's id is the document's. */
  @Override
  public JsonObject handle(Person by, Operation operation) {
    Body body = new Body(operation.body());
    if (operation.kind().equals(SENT)) {
      Body to = body.optionalObject("to").orElseThrow(() -> missing("to"));
      return answer(
          documents.send(
              by,
              new DocumentId(operation.id().value()),
              new Target(to.choice("kind", Kind.class), to.uuid("id")),
              read(body)));
    }
    DocumentId id = new DocumentId(body.uuid("documentId"));
    return answer(
        operation.kind().equals(REPLACED)
            ? documents.replace(by, id, read(body))
            : documents.withdraw(by, id));
  }

  private static NewDocument read(Body body) {
    return new NewDocument(
        body.text("title", 1, MAX_TITLE),
        new AttachmentId(body.uuid("fileId")),
        body.optionalDeviceTime("validUntil").orElse(null));
  }

  private static Refusal missing(String field) {
    return new Refusal(Problem.FIELD_MISSING, field);
  }

  private static JsonObject answer(SentDocument sent) {
    return WireJson.object()
        .add("documentId", sent.id().toString())
        .add("version", sent.version())
        .add("state", sent.state().name())
        .add("people", sent.counts().people())
        .build();
  }
}
