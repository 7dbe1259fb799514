package org.fieldops.stack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.NodeList;

/** What holds only because two files agree. */
class ServerSettingsTest {

  private final Path root = StackSettings.from(Map.of()).root();

  /** A cookie described in web.xml is not touched by the server's own cookie settings. */
  @Test
  void theSessionCookieIsForTlsOnlyUnlessTheServerIsToldOtherwise() throws Exception {
    NodeList secure =
        DocumentBuilderFactory.newDefaultInstance()
            .newDocumentBuilder()
            .parse(root.resolve("field-ops-web/src/main/webapp/WEB-INF/web.xml").toFile())
            .getElementsByTagName("secure");
    assertEquals(1, secure.getLength());
    assertEquals("${fieldops.cookie.secure:true}", secure.item(0).getTextContent());
    assertTrue(
        cli()
            .contains(
                "/subsystem=ee:write-attribute(name=spec-descriptor-property-replacement,value=true)"));
  }

  private String cli() throws IOException {
    return Files.readString(root.resolve("ear/src/main/server/fieldops.cli"));
  }
}
