package org.fieldops.it.bench;

import jakarta.json.JsonObject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.fieldops.it.ProtocolClient;
import org.fieldops.stack.Stack;

/** Many messages, and the time it takes to find some. They are gone again afterwards. */
final class SearchRun {

  private static final int CHANNELS = 400;
  private static final int READ = 50;
  private static final int MOST = 100;
  private static final int PLANTED = 8;
  private static final int STEP = 5_003;
  private static final double NANOS_PER_MILLI = 1e6;
  private static final String READER = "patrol1";
  private static final String STRANGER = "patrol3";

  /** Channel n of the bench has this id, n in its last digits. */
  private static final String CHANNEL = "'be7c0000-0000-4000-8000-' || lpad(n::text, 12, '0')";

  private static final List<String> WORDS =
      List.of("Hundekot", "beutelspender", "Strassensperrungen", "streife", "\"kein Platz\"", "am");

  private static final String CHANNELS_MADE =
      """
      insert into dispatch.channel (id, kind, name, history, last_number)
      select (%s)::uuid, 'GROUP', 'Messung ' || n, 'ALL', ? from generate_series(0, ?) n
      """
          .formatted(CHANNEL);

  private static final String JOINED =
      """
      insert into dispatch.channel_member (channel_id, person, role, from_at, first_number, feed_after)
      select (%s)::uuid, ?, 'READER', now(), 1, 0 from generate_series(0, ?, ?) n
      """
          .formatted(CHANNEL);

  /** Some words come often, some seldom, as in any language; every 5,003rd has a rare one. */
  private static final String SAID =
      """
      with words as materialized (
        select string_to_array('wir sind jetzt vor Ort bitte kommt zur Lage alles ruhig Fahrzeug steht noch im '
          || 'Halteverbot keine Person angetroffen Streife fährt weiter Richtung Innenstadt Kontrolle beendet '
          || 'Rückmeldung folgt Danke verstanden Frage an die Leitstelle wer übernimmt den Einsatz am Markt kein '
          || 'Platz Müller ist unterwegs mit dem Rad Zufahrt frei Anwohner beschwert sich über Lärm', ' ') common,
          (select array_agg(a || b order by md5(a || b))
            from unnest(string_to_array('Straßen,Hunde,Park,Markt,Fahrrad,Auto,Bahnhof,Verkehrs,Müll,Baustellen,Brücken,Schul', ',')) a,
              unnest(string_to_array('sperrung,kontrolle,verbot,zone,schild,störung,meldung,wagen,arbeiten,zufahrt,tor,dienst', ',')) b)
            joined)
      insert into dispatch.message (id, channel_id, number, author, author_name, text, written_at, at, received_at, clock_known)
      select gen_random_uuid(), (%s)::uuid, k, ?, 'Messung', said.text, moment, moment, moment, true
      from words cross join generate_series(?::int, ?::int) k
        cross join lateral (select k %% 400 n, now() - interval '1 year' + k * interval '15 s' moment) placed
        cross join lateral (
          select string_agg(case when r < 0.1 then joined[1 + floor(144 * power(r * 10, 3))::int]
              else common[1 + floor(power(r, 1.7) * array_length(common, 1))::int] end, ' ')
            || case when k %% 5003 = 8 then ' Hundekotbeutelspender am Spielplatz leer' else '' end text
          from (select random() r from generate_series(1, 10 + k %% 20)) rolled) said
      """
          .formatted(CHANNEL);

  private final Stack stack;

  SearchRun(Stack stack) {
    this.stack = stack;
  }

  /**
   * @param tidy whether other tests come after this one
   */
  Figures measure(int messages, int times, boolean tidy) throws SQLException {
    ProtocolClient reader = new ProtocolClient(stack.settings(), READER);
    ProtocolClient stranger = new ProtocolClient(stack.settings(), STRANGER);
    UUID person = UUID.fromString(reader.get("/me").getString("personId"));
    List<String> lines = new ArrayList<>();
    List<String> complaints = new ArrayList<>();
    try (Connection database = stack.postgres().connect()) {
      long begin = System.nanoTime();
      make(database, person, messages);
      lines.add(String.format(Locale.ROOT, "%d messages made in %.0f s", messages, seconds(begin)));
      for (String words : WORDS) {
        lines.add(time(reader, words, times));
      }
      int expected = Math.min(MOST, planted(messages));
      int found = hits(reader, "hundekotbeutel");
      if (found != expected) {
        complaints.add(found + " of " + expected + " planted messages found");
      }
      if (hits(stranger, "hundekotbeutel") > 0) {
        complaints.add("somebody found what they may not read");
      }
      if (tidy) {
        unmake(database);
      }
    }
    return new Figures(lines, complaints);
  }

  private static void make(Connection database, UUID person, int messages) throws SQLException {
    run(database, CHANNELS_MADE, (long) messages, CHANNELS - 1);
    run(database, JOINED, person, CHANNELS - 1, CHANNELS / READ);
    int part = 100_000;
    for (int from = 1; from <= messages; from += part) {
      run(database, SAID, person, from, Math.min(messages, from + part - 1));
    }
    try (Statement statement = database.createStatement()) {
      statement.execute("vacuum (analyze) dispatch.message_words");
    }
  }

  private static void unmake(Connection database) throws SQLException {
    String ours = " where channel_id::text like 'be7c0000-%'";
    run(database, "delete from dispatch.message" + ours);
    run(database, "delete from dispatch.channel_member" + ours);
    run(database, "delete from dispatch.channel where id::text like 'be7c0000-%'");
  }

  private static void run(Connection database, String sql, Object... facts) throws SQLException {
    try (PreparedStatement statement = database.prepareStatement(sql)) {
      for (int i = 0; i < facts.length; i++) {
        statement.setObject(i + 1, facts[i]);
      }
      statement.executeUpdate();
    }
  }

  /** How many of the rare ones are in a channel that the reader reads. */
  private static int planted(int messages) {
    int count = 0;
    for (int k = PLANTED; k <= messages; k += STEP) {
      count += k % CHANNELS % (CHANNELS / READ) == 0 ? 1 : 0;
    }
    return count;
  }

  private static String time(ProtocolClient reader, String words, int times) {
    Times all = new Times();
    int found = 0;
    for (int i = 0; i < times; i++) {
      long begin = System.nanoTime();
      found = hits(reader, words);
      all.add(System.nanoTime() - begin);
    }
    return all.line(String.format(Locale.ROOT, "%-22s %3d hits", words, found));
  }

  private static int hits(ProtocolClient reader, String words) {
    String query = URLEncoder.encode(words, StandardCharsets.UTF_8);
    JsonObject page = reader.get("/search/messages?limit=" + MOST + "&q=" + query);
    return page.getJsonArray("hits").size();
  }

  private static double seconds(long since) {
    return (System.nanoTime() - since) / NANOS_PER_MILLI / 1_000;
  }
}
