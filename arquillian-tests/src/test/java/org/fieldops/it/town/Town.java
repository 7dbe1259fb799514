package org.fieldops.it.town;

import java.io.IOException;
import java.net.http.HttpClient;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.fieldops.it.ProtocolClient;
import org.fieldops.kernel.Ids;
import org.fieldops.stack.Stack;

/** People by the thousand and the channels in which they are, written into the database. */
public final class Town implements AutoCloseable {

  private static final String EXAMPLE = "demo1";
  private static final String CHANNEL =
      "insert into dispatch.channel (id, name, kind, history) values (?, ?, ?, 'ALL')";
  private static final String MEMBERS =
      """
      insert into dispatch.channel_member (channel_id, person, role, from_at, first_number, feed_after)
      select ?, person, ?, now() - interval '1 minute', 1, 0 from unnest(?::uuid[]) person
      """;

  private final Stack stack;
  private final RealmKey key;
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(20))
          .build();
  private int people;

  public Town(Stack stack)
      throws SQLException, IOException, GeneralSecurityException, InterruptedException {
    this.stack = stack;
    this.key = new RealmKey(stack, EXAMPLE);
  }

  /** So many more, each known to the house from their first call on. */
  public List<TownPerson> people(int count) throws GeneralSecurityException {
    List<TownPerson> made = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      UUID id = UUID.randomUUID();
      String name = "town" + ++people;
      String token = key.token(id, name);
      made.add(
          new TownPerson(
              name, id.toString(), ProtocolClient.withToken(stack.settings(), token, http)));
    }
    return made;
  }

  /** A new channel of theirs; its id. */
  public String channel(String kind, List<TownPerson> writers, List<TownPerson> readers)
      throws SQLException {
    UUID channel = Ids.next();
    try (Connection database = stack.postgres().connect();
        PreparedStatement insert = database.prepareStatement(CHANNEL)) {
      database.setAutoCommit(false);
      insert.setObject(1, channel);
      insert.setString(2, "Messung " + channel);
      insert.setString(3, kind);
      insert.executeUpdate();
      join(database, channel, "WRITER", writers);
      join(database, channel, "READER", readers);
      database.commit();
    }
    return channel.toString();
  }

  private static void join(Connection database, UUID channel, String role, List<TownPerson> members)
      throws SQLException {
    try (PreparedStatement insert = database.prepareStatement(MEMBERS)) {
      Stream<String> ids = members.stream().map(TownPerson::personId);
      insert.setObject(1, channel);
      insert.setString(2, role);
      insert.setArray(3, database.createArrayOf("text", ids.toArray()));
      insert.executeUpdate();
    }
  }

  /** Ends all their connections. */
  @Override
  public void close() {
    http.shutdownNow();
  }
}
