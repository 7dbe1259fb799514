package org.fieldops.it.prove;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;
import org.fieldops.it.ProtocolClient;
import org.fieldops.stack.Stack;

/** Looks for every photo in the database, on the disk and over the API. */
public final class UploadAudit {

  private static final String ROW =
      """
      select count(*) filter (where state = 'READY' and stored_sha256 = ?) as ready,
             count(*) filter (where announced_at is null or received_at is null) as halves,
             (select count(*) from media.evidence other where other.sha256 = ?) as same,
             (select count(*) from media.custody c where c.evidence = e.id
                and c.act in ('announced', 'received', 'examined')) as links,
             (select count(*) from identity.feed_entry f where f.topic like 'person:%'
                and f.body ->> 'evidenceId' = cast(e.id as text)
                and f.body ->> 'state' = 'READY') as news
      from media.evidence e where e.id = ? group by e.id
      """;

  private final Stack stack;
  private final List<Photo> photos;
  private final Map<Photo, Phone> delivered;
  private final List<String> complaints;
  private int lost;
  private int doubled;
  private int wrong;
  private int halves;

  public UploadAudit(
      Stack stack, List<Photo> photos, Map<Photo, Phone> delivered, List<String> complaints) {
    this.stack = stack;
    this.photos = photos;
    this.delivered = delivered;
    this.complaints = complaints;
  }

  public int lost() {
    return lost;
  }

  public int doubled() {
    return doubled;
  }

  public int wrong() {
    return wrong;
  }

  public int halves() {
    return halves;
  }

  public void run() throws SQLException, IOException, InterruptedException {
    staging();
    try (Connection database = stack.postgres().connect()) {
      looks(database);
      for (Photo photo : photos) {
        row(database, photo);
        bytes(photo);
      }
    }
  }

  /** What is home leaves nothing in the staging area. */
  private void staging() throws IOException {
    try {
      Awaitility.await().atMost(Duration.ofMinutes(2)).until(() -> staged().isEmpty());
    } catch (ConditionTimeoutException e) {
      halves += staged().size();
      complaints.add("still staged: " + staged());
    }
  }

  /** What is home is looked into soon. */
  private void looks(Connection database) {
    try {
      Awaitility.await().atMost(Duration.ofMinutes(2)).until(() -> examined(database));
    } catch (ConditionTimeoutException e) {
      complaints.add("pictures are still to be looked into");
    }
  }

  private static boolean examined(Connection database) throws SQLException {
    try (PreparedStatement waiting =
            database.prepareStatement("select 1 from media.look where kind = 'EXAMINE'");
        ResultSet rows = waiting.executeQuery()) {
      return !rows.next();
    }
  }

  /** The photos whose folders are still there, each with the names of its files. */
  private Map<String, List<String>> staged() throws IOException {
    Path staging = stack.settings().dataDir().resolve("staging");
    Map<String, List<String>> staged = new TreeMap<>();
    for (Photo photo : photos) {
      try (Stream<Path> files = Files.list(staging.resolve(photo.id().toString()))) {
        staged.put(
            photo.id().toString(), files.map(file -> file.getFileName().toString()).toList());
      } catch (NoSuchFileException e) {
        continue; // it is home
      }
    }
    return staged;
  }

  private void row(Connection database, Photo photo) throws SQLException {
    try (PreparedStatement query = database.prepareStatement(ROW)) {
      query.setString(1, photo.sha256());
      query.setString(2, photo.sha256());
      query.setObject(3, photo.id());
      try (ResultSet row = query.executeQuery()) {
        if (!row.next() || row.getInt("ready") != 1) {
          lost++;
          complaints.add("lost: " + photo.id());
          return;
        }
        if (row.getInt("halves") != 0) {
          halves++;
          complaints.add("half: " + photo.id());
        }
        if (row.getInt("same") != 1
            || row.getInt("links") != 3
            || row.getInt("news") < 1
            || row.getInt("news") > 2) {
          doubled++;
          complaints.add(
              "%s: %d rows, %d links, %d news"
                  .formatted(
                      photo.id(), row.getInt("same"), row.getInt("links"), row.getInt("news")));
        }
      }
    }
  }

  private void bytes(Photo photo) throws IOException, InterruptedException {
    Phone phone = delivered.get(photo);
    if (phone == null) {
      return; // counted as lost
    }
    if (!ProtocolClient.sha256(phone.original(photo.id())).equals(photo.sha256())) {
      wrong++;
      complaints.add("wrong bytes: " + photo.id());
    }
  }
}
