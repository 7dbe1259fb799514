package org.fieldops.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import jakarta.json.Json;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.function.BiConsumer;
import org.fieldops.it.ProtocolClient;
import org.fieldops.it.TestPhotos;
import org.fieldops.kernel.Ids;
import org.fieldops.stack.Stack;

/** The screens of the bots, as somebody sees them who calls in sick, and then does not. */
final class SickScreens {

  private static final int AHEAD = 50;

  private SickScreens() {}

  /** Somebody calls in sick for a day in two months; their name. */
  static String given(Stack stack) {
    ProtocolClient ill = new ProtocolClient(stack.settings(), "patrol6");
    String day = LocalDate.now(ZoneId.of("Europe/Berlin")).plusDays(AHEAD).toString();
    ill.operate(
        Ids.next(),
        "sicknote.given",
        Json.createObjectBuilder().add("from", day).add("until", day).build());
    return ill.get("/me").getString("name");
  }

  /**
   * From the first question to the last without sending, and a question to the duty bot.
   *
   * @param look at a screen, by what has to be on it
   */
  static void walk(Page page, BiConsumer<String, Locator> look) {
    page.getByTestId("nav-me").click();
    page.getByTestId("open-sick").click();
    look.accept("phone-sick", page.getByTestId("sick-today"));
    page.getByTestId("sick-today").click();
    look.accept("phone-sick-until", page.getByTestId("sick-unknown"));
    page.getByTestId("sick-unknown").click();
    look.accept("phone-sick-photo", page.getByTestId("sick-no-photo"));
    page.getByTestId("sick-pick")
        .setInputFiles(new FilePayload("attest.jpg", "image/jpeg", TestPhotos.small(7)));
    look.accept("phone-sick-ready", page.getByTestId("sick-send"));
    page.getByTestId("sick-change").click();
    assertThat(page.getByTestId("sick-today")).isVisible();
    page.getByTestId("sick-back").click();
    page.getByTestId("nav-radio").click();
    page.getByTestId("channels-open").click();
    look.accept("phone-bots", page.getByTestId("bot-duty"));
    page.getByTestId("bot-duty").click();
    page.getByTestId("bot-example").first().click();
    assertThat(page.getByTestId("bot-answer")).isVisible();
    page.getByTestId("bot-text").fill("Wetter?");
    page.getByTestId("bot-send").click();
    assertThat(page.getByTestId("bot-answer")).hasCount(2);
    look.accept("phone-bot", page.getByTestId("bot-human"));
    page.getByTestId("bot-back").click();
  }
}
