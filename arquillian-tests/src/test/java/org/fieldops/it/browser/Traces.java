package org.fieldops.it.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.fieldops.it.ProtocolClient;

/**
 * Looks for a picture by a piece of its bytes, wherever it must not be: in every answer to every
 * question of the interface, and in every file of the house.
 */
final class Traces {

  private final String piece;
  private final List<String> secrets;

  /**
   * @param piece bytes that no other file has
   * @param secrets texts that tell of it
   */
  Traces(byte[] piece, String... secrets) {
    this.piece = new String(piece, StandardCharsets.ISO_8859_1);
    this.secrets = List.of(secrets);
  }

  /**
   * Asks everything that can be asked by GET, with each of the ids in the place of any id; nothing
   * of it may be in an answer.
   */
  void inNoAnswer(ProtocolClient asker, String who, List<UUID> ids) {
    List<String> found = new ArrayList<>();
    for (String path : questions(asker)) {
      for (UUID id : path.contains("{") ? ids : List.of(ids.getFirst())) {
        String asked = path.replaceAll("\\{[^}]*}", id.toString());
        if (shows(asker.bytes(asked))) {
          found.add(asked);
        }
      }
    }
    assertEquals(List.of(), found, "shown to " + who);
  }

  /** The paths that the interface describes, and some with what is asked of them. */
  private static List<String> questions(ProtocolClient asker) {
    JsonObject paths = asker.get("/openapi.json").getJsonObject("paths");
    return Stream.concat(
            paths.keySet().stream().filter(path -> paths.getJsonObject(path).containsKey("get")),
            Stream.of(
                "/feed?limit=500",
                "/evidence?limit=500",
                "/search/messages?q=krank",
                "/search/messages?q=datei",
                "/search/messages?attachment=true",
                "/sick-notes?done=true"))
        .filter(path -> !path.contains("socket") && !path.endsWith("/ws"))
        .toList();
  }

  boolean shows(HttpResponse<byte[]> answer) {
    String body = new String(answer.body(), StandardCharsets.ISO_8859_1);
    return body.contains(piece)
        || (answer.statusCode() == 200 && secrets.stream().anyMatch(body::contains));
  }

  /** The files below a folder that hold the piece. */
  List<Path> files(Path folder) {
    List<Path> found = new ArrayList<>();
    try {
      Files.walkFileTree(
          folder,
          Set.of(),
          Integer.MAX_VALUE,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes facts) {
              if (facts.isRegularFile() && holds(file)) {
                found.add(file);
              }
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException gone) {
              return FileVisitResult.CONTINUE; // the server removes files while we look
            }
          });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return found;
  }

  /** Piece by piece, each overlapping the one before, as files of a database are large. */
  private boolean holds(Path file) {
    try (var in = Files.newInputStream(file)) {
      String before = "";
      while (true) {
        byte[] next = in.readNBytes(4 * 1024 * 1024);
        if (next.length == 0) {
          return false;
        }
        String here = before + new String(next, StandardCharsets.ISO_8859_1);
        if (here.contains(piece)) {
          return true;
        }
        before = here.substring(Math.max(0, here.length() - piece.length()));
      }
    } catch (IOException gone) {
      return false;
    }
  }
}
