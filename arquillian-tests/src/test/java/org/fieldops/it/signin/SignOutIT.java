package org.fieldops.it.signin;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.fieldops.it.browser.OpenBrowser.patiently;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.fieldops.it.RunningStack;
import org.fieldops.it.browser.KeycloakPages;
import org.fieldops.it.browser.OpenBrowser;
import org.fieldops.stack.Stack;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Who signed out is out, here and at Keycloak, so that the next at this device is nobody yet. */
@ExtendWith(RunningStack.class)
class SignOutIT {

  @RegisterExtension static final OpenBrowser BROWSER = new OpenBrowser();

  private Realm realm;
  private Stack stack;

  @BeforeEach
  void open(Stack running) {
    stack = running;
    realm = new Realm(running);
  }

  @AfterEach
  void close() {
    realm.close();
  }

  @Test
  void atADesk() {
    TestPerson person = realm.person("dispatcher");
    try (BrowserContext desk = BROWSER.desk().newContext()) {
      Page page = signedIn(desk, person, "/dispatch");
      signOutAtTheDesk(page);
      assertThat(KeycloakPages.field(page, "username")).isVisible();
      isOut(page, person, "/dispatch");
    }
  }

  @Test
  void onAPhone() {
    TestPerson person = realm.person("patrol");
    try (BrowserContext phone = BROWSER.desk().newContext()) {
      Page page = signedIn(phone, person, "/app");
      signOutOnThePhone(page);
      assertThat(KeycloakPages.field(page, "username")).isVisible(patiently());
      isOut(page, person, "/app?sign-in");
    }
  }

  @Test
  void onAPhoneWhoseBrowserCannotReachKeycloakAnyMore() {
    TestPerson person = realm.person("patrol");
    try (BrowserContext phone = BROWSER.desk().newContext()) {
      Page page = signedIn(phone, person, "/app");
      cut(phone);
      signOutOnThePhone(page);
      endsAtKeycloak(person);
      mend(phone);
      isOut(page, person, "/app?sign-in");
    }
  }

  @Test
  void fromAfarWithoutTheOtherDevice() {
    TestPerson person = realm.person("patrol");
    try (BrowserContext lost = BROWSER.desk().newContext();
        BrowserContext kept = BROWSER.desk().newContext()) {
      Page phone = signedIn(lost, person, "/app");
      List<String> first = realm.sessionsOf(person);
      Page tablet = signedIn(kept, person, "/app");
      realm.endSession(first.getFirst());
      assertThat(phone.getByTestId("sign-in-banner")).isVisible(patiently());
      tablet.reload();
      assertThat(tablet.getByTestId("connection"))
          .hasAttribute(
              "data-connection",
              "live",
              new LocatorAssertions.HasAttributeOptions().setTimeout(30_000));
      assertEquals(1, realm.sessionsOf(person).size());
    }
  }

  private Page signedIn(BrowserContext device, TestPerson person, String path) {
    Page page = device.newPage();
    page.navigate(address(path));
    KeycloakPages.submit(page, person.credentials());
    KeycloakPages.submit(page, person.code());
    KeycloakPages.leave(page);
    assertThat(page.getByTestId(path.equals("/app") ? "top-line" : "person-menu"))
        .isVisible(patiently());
    return page;
  }

  private static void signOutAtTheDesk(Page page) {
    page.getByTestId("person-menu").click();
    page.getByTestId("sign-out").click();
  }

  private static void signOutOnThePhone(Page page) {
    page.getByTestId("nav-me").click();
    page.getByTestId("sign-out").click();
    page.getByTestId("ask-yes").click();
    assertThat(page.getByTestId("top-line")).hasCount(0);
  }

  /** The browser's way to Keycloak only; the server still reaches it. */
  private void cut(BrowserContext device) {
    device.route(stack.settings().keycloakUrl() + "/**", Route::abort);
  }

  private void mend(BrowserContext device) {
    device.unroute(stack.settings().keycloakUrl() + "/**");
  }

  private void endsAtKeycloak(TestPerson person) {
    Awaitility.await("the session ends at Keycloak")
        .atMost(Duration.ofSeconds(10))
        .until(() -> realm.sessionsOf(person).isEmpty());
  }

  private void isOut(Page page, TestPerson person, String path) {
    page.navigate(address(path));
    assertThat(KeycloakPages.field(page, "username")).isVisible(patiently());
    assertEquals(List.of(), realm.sessionsOf(person));
  }

  private String address(String path) {
    return stack.settings().applicationUrl() + path;
  }
}
