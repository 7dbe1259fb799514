package org.fieldops.web.rest.hooks;

import jakarta.json.JsonObjectBuilder;
import java.time.Instant;
import org.fieldops.dispatch.HookEvent;
import org.fieldops.dispatch.HookView;
import org.fieldops.kernel.WireJson;
import org.fieldops.kernel.WireTime;
import org.jspecify.annotations.Nullable;

/** A hook as those see it who manage its channel; never with its secret. */
final class HookJson {

  private HookJson() {}

  static JsonObjectBuilder of(HookView hook) {
    JsonObjectBuilder told =
        WireJson.object()
            .add("hookId", hook.id().toString())
            .add("direction", hook.incoming() ? "IN" : "OUT")
            .add("name", hook.name())
            .add("madeBy", hook.madeBy())
            .add("madeAt", WireTime.text(hook.madeAt()));
    moment(told, "usedAt", hook.usedAt());
    String url = hook.url();
    if (url != null) {
      told.add("url", url)
          .add(
              "events",
              WireJson.array(hook.events().stream().map(HookEvent::word).sorted().toList()))
          .add("waiting", hook.waiting())
          .add("tries", hook.tries());
    }
    String trouble = hook.trouble();
    if (trouble != null) {
      told.add("trouble", trouble);
    }
    moment(told, "parkedAt", hook.parkedAt());
    return told;
  }

  private static void moment(JsonObjectBuilder told, String name, @Nullable Instant at) {
    if (at != null) {
      told.add(name, WireTime.text(at));
    }
  }
}
