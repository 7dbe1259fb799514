package org.fieldops.dispatch.search.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fieldops.dispatch.SearchWish;
import org.fieldops.dispatch.channel.model.ReadingRight;
import org.fieldops.dispatch.search.model.Place;
import org.fieldops.dispatch.search.model.SearchRows;
import org.fieldops.dispatch.search.model.SearchWords;
import org.fieldops.dispatch.search.model.SearchWords.Word;
import org.fieldops.kernel.ChannelId;
import org.fieldops.kernel.OperationId;
import org.fieldops.kernel.PersonId;
import org.fieldops.kernel.Problem;
import org.fieldops.kernel.Refusal;
import org.fieldops.kernel.WireJson;
import org.fieldops.kernel.store.Sql;
import org.fieldops.kernel.store.SqlFailed;
import org.jspecify.annotations.Nullable;

/** Looks in PostgreSQL's indexes, where the rights are part of the question. */
@ApplicationScoped
public class PostgresSearch implements SearchRows {

  /**
   * A search ends itself, is planned for what is asked each time (a plan for any word is one for no
   * word), and is not worth compiling. With more memory PostgreSQL need not look at whole pages
   * where it has found a row.
   */
  private static final String TERMS =
      """
      select set_config('statement_timeout', '2000', true),
        set_config('plan_cache_mode', 'force_custom_plan', true),
        set_config('work_mem', '16MB', true), set_config('jit', 'off', true)
      """;

  private static final String STEMS =
      """
      select distinct unnest(tsvector_to_array(dispatch.words_of(dispatch.folded(word)))) stem
      from unnest(?::text[]) each (word)
      """;

  /**
   * More than so many that have the words, and the newest are looked at one after the other: of two
   * million both ways then take as long.
   */
  private static final int FEW = 40_000;

  /**
   * PostgreSQL knows how frequent the frequent words are, and nothing of the rare ones. Where it
   * expects so many, they are not counted first.
   */
  private static final long SURELY_MANY = 100_000;

  private static final String EXPECTED =
      "explain (format json) select from dispatch.message_words w where %s";

  private static final String SHOWN =
      "m.id, m.channel_id, m.number, m.author, m.author_name, m.unit_name,"
          + " dispatch.said(m.text, m.extras) text, m.at, m.received_at";

  /** Where few have it: all of them by the index, then those that may be read. */
  private static final String RARE =
      """
      with few as materialized (
        select w.message_id, w.channel_id, w.number, w.received_at
        from dispatch.message_words w where %s limit ?),
      found as materialized (
        select few.message_id from few
          join unnest(?::uuid[], ?::int8multirange[]) mine (channel, spans)
            on mine.channel = few.channel_id and mine.spans @> few.number
        order by few.received_at desc, few.message_id desc limit ?)
      select counted.few, %s
      from (select count(*) few from few) counted
        left join (found join dispatch.message m on m.id = found.message_id) on true
      order by m.received_at desc, m.id desc
      """;

  /** Where many have it: backwards from the newest, until there are enough. */
  private static final String FREQUENT =
      """
      with found as materialized (
        select w.message_id from dispatch.message_words w where %s
        order by w.received_at desc, w.message_id desc limit ?)
      select %s from found join dispatch.message m on m.id = found.message_id
      order by m.received_at desc, m.id desc
      """;

  /** A statement that took longer than it may: PostgreSQL's manual, appendix A. */
  private static final String CANCELLED = "57014";

  private Sql sql;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  PostgresSearch() {}

  @Inject
  public PostgresSearch(Sql sql) {
    this.sql = sql;
  }

  @Override
  public Answer newest(
      PersonId by,
      Collection<ReadingRight> rights,
      SearchWords words,
      SearchWish wish,
      @Nullable Place after,
      int limit) {
    sql.query(TERMS, row -> true);
    try {
      Question question = new Question(by, words, wish, after);
      return new Answer(
          rare(question, words, rights, limit)
              .orElseGet(() -> frequent(question.readable(rights), limit)),
          stems(words));
    } catch (SqlFailed e) {
      throw tooWide(e) ? new Refusal(Problem.SEARCH_TOO_WIDE) : e;
    }
  }

  /** Empty when too many have it. */
  private Optional<List<Found>> rare(
      Question question, SearchWords words, Collection<ReadingRight> rights, int limit) {
    if (words.isEmpty() || expected(question) > SURELY_MANY) {
      return Optional.empty();
    }
    List<@Nullable Object> facts = new ArrayList<>(question.facts());
    facts.add(FEW + 1);
    facts.add(Question.channels(rights));
    facts.add(Question.spans(rights));
    facts.add(limit);
    List<Counted> found =
        sql.query(RARE.formatted(question.text(), SHOWN), Counted::of, facts.toArray());
    return found.getFirst().few() > FEW
        ? Optional.empty()
        : Optional.of(found.stream().flatMap(each -> each.found().stream()).toList());
  }

  private long expected(Question question) {
    String plan =
        sql.query(
                EXPECTED.formatted(question.text()),
                row -> row.getString(1),
                question.facts().toArray())
            .getFirst();
    byte[] text = plan.getBytes(StandardCharsets.UTF_8);
    try (JsonReader reader = WireJson.reader(new ByteArrayInputStream(text))) {
      JsonObject whole = reader.readArray().getJsonObject(0).getJsonObject("Plan");
      return whole.getJsonNumber("Plan Rows").longValue();
    }
  }

  private List<Found> frequent(Question question, int limit) {
    List<@Nullable Object> facts = new ArrayList<>(question.facts());
    facts.add(limit);
    return sql.query(
        FREQUENT.formatted(question.text(), SHOWN), PostgresSearch::found, facts.toArray());
  }

  @Override
  public void tidy() {
    sql.query("select gin_clean_pending_list('dispatch.message_words_by_word')", row -> true);
  }

  private static boolean tooWide(SqlFailed failed) {
    return failed.getCause() instanceof SQLException cause && CANCELLED.equals(cause.getSQLState());
  }

  private List<String> stems(SearchWords words) {
    String[] single =
        words.all().stream()
            .filter(word -> !word.isPhrase())
            .map(Word::text)
            .toArray(String[]::new);
    return sql.query(STEMS, row -> row.getString("stem"), (Object) single);
  }

  /** How many have the words, and one of those that may be read. */
  private record Counted(long few, Optional<Found> found) {

    static Counted of(ResultSet row) throws SQLException {
      long few = row.getLong("few");
      return new Counted(
          few,
          row.getObject("id") == null ? Optional.empty() : Optional.of(PostgresSearch.found(row)));
    }
  }

  private static Found found(ResultSet row) throws SQLException {
    return new Found(
        new OperationId(row.getObject("id", UUID.class)),
        new ChannelId(row.getObject("channel_id", UUID.class)),
        row.getLong("number"),
        new PersonId(row.getObject("author", UUID.class)),
        row.getString("author_name"),
        row.getString("unit_name"),
        row.getString("text"),
        Sql.instant(row, "at"),
        Sql.instant(row, "received_at"));
  }
}
