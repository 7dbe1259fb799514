package org.fieldops.web.rest.media;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.fieldops.kernel.Problem;
import org.fieldops.kernel.Refusal;
import org.fieldops.media.Content;
import org.fieldops.web.rest.media.CacheRules.Variant;

/**
 * Bytes of people as they go out: with a tag, never to be guessed at, and in a sandbox where
 * nothing in them runs.
 */
public final class SentFile {

  private static final int PIECE = 64 * 1024;

  private SentFile() {}

  /** All of it, unless the browser has it. */
  static Response.ResponseBuilder whole(
      Content content, Variant variant, CacheRules cache, Request request) {
    EntityTag tag = new EntityTag(variant.tag(content.sha256()));
    Response.ResponseBuilder answer = request.evaluatePreconditions(tag);
    if (answer == null) {
      answer =
          Response.ok(content.bytes(), content.contentType())
              .header(HttpHeaders.CONTENT_LENGTH, content.length())
              .tag(tag);
    } else {
      close(content);
      refuseUnmet(answer);
    }
    return guarded(answer, cache);
  }

  /**
   * All of it, or the part that a player asks for (RFC 9110, 14.2).
   *
   * @param ifRange the tag of what the player has a part of; with another one it gets all
   */
  public static Response.ResponseBuilder parts(
      Content content, CacheRules cache, Request request, String range, String ifRange) {
    EntityTag tag = new EntityTag(Variant.ORIGINAL.tag(content.sha256()));
    boolean same = ifRange.isEmpty() || ifRange.equals("\"" + tag.getValue() + "\"");
    Optional<ByteRange> part = Optional.empty();
    try {
      part = same ? ByteRange.of(range, content.length()) : part;
    } catch (Refusal e) {
      close(content);
      throw e;
    }
    if (part.isEmpty()) {
      return whole(content, Variant.ORIGINAL, cache, request).header("Accept-Ranges", "bytes");
    }
    ByteRange wanted = part.get();
    return guarded(
        Response.status(Response.Status.PARTIAL_CONTENT)
            .entity((StreamingOutput) out -> send(content, wanted, out))
            .type(content.contentType())
            .header(HttpHeaders.CONTENT_LENGTH, wanted.length())
            .header("Content-Range", wanted.header(content.length()))
            .header("Accept-Ranges", "bytes")
            .tag(tag),
        cache);
  }

  private static void send(Content content, ByteRange part, OutputStream out) throws IOException {
    try (content) {
      content.bytes().skipNBytes(part.first());
      long left = part.length();
      while (left > 0) {
        byte[] piece = content.bytes().readNBytes((int) Math.min(PIECE, left));
        if (piece.length == 0) {
          throw new IOException("the file is shorter than it was");
        }
        out.write(piece);
        left -= piece.length;
      }
    }
  }

  private static Response.ResponseBuilder guarded(
      Response.ResponseBuilder answer, CacheRules cache) {
    return answer
        .header(HttpHeaders.CACHE_CONTROL, cache.header())
        .header("X-Content-Type-Options", "nosniff")
        .header("Content-Security-Policy", "sandbox; default-src 'none'")
        .header("Cross-Origin-Resource-Policy", "same-origin");
  }

  /** Not modified is an answer; a condition that does not hold is a problem like any other. */
  private static void refuseUnmet(Response.ResponseBuilder answer) {
    if (answer.build().getStatus() == Response.Status.PRECONDITION_FAILED.getStatusCode()) {
      throw new Refusal(Problem.CONDITION_NOT_MET);
    }
  }

  private static void close(Content content) {
    try {
      content.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
