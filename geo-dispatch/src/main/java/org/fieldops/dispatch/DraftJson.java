package org.fieldops.dispatch;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import org.fieldops.kernel.WireJson;

/** A draft as the device protocol tells it. */
public final class DraftJson {

  private DraftJson() {}

  public static JsonObject of(Draft draft) {
    return begun(draft).add("text", draft.text()).build();
  }

  /** That it changed: what was never sent does not stay in the feed. */
  public static JsonObject news(Draft draft) {
    return begun(draft).build();
  }

  private static JsonObjectBuilder begun(Draft draft) {
    return WireJson.object()
        .add("channelId", draft.channel().toString())
        .add("version", draft.version());
  }
}
