package org.fieldops.dispatch.search.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
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

  private static final String MESSAGES =
      """
      with mine as materialized (
        select * from unnest(?::uuid[], ?::int8multirange[]) reach (channel, spans)),
      found as materialized (
        select w.message_id, w.received_at
        from dispatch.message_words w
          join mine on mine.channel = w.channel_id and mine.spans @> w.number
        where w.channel_id = any (?::uuid[])
      """;

  private static final String NEWEST =
      """
        order by w.received_at desc, w.message_id desc limit ?)
      select m.id, m.channel_id, m.number, m.author, m.author_name, m.unit_name, m.text, m.at,
        m.received_at
      from found join dispatch.message m on m.id = found.message_id
      order by m.received_at desc, m.id desc
      """;

  private static final String FORM =
      "w.findable @@ (plainto_tsquery('dispatch.words_de', dispatch.folded(?))"
          + " || plainto_tsquery('dispatch.words_en', dispatch.folded(?)))";

  private static final String INSIDE = "w.folded like dispatch.folded(?)";

  private static final String BEGINNING =
      "w.findable @@ (quote_literal(dispatch.folded(?)) || ':*')::tsquery";

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
      Collection<ReadingRight> rights,
      SearchWords words,
      SearchWish wish,
      @Nullable Place after,
      int limit) {
    sql.query(TERMS, row -> true);
    Question question = new Question(rights).narrow(wish).words(words).after(after);
    try {
      return new Answer(question.ask(sql, limit), stems(words));
    } catch (SqlFailed e) {
      throw tooWide(e) ? new Refusal(Problem.SEARCH_TOO_WIDE) : e;
    }
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

  /** The statement as it grows with what is wished for. */
  private static final class Question {

    private final StringBuilder text = new StringBuilder(MESSAGES);
    private final List<@Nullable Object> facts = new ArrayList<>();

    Question(Collection<ReadingRight> rights) {
      String[] channels =
          rights.stream().map(right -> right.channel().toString()).toArray(String[]::new);
      facts.add(channels);
      facts.add(rights.stream().map(ReadingRight::spans).toArray(String[]::new));
      facts.add(channels);
    }

    private Question and(String condition, Object... about) {
      text.append(" and (").append(condition).append(")\n");
      facts.addAll(Arrays.asList(about));
      return this;
    }

    Question narrow(SearchWish wish) {
      PersonId author = wish.author();
      if (author != null) {
        and("w.author = ?", author.value());
      }
      if (wish.from() != null) {
        and("w.received_at >= ?", wish.from());
      }
      if (wish.until() != null) {
        and("w.received_at < ?", wish.until());
      }
      return this;
    }

    Question words(SearchWords words) {
      for (Word word : words.all()) {
        if (word.isPhrase()) {
          and(INSIDE, word.anywhere());
        } else if (word.isLong()) {
          and(FORM + " or " + INSIDE, word.text(), word.text(), word.anywhere());
        } else {
          and(BEGINNING, word.text());
        }
      }
      return this;
    }

    Question after(@Nullable Place place) {
      return place == null
          ? this
          : and(
              "(w.received_at, w.message_id) < (?, ?)",
              place.receivedAt(),
              place.message().value());
    }

    List<Found> ask(Sql sql, int limit) {
      text.append(NEWEST);
      facts.add(limit);
      return sql.query(text.toString(), Question::found, facts.toArray());
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
}
