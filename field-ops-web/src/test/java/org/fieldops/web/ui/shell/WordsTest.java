package org.fieldops.web.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WordsTest {

  private static final Path SOURCES = Path.of("src/main/java/org/fieldops/web/ui");
  private static final Pattern ASKED =
      Pattern.compile("(?:getTranslation|words|translate|Words\\.of)\\(\\s*\"([a-z.]+[a-z])\"");

  @Test
  void everyKeyHasWordsInBothLanguages() throws IOException {
    assertEquals(keys("words.properties"), keys("words_en.properties"));
  }

  @Test
  void noWordsAreEmptyAndAllPlacesForFactsCanBeRead() throws IOException {
    for (String file : Set.of("words.properties", "words_en.properties")) {
      Properties words = read(file);
      for (String key : words.stringPropertyNames()) {
        assertTrue(!words.getProperty(key).isBlank(), file + ": " + key);
        assertTrue(new MessageFormat(words.getProperty(key)).toPattern() != null, key);
      }
    }
  }

  @Test
  void bothLanguagesHaveThePlacesForTheSameFacts() throws IOException {
    Properties german = read("words.properties");
    Properties english = read("words_en.properties");
    for (String key : german.stringPropertyNames()) {
      assertEquals(
          new MessageFormat(german.getProperty(key)).getFormatsByArgumentIndex().length,
          new MessageFormat(english.getProperty(key)).getFormatsByArgumentIndex().length,
          key);
    }
  }

  @Test
  void everyKeyThatAViewAsksForIsThere() throws IOException {
    Set<String> known = keys("words.properties");
    Set<String> asked = new TreeSet<>();
    try (Stream<Path> files = Files.walk(SOURCES)) {
      for (Path file : files.filter(each -> each.toString().endsWith(".java")).toList()) {
        Matcher matcher = ASKED.matcher(Files.readString(file));
        while (matcher.find()) {
          asked.add(matcher.group(1));
        }
      }
    }
    assertEquals(
        Set.of(), asked.stream().filter(key -> !known.contains(key)).collect(Collectors.toSet()));
  }

  @Test
  void germanIsSpokenUnlessEnglishIsAskedFor() {
    assertEquals("Abmelden", Words.of("person.signout", Locale.GERMAN));
    assertEquals("Sign out", Words.of("person.signout", Locale.UK));
    assertEquals("12/3 braucht Hilfe", Words.of("alarm.help", Locale.GERMANY, "12/3"));
  }

  private static Set<String> keys(String file) throws IOException {
    return new TreeSet<>(read(file).stringPropertyNames());
  }

  private static Properties read(String file) throws IOException {
    Properties properties = new Properties();
    try (Reader reader =
        Files.newBufferedReader(Path.of("src/main/resources", file), StandardCharsets.UTF_8)) {
      properties.load(reader);
    }
    return properties;
  }
}
