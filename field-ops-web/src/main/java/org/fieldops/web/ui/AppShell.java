package org.fieldops.web.ui;

import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.server.PWA;
import com.vaadin.flow.shared.ui.Transport;

/**
 * The page around every Flow view, and what makes it installable. Theme and tokens are named in
 * {@code index.html} and {@code offline.html}, so that both look the same.
 *
 * <p>Push goes over a WebSocket; what a person does comes as a plain request, because only there is
 * somebody signed in.
 */
@PWA(
    name = "Field Ops",
    shortName = "Field Ops",
    description = "Einsatz vor Ort, mit und ohne Netz",
    iconPath = "icons/icon.png",
    offlinePath = "offline.html",
    themeColor = "#0a5ea8",
    backgroundColor = "#f4f6f8")
@Push(transport = Transport.WEBSOCKET_XHR)
public class AppShell implements AppShellConfigurator {

  private static final long serialVersionUID = 1L;
}
