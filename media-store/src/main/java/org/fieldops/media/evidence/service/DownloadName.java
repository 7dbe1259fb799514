package org.fieldops.media.evidence.service;

import java.util.Locale;
import org.fieldops.kernel.ContentTypes;
import org.fieldops.kernel.FileName;
import org.fieldops.media.evidence.model.Evidence;

/**
 * The name under which an original is saved. What is no picture that we know gets a neutral one: a
 * program that somebody sent as evidence keeps neither its name nor what its sender called it.
 */
final class DownloadName {

  private DownloadName() {}

  static String of(Evidence evidence, String storedType) {
    if (storedType.equals(ContentTypes.UNKNOWN) || !storedType.startsWith("image/")) {
      return "beweis-" + evidence.id() + ".bin";
    }
    String name = FileName.of(evidence.declared().filename()).clean();
    String extension = "." + storedType.substring("image/".length());
    String lower = name.toLowerCase(Locale.ROOT);
    boolean fits =
        lower.endsWith(extension) || (extension.equals(".jpeg") && lower.endsWith(".jpg"));
    return fits ? name : name + (extension.equals(".jpeg") ? ".jpg" : extension);
  }
}
