package org.fieldops.web.rest.media;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.fieldops.kernel.Problem;
import org.fieldops.kernel.Refusal;
import org.fieldops.media.UploadId;
import org.fieldops.media.UploadPurpose;
import org.fieldops.media.Uploads.NewUpload;
import org.jspecify.annotations.Nullable;

/**
 * tus 1.0.0, Creation: "The Upload-Metadata request and response header MUST consist of one or more
 * comma-separated key-value pairs. The key and value MUST be separated by a space. The key MUST NOT
 * contain spaces and commas and MUST NOT be empty. [...] The value MUST be Base64 encoded. All keys
 * MUST be unique." Keys that we do not know are passed over.
 */
final class UploadMetadata {

  private static final int LONGEST = 8 * 1024;

  private final Map<String, String> values;

  private UploadMetadata(Map<String, String> values) {
    this.values = values;
  }

  static UploadMetadata parse(@Nullable String header) {
    if (header == null || header.isBlank() || header.length() > LONGEST) {
      throw malformed();
    }
    Map<String, String> values = new HashMap<>();
    for (String pair : header.split(",", -1)) {
      String[] parts = pair.strip().split(" ", 2);
      String value = parts.length == 1 ? "" : decoded(parts[1]);
      if (parts[0].isEmpty() || values.put(parts[0], value) != null) {
        throw malformed();
      }
    }
    return new UploadMetadata(values);
  }

  /** The header again, for what was said at the beginning. */
  static String header(NewUpload upload) {
    return "%s %s,sha256 %s,filename %s,filetype %s"
        .formatted(
            upload.purpose().idField(),
            encoded(upload.id().toString()),
            encoded(upload.sha256()),
            encoded(upload.filename()),
            encoded(upload.contentType()));
  }

  NewUpload upload(long length) {
    List<UploadPurpose> named =
        Stream.of(UploadPurpose.values())
            .filter(each -> values.containsKey(each.idField()))
            .toList();
    if (named.size() > 1) {
      throw malformed(); // one or the other
    }
    UploadPurpose purpose = named.isEmpty() ? UploadPurpose.EVIDENCE : named.getFirst();
    return new NewUpload(
        UploadId.of(required(purpose.idField())),
        purpose,
        length,
        required("sha256").toLowerCase(Locale.ROOT),
        values.getOrDefault("filename", ""), // a name is never a reason to lose a photo
        Optional.ofNullable(values.get("filetype"))
            .filter(type -> !type.isBlank())
            .orElse("application/octet-stream"));
  }

  private String required(String key) {
    String value = values.get(key);
    if (value == null || value.isBlank()) {
      throw new Refusal(Problem.FIELD_MISSING, key);
    }
    return value;
  }

  private static String decoded(String base64) {
    try {
      return new String(Base64.getDecoder().decode(base64.strip()), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw malformed();
    }
  }

  private static String encoded(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  private static Refusal malformed() {
    return new Refusal(Problem.MALFORMED, Tus.METADATA);
  }
}
