package org.fieldops.dispatch;

import jakarta.json.JsonObject;
import java.time.Instant;
import org.fieldops.kernel.ChannelId;
import org.fieldops.kernel.WireJson;
import org.fieldops.kernel.WireTime;
import org.jspecify.annotations.Nullable;

/** The {@code muted} body of the device protocol, the same in feed and snapshot. */
public final class MuteJson {

  private MuteJson() {}

  public static JsonObject of(Mute mute) {
    return of(mute.channel(), mute.until());
  }

  /**
   * @param until null when it is heard again
   */
  public static JsonObject of(ChannelId channel, @Nullable Instant until) {
    var body = WireJson.object().add("channelId", channel.toString());
    if (until == null) {
      return body.addNull("until").build();
    }
    return body.add("until", WireTime.text(until)).build();
  }
}
