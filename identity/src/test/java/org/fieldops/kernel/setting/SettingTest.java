package org.fieldops.kernel.setting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SettingTest {

  private static final String NAME = "fieldops.test.some-thing";

  private final Setting<Duration> wait =
      Setting.duration(NAME, Duration.ofSeconds(2), "how long to wait");

  @AfterEach
  void unset() {
    System.clearProperty(NAME);
  }

  @Test
  void theUsualCountsUntilSomethingIsSetAndBlankIsNothing() {
    assertEquals(Optional.empty(), wait.given());
    assertEquals(Duration.ofSeconds(2), wait.get());
    System.setProperty(NAME, "  ");
    assertEquals(Duration.ofSeconds(2), wait.get());
    System.setProperty(NAME, " PT5S ");
    assertEquals(Duration.ofSeconds(5), wait.get());
  }

  @Test
  void whatCannotBeReadNamesTheSettingAndItsVariable() {
    System.setProperty(NAME, "zwei");
    String said = assertThrows(IllegalStateException.class, wait::get).toString();
    assertTrue(said.contains(NAME) && said.contains("FIELDOPS_TEST_SOME_THING"), said);
  }

  @Test
  void withoutAUsualItHasToBeSet() {
    Setting<String> phone = Setting.text(NAME, "", "whom to call");
    assertEquals(Optional.empty(), phone.given());
    String said = assertThrows(IllegalStateException.class, phone::get).toString();
    assertTrue(said.contains("whom to call"), said);
  }

  @Test
  void itsRowNamesPropertyVariableAndUnit() {
    assertEquals(
        "| how long to wait | `" + NAME + "` | `FIELDOPS_TEST_SOME_THING` | `PT2S` |", wait.row());
  }
}
