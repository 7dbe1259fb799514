package org.fieldops.web.rest.export.paper;

import com.openhtmltopdf.extend.FSUriResolver;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;

/** Makes PDF/A-2a of a tree; nothing is ever fetched for it. */
final class PaperPress {

  private static final PrintedText PRINTED = PaperFonts.printed();
  private static final String STYLE = style();

  static {
    XRLog.setLoggingEnabled(false);
  }

  private PaperPress() {}

  /** An empty document in our style. */
  static PaperTree tree(Locale locale, String title) {
    return new PaperTree(locale.getLanguage(), title, STYLE, PRINTED);
  }

  /** Writes the PDF; the stream stays open. */
  static void print(PaperTree tree, OutputStream to) {
    FSUriResolver nowhere = (base, uri) -> null;
    PdfRendererBuilder builder = new PdfRendererBuilder();
    builder.usePdfAConformance(PdfAConformance.PDFA_2_A);
    builder.usePdfUaAccessibility(true);
    builder.useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData());
    builder.useUriResolver(nowhere);
    builder.useExternalResourceAccessControl(
        (uri, type) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
    PaperFonts.use(builder);
    builder.withW3cDocument(tree.document(), "");
    builder.toStream(to);
    try {
      builder.run();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String style() {
    try (InputStream file = PaperPress.class.getResourceAsStream("paper.css")) {
      return new String(
          Objects.requireNonNull(file, "paper.css").readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
