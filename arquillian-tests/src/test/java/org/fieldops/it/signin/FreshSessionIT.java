package org.fieldops.it.signin;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.fieldops.it.browser.OpenBrowser.patiently;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.HttpHeader;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fieldops.it.RunningStack;
import org.fieldops.it.browser.KeycloakPages;
import org.fieldops.it.browser.OpenBrowser;
import org.fieldops.stack.Stack;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Whoever knew a session's id before somebody signed in with it has nothing of it afterwards
 * (OWASP, session fixation).
 */
@ExtendWith(RunningStack.class)
class FreshSessionIT {

  @RegisterExtension static final OpenBrowser BROWSER = new OpenBrowser();

  private static final String NAME = "fieldops";

  /** Of the form of the server's own. */
  private static final String PLANTED = "Pl4ntedBySomebodyElse0123456789abcdefghij";

  private final Http http = new Http();
  private Realm realm;
  private String application;

  @BeforeEach
  void open(Stack stack) {
    realm = new Realm(stack);
    application = stack.settings().applicationUrl();
  }

  @AfterEach
  void close() {
    realm.close();
  }

  @ParameterizedTest
  @CsvSource({"dispatcher, /dispatch, person-menu", "patrol, /app?sign-in, top-line"})
  void anIdThatWasKnownBeforeTheSignInOpensNothingAfterIt(String role, String path, String shown) {
    TestPerson person = realm.person(role);
    try (BrowserContext device = BROWSER.desk().newContext()) {
      device.addCookies(List.of(new Cookie(NAME, PLANTED).setUrl(application)));
      Page page = device.newPage();
      List<Response> answers = new ArrayList<>();
      page.onResponse(answers::add);
      page.navigate(application + path);
      KeycloakPages.submit(page, person.credentials());
      KeycloakPages.submit(page, person.code());
      KeycloakPages.leave(page);
      assertThat(page.getByTestId(shown)).isVisible(patiently());

      String now = session(device);
      Set<String> before = idsGiven(answers);
      assertTrue(before.remove(now), "the server has given " + now);
      assertTrue(!before.isEmpty(), "one id for the way back, another one from the first page on");
      before.add(PLANTED);
      assertEquals(200, me(now));
      for (String old : before) {
        assertNotEquals(old, now);
        assertAll(
            "the id " + old,
            () -> assertEquals(401, me(old)),
            () -> assertNotEquals(200, desk(old)));
      }
      assertEquals(200, me(now), "those who tried have ended nothing");
    }
  }

  private static String session(BrowserContext device) {
    return device.cookies().stream()
        .filter(cookie -> cookie.name.equals(NAME))
        .map(cookie -> cookie.value)
        .findFirst()
        .orElseThrow();
  }

  /** In the order in which the application gave them; what it took back is none. */
  private Set<String> idsGiven(List<Response> answers) {
    Set<String> ids = new LinkedHashSet<>();
    // while headers are asked for more answers come in
    for (Response answer : List.copyOf(answers)) {
      if (answer.url().startsWith(application)) {
        for (HttpHeader header : answer.headersArray()) {
          if (header.name.equalsIgnoreCase("Set-Cookie") && header.value.startsWith(NAME + "=")) {
            ids.add(header.value.substring(NAME.length() + 1).split(";", 2)[0]);
          }
        }
      }
    }
    ids.remove("");
    return ids;
  }

  private int me(String session) {
    return ask("/api/v1/me", session, "application/json");
  }

  private int desk(String session) {
    return ask("/dispatch", session, "text/html");
  }

  private int ask(String path, String session, String accept) {
    return http.get(
            URI.create(application + path),
            Map.of("Accept", accept, "Cookie", NAME + "=" + session))
        .statusCode();
  }
}
