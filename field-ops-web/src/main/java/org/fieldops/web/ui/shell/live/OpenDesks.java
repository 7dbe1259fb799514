package org.fieldops.web.ui.shell.live;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Predicate;
import org.fieldops.identity.AccessRevoked;
import org.fieldops.identity.SignIn;
import org.fieldops.identity.SignedOut;
import org.jspecify.annotations.Nullable;

/**
 * The pages that are open, and on whose sign-in. When that ends somewhere else, or its person lost
 * the account or a role, the page is emptied at once and sent to its own address, where the server
 * asks for a sign-in or shows what may still be seen.
 */
@ApplicationScoped
public class OpenDesks {

  private static final Logger LOG = System.getLogger(OpenDesks.class.getName());

  private final Set<OpenDesk> open = ConcurrentHashMap.newKeySet();

  @Resource(lookup = "java:jboss/ee/concurrency/executor/desks")
  private @Nullable ManagedExecutorService hands;

  private record OpenDesk(UI ui, SignIn signIn) {}

  /** Watches over a page while {@code frame} is attached to it. */
  public void watch(Component frame, SignIn signIn) {
    WhileAttached.run(
        frame,
        ui -> {
          OpenDesk desk = new OpenDesk(ui, signIn);
          open.add(desk);
          return () -> open.remove(desk);
        });
  }

  void revoked(@Observes AccessRevoked event) {
    close(desk -> event.people().contains(desk.signIn().person().id()));
  }

  void signedOut(@Observes SignedOut event) {
    close(desk -> desk.signIn().session().filter(event.session()::equals).isPresent());
  }

  private void close(Predicate<OpenDesk> concerned) {
    open.stream().filter(concerned).forEach(desk -> hand(() -> leave(desk.ui())));
  }

  /** With no room among the desks' hands it is done here: a revocation is never put off. */
  private void hand(Runnable work) {
    try {
      if (hands == null) {
        work.run();
      } else {
        hands.execute(work);
      }
    } catch (RejectedExecutionException noRoom) {
      work.run();
    }
  }

  private static void leave(UI ui) {
    try {
      ui.access(() -> {
        ui.removeAll();
        ui.getPage().reload();
      });
    } catch (UIDetachedException closed) {
      LOG.log(Level.DEBUG, "page closed");
    }
  }
}
