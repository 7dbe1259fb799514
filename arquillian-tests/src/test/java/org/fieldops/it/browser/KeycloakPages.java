package org.fieldops.it.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.Map;
import org.fieldops.stack.DemoPerson;

/** Fills in Keycloak's own pages as a person does: user name, password, second factor. */
public final class KeycloakPages {

  private KeycloakPages() {}

  /** Signs in on a page that shows the login form, and returns when it is left. */
  public static void signIn(Page page, DemoPerson person) {
    submit(page, Map.of("username", person.username(), "password", person.password()));
    if (!person.role().equals("guest")) {
      submit(page, Map.of("otp", person.code()));
    }
    leave(page);
    makeRoom(page);
  }

  /**
   * Tests leave devices signed in behind them: of ten, the one not heard for longest is signed out.
   */
  private static void makeRoom(Page page) {
    if (page.getByTestId("devices-full").count() > 0) {
      page.getByTestId("device").getByRole(AriaRole.BUTTON).first().click();
      page.getByTestId("devices-full")
          .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
    }
  }

  /** Fills in what the page asks for, and sends it. */
  public static void submit(Page page, Map<String, String> fields) {
    fields.forEach((name, value) -> field(page, name).fill(value));
    field(page, fields.keySet().iterator().next()).press("Enter");
  }

  /** Returns when the page is no longer Keycloak's. */
  public static void leave(Page page) {
    page.waitForURL(url -> !url.contains("/realms/"));
  }

  /** A field of the form that is shown. */
  public static Locator field(Page page, String name) {
    return page.locator("input[name=" + name + "]");
  }
}
