package org.fieldops.web.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.server.VaadinRequest;
import jakarta.annotation.security.PermitAll;
import java.util.List;

/**
 * The front door: leads each person to the desk of their role; whoever has several comes to the
 * first one named.
 */
@Route("")
@PermitAll
public class StartView extends Div implements BeforeEnterObserver {

  private static final long serialVersionUID = 1L;

  private record Desk(String role, String path) {}

  private static final List<Desk> DESKS =
      List.of(
          new Desk("dispatcher", "dispatch"),
          new Desk("supervisor", "review"),
          new Desk("admin", "state"),
          new Desk("hr", "hr"),
          new Desk("patrol", "app"),
          new Desk("guest", "app"));

  private static final String ANYBODY = "app";

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    VaadinRequest request = VaadinRequest.getCurrent();
    RouteConfiguration routes = RouteConfiguration.forSessionScope();
    String path =
        DESKS.stream()
            .filter(desk -> request != null && request.isUserInRole(desk.role()))
            .map(Desk::path)
            .filter(desk -> routes.getRoute(desk).isPresent())
            .findFirst()
            .orElse(ANYBODY);
    event.forwardTo(path);
  }
}
