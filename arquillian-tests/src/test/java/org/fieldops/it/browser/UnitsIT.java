package org.fieldops.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.fieldops.it.browser.OpenBrowser.patiently;

import com.microsoft.playwright.Page;
import java.util.UUID;
import org.fieldops.it.RunningStack;
import org.fieldops.stack.Stack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A dispatcher makes a unit by keyboard, and the other one sees it. */
@ExtendWith(RunningStack.class)
class UnitsIT {

  @RegisterExtension static final OpenBrowser BROWSER = new OpenBrowser();

  @Test
  void aNewUnitIsAtBothDesksAndItsNameIsTakenOnce(Stack stack) {
    String name = "90/" + UUID.randomUUID().toString().substring(0, 6);
    try (Desks desks = new Desks(BROWSER.desk(), stack.settings())) {
      Page other = desks.signIn("dispatcher2", "/shifts");
      assertThat(other.getByTestId("pool")).isVisible(patiently());
      Page page = desks.signIn("dispatcher1", "/shifts");
      assertThat(page.getByTestId("pool")).isVisible(patiently());

      open(page);
      page.getByTestId("unit-save").click();
      assertThat(page.getByTestId("unit-name").getByText("Bitte einen Rufnamen eingeben."))
          .isVisible();
      type(page, name);
      for (Page desk : new Page[] {page, other}) {
        assertThat(desk.getByTestId("drop-early-" + name)).isVisible(patiently());
        assertThat(desk.getByTestId("drop-late-" + name)).isVisible(patiently());
      }

      open(page);
      type(page, name);
      assertThat(page.getByTestId("unit-name").getByText("Diese Einheit gibt es schon"))
          .isVisible(patiently());
      assertThat(page.getByTestId("drop-early-" + name)).hasCount(1);
    }
  }

  private static void open(Page page) {
    page.locator("h1").first().click(); // the keys are the page's while no field has the cursor
    page.keyboard().press("u");
    assertThat(page.getByTestId("unit-name")).isVisible(patiently());
  }

  private static void type(Page page, String name) {
    page.getByTestId("unit-name").locator("input").fill(name);
    page.getByTestId("unit-name").locator("input").press("Enter");
  }
}
