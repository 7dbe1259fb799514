package org.fieldops.media.imaging;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;

/** Scales pictures and turns them the way the camera was held. */
final class Upright {

  private Upright() {}

  /** The picture fitted into a square, never enlarged, on white where it was transparent. */
  static BufferedImage fitted(BufferedImage picture, int edge) {
    double scale = Math.min(1, (double) edge / Math.max(picture.getWidth(), picture.getHeight()));
    int width = Math.max(1, (int) Math.round(picture.getWidth() * scale));
    int height = Math.max(1, (int) Math.round(picture.getHeight() * scale));
    BufferedImage from = picture;
    // by halves: one bilinear step over more than that would skip pixels
    while (from.getWidth() > 2 * width && from.getHeight() > 2 * height) {
      from = drawn(from, from.getWidth() / 2, from.getHeight() / 2);
    }
    return drawn(from, width, height);
  }

  /**
   * Turns a picture upright.
   *
   * @param orientation 1 to 8 as in Exif 2.32, table "Orientation"
   */
  static BufferedImage turned(BufferedImage picture, int orientation) {
    if (orientation <= 1) {
      return picture;
    }
    int width = picture.getWidth();
    int height = picture.getHeight();
    boolean swapped = swapsSides(orientation);
    BufferedImage upright =
        new BufferedImage(
            swapped ? height : width, swapped ? width : height, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = upright.createGraphics();
    graphics.drawImage(picture, transform(orientation, width, height), null);
    graphics.dispose();
    return upright;
  }

  static boolean swapsSides(int orientation) {
    return orientation >= 5;
  }

  private static AffineTransform transform(int orientation, int w, int h) {
    return switch (orientation) {
      case 2 -> new AffineTransform(-1, 0, 0, 1, w, 0);
      case 3 -> new AffineTransform(-1, 0, 0, -1, w, h);
      case 4 -> new AffineTransform(1, 0, 0, -1, 0, h);
      case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
      case 6 -> new AffineTransform(0, 1, -1, 0, h, 0);
      case 7 -> new AffineTransform(0, -1, -1, 0, h, w);
      case 8 -> new AffineTransform(0, -1, 1, 0, 0, w);
      default -> new AffineTransform();
    };
  }

  private static BufferedImage drawn(BufferedImage picture, int width, int height) {
    BufferedImage to = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = to.createGraphics();
    graphics.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    graphics.drawImage(picture, 0, 0, width, height, Color.WHITE, null);
    graphics.dispose();
    return to;
  }
}
