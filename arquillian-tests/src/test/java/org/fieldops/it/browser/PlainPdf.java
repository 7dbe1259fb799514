package org.fieldops.it.browser;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A small PDF of our own, a page for each text (ISO 32000-1, 7.5). */
final class PlainPdf {

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final List<Integer> offsets = new ArrayList<>();

  private PlainPdf() {}

  static byte[] of(String... pages) {
    return new PlainPdf().with(0, pages);
  }

  /** The same, made larger by a comment that nobody reads. */
  static byte[] large(int bytes, String... pages) {
    return new PlainPdf().with(bytes, pages);
  }

  private byte[] with(int filling, String... pages) {
    write("%PDF-1.7\n");
    if (filling > 0) {
      write("%" + "x".repeat(filling) + "\n");
    }
    StringBuilder kids = new StringBuilder();
    for (int page = 0; page < pages.length; page++) {
      kids.append(4 + 2 * page).append(" 0 R ");
    }
    object("<</Type/Catalog/Pages 2 0 R>>");
    object("<</Type/Pages/Count " + pages.length + "/Kids[" + kids + "]>>");
    object("<</Type/Font/Subtype/Type1/BaseFont/Helvetica-Bold>>");
    for (int page = 0; page < pages.length; page++) {
      object(
          "<</Type/Page/Parent 2 0 R/MediaBox[0 0 420 595]/Resources<</Font<</F 3 0 R>>>>/Contents "
              + (5 + 2 * page)
              + " 0 R>>");
      String drawn =
          "0.85 0.88 0.84 rg 40 180 340 260 re f 0.76 0.07 0.12 RG 3 w 150 250 120 110 re S"
              + " 0 g BT /F 26 Tf 40 520 Td ("
              + pages[page]
              + ") Tj ET";
      object("<</Length " + drawn.length() + ">>\nstream\n" + drawn + "\nendstream");
    }
    end();
    return out.toByteArray();
  }

  private void object(String body) {
    offsets.add(out.size());
    write(offsets.size() + " 0 obj\n" + body + "\nendobj\n");
  }

  private void end() {
    int table = out.size();
    write("xref\n0 " + (offsets.size() + 1) + "\n0000000000 65535 f \n");
    offsets.forEach(offset -> write("%010d 00000 n \n".formatted(offset)));
    write(
        "trailer\n<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n"
            .formatted(offsets.size() + 1, table));
  }

  private void write(String text) {
    out.writeBytes(text.getBytes(StandardCharsets.ISO_8859_1));
  }
}
