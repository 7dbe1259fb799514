package org.fieldops.web.demo;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.random.RandomGenerator;
import javax.imageio.ImageIO;

/** A picture drawn by ourselves: a car with an invented plate under a no-stopping sign. */
final class DemoPicture {

  private static final int WIDTH = 1280;
  private static final int HEIGHT = 960;
  private static final int KERB = 690;
  private static final List<Color> PAINTS =
      List.of(
          new Color(0x2F5D8A),
          new Color(0x8A2F38),
          new Color(0x4A6B4F),
          new Color(0x6B6F76),
          new Color(0xC9A24B),
          new Color(0x30343A));

  private final RandomGenerator chance;

  DemoPicture(RandomGenerator chance) {
    this.chance = chance;
  }

  /** A new picture, as JPEG. */
  byte[] draw() {
    BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    Graphics2D g = image.createGraphics();
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    try {
      street(g);
      houses(g);
      sign(g, 1010 + chance.nextInt(120));
      car(g, 160 + chance.nextInt(260), PAINTS.get(chance.nextInt(PAINTS.size())));
    } finally {
      g.dispose();
    }
    return jpeg(image);
  }

  private void street(Graphics2D g) {
    g.setPaint(new GradientPaint(0, 0, new Color(0xB9D3E8), 0, KERB, new Color(0xEEF3F5)));
    g.fillRect(0, 0, WIDTH, KERB);
    g.setColor(new Color(0xC4C1B8));
    g.fillRect(0, KERB - 50, WIDTH, 60);
    g.setColor(new Color(0x5B5F63));
    g.fillRect(0, KERB, WIDTH, HEIGHT - KERB);
    g.setColor(new Color(0xDADADA));
    for (int x = -chance.nextInt(160); x < WIDTH; x += 200) {
      g.fillRect(x, 900, 110, 12);
    }
  }

  private void houses(Graphics2D g) {
    int x = -chance.nextInt(80);
    while (x < WIDTH) {
      int width = 190 + chance.nextInt(130);
      int top = 120 + chance.nextInt(160);
      int grey = 165 + chance.nextInt(60);
      g.setColor(new Color(grey, grey - 8, grey - 22));
      g.fillRect(x, top, width - 6, KERB - 50 - top);
      g.setColor(new Color(0x52606C));
      for (int row = top + 40; row < KERB - 150; row += 95) {
        for (int column = x + 26; column < x + width - 60; column += 66) {
          g.fillRect(column, row, 36, 56);
        }
      }
      x += width;
    }
  }

  private void sign(Graphics2D g, int x) {
    g.setColor(new Color(0x8C9297));
    g.fillRect(x + 51, 400, 8, KERB - 400);
    g.setColor(new Color(0x1F4E9B));
    g.fill(new Ellipse2D.Double(x, 300, 110, 110));
    g.setColor(new Color(0xC1121F));
    g.setStroke(new BasicStroke(13));
    g.draw(new Ellipse2D.Double(x + 6, 306, 98, 98));
    g.drawLine(x + 22, 322, x + 88, 388);
    g.drawLine(x + 88, 322, x + 22, 388);
  }

  private void car(Graphics2D g, int x, Color paint) {
    g.setColor(new Color(0, 0, 0, 70));
    g.fill(new Ellipse2D.Double(x - 10, 800, 640, 46));
    g.setColor(paint.darker());
    g.fill(new RoundRectangle2D.Double(x + 110, 520, 380, 170, 120, 120));
    g.setColor(new Color(0xCFE0EA));
    g.fill(new RoundRectangle2D.Double(x + 140, 545, 150, 90, 40, 40));
    g.fill(new RoundRectangle2D.Double(x + 310, 545, 150, 90, 40, 40));
    g.setColor(paint);
    g.fill(new RoundRectangle2D.Double(x, 620, 620, 170, 70, 70));
    for (int wheel : new int[] {x + 80, x + 420}) {
      g.setColor(new Color(0x1B1D1F));
      g.fill(new Ellipse2D.Double(wheel, 725, 120, 120));
      g.setColor(new Color(0xB6BBBF));
      g.fill(new Ellipse2D.Double(wheel + 32, 757, 56, 56));
    }
    plate(g, x + 225, 690);
  }

  /** "MUS" is the invented district of Musterstadt; no such plate is given out. */
  private void plate(Graphics2D g, int x, int y) {
    String text = "MUS " + letter() + letter() + " " + (100 + chance.nextInt(900));
    g.setFont(new Font(Font.SANS_SERIF, Font.BOLD, 26));
    int width = g.getFontMetrics().stringWidth(text);
    g.setColor(Color.WHITE);
    g.fill(new RoundRectangle2D.Double(x, y, width + 36, 44, 8, 8));
    g.setColor(new Color(0x1F4E9B));
    g.fillRect(x, y, 18, 44);
    g.setColor(Color.BLACK);
    g.drawString(text, x + 26, y + 32);
  }

  private char letter() {
    return (char) ('A' + chance.nextInt(26));
  }

  private static byte[] jpeg(BufferedImage image) {
    try (ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
      ImageIO.write(image, "jpg", bytes);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
