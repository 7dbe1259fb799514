package org.fieldops.web.push;

import jakarta.json.JsonObjectBuilder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.fieldops.dispatch.Audience.Hearer;
import org.fieldops.kernel.WireJson;
import org.fieldops.kernel.WireTime;

/** What a browser is told: kind and id, and as much of the rest as a lock screen may show. */
final class PushText {

  private static final int TOPIC = 32;

  private PushText() {}

  /**
   * @param count how many this one stands for
   */
  static byte[] of(News news, Hearer to, String language, int count, LockScreen policy) {
    JsonObjectBuilder text =
        WireJson.object()
            .add("to", to.person().toString())
            .add("lang", language)
            .add("kind", news.kind().word())
            .add("tag", news.tag())
            .add("id", news.id())
            .add("number", news.number())
            .add("count", count)
            .add("at", WireTime.text(news.since()));
    String who = news.who();
    if (policy.sender() && who != null) {
      text.add("who", who);
    }
    if (policy.all()) {
      text.add("place", to.place()).add("text", news.text());
    }
    return text.build().toString().getBytes(StandardCharsets.UTF_8);
  }

  /** The header {@code Topic} of a tag: 32 letters of base64url (RFC 8030, section 5.4). */
  static String topic(String tag) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(tag.getBytes(StandardCharsets.UTF_8));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(hash).substring(0, TOPIC);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
