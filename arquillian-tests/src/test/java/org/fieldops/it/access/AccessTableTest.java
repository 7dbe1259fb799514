package org.fieldops.it.access;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.fieldops.it.access.AccessTable.Row;
import org.junit.jupiter.api.Test;

/** Holds the table against the code and the documents; needs no server. */
class AccessTableTest {

  private static final Path ROOT = Path.of("..");
  private static final Pattern KIND = Pattern.compile("(?m)^\\| `([a-z]+\\.[a-z]+)` \\|");
  private static final Pattern URL_PATTERN = Pattern.compile("<url-pattern>([^<]+)</url-pattern>");

  private final AccessTable table = AccessTable.read();

  @Test
  void everyResourceServletSocketAndViewIsInTheTable() {
    assertEquals(
        List.of(),
        Endpoints.all().stream().filter(endpoint -> !named(endpoint)).toList(),
        "missing in access-table.md");
  }

  @Test
  void theTableNamesNothingThatTheCodeDoesNotHave() {
    Set<String> code = new HashSet<>(Endpoints.all());
    Set<String> open = new HashSet<>(webXmlPaths());
    assertEquals(
        List.of(),
        table.rows().stream()
            .filter(row -> !row.method().equals("OPERATION"))
            .filter(row -> !code.contains(row.method() + " " + row.endpoint()))
            .filter(row -> !code.contains("* " + row.endpoint()))
            .filter(row -> !open.contains(row.endpoint()))
            .map(Row::title)
            .toList(),
        "no such endpoint");
  }

  @Test
  void everyPathThatTheServerLetsPassWithoutSignInIsInTheTable() {
    assertEquals(
        List.of(),
        webXmlPaths().stream()
            .filter(path -> !path.equals("/*"))
            .filter(path -> !table.names("*", path))
            .toList(),
        "missing in access-table.md");
  }

  @Test
  void everyKindOfOperationIsInTheTable() {
    String protocol = text(ROOT.resolve("docs/protocol.md"));
    String operations =
        protocol.substring(
            protocol.indexOf("## POST /api/v1/operations"),
            protocol.indexOf("## GET /api/v1/feed"));
    Set<String> kinds =
        new TreeSet<>(KIND.matcher(operations).results().map(each -> each.group(1)).toList());
    kinds.removeIf(kind -> table.names("OPERATION", kind));
    assertEquals(Set.of(), kinds, "missing in access-table.md");
  }

  @Test
  void aThingIsAskedForByItsOwnerAMateAStrangerAndAsOneThatIsNotThere() {
    Set<Whose> all = Set.of(Whose.OWN, Whose.SHIFT, Whose.OTHER, Whose.NONE);
    assertEquals(
        List.of(),
        table.rows().stream()
            .filter(row -> row.endpoint().contains("{id}") && !row.method().equals("OPTIONS"))
            .map(row -> row.method() + " " + row.path())
            .distinct()
            .filter(endpoint -> !relations(endpoint).containsAll(all))
            .toList(),
        "not asked in every relation");
  }

  private Set<Whose> relations(String endpoint) {
    Set<Whose> asked = new HashSet<>();
    table.rows().stream()
        .filter(row -> (row.method() + " " + row.path()).equals(endpoint))
        .forEach(row -> asked.add(row.whose()));
    return asked;
  }

  private boolean named(String endpoint) {
    String[] parts = endpoint.split(" ", 2);
    return table.names(parts[0], parts[1]);
  }

  private static List<String> webXmlPaths() {
    String xml = text(ROOT.resolve("field-ops-web/src/main/webapp/WEB-INF/web.xml"));
    Stream<MatchResult> found = URL_PATTERN.matcher(xml).results();
    return found.map(each -> each.group(1)).toList();
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
