package org.fieldops.web.ui.shell.part;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import org.fieldops.kernel.GeoPoint;

/** The street at a place, read off the bundled map in the browser; nothing where there is none. */
@Tag("street-name")
@JsModule("./map/street-name.ts")
public final class StreetName extends Component {

  private static final long serialVersionUID = 1L;

  /**
   * @param before what stands before the name, when there is one
   */
  public StreetName(GeoPoint at, String before) {
    getElement().setAttribute("lat", String.valueOf(at.lat()));
    getElement().setAttribute("lon", String.valueOf(at.lon()));
    getElement().setAttribute("before", before);
  }
}
