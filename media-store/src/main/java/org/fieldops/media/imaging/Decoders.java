package org.fieldops.media.imaging;

import com.twelvemonkeys.imageio.plugins.jpeg.JPEGImageReaderSpi;
import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import java.io.IOException;
import java.util.Iterator;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.spi.IIORegistry;
import javax.imageio.spi.ImageReaderSpi;

/**
 * The decoders we trust: TwelveMonkeys for JPEG (over the JDK's, with what cameras get wrong) and
 * WebP, the JDK's for PNG. HEIC and AVIF are left to {@link SlowPreviews}. They are registered by
 * hand: a server's class loaders hide them from the search.
 */
final class Decoders {

  private Decoders() {}

  static void register() {
    IIORegistry registry = IIORegistry.getDefaultInstance();
    synchronized (registry) {
      renew(registry, new JPEGImageReaderSpi());
      renew(registry, new WebPImageReaderSpi());
    }
  }

  /** Puts ours in place of one that an earlier deployment in this JVM left. */
  private static void renew(IIORegistry registry, ImageReaderSpi ours) {
    Iterator<ImageReaderSpi> there = registry.getServiceProviders(ImageReaderSpi.class, false);
    while (there.hasNext()) {
      ImageReaderSpi old = there.next();
      if (old.getClass().getName().equals(ours.getClass().getName())) {
        if (old.getClass() == ours.getClass()) {
          return;
        }
        registry.deregisterServiceProvider(old, ImageReaderSpi.class);
      }
    }
    registry.registerServiceProvider(ours, ImageReaderSpi.class);
  }

  static Optional<ImageReader> of(PictureType type) throws IOException {
    IIORegistry registry = IIORegistry.getDefaultInstance();
    return switch (type) {
      case JPEG -> Optional.of(reader(registry, JPEGImageReaderSpi.class));
      case WEBP -> Optional.of(reader(registry, WebPImageReaderSpi.class));
      case PNG -> Optional.of(ImageIO.getImageReadersByFormatName("png").next());
      case HEIC, AVIF -> Optional.empty();
    };
  }

  private static ImageReader reader(IIORegistry registry, Class<? extends ImageReaderSpi> type)
      throws IOException {
    ImageReaderSpi spi = registry.getServiceProviderByClass(type);
    if (spi == null) {
      throw new IOException(type.getName() + " is not registered");
    }
    return spi.createReaderInstance();
  }
}
