package org.fieldops.web.rest.device;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fieldops.identity.DeviceContact;
import org.fieldops.identity.DeviceKind;
import org.fieldops.identity.Devices;
import org.fieldops.identity.SignIn;
import org.fieldops.kernel.Problem;
import org.fieldops.kernel.Refusal;
import org.fieldops.web.rest.Api;
import org.fieldops.web.rest.guard.ProblemPage;
import org.fieldops.web.rest.session.SignedInPeople;

/**
 * Notes which device asks. One too many gets nothing but its list and the way to sign another one
 * out: a page sees it at once, a script is told 401, so that what waits on the device goes on
 * waiting.
 */
@WebFilter(urlPatterns = "/*", asyncSupported = true)
public class DeviceDoor extends HttpFilter {

  private static final long serialVersionUID = 1L;

  /** What somebody needs to make room, and what holds no data. */
  private static final List<String> OPEN =
      List.of(
          DevicesFullPage.PATH,
          Api.PATH + "/devices",
          "/logout",
          "/backchannel-logout",
          "/VAADIN/build/",
          "/icons/");

  @Inject private transient SignedInPeople visitors;
  @Inject private transient Devices devices;
  @Inject private transient ProblemPage problems;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (request.getUserPrincipal() == null || admitted(request, response) || isOpen(request)) {
      chain.doFilter(request, response);
    } else if (opensPage(request)) {
      request.getRequestDispatcher(DevicesFullPage.PATH).forward(request, response);
    } else {
      problems.write(new Refusal(Problem.DEVICES_FULL), request, response);
    }
  }

  private boolean admitted(HttpServletRequest request, HttpServletResponse response) {
    SignIn signIn;
    try {
      signIn = visitors.signIn();
    } catch (Refusal e) {
      return true; // whoever comes next says so
    }
    Optional<String> session = signIn.session();
    Optional<UUID> device = AskingDevice.of(request);
    if (device.isEmpty() && opensPage(request) && !AskingDevice.isProgram(request)) {
      device = Optional.of(AskingDevice.give(request, response));
    }
    if (session.isEmpty() || device.isEmpty()) {
      return true;
    }
    return devices.contact(
        signIn.person().id(),
        new DeviceContact(
            device.get(),
            session.get(),
            DeviceKind.of(request.getHeader("User-Agent")),
            AskingDevice.unsent(request)));
  }

  private static boolean opensPage(HttpServletRequest request) {
    return "navigate".equals(request.getHeader("Sec-Fetch-Mode"))
        && request.getMethod().equals("GET");
  }

  private static boolean isOpen(HttpServletRequest request) {
    return OPEN.stream().anyMatch(request.getRequestURI()::startsWith);
  }
}
