package org.fieldops.it.bench;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.WaitForSelectorState;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.fieldops.it.ProtocolClient;
import org.fieldops.it.browser.Chromium;
import org.fieldops.it.browser.KeycloakPages;
import org.fieldops.kernel.Ids;
import org.fieldops.stack.DemoPeople;
import org.fieldops.stack.Stack;

/**
 * What somebody sees who signs in on a new phone while a lot was said and a colleague needs help.
 */
final class NewPhoneRun {

  private static final int BATCH = 100;
  private static final double PATIENCE_MILLIS = 60_000;

  /** So often in a row nothing new on top means that nothing comes. */
  private static final int STANDING = 8;

  /** To the top, and until older messages have pushed it down, two seconds at most. */
  private static final String UPWARDS =
      """
      async (list) => {
        list.scrollTop = 0;
        const end = performance.now() + 2000;
        await new Promise((done) => {
          const look = () =>
            list.scrollTop > 0 || performance.now() > end ? done() : requestAnimationFrame(look);
          requestAnimationFrame(look);
        });
      }
      """;

  private static final double NANOS_PER_SECOND = 1e9;

  private final Stack stack;
  private final Member newcomer;
  private final Member colleague;
  private final List<Member> others;
  private final List<String> complaints = new ArrayList<>();

  NewPhoneRun(Stack stack, Crew crew) {
    this.stack = stack;
    this.newcomer = crew.extras().getFirst();
    this.others = crew.members().stream().filter(member -> !member.equals(newcomer)).toList();
    this.colleague =
        crew.extras().stream()
            .filter(member -> !member.unitId().equals(newcomer.unitId()))
            .findFirst()
            .orElseThrow();
  }

  Figures measure(int messages, boolean back) {
    String first = "Messung: die erste Meldung " + Ids.next();
    String last = "Messung: die letzte Meldung " + Ids.next();
    say(others.getFirst(), List.of(first));
    long begin = System.nanoTime();
    for (int said = 1; said < messages - 1; said += BATCH) {
      int from = said;
      int count = Math.min(BATCH, messages - 1 - said);
      say(
          others.get(said / BATCH % others.size()),
          IntStream.range(from, from + count)
              .mapToObj(i -> "Messung, bitte nicht beachten: " + i)
              .toList());
    }
    double seconds = (System.nanoTime() - begin) / NANOS_PER_SECOND;
    say(others.getLast(), List.of(last));
    // beside each other, or another unit may be nearer and asked first
    Positions.report(colleague, 0);
    Positions.report(newcomer, 1);
    var request = Ids.next();
    colleague
        .client()
        .operateUrgently(
            request,
            "backup.requested",
            Json.createObjectBuilder().add("urgency", "URGENT").add("note", "Messung").build());
    List<String> lines = new ArrayList<>();
    lines.add(
        String.format(
            Locale.ROOT, "%d messages in the channel (said in %.1f s)", messages, seconds));
    try {
      look(back ? first : "", last, messages, lines);
    } finally {
      colleague
          .client()
          .operateUrgently(
              Ids.next(),
              "backup.closed",
              Json.createObjectBuilder()
                  .add("requestId", request.toString())
                  .add("note", "Messung")
                  .build());
    }
    return new Figures(lines, complaints);
  }

  private void look(String first, String last, int messages, List<String> lines) {
    try (Playwright playwright = Chromium.playwright();
        Browser browser = Chromium.desk(playwright)) {
      Page page =
          browser
              .newContext(
                  new Browser.NewContextOptions()
                      .setViewportSize(390, 844)
                      .setHasTouch(true)
                      .setLocale("de-DE"))
              .newPage();
      page.navigate(stack.settings().applicationUrl() + "/app");
      KeycloakPages.signIn(page, DemoPeople.of(stack.settings()).named(newcomer.username()));
      long signedIn = System.nanoTime();
      await(page.getByTestId("backup-card").first(), "the colleague's request");
      lines.add(line("from the sign-in's end until the request", signedIn));
      page.getByTestId("nav-radio").click();
      await(message(page, last), "the last message");
      lines.add(line("from the sign-in's end until the last message", signedIn));
      counts(page, messages);
      if (!first.isEmpty()) {
        long scrolled = System.nanoTime();
        scrollBack(page, first);
        lines.add(line("scrolling back to the first message", scrolled));
      }
    }
  }

  /** The number on the screen is the server's, and that one is right. */
  private void counts(Page page, int messages) {
    JsonObject channel =
        newcomer
            .client()
            .get("/snapshot")
            .getJsonArray("channels")
            .getValuesAs(JsonObject.class)
            .stream()
            .filter(each -> each.getString("channelId").equals(newcomer.channelId()))
            .findFirst()
            .orElseThrow();
    if (channel.getJsonNumber("lastNumber").longValue() < messages) {
      complaints.add("the snapshot's last number: " + channel.get("lastNumber"));
    }
    if (page.getByTestId("message").count() == 0) {
      complaints.add("no page of messages");
    }
  }

  /** Up and up, until the first is there or nothing more comes. */
  private void scrollBack(Page page, String first) {
    Locator list = page.getByTestId("message-list");
    String before = "";
    for (int standing = 0; standing < STANDING && !message(page, first).isVisible(); ) {
      list.evaluate(UPWARDS);
      String top = page.getByTestId("message").first().textContent();
      standing = top.equals(before) ? standing + 1 : 0;
      before = top;
    }
    await(message(page, first), "the first message");
  }

  private static Locator message(Page page, String text) {
    return page.getByTestId("message").filter(new Locator.FilterOptions().setHasText(text));
  }

  private void await(Locator what, String name) {
    try {
      what.waitFor(
          new Locator.WaitForOptions()
              .setState(WaitForSelectorState.VISIBLE)
              .setTimeout(PATIENCE_MILLIS));
    } catch (TimeoutError e) {
      Path picture = Path.of("target", "new-phone-" + complaints.size() + ".png").toAbsolutePath();
      what.page().screenshot(new Page.ScreenshotOptions().setPath(picture));
      complaints.add(name + " did not come to the screen, see " + picture);
    }
  }

  private static void say(Member member, List<String> texts) {
    List<JsonObject> operations =
        texts.stream()
            .map(text ->
                ProtocolClient.operation(
                    Ids.next(),
                    "message.sent",
                    Json.createObjectBuilder()
                        .add("channelId", member.channelId())
                        .add("text", text)
                        .build()))
            .toList();
    for (JsonObject answer : member.client().operatePatiently(operations)) {
      if (!answer.getString("outcome").equals("accepted")) {
        throw new IllegalStateException(answer.toString());
      }
    }
  }

  private static String line(String what, long since) {
    return String.format(
        Locale.ROOT, "%-46s %.2f s", what, (System.nanoTime() - since) / NANOS_PER_SECOND);
  }
}
