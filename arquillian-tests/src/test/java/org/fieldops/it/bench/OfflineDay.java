package org.fieldops.it.bench;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.fieldops.it.ProtocolClient;
import org.fieldops.it.prove.Photo;
import org.fieldops.kernel.Ids;
import org.fieldops.stack.Stack;

/** What one phone kept while it had no network: messages, and photos of about 300 KB. */
final class OfflineDay {

  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final double NANOS_PER_SECOND = 1e9;
  private static final int BATCH = 200;

  private static final String ROWS =
      """
      select (select count(*) from identity.operation) + (select count(*) from identity.feed_entry)
        + (select count(*) from dispatch.message) + (select count(*) from media.evidence)
        + (select count(*) from media.custody)
      """;

  private static final String READY =
      "select count(*) from media.evidence where state = 'READY' and id = any (?)";

  private final Stack stack;
  private final ProtocolClient client;
  private final List<JsonObject> operations = new ArrayList<>();
  private final List<Photo> photos;

  OfflineDay(Stack stack, Member member, int messages, int photos) {
    this.stack = stack;
    this.client = member.client();
    this.photos = IntStream.range(0, photos).mapToObj(i -> Photo.small()).toList();
    IntStream.range(0, messages).forEach(i -> operations.add(message(member.channelId(), i)));
    this.photos.forEach(photo -> operations.add(captured(photo)));
  }

  /** Operations in batches, then each photo; and the wait until all of them were looked into. */
  Figures handIn() throws Exception {
    ServerCosts before = ServerCosts.of(stack);
    long begin = System.nanoTime();
    List<String> complaints = send("accepted");
    double seconds = (System.nanoTime() - begin) / NANOS_PER_SECOND;
    ServerCosts taken = ServerCosts.of(stack).since(before);
    Awaitility.await().atMost(PATIENCE).until(() -> ready() == photos.size());
    double all = (System.nanoTime() - begin) / NANOS_PER_SECOND;
    return new Figures(
        List.of(
            "%d operations and %d photos of %d KB from one phone"
                .formatted(
                    operations.size(),
                    photos.size(),
                    photos.stream().mapToInt(Photo::size).max().orElse(0) / 1000),
            line("until the last answer", seconds),
            taken.line("spent by the servers until then"),
            line("until all photos were looked into", all),
            ServerCosts.of(stack).since(before).line("spent by the servers until then")),
        complaints);
  }

  Figures handInAgain() throws Exception {
    long rows = rows();
    ServerCosts before = ServerCosts.of(stack);
    long begin = System.nanoTime();
    List<String> complaints = send("duplicate");
    double seconds = (System.nanoTime() - begin) / NANOS_PER_SECOND;
    ServerCosts taken = ServerCosts.of(stack).since(before);
    long more = rows() - rows;
    if (more != 0) {
      complaints.add(more + " rows came of sending it again");
    }
    return new Figures(
        List.of(
            "all of it again: " + more + " rows",
            line("until the last answer", seconds),
            taken.line("spent by the servers until then")),
        complaints);
  }

  private List<String> send(String outcome) {
    List<String> complaints = new ArrayList<>();
    for (int from = 0; from < operations.size(); from += BATCH) {
      List<JsonObject> batch = operations.subList(from, Math.min(operations.size(), from + BATCH));
      client.operate("/operations", batch).stream()
          .filter(answer -> !answer.getString("outcome").equals(outcome))
          .forEach(answer -> complaints.add("not " + outcome + ": " + answer));
    }
    for (Photo photo : photos) {
      if (outcome.equals("accepted")) {
        client.upload(photo.id(), photo.bytes(), "photo.jpg", "image/jpeg");
      } else {
        client.uploadAgain(photo.id(), photo.size(), photo.sha256(), "photo.jpg", "image/jpeg");
      }
    }
    return complaints;
  }

  private static JsonObject message(String channel, int number) {
    return ProtocolClient.operation(
        Ids.next(),
        "message.sent",
        Json.createObjectBuilder()
            .add("channelId", channel)
            .add("text", "Ohne Netz geschrieben, Nummer " + number + ".")
            .build());
  }

  private static JsonObject captured(Photo photo) {
    return ProtocolClient.operation(
        Ids.next(),
        "evidence.captured",
        Json.createObjectBuilder()
            .add("evidenceId", photo.id().toString())
            .add("sha256", photo.sha256())
            .add("size", photo.size())
            .add("filename", "photo.jpg")
            .add("contentType", "image/jpeg")
            .add("kind", "OVERVIEW")
            .add("capturedAt", "2026-11-23T12:00:00.000Z")
            .build());
  }

  private long rows() throws SQLException {
    try (Connection connection = stack.postgres().connect();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(ROWS)) {
      rows.next();
      return rows.getLong(1);
    }
  }

  private long ready() throws SQLException {
    try (Connection connection = stack.postgres().connect();
        var statement = connection.prepareStatement(READY)) {
      Object[] ids = photos.stream().map(Photo::id).toArray(UUID[]::new);
      statement.setArray(1, connection.createArrayOf("uuid", ids));
      try (ResultSet rows = statement.executeQuery()) {
        rows.next();
        return rows.getLong(1);
      }
    }
  }

  private static String line(String what, double seconds) {
    return String.format(Locale.ROOT, "%-34s %.2f s", what, seconds);
  }
}
