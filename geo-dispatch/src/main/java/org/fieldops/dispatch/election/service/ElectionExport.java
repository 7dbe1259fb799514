package org.fieldops.dispatch.election.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.fieldops.dispatch.ElectionView;
import org.fieldops.dispatch.MessageJson;
import org.fieldops.dispatch.MessageView;
import org.fieldops.dispatch.election.model.ElectionRows;
import org.fieldops.dispatch.election.model.ExportRows;
import org.fieldops.dispatch.election.model.PlannedPlace;
import org.fieldops.identity.AuditTrail;
import org.fieldops.kernel.ElectionId;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.Problem;
import org.fieldops.kernel.Refusal;
import org.fieldops.kernel.WireJson;
import org.fieldops.kernel.WireTime;
import org.fieldops.kernel.transaction.Transactions;

/**
 * Writes what was said in all channels of an election, a page at a time, each page in a transaction
 * of its own: however much it is, little of it is in memory, and no lock is held while a slow
 * reader takes it.
 */
@ApplicationScoped
public class ElectionExport {

  private static final int PAGE = 200;

  private ElectionRows rows;
  private ExportRows messages;
  private ElectionAccess access;
  private Transactions transactions;
  private AuditTrail trail;
  private Clock clock;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  ElectionExport() {}

  @Inject
  public ElectionExport(
      ElectionRows rows,
      ExportRows messages,
      ElectionAccess access,
      Transactions transactions,
      AuditTrail trail,
      Clock clock) {
    this.rows = rows;
    this.messages = messages;
    this.access = access;
    this.transactions = transactions;
    this.trail = trail;
    this.clock = clock;
  }

  /** What is written, fixed when it begins. */
  private record Exported(ElectionView election, List<PlannedPlace> places) {}

  void write(Person by, ElectionId id, OutputStream to) throws IOException {
    Exported exported = transactions.inNew(() -> begin(by, id));
    ElectionView election = exported.election();
    ZipOutputStream zip = new ZipOutputStream(to, StandardCharsets.UTF_8);
    JsonArrayBuilder told = WireJson.array();
    for (PlannedPlace place : exported.places()) {
      told.add(channel(election, place, zip));
    }
    JsonObjectBuilder manifest =
        WireJson.object()
            .add("electionId", election.id().toString())
            .add("name", election.name())
            .add("day", election.day().toString())
            .add("exportedBy", by.name())
            .add("exportedAt", WireTime.text(clock.instant()))
            .add("channels", told);
    zip.putNextEntry(new ZipEntry("manifest.json"));
    zip.write(manifest.build().toString().getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
    zip.finish();
  }

  private Exported begin(Person by, ElectionId id) {
    ElectionView election = access.led(by, id);
    if (!election.mayRead()) {
      throw new Refusal(Problem.NOT_ALLOWED);
    }
    trail.record(by, "election.exported", id.toString(), election.name());
    return new Exported(election, rows.places(id));
  }

  private JsonObjectBuilder channel(ElectionView election, PlannedPlace place, ZipOutputStream zip)
      throws IOException {
    String file = String.format(Locale.ROOT, "%04d.jsonl", place.place());
    zip.putNextEntry(new ZipEntry(file));
    HashedLines lines = new HashedLines(zip);
    long after = 0;
    List<MessageView> page;
    do {
      long from = after;
      page = transactions.inNew(() -> messages.messages(place.channel(), from, PAGE));
      for (MessageView message : page) {
        lines.add(MessageJson.of(message).toString());
        after = message.number();
      }
    } while (page.size() == PAGE);
    zip.closeEntry();
    return WireJson.object()
        .add("file", file)
        .add("channelId", place.channel().toString())
        .add("kind", place.kind().name())
        .add("number", place.number())
        .add("name", place.title(election.name()))
        .add("messages", lines.lines())
        .add("sha256", lines.hash());
  }
}
