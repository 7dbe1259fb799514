package org.fieldops.web.ui.shell.part;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import org.fieldops.kernel.GeoPoint;

/** The street at a place, read off the bundled map in the browser. */
@Tag("street-name")
@JsModule("./map/street-name.ts")
public final class StreetName extends Component {

  private static final long serialVersionUID = 1L;

  /**
   * Says nothing where there is no street.
   *
   * @param before what stands before the name, when there is one
   */
  public StreetName(GeoPoint at, String before) {
    this(at, before, "");
  }

  /**
   * @param otherwise what is said where there is no street, and until the map is there
   */
  public StreetName(GeoPoint at, String before, String otherwise) {
    getElement().setAttribute("lat", String.valueOf(at.lat()));
    getElement().setAttribute("lon", String.valueOf(at.lon()));
    getElement().setAttribute("before", before);
    getElement().setAttribute("otherwise", otherwise);
  }
}
