package org.fieldops.web.rest.export.paper;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
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
    return Objects.requireNonNull(PaperFonts.class.getResourceAsStream(name), name);
  }
}
