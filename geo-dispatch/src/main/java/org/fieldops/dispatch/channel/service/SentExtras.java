package org.fieldops.dispatch.channel.service;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Function;
import org.fieldops.dispatch.Extras;
import org.fieldops.dispatch.ResultForm;
import org.fieldops.kernel.ContentTypes;
import org.fieldops.kernel.FileName;
import org.fieldops.kernel.PersonId;
import org.fieldops.kernel.Problem;
import org.fieldops.kernel.Refusal;
import org.fieldops.kernel.operation.Body;

/**
 * Reads what a device sends beside the text of a message. Orders, lines of the house and choices
 * cannot be sent this way: they are not even read.
 */
final class SentExtras {

  private static final String NAMELESS = "datei";
  private static final long LARGEST = 1L << 40;

  private SentExtras() {}

  /**
   * @throws Refusal {@code MALFORMED} or {@code FIELD_MISSING}, naming the field
   */
  static Extras of(Body body) {
    OptionalLong replyTo = body.optionalWhole("replyTo", 1, Long.MAX_VALUE);
    Extras read =
        new Extras(
            replyTo.isPresent() ? replyTo.getAsLong() : null,
            list(body, "mentions", Extras.MOST_MENTIONS, SentExtras::person).stream()
                .distinct()
                .toList(),
            body.flag("urgent"),
            null,
            list(body, "attachments", Extras.MOST_ATTACHMENTS, SentExtras::file),
            null,
            body.optionalText("notResult", ResultForm.MAX_REASON).orElse(null),
            List.of());
    if (read.attachments().stream().map(Extras.Attachment::attachmentId).distinct().count()
        < read.attachments().size()) {
      throw new Refusal(Problem.MALFORMED, "attachments");
    }
    return read.isNone() ? Extras.NONE : read;
  }

  private static <T> List<T> list(
      Body body, String field, int most, Function<JsonValue, T> element) {
    return body.list(field, most).stream().map(element).toList();
  }

  private static PersonId person(JsonValue value) {
    if (value instanceof JsonString text) {
      return PersonId.of(text.getString());
    }
    throw new Refusal(Problem.MALFORMED, "mentions");
  }

  private static Extras.Attachment file(JsonValue value) {
    if (!(value instanceof JsonObject object)) {
      throw new Refusal(Problem.MALFORMED, "attachments");
    }
    Body file = new Body(object);
    return new Extras.Attachment(
        file.uuid("attachmentId"),
        FileName.of(spelled(file, "name"), NAMELESS).clean(),
        ContentTypes.clean(spelled(file, "contentType")),
        file.whole("size", 1, LARGEST),
        file.sha256("sha256"));
  }

  /** A name is never a reason to lose what was said, nor is none. */
  private static String spelled(Body file, String field) {
    return file.json().get(field) instanceof JsonString text ? text.getString() : "";
  }
}
