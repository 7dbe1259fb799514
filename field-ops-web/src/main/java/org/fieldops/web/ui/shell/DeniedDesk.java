package org.fieldops.web.ui.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.AccessDeniedException;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import jakarta.annotation.security.PermitAll;
import jakarta.servlet.http.HttpServletResponse;
import org.fieldops.web.ui.shell.part.Glyph;
import org.fieldops.web.ui.shell.part.StatePanel;

/** This desk is for others. */
@ParentLayout(DeskLayout.class)
@PermitAll
public class DeniedDesk extends Div implements HasErrorParameter<AccessDeniedException> {

  private static final long serialVersionUID = 1L;

  @Override
  public int setErrorParameter(
      BeforeEnterEvent event, ErrorParameter<AccessDeniedException> fault) {
    addClassName("desk");
    getElement().setAttribute("data-testid", "denied");
    add(
        new StatePanel(
            Glyph.PERSON,
            getTranslation("denied.title"),
            getTranslation("denied.text"),
            new Anchor("/", getTranslation("desk.home"))));
    return HttpServletResponse.SC_FORBIDDEN;
  }
}
