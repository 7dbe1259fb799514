package org.fieldops.it.browser;

import com.microsoft.playwright.Page;
import org.fieldops.stack.DemoPerson;

/** Fills in Keycloak's own pages as a person does: user name, password, second factor. */
public final class KeycloakPages {

  private KeycloakPages() {}

  /** Signs in on a page that shows the login form, and returns when it is left. */
  public static void signIn(Page page, DemoPerson person) {
    page.locator("input[name=username]").fill(person.username());
    page.locator("input[name=password]").fill(person.password());
    page.locator("input[name=password]").press("Enter");
    if (!person.role().equals("guest")) {
      page.locator("input[name=otp]").fill(person.code());
      page.locator("input[name=otp]").press("Enter");
    }
    page.waitForURL(url -> !url.contains("/realms/"));
  }
}
