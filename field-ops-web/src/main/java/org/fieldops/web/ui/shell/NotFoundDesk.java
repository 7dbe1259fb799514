package org.fieldops.web.ui.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.ParentLayout;
import jakarta.annotation.security.PermitAll;
import jakarta.servlet.http.HttpServletResponse;
import org.fieldops.web.ui.shell.part.Glyph;
import org.fieldops.web.ui.shell.part.StatePanel;

/** There is nothing at this address. */
@ParentLayout(DeskLayout.class)
@PermitAll
public class NotFoundDesk extends Div implements HasErrorParameter<NotFoundException> {

  private static final long serialVersionUID = 1L;

  @Override
  public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFoundException> fault) {
    addClassName("desk");
    add(
        new StatePanel(
            Glyph.SITUATION,
            getTranslation("notfound.title"),
            getTranslation("notfound.text"),
            new Anchor("/", getTranslation("desk.home"))));
    return HttpServletResponse.SC_NOT_FOUND;
  }
}
