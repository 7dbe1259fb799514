package org.fieldops.web.ui.shell.part;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Html;
import java.util.Locale;

/** Line drawings of 24 by 24, in the colour of the text around them; always beside a word. */
public enum Glyph {
  SITUATION(
      "<rect x='4' y='4' width='6.5' height='6.5' rx='1.2'/>"
          + "<rect x='13.5' y='4' width='6.5' height='6.5' rx='1.2'/>"
          + "<rect x='4' y='13.5' width='6.5' height='6.5' rx='1.2'/>"
          + "<rect x='13.5' y='13.5' width='6.5' height='6.5' rx='1.2'/>"),
  SHIFTS("<circle cx='12' cy='12' r='8.5'/><path d='M12 7v5.2l3.4 2'/>"),
  CHANNELS("<path d='M4 5h16v11H10l-4.5 4v-4H4z'/>"),
  PHOTO("<path d='M4 7.5h3.2L8.8 5h6.4l1.6 2.5H20V19H4z'/><circle cx='12' cy='13' r='3.4'/>"),
  CASES("<path d='M4 6h6l2 2.5h8V19H4z'/>"),
  DOCUMENT("<path d='M6 3.500h8l4 4v13H6z'/><path d='M14 3.500v4h4M9 12h6M9 15.500h6'/>"),
  PHONE("<rect x='7' y='3' width='10' height='18' rx='2'/><path d='M10.8 18h2.4'/>"),
  PERSON("<circle cx='12' cy='8' r='3.8'/><path d='M4.8 20c.6-4 3.5-6 7.2-6s6.6 2 7.2 6'/>"),
  PEOPLE(
      "<circle cx='9' cy='8.5' r='3.2'/><path d='M3 19c.3-3.4 2.6-5.2 6-5.2s5.700 1.8 6 5.2'/>"
          + "<path d='M15.5 5.6a3.2 3.2 0 0 1 0 5.8M17.5 14.2c2.1.7 3.300 2.3 3.5 4.8'/>"),
  CREW("<path d='M9 3v4M8 7h8v14H8z'/><path d='M11 11h2M11 14h2M11 17h2'/>"),
  INCIDENT("<path d='M13.5 2.5 5 13.5h5.5L9.5 21.5 19 10h-6z'/>"),
  ANNOUNCEMENT("<path d='M4 9.5v5h4l8 4v-13l-8 4z'/><path d='M19 9.5c.9 1.6.9 3.4 0 5'/>"),
  ROOM("<path d='M6 20.5V4h12v16.5M3.5 20.5h17'/><path d='M14.5 12v1.2'/>"),
  BALLOT("<path d='M4 12.5h16V20H4z'/><path d='M8 12.5V4h8v8.5M10.5 8l1.3 1.4L14 7'/>"),
  ALARM("<path d='M12 4 21 19.5H3z'/><path d='M12 10v4.5M12 16.8v.4'/>"),
  PLUS("<path d='M12 5v14M5 12h14'/>"),
  CROSS("<path d='M6 6l12 12M18 6 6 18'/>"),
  LEFT("<path d='M14.5 5 8 12l6.5 7'/>"),
  RIGHT("<path d='M9.5 5 16 12l-6.5 7'/>"),
  MORE("<path d='M5 12h.01M12 12h.01M19 12h.01'/>"),
  CHECK("<path d='M4.5 12.5 10 18 19.5 6.5'/>"),
  PAUSE("<path d='M8.5 5v14M15.5 5v14'/>"),
  BELL("<path d='M6 16.5V11a6 6 0 0 1 12 0v5.5l1.500 2h-15z'/><path d='M10 20.500h4'/>"),
  SILENT(
      "<path d='M4 9.500v5h3.500L12 19V5L7.500 9.500z'/><path d='m15.500 9.500 5 5M20.500 9.500l-5 5'/>"),
  PLAY("<path d='M7 5l12 7-12 7z'/>"),
  STORE(
      "<ellipse cx='12' cy='6' rx='7.5' ry='2.8'/>"
          + "<path d='M4.5 6v12c0 1.5 3.400 2.8 7.5 2.8s7.5-1.3 7.5-2.8V6'/>");

  private final String shape;

  Glyph(String shape) {
    this.shape = shape;
  }

  /** The drawing, hidden from screen readers: the word beside it says it. */
  public Component draw() {
    return new Html(
        "<span class='glyph glyph-"
            + name().toLowerCase(Locale.ROOT)
            + "' aria-hidden='true'><svg viewBox='0 0 24 24' focusable='false'>"
            + shape
            + "</svg></span>");
  }
}
