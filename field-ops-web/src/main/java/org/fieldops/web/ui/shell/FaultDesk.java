package org.fieldops.web.ui.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.fieldops.kernel.Problem;
import org.fieldops.kernel.Refusal;
import org.fieldops.kernel.StoreFaults;
import org.fieldops.web.ui.shell.live.StoreWatch;
import org.fieldops.web.ui.shell.part.Glyph;
import org.fieldops.web.ui.shell.part.StatePanel;

/** A view could not be opened. With the database away it loads itself again when it is back. */
@PermitAll
public class FaultDesk extends Div implements HasErrorParameter<Exception> {

  private static final long serialVersionUID = 1L;
  private static final Logger LOG = System.getLogger(FaultDesk.class.getName());

  private final transient StoreWatch store;

  @Inject
  public FaultDesk(StoreWatch store) {
    this.store = store;
    addClassName("desk");
  }

  @Override
  public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> fault) {
    Exception thrown = fault.getException();
    if (away(thrown)) {
      store.ask();
      add(new StatePanel(Glyph.STORE, getTranslation("away.title"), getTranslation("away.text")));
      store.follow(this, nowAway -> reload(nowAway));
      return HttpServletResponse.SC_SERVICE_UNAVAILABLE;
    }
    LOG.log(Level.ERROR, "a view could not be opened", thrown);
    Anchor again = new Anchor(event.getLocation().getPath(), getTranslation("fault.again"));
    again.setRouterIgnore(true);
    add(
        new StatePanel(
            Glyph.ALARM, getTranslation("fault.title"), getTranslation("fault.text"), again));
    return HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
  }

  private void reload(boolean nowAway) {
    if (!nowAway) {
      getUI().ifPresent(ui -> ui.getPage().reload());
    }
  }

  private boolean away(Throwable thrown) {
    for (Throwable each = thrown; each != null; each = each.getCause()) {
      if (each instanceof Refusal refusal && refusal.problem() == Problem.STORE_AWAY) {
        return true;
      }
    }
    return StoreFaults.away(thrown);
  }
}
