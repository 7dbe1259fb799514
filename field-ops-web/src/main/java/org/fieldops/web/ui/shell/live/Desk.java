package org.fieldops.web.ui.shell.live;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.server.VaadinRequest;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.fieldops.identity.CurrentPerson;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.Problem;
import org.fieldops.kernel.ProblemWords;
import org.fieldops.kernel.Refusal;
import org.fieldops.kernel.StoreFaults;
import org.fieldops.web.ui.shell.part.Glyph;
import org.fieldops.web.ui.shell.part.StatePanel;
import org.fieldops.web.ui.shell.part.Toast;

/**
 * What every desk is: made for one person, loaded when it is attached and when news comes, calm
 * while the database is away and back by itself. What it shows goes into {@link #body()}.
 */
public abstract class Desk extends Div implements HasDynamicTitle {

  private static final long serialVersionUID = 1L;
  private static final Logger LOG = System.getLogger(Desk.class.getName());

  private final transient CurrentPerson current;
  private transient Person person;
  private final transient StoreWatch store;
  private final String titleKey;
  private final Div body = new Div();
  private final Div aside = new Div();

  /**
   * @param current asked now and again with each request of the page: roles may have changed
   * @param titleKey of the words for the window's title
   */
  protected Desk(CurrentPerson current, StoreWatch store, String titleKey) {
    this.current = current;
    this.person = current.get();
    this.store = store;
    this.titleKey = titleKey;
    addClassName("desk");
    body.addClassName("desk-body");
    aside.addClassName("desk-aside");
    aside.setVisible(false);
    add(body, aside);
    store.follow(this, away -> refresh());
  }

  /** Asks the doors and shows the answer, from the beginning; may be called at any time. */
  protected abstract void load();

  /**
   * Who sits here, with the roles of now. News comes on threads without a request; there the last
   * answer counts, and {@link OpenDesks} closes the page of whoever lost something since.
   *
   * @throws Refusal {@code NOT_SIGNED_IN} when a request comes after the sign-in has ended
   */
  protected final Person person() {
    if (VaadinRequest.getCurrent() != null) {
      person = current.get();
    }
    return person;
  }

  protected final Div body() {
    return body;
  }

  /** The words for a key, in the language of the page. */
  protected final String words(String key, Object... facts) {
    return getTranslation(key, facts);
  }

  /** Loads again, or says that the database is away. */
  protected final void refresh() {
    guarded(this::load);
  }

  /** Shows something by asking the doors, or says that the database is away. */
  protected final void guarded(Runnable showing) {
    if (store.away()) {
      showAway();
      return;
    }
    try {
      twice(showing);
      showBody();
    } catch (RuntimeException e) {
      explain(e);
    }
  }

  /** Whoever was outrun by somebody else in the database meets their result the second time. */
  private static void twice(Runnable act) {
    try {
      act.run();
    } catch (RuntimeException e) {
      if (!StoreFaults.contested(e)) {
        throw e;
      }
      LOG.log(Level.DEBUG, "outrun, once more", e);
      act.run();
    }
  }

  /**
   * Does what the person asked for, a second time when somebody else was faster; so it has to be
   * one transaction, or harmless to repeat. A refusal is said in words; with the database away the
   * desk says that instead.
   *
   * @return whether it was done
   */
  protected final boolean attempt(Runnable act) {
    try {
      twice(act);
      return true;
    } catch (RuntimeException e) {
      explain(e);
      return false;
    }
  }

  /** Tells why something was not done. A desk may show a refusal at the place it concerns, too. */
  protected void refused(Refusal refusal) {
    ProblemWords words = ProblemWords.of(refusal, getLocale());
    Toast.warn(words.title() + ". " + words.detail());
  }

  @Override
  public String getPageTitle() {
    return words(titleKey) + " · Field Ops";
  }

  @Override
  protected void onAttach(AttachEvent event) {
    super.onAttach(event);
    refresh();
  }

  private void explain(RuntimeException failure) {
    if (failure instanceof Refusal refusal && refusal.problem() != Problem.STORE_AWAY) {
      refused(refusal);
    } else if (StoreFaults.away(failure) || store.ask()) {
      store.ask();
      showAway();
    } else if (StoreFaults.unstorable(failure)) {
      refused(new Refusal(Problem.MALFORMED, "Text"));
    } else {
      LOG.log(Level.ERROR, "a desk could not do what was asked", failure);
      Toast.warn(words("desk.unexpected"));
    }
  }

  private void showAway() {
    if (aside.isVisible()) {
      return; // said already
    }
    aside.removeAll();
    StatePanel panel = new StatePanel(Glyph.STORE, words("away.title"), words("away.text"));
    panel.getElement().setAttribute("data-testid", "store-away");
    panel.getElement().setAttribute("role", "status");
    aside.add(panel);
    aside.setVisible(true);
    body.setVisible(false);
  }

  private void showBody() {
    aside.setVisible(false);
    body.setVisible(true);
  }
}
