package org.fieldops.web.ui.documents;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.fieldops.kernel.AttachmentId;
import org.fieldops.kernel.WireJson;
import org.jspecify.annotations.Nullable;

/**
 * One file, chosen or dropped, which the browser brings by the upload's own protocol at once; here
 * it is only known which one it is.
 */
@Tag("desk-document")
@JsModule("./document/desk-document.ts")
final class FileField extends Component {

  private static final long serialVersionUID = 1L;
  private static final List<String> WORDS =
      List.of("label", "drop", "other", "ready", "failed", "again", "large");

  private transient @Nullable AttachmentId file;

  /**
   * @param limit the largest file, bytes
   * @param changed told when a file is there, with its name, or none is any more
   */
  FileField(long limit, Consumer<String> changed) {
    getElement().getClassList().add("document-file");
    getElement().setAttribute("limit", Long.toString(limit));
    for (String word : WORDS) {
      getElement().setAttribute("word-" + word, getTranslation("documents.file." + word));
    }
    getElement()
        .addEventListener(
            "file",
            heard -> changed.accept(heard(heard.getEventData().get("event.detail").asString())))
        .addEventData("event.detail");
  }

  /** What is at the server. */
  Optional<AttachmentId> file() {
    return Optional.ofNullable(file);
  }

  /** A browser may say anything; a file that is not its person's goes to nobody. */
  private String heard(String detail) {
    JsonObject told = WireJson.parse(detail);
    String id = told.getString("attachmentId", "");
    file = id.isEmpty() ? null : AttachmentId.of(id);
    return told.getString("name", "");
  }
}
