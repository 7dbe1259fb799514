package org.fieldops.web.sync;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import org.fieldops.kernel.WireTime;
import org.fieldops.kernel.feed.FeedEntry;

/** A feed entry as it stands on the wire, the same in the feed and on the socket. */
final class EntryJson {

  private EntryJson() {}

  static JsonObject of(FeedEntry entry) {
    return Json.createObjectBuilder()
        .add("number", entry.number())
        .add("topic", entry.topic().text())
        .add("seq", entry.seq())
        .add("kind", entry.kind())
        .add("at", WireTime.text(entry.at()))
        .add("body", entry.body())
        .build();
  }
}
