package org.fieldops.web.ui.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.time.Clock;
import java.util.List;
import org.fieldops.dispatch.Audience;
import org.fieldops.kernel.Person;
import org.fieldops.web.push.DeskNotice;
import org.fieldops.web.ui.shell.live.Cadence;
import org.fieldops.web.ui.shell.live.Live;
import org.fieldops.web.ui.shell.live.News;

/**
 * Tells the browser what its person should hear of while they look elsewhere; whether they do, and
 * whether another window has told it, the browser knows.
 */
@Tag("desk-notices")
@JsModule("./desk/notices.ts")
final class DeskNotices extends Component {

  private static final long serialVersionUID = 1L;

  /** What came together that is told one by one. */
  private static final int MOST = 5;

  private final transient Person person;
  private final transient Audience audience;
  private final transient Clock clock;

  DeskNotices(Person person, Live live, Audience audience, Clock clock) {
    this.person = person;
    this.audience = audience;
    this.clock = clock;
    live.entries(
        this, Cadence.TALK, news -> DeskNotice.mayConcern(news.entry(), person), this::came);
  }

  private void came(List<News> news) {
    news.stream()
        .flatMap(each -> DeskNotice.of(each.entry(), person, audience, clock.instant()).stream())
        .limit(MOST)
        .forEach(this::tell);
  }

  private void tell(DeskNotice notice) {
    String words = getTranslation("notice." + notice.kind());
    getElement()
        .callJsFunction(
            "tell",
            notice.tag(),
            notice.round(),
            notice.who().isEmpty() ? "Field Ops" : notice.who(),
            words,
            notice.path());
  }
}
