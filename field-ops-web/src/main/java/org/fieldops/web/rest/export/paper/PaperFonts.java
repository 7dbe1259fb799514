package org.fieldops.web.rest.export.paper;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Objects;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** The two cuts of our font, and which signs they have. */
final class PaperFonts {

  private static final String FAMILY = "Inter";
  private static final String REGULAR = "Inter_400Regular.ttf";
  private static final String BOLD = "Inter_600SemiBold.ttf";
  private static final int NORMAL_WEIGHT = 400;
  private static final int BOLD_WEIGHT = 700;

  private static final int TABLES_AT = 4;
  private static final int DIRECTORY = 12;
  private static final int ENTRY = 16;

  /** Tags of tables, in ASCII. */
  private static final int GSUB = 0x47535542;

  private static final int UNKNOWN = 0x67737562;

  private PaperFonts() {}

  static PrintedText printed() {
    return new PrintedText(signs(REGULAR), signs(BOLD));
  }

  static void use(PdfRendererBuilder builder) {
    builder.useFont(() -> file(REGULAR), FAMILY, NORMAL_WEIGHT, FontStyle.NORMAL, true);
    builder.useFont(() -> file(BOLD), FAMILY, BOLD_WEIGHT, FontStyle.NORMAL, true);
  }

  private static CmapLookup signs(String name) {
    try (InputStream file = file(name);
        TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(file))) {
      return font.getUnicodeCmapLookup();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static InputStream file(String name) {
    try (InputStream file =
        Objects.requireNonNull(PaperFonts.class.getResourceAsStream(name), name)) {
      return new ByteArrayInputStream(withoutSubstitutions(file.readAllBytes()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Ligatures and the like are looked for in each piece of text among all that the font has, which
   * takes most of the time of a print; nothing of ours needs them. Their table gets a name that
   * nobody knows (OpenType 1.9, "Table Directory").
   */
  private static byte[] withoutSubstitutions(byte[] font) {
    ByteBuffer directory = ByteBuffer.wrap(font);
    int tables = directory.getShort(TABLES_AT);
    for (int i = 0; i < tables; i++) {
      int at = DIRECTORY + i * ENTRY;
      if (directory.getInt(at) == GSUB) {
        directory.putInt(at, UNKNOWN);
      }
    }
    return font;
  }
}
