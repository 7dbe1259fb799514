package org.fieldops.web.ui.channels;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.List;
import org.fieldops.dispatch.Extras;
import org.fieldops.kernel.ChannelId;
import org.fieldops.kernel.ContentTypes;
import org.fieldops.kernel.FileName;
import org.fieldops.kernel.Ids;
import org.fieldops.kernel.Problem;
import org.fieldops.kernel.Refusal;
import org.fieldops.kernel.WireJson;

/**
 * Files for the next message: by the button, by paste, by drag onto the conversation. The browser
 * brings the bytes by the upload's own protocol; here it is only known what the message is to name.
 */
@Tag("desk-attach")
@JsModule("./talk/desk-attach.ts")
final class DeskAttach extends Component {

  private static final long serialVersionUID = 1L;
  private static final List<String> WORDS =
      List.of("choose", "tray", "remove", "again", "ready", "failed", "left");

  private transient List<Extras.Attachment> files = List.of();
  private boolean waits;

  /**
   * @param limit the largest file, bytes
   */
  DeskAttach(long limit) {
    addClassName("desk-attach");
    getElement().setAttribute("limit", Long.toString(limit));
    for (String word : WORDS) {
      getElement().setAttribute("word-" + word, getTranslation("channels.attach." + word));
    }
    getElement()
        .addEventListener(
            "files", heard -> heard(heard.getEventData().get("event.detail").asString()))
        .addEventData("event.detail");
  }

  /** What is chosen in one channel stays there. */
  void in(ChannelId channel) {
    getElement().setAttribute("channel", channel.toString());
  }

  /** What the next message names. */
  List<Extras.Attachment> files() {
    return files;
  }

  /** True while a file is not at the server yet. */
  boolean waits() {
    return waits;
  }

  /** The message was said. */
  void clear() {
    files = List.of();
    getElement().callJsFunction("clear");
  }

  /** A browser may say anything; what it says opens nothing, but it has to be well-formed. */
  private void heard(String detail) {
    JsonObject told = WireJson.parse(detail);
    waits = told.getInt("missing", 0) > 0;
    files =
        told.getJsonArray("files").stream()
            .limit(Extras.MOST_ATTACHMENTS)
            .map(JsonValue::asJsonObject)
            .map(DeskAttach::file)
            .toList();
  }

  private static Extras.Attachment file(JsonObject json) {
    String sha256 = json.getString("sha256");
    JsonNumber size = json.getJsonNumber("size");
    if (!sha256.matches("[0-9a-f]{64}") || size.longValue() <= 0) {
      throw new Refusal(Problem.MALFORMED, "attachments");
    }
    return new Extras.Attachment(
        Ids.parse(json.getString("attachmentId")),
        FileName.of(json.getString("name"), "datei").clean(),
        ContentTypes.clean(json.getString("contentType")),
        size.longValue(),
        sha256);
  }
}
