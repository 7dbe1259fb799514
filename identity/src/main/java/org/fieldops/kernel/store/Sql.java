package org.fieldops.kernel.store;

import jakarta.json.JsonObject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.fieldops.kernel.WireJson;
import org.jspecify.annotations.Nullable;

/**
 * Plain SQL on a data source, in the running transaction if there is one. What goes wrong comes out
 * as {@link SqlFailed}. How long a statement may take is the data source's to say: the database
 * ends it ({@code statement_timeout}), as a timer in the driver for each would cost more than many
 * a statement.
 */
public class Sql {

  private final DataSource database;

  public Sql(DataSource database) {
    this.database = database;
  }

  /** Reads one row. */
  @FunctionalInterface
  public interface Row<T> {
    T read(ResultSet row) throws SQLException;
  }

  /**
   * Runs a query.
   *
   * @param parameters strings, numbers, booleans, UUIDs, {@code byte[]}, {@link Instant}, {@code
   *     String[]} (as text array), {@code Long[]} (as bigint array) and {@link JsonObject} (as
   *     text)
   */
  public <T> List<T> query(String sql, Row<T> row, @Nullable Object... parameters) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      bind(connection, statement, parameters);
      try (ResultSet rows = statement.executeQuery()) {
        List<T> found = new ArrayList<>();
        while (rows.next()) {
          found.add(row.read(rows));
        }
        return found;
      }
    } catch (SQLException e) {
      throw new SqlFailed(e);
    }
  }

  /** The first row of a query, if any. */
  public <T> Optional<T> first(String sql, Row<T> row, @Nullable Object... parameters) {
    return query(sql, row, parameters).stream().findFirst();
  }

  /** Runs a statement and says how many rows it touched. */
  public int update(String sql, @Nullable Object... parameters) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      bind(connection, statement, parameters);
      return statement.executeUpdate();
    } catch (SQLException e) {
      throw new SqlFailed(e);
    }
  }

  /** A time from a row. */
  public static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  /** A JSON object from a row. */
  public static JsonObject json(ResultSet row, String column) throws SQLException {
    return WireJson.parse(row.getString(column));
  }

  private static void bind(
      Connection connection, PreparedStatement statement, @Nullable Object[] parameters)
      throws SQLException {
    for (int i = 0; i < parameters.length; i++) {
      switch (parameters[i]) {
        case Instant at -> statement.setObject(i + 1, at.atOffset(ZoneOffset.UTC));
        case String[] texts -> statement.setArray(i + 1, connection.createArrayOf("text", texts));
        case Long[] numbers ->
            statement.setArray(i + 1, connection.createArrayOf("bigint", numbers));
        case JsonObject json -> statement.setString(i + 1, json.toString());
        case null -> statement.setObject(i + 1, null);
        default -> statement.setObject(i + 1, parameters[i]);
      }
    }
  }
}
