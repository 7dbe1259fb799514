package org.fieldops.kernel;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StoreFaultsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "08006", "08001", "25006", "25P03", "28000", "28P01", "3D000", "53300", "53100", "55000",
        "55P03", "57014", "57P01", "57P02", "57P03", "58030", "58P01"
      })
  void aServerThatCannotDoItNowIsAway(String state) {
    assertTrue(StoreFaults.away(new IllegalStateException(failed(state))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"22021", "22P05", "23505", "42601", "40001"})
  void aMistakeOrARaceIsNotAway(String state) {
    assertFalse(StoreFaults.away(failed(state)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"22021", "22P05"})
  void aTextThatCannotBeKeptIsTheCallersMistake(String state) {
    assertTrue(StoreFaults.unstorable(new IllegalStateException(failed(state))));
  }

  private static SQLException failed(String state) {
    return new SQLException("failed", state);
  }
}
