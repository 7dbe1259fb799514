package org.fieldops.web.ui.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Locale;
import org.fieldops.kernel.Problem;
import org.fieldops.kernel.ProblemWords;
import org.fieldops.kernel.Refusal;
import org.fieldops.kernel.StoreFaults;
import org.fieldops.web.ui.shell.part.Toast;
import org.jsoup.nodes.Element;

/** Sets the framework up for all pages: language, brightness, and words for its faults. */
@ApplicationScoped
public class DeskSetup {

  private static final Logger LOG = System.getLogger(DeskSetup.class.getName());

  void begin(@Observes ServiceInitEvent event) {
    event.addIndexHtmlRequestListener(DeskSetup::dress);
    event
        .getSource()
        .addSessionInitListener(
            session -> session.getSession().setErrorHandler(DeskSetup::explain));
    event
        .getSource()
        .addUIInitListener(init -> {
          UI ui = init.getUI();
          VaadinRequest request = VaadinRequest.getCurrent();
          if (request != null) {
            Choice.language(request).ifPresent(ui::setLocale);
          }
        });
  }

  /** The page's language and brightness stand in its first byte, so that nothing flashes. */
  private static void dress(IndexHtmlResponse response) {
    VaadinRequest request = response.getVaadinRequest();
    Element html = response.getDocument().getElementsByTag("html").first();
    if (html != null) {
      html.attr("lang", Choice.language(request).orElse(asked(request)).getLanguage());
      html.attr("style", "color-scheme:" + Choice.theme(request).css());
      html.attr("data-theme", Choice.theme(request).key());
    }
  }

  private static Locale asked(VaadinRequest request) {
    Locale asked = request.getLocale();
    return asked != null && Locale.ENGLISH.getLanguage().equals(asked.getLanguage())
        ? Locale.ENGLISH
        : Locale.GERMAN;
  }

  private static void explain(ErrorEvent event) {
    Throwable fault = event.getThrowable();
    UI ui = UI.getCurrent();
    Locale locale = ui == null ? Locale.GERMAN : ui.getLocale();
    String words;
    if (fault instanceof Refusal || StoreFaults.unstorable(fault)) {
      Refusal refusal =
          fault instanceof Refusal told ? told : new Refusal(Problem.MALFORMED, "Text");
      ProblemWords problem = ProblemWords.of(refusal, locale);
      words = problem.title() + ". " + problem.detail();
    } else if (StoreFaults.away(fault)) {
      words = Words.of("away.title", locale);
    } else {
      LOG.log(Level.ERROR, "a desk failed", fault);
      words = Words.of("desk.unexpected", locale);
    }
    if (ui != null) {
      Toast.warn(words);
    }
  }
}
