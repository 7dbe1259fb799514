package org.fieldops.web.ui;

import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.auth.NavigationAccessControl;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Who may open which view, said by the annotation on the view ({@code @RolesAllowed},
 * {@code @PermitAll}); a view without one opens for nobody. Installed once for every page.
 */
@ApplicationScoped
public class ViewAccess {

  void onServiceInit(@Observes ServiceInitEvent init) {
    NavigationAccessControl access = new NavigationAccessControl();
    init.getSource().addUIInitListener(event -> event.getUI().addBeforeEnterListener(access));
    CustomizedSystemMessages messages = new CustomizedSystemMessages();
    // an ended session loads the page anew, which leads through the sign-in and back
    messages.setSessionExpiredNotificationEnabled(false);
    init.getSource().setSystemMessagesProvider(info -> messages);
  }
}
