package org.fieldops.web.ui.shell.live;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.fieldops.identity.Contacts;
import org.fieldops.kernel.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Tells that somebody sits at a desk: an open page is a device of its person, and one that answers
 * has got all that was pushed to it before.
 */
@ApplicationScoped
public class DeskContacts {

  private static final Logger LOG = System.getLogger(DeskContacts.class.getName());

  /** Within the minute for which a connection counts as one that answers. */
  private static final Duration BEAT = Duration.ofSeconds(25);

  /** An answer may be lost with a connection; then the page is asked once more. */
  private static final Duration ANSWER_WITHIN = Duration.ofMinutes(5);

  @Inject private Contacts contacts;
  @Inject private Clock clock;

  private final Set<OpenPage> open = ConcurrentHashMap.newKeySet();

  @Resource(lookup = "java:jboss/ee/concurrency/scheduler/schedules")
  private ManagedScheduledExecutorService schedules;

  @Resource(lookup = "java:jboss/ee/concurrency/executor/desks")
  private ManagedExecutorService hands;

  /**
   * @param asked when its browser was asked; null when it has answered
   */
  private record OpenPage(UI ui, PersonId person, AtomicReference<@Nullable Instant> asked) {}

  @PostConstruct
  void begin() {
    schedules.scheduleWithFixedDelay(
        this::beat, BEAT.toSeconds(), BEAT.toSeconds(), TimeUnit.SECONDS);
  }

  /** The person is there while {@code frame} is attached to its page. */
  public void follow(Component frame, PersonId person) {
    WhileAttached.run(
        frame,
        ui -> {
          OpenPage page = new OpenPage(ui, person, new AtomicReference<>());
          open.add(page);
          contacts.connected(person);
          return () -> {
            if (open.remove(page)) {
              contacts.gone(person);
            }
          };
        });
  }

  private void beat() {
    Instant now = clock.instant();
    for (OpenPage page : open) {
      Instant asked = page.asked().get();
      if (asked == null || asked.plus(ANSWER_WITHIN).isBefore(now)) {
        hand(() -> ask(page, now));
      }
    }
  }

  /** With no room among the desks' hands it is asked at the next beat. */
  private void hand(Runnable work) {
    try {
      hands.execute(work);
    } catch (RejectedExecutionException noRoom) {
      LOG.log(Level.DEBUG, "no room to ask a page");
    }
  }

  private void ask(OpenPage page, Instant now) {
    try {
      page.ui()
          .access(() -> {
            page.asked().set(now);
            page.ui()
                .getPage()
                .executeJs("return true")
                .then(heard -> {
                  page.asked().set(null);
                  contacts.heard(page.person(), now);
                });
          });
    } catch (UIDetachedException closed) {
      LOG.log(Level.DEBUG, "page closed");
    }
  }
}
