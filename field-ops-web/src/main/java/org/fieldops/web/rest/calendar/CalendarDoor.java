package org.fieldops.web.rest.calendar;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.logging.Logger;
import org.fieldops.dispatch.CalendarAddresses;
import org.fieldops.dispatch.CalendarAddresses.Entry;
import org.fieldops.kernel.Problem;
import org.fieldops.kernel.Refusal;
import org.fieldops.kernel.StoreFaults;
import org.fieldops.web.rest.guard.ProblemPage;
import org.fieldops.web.rest.guard.SparseLog;

/**
 * Where a calendar program reads somebody's duties: {@code GET /calendar/SECRET.ics}. An address
 * that never was, one that was revoked and one of somebody who has left get the same answer.
 */
@WebServlet(CalendarDoor.PATHS)
public class CalendarDoor extends HttpServlet {

  /** For one calendar each. */
  public static final String PATHS = "/calendar/*";

  private static final long serialVersionUID = 1L;
  private static final Logger LOG = Logger.getLogger(CalendarDoor.class.getName());
  private static final String BEGIN = "/calendar/";
  private static final String END = ".ics";

  @Inject private transient CalendarAddresses addresses;
  @Inject private transient ProblemPage problems;
  @Inject private transient Clock clock;

  @SuppressWarnings("NullAway.Init")
  private transient SparseLog faults;

  @Override
  public void init() {
    faults = new SparseLog(LOG, clock);
  }

  static String path(String secret) {
    return BEGIN + secret + END;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    try {
      List<Entry> entries =
          addresses.entries(secret(request)).orElseThrow(() -> new Refusal(Problem.NOT_FOUND));
      byte[] text = CalendarText.of(entries, clock.instant()).getBytes(StandardCharsets.UTF_8);
      response.setContentType("text/calendar;charset=utf-8");
      response.setHeader("Cache-Control", "no-store");
      response.setHeader("Content-Disposition", "attachment; filename=\"dienste.ics\"");
      response.setContentLength(text.length);
      response.getOutputStream().write(text);
    } catch (Refusal refusal) {
      problems.write(refusal, request, response);
    } catch (RuntimeException e) {
      Problem problem = StoreFaults.away(e) ? Problem.STORE_AWAY : Problem.UNEXPECTED;
      faults.warn(() -> "A calendar could not be read: " + e);
      problems.write(new Refusal(problem, "calendar"), request, response);
    }
  }

  private static String secret(HttpServletRequest request) {
    String path = request.getPathInfo();
    if (path == null || !path.endsWith(END)) {
      throw new Refusal(Problem.NOT_FOUND);
    }
    return path.substring(1, path.length() - END.length());
  }
}
