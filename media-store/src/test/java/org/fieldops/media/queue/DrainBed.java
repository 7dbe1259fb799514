package org.fieldops.media.queue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.fieldops.kernel.EvidenceId;
import org.fieldops.kernel.Ids;
import org.fieldops.kernel.Person;
import org.fieldops.media.EvidenceView;
import org.fieldops.media.Pictures;
import org.fieldops.media.SomePeople;
import org.fieldops.media.UploadId;
import org.fieldops.media.Uploads.NewUpload;
import org.fieldops.media.attachment.service.AttachmentBed;
import org.fieldops.media.evidence.service.EvidenceBed;
import org.fieldops.media.evidence.service.Looking;
import org.fieldops.media.evidence.service.Looking.Findings;
import org.fieldops.media.evidence.service.Looking.Task;
import org.fieldops.media.queue.step.IngestSteps;
import org.fieldops.media.sick.service.SickBed;
import org.fieldops.media.upload.Manifest;
import org.fieldops.media.upload.Staging.Chunk;
import org.fieldops.media.upload.store.DiskStaging;

/** The real drain over PostgreSQL and a folder; tickets in memory. */
final class DrainBed {

  final Person officer = SomePeople.officer();
  final EvidenceBed evidence;
  final DiskStaging staging;
  final MemoryTickets tickets = new MemoryTickets();
  final Drain drain;
  final AttachmentBed attachments;
  final AttachmentPictures pictures;
  final SickBed sick;
  final Looking looking;
  final Examiner examiner;
  private Consumer<EvidenceId> onExamination = any -> {};
  private volatile Instant now = Instant.parse("2026-11-23T15:00:00Z");

  DrainBed(Path data) throws IOException {
    evidence = new EvidenceBed(data, () -> now);
    evidence.database().sql().update("delete from media.look"); // other tests' pictures
    evidence
        .database()
        .sql()
        .update("update media.attachment set look = null, look_not_before = null");
    staging = new DiskStaging(evidence.settings());
    attachments =
        new AttachmentBed(
            evidence.database(),
            evidence.feed(),
            evidence.settings(),
            clock(),
            evidence.originals(),
            evidence.fromMessages());
    pictures = attachments.pictures();
    sick = new SickBed(evidence.database(), evidence.feed(), evidence.settings(), clock());
    IngestSteps steps =
        new IngestSteps(
            staging,
            evidence.originals(),
            evidence.arrival(),
            attachments.steps(),
            sick.steps(),
            evidence.settings()) {
          @Override
          public Findings look(Task task) throws IOException {
            onExamination.accept(task.id());
            return super.look(task);
          }
        };
    drain = new Drain(tickets, steps, clock());
    looking = evidence.looking();
    examiner = new Examiner(looking, steps);
  }

  /** Both halves, one after the other. */
  void pass() {
    drain.pass(() -> {});
    examiner.pass(() -> true);
    pictures.pass(() -> true);
  }

  void later(java.time.Duration by) {
    now = now.plus(by);
  }

  /** Happens before a picture is looked into. */
  void onExamination(Consumer<EvidenceId> what) {
    onExamination = what;
  }

  Clock clock() {
    return new Clock() {
      @Override
      public java.time.ZoneId getZone() {
        return java.time.ZoneOffset.UTC;
      }

      @Override
      public Clock withZone(java.time.ZoneId zone) {
        return this;
      }

      @Override
      public Instant instant() {
        return now;
      }
    };
  }

  /** Puts a complete upload with its ticket where the upload feature leaves it. */
  EvidenceId accepted(byte[] bytes, String filename) {
    return accepted(bytes, filename, Pictures.sha256(bytes));
  }

  EvidenceId accepted(byte[] bytes, String filename, String sha256) {
    EvidenceId id = new EvidenceId(Ids.next());
    accepted(id, bytes, filename, sha256);
    return id;
  }

  Manifest accepted(EvidenceId id, byte[] bytes, String filename, String sha256) {
    return accepted(NewUpload.ofEvidence(id, bytes.length, sha256, filename, "image/jpeg"), bytes);
  }

  /** The same of any upload. */
  Manifest accepted(NewUpload upload, byte[] bytes) {
    Manifest manifest = new Manifest(upload, officer.id(), officer.name(), now, now);
    try (Chunk chunk = staging.append(staging.begin(manifest), false)) {
      chunk.write(bytes, bytes.length);
      chunk.keep();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    tickets.add(new Ticket(manifest, null));
    return manifest;
  }

  EvidenceView view(EvidenceId id) {
    return tx(() -> evidence.review().evidence(officer, id));
  }

  <T> T tx(Supplier<T> work) {
    return Objects.requireNonNull(evidence.database().in(work));
  }

  byte[] original(EvidenceId id) throws IOException {
    try (var content = tx(() -> evidence.review().original(officer, id))) {
      return content.bytes().readAllBytes();
    }
  }

  boolean staged(EvidenceId id) {
    return Files.exists(staging.bytes(new UploadId(id.value())));
  }

  static final class MemoryTickets implements Tickets {
    private final Map<UploadId, Ticket> all = new ConcurrentHashMap<>();

    @Override
    public void add(Ticket ticket) {
      all.putIfAbsent(ticket.id(), ticket);
    }

    @Override
    public void replace(Ticket ticket) {
      all.computeIfPresent(ticket.id(), (id, before) -> ticket);
    }

    @Override
    public void remove(UploadId id) {
      all.remove(id);
    }

    @Override
    public java.util.List<Ticket> all() {
      return java.util.List.copyOf(all.values());
    }
  }
}
