package org.fieldops.web.ui.dispatch;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import java.util.List;
import java.util.function.Consumer;
import org.fieldops.kernel.GeoPoint;

/** The map of our own town; draws what it is told and says what was picked. */
@Tag("situation-map")
@NpmPackage(value = "ol", version = "10.10.0")
@JsModule("./map/situation-map.ts")
final class SituationMap extends Component implements HasSize {

  private static final long serialVersionUID = 1L;

  SituationMap(Consumer<String> unitPicked, Consumer<String> requestPicked) {
    getElement().setAttribute("label", getTranslation("situation.map"));
    getElement().setAttribute("label-in", getTranslation("situation.map.in"));
    getElement().setAttribute("label-out", getTranslation("situation.map.out"));
    getElement().setAttribute("data-testid", "situation-map");
    hear("unit-picked", unitPicked);
    hear("request-picked", requestPicked);
  }

  void show(MapState state) {
    getElement().callJsFunction("show", state);
  }

  void move(List<MapState.Move> moves) {
    getElement().callJsFunction("move", moves);
  }

  void look(GeoPoint point) {
    getElement().callJsFunction("look", point.lon(), point.lat());
  }

  /** Looks at a street, park or district of that name. */
  void find(String name, Consumer<Boolean> found) {
    getElement().callJsFunction("find", name).then(Boolean.class, found::accept);
  }

  private void hear(String event, Consumer<String> picked) {
    getElement()
        .addEventListener(
            event, heard -> picked.accept(heard.getEventData().get("event.detail").asString()))
        .addEventData("event.detail");
  }
}
