package org.fieldops.it.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fieldops.dispatch.setting.DispatchSettings;
import org.fieldops.identity.IdentitySettings;
import org.fieldops.kernel.setting.HouseSettings;
import org.fieldops.kernel.setting.Setting;
import org.fieldops.media.MediaSettings;
import org.fieldops.web.WebSettings;
import org.junit.jupiter.api.Test;

/**
 * The table of settings in {@code docs/stack.md} says what the constants say. To write it anew
 * after a setting came or changed, run this test with {@code -Dfieldops.rewrite=true}.
 */
class SettingsTableTest {

  /** Where settings are named: one class of each module. */
  static final List<Class<?>> NAMED_IN =
      List.of(
          HouseSettings.class,
          IdentitySettings.class,
          DispatchSettings.class,
          MediaSettings.class,
          WebSettings.class);

  private static final Path PAGE = SourcesTest.ROOT.resolve("docs/stack.md");
  private static final String BEGIN = "<!-- settings: made by SettingsTableTest -->\n";
  private static final String END = "<!-- end of settings -->\n";

  @Test
  void the_table_of_settings_says_what_the_constants_say() throws IOException {
    String page = Files.readString(PAGE);
    int from = page.indexOf(BEGIN) + BEGIN.length();
    int until = page.indexOf(END, from);
    if (Boolean.getBoolean("fieldops.rewrite")) {
      Files.writeString(PAGE, page.substring(0, from) + table() + page.substring(until));
    } else {
      assertEquals(table(), page.substring(from, until));
    }
  }

  private static String table() {
    String head = "| what | system property | environment | usual |\n|---|---|---|---|\n";
    return NAMED_IN.stream()
        .flatMap(SettingsTableTest::settings)
        .map(Setting::row)
        .collect(Collectors.joining("\n", head, "\n"));
  }

  private static Stream<Setting<?>> settings(Class<?> in) {
    return Arrays.stream(in.getFields())
        .filter(field -> field.getType() == Setting.class)
        .map(SettingsTableTest::value);
  }

  private static Setting<?> value(Field field) {
    try {
      return (Setting<?>) field.get(null);
    } catch (IllegalAccessException e) {
      throw new AssertionError(field.toString(), e);
    }
  }
}
