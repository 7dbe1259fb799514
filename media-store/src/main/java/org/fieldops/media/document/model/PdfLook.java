package org.fieldops.media.document.model;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.fieldops.kernel.Problem;

/**
 * Looks at a PDF without reading it: that it was not cut off, and that it asks for no password, as
 * nobody could open it then. Its text is searched as bytes, piece by piece; nothing is unpacked.
 */
public final class PdfLook {

  private static final int PIECE = 64 * 1024;

  /** Whatever stands behind the end mark may be this long (ISO 32000-1, annex H, note 18). */
  private static final int TAIL = 1024;

  private static final String END = "%%EOF";
  private static final String PASSWORD = "/Encrypt";

  private PdfLook() {}

  /** What is wrong with it, if anything. */
  public static Optional<Problem> trouble(InputStream pdf) throws IOException {
    String before = "";
    boolean asks = false;
    for (byte[] piece = pdf.readNBytes(PIECE); piece.length > 0; piece = pdf.readNBytes(PIECE)) {
      String text = before + new String(piece, StandardCharsets.ISO_8859_1);
      asks |= text.contains(PASSWORD);
      before = text.substring(Math.max(0, text.length() - TAIL));
    }
    if (!before.contains(END)) {
      return Optional.of(Problem.DOCUMENT_DAMAGED);
    }
    return asks ? Optional.of(Problem.DOCUMENT_PROTECTED) : Optional.empty();
  }
}
