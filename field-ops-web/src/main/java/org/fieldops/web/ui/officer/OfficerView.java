package org.fieldops.web.ui.officer;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;

/**
 * Hosts the officer's app. The same element stands on {@code offline.html}; it speaks the device
 * protocol only and needs nothing of this view's session.
 */
@Route("app")
@PageTitle("Field Ops")
@PermitAll
@Tag("officer-app")
@JsModule("./officer/officer-app.ts")
public class OfficerView extends Component {

  private static final long serialVersionUID = 1L;
}
