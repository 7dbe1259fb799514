package org.fieldops.web.rest.device;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.fieldops.identity.DeviceView;
import org.fieldops.identity.Devices;
import org.fieldops.kernel.Ids;
import org.fieldops.kernel.PersonId;
import org.fieldops.kernel.Problem;
import org.fieldops.kernel.Refusal;
import org.fieldops.web.rest.Languages;
import org.fieldops.web.rest.guard.ProblemPage;
import org.fieldops.web.rest.session.OwnOrigin;
import org.fieldops.web.rest.session.SignedInPeople;
import org.jspecify.annotations.Nullable;

/**
 * What the eleventh device sees after the sign-in, before anything else: the ten, each with a way
 * to sign it out there and then. A plain page without a script.
 */
@WebServlet(DevicesFullPage.PATH)
public class DevicesFullPage extends HttpServlet {

  static final String PATH = "/devices-full";

  private static final long serialVersionUID = 1L;

  @Inject private transient SignedInPeople visitors;
  @Inject private transient Devices devices;
  @Inject private transient Languages languages;
  @Inject private transient ProblemPage problems;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    try {
      show(visitors.get().id(), request, response);
    } catch (Refusal refusal) {
      problems.write(refusal, request, response);
    }
  }

  /** The field {@code device} is signed out, and the person goes on where they wanted to go. */
  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    try {
      if (!OwnOrigin.holds(request)) {
        throw new Refusal(Problem.FOREIGN_ORIGIN);
      }
      String device = request.getParameter("device");
      devices.signOut(visitors.get().id(), Ids.parse(device == null ? "" : device));
      response.setStatus(HttpServletResponse.SC_SEE_OTHER);
      response.setHeader("Location", own(request.getParameter("to")));
    } catch (Refusal refusal) {
      problems.write(refusal, request, response);
    }
  }

  private void show(PersonId person, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Locale locale = languages.of(request.getHeader("Accept-Language"));
    List<DeviceView> signedIn =
        devices.of(person).stream().filter(DeviceView::signedIn).toList().reversed();
    response.setStatus(HttpServletResponse.SC_FORBIDDEN);
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("Content-Language", locale.getLanguage());
    response.setContentType("text/html;charset=UTF-8");
    response.getWriter().write(new DevicesFullHtml(locale).of(signedIn, wanted(request)));
  }

  private static String wanted(HttpServletRequest request) {
    Object from = request.getAttribute("jakarta.servlet.forward.request_uri");
    return own(from instanceof String path ? path : "/");
  }

  /** One of our paths, so that nobody can be sent elsewhere. */
  private static String own(@Nullable String path) {
    return path != null && path.matches("/(?![/\\\\])[\\w./~-]*") && !path.startsWith(PATH)
        ? path
        : "/";
  }
}
