package org.fieldops.web.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.ByteArrayInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import org.fieldops.dispatch.Duties;
import org.fieldops.dispatch.Fix;
import org.fieldops.dispatch.OnDuty;
import org.fieldops.dispatch.Positions;
import org.fieldops.kernel.EvidenceId;
import org.fieldops.kernel.Ids;
import org.fieldops.kernel.OperationId;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.WireJson;
import org.fieldops.kernel.WireTime;
import org.fieldops.kernel.operation.Answer;
import org.fieldops.kernel.operation.Operation;
import org.fieldops.kernel.operation.Operations;
import org.fieldops.media.Uploads;
import org.fieldops.media.Uploads.NewUpload;

/** What a demo officer's device says: the same operations, positions and uploads as any other's. */
@ApplicationScoped
public class DemoOfficer {

  private static final String JPEG = "image/jpeg";

  private Operations operations;
  private Positions positions;
  private Duties duties;
  private Uploads uploads;
  private Clock clock;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  DemoOfficer() {}

  @Inject
  public DemoOfficer(
      Operations operations, Positions positions, Duties duties, Uploads uploads, Clock clock) {
    this.operations = operations;
    this.positions = positions;
    this.duties = duties;
    this.uploads = uploads;
    this.clock = clock;
  }

  /** Is the person on duty, so that the rest makes sense? */
  boolean onDuty(Person who) {
    return duties.current(who.id()).isPresent();
  }

  void moved(Person who, Fix fix) {
    positions.report(who, List.of(fix));
  }

  /** Says something in the channel of the person's shift. */
  void say(Person who, String text) {
    duties
        .current(who.id())
        .map(OnDuty::channel)
        .ifPresent(channel ->
            operate(
                who,
                "message.sent",
                WireJson.object().add("channelId", channel.toString()).add("text", text).build()));
  }

  void status(Person who, String code) {
    operate(who, "status.set", WireJson.object().add("status", code).build());
  }

  /** Photographs: the manifest first, then the bytes. */
  void photograph(Person who, byte[] picture, String kind, String note, Fix fix) {
    EvidenceId id = new EvidenceId(Ids.next());
    String hash = sha256(picture);
    JsonObjectBuilder body =
        WireJson.object()
            .add("evidenceId", id.toString())
            .add("sha256", hash)
            .add("size", picture.length)
            .add("filename", "demo.jpg")
            .add("contentType", JPEG)
            .add("kind", kind)
            .add("note", note)
            .add("capturedAt", WireTime.text(fix.at()))
            .add(
                "position",
                WireJson.object()
                    .add("lat", fix.point().lat())
                    .add("lon", fix.point().lon())
                    .add("accuracy", fix.accuracy())
                    .add("at", WireTime.text(fix.at())));
    if (operate(who, "evidence.captured", body.build())) {
      NewUpload upload = NewUpload.ofEvidence(id, picture.length, hash, "demo.jpg", JPEG);
      uploads.create(who, upload);
      uploads.append(who, upload.id(), 0, new ByteArrayInputStream(picture), null);
    }
  }

  private boolean operate(Person who, String kind, JsonObject body) {
    Operation operation = new Operation(new OperationId(Ids.next()), kind, clock.instant(), body);
    return operations.perform(who, operation) instanceof Answer.Accepted;
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
