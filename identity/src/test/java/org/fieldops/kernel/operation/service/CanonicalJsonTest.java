package org.fieldops.kernel.operation.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.StringReader;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.fieldops.kernel.CanonicalJson;
import org.fieldops.kernel.OperationId;
import org.fieldops.kernel.operation.Operation;

class CanonicalJsonTest {

  @Property(tries = 300)
  void theOrderOfMembersDoesNotMatter(@ForAll Map<String, String> members, @ForAll Random random) {
    List<Map.Entry<String, String>> shuffled = new ArrayList<>(members.entrySet());
    Collections.shuffle(shuffled, random);
    assertEquals(text(object(List.copyOf(members.entrySet()))), text(object(shuffled)));
  }

  @Property(tries = 300)
  void itReadsBackAsTheSameObject(@ForAll Map<String, String> members) {
    JsonObject object = object(List.copyOf(members.entrySet()));
    try (var reader = Json.createReader(new StringReader(text(object)))) {
      assertEquals(object, reader.readObject());
    }
  }

  @Property(tries = 300)
  void anotherTextIsAnotherContent(@ForAll String one, @ForAll String other) {
    if (one.equals(other)) {
      assertEquals(hash(one), hash(other));
    } else {
      assertNotEquals(hash(one), hash(other));
    }
  }

  @Example
  void equalNumbersAreWrittenAlikeAndHugeOnesStaySmall() {
    assertEquals(text(parse("{\"a\":1.50}")), text(parse("{ \"a\" : 15e-1 }")));
    assertEquals("{\"a\":1E5000}", text(parse("{\"a\":1e5000}")));
    assertEquals("{\"a\":0}", text(parse("{\"a\":-0.0}")));
  }

  private static ContentHash hash(String text) {
    JsonObject body = Json.createObjectBuilder().add("text", clean(text)).build();
    return ContentHash.of(
        new Operation(new OperationId(new UUID(1, 1)), "message.sent", Instant.EPOCH, body));
  }

  /** Half pairs are refused before anything is hashed; here they are told apart by their code. */
  private static String clean(String text) {
    StringBuilder clean = new StringBuilder();
    text.codePoints()
        .forEach(c -> {
          if (c >= 0xD800 && c <= 0xDFFF) {
            clean.append("U+").append(Integer.toHexString(c));
          } else {
            clean.appendCodePoint(c);
          }
        });
    return clean.toString();
  }

  private static JsonObject object(List<Map.Entry<String, String>> members) {
    JsonObjectBuilder object = Json.createObjectBuilder();
    members.forEach(member -> object.add(clean(member.getKey()), clean(member.getValue())));
    return object.build();
  }

  private static JsonObject parse(String json) {
    try (var reader = Json.createReader(new StringReader(json))) {
      return reader.readObject();
    }
  }

  private static String text(JsonObject object) {
    StringBuilder text = new StringBuilder();
    CanonicalJson.exact().write(object, text);
    return text.toString();
  }
}
