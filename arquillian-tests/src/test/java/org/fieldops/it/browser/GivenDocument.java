package org.fieldops.it.browser;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.fieldops.it.ProtocolClient;
import org.fieldops.kernel.Ids;
import org.fieldops.stack.Stack;

/** A document of two pages that the dispatcher sent to one officer; withdrawn when it is closed. */
record GivenDocument(String id, String title, ProtocolClient office) implements AutoCloseable {

  static GivenDocument to(Stack stack, String username) {
    ProtocolClient office = new ProtocolClient(stack.settings(), "dispatcher1");
    UUID file = Ids.next();
    byte[] pdf = PlainPdf.of("Sperrung Marktplatz", "Rettung darf durch");
    office.uploadFile(file, pdf, "sperrung.pdf", "application/pdf");
    UUID id = Ids.next();
    String person = new ProtocolClient(stack.settings(), username).get("/me").getString("personId");
    Instant until = Instant.now().plus(Duration.ofHours(3)).truncatedTo(ChronoUnit.MILLIS);
    JsonObject body =
        Json.createObjectBuilder()
            .add("title", "Sperrung Marktplatz")
            .add("fileId", file.toString())
            .add("to", Json.createObjectBuilder().add("kind", "PERSON").add("id", person))
            .add("validUntil", until.toString())
            .build();
    office.operate(id, "document.sent", body);
    Awaitility.await()
        .pollInSameThread()
        .atMost(Duration.ofMinutes(1))
        .until(() -> office.get("/documents/" + id).getString("state"), "VALID"::equals);
    return new GivenDocument(id.toString(), "Sperrung Marktplatz", office);
  }

  @Override
  public void close() {
    office.operate(
        Ids.next(), "document.withdrawn", Json.createObjectBuilder().add("documentId", id).build());
  }
}
