package org.fieldops.it.prove;

import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;
import org.fieldops.it.ProtocolClient;
import org.fieldops.stack.DemoPeople;
import org.fieldops.stack.DemoPerson;
import org.fieldops.stack.Progress;
import org.fieldops.stack.Stack;
import org.fieldops.stack.StackSettings;

/**
 * An officer signs in, the server goes away, they write something; it is kept, survives that the
 * page is loaded again, and is sent once when the server is back.
 */
final class OfflineProof {

  /** In the demo's running shift whatever the hour. */
  private static final String OFFICER = "demo1";

  /** What is written; found again at the server by it. */
  private static final String WORDS = "Ohne Netz geschrieben, am Brunnen.";

  private static final Duration PATIENCE = Duration.ofMinutes(2);

  /** Finds an element by its test id, through every shadow root. */
  private static final String FIND =
      "((id) => { const look = (root) => { const hit = root.querySelector(`[data-testid=\"${id}\"]`);"
          + " if (hit) return hit; for (const each of root.querySelectorAll('*'))"
          + " if (each.shadowRoot) { const inner = look(each.shadowRoot); if (inner) return inner; }"
          + " return null; }; return look(document); })";

  private static final String SHOWN =
      "location.href + ' ' + document.title + ' ' + (navigator.serviceWorker?.controller ? 'with' : 'without')"
          + " + ' worker: ' + (() => { let all = ''; const look = (root) => { for (const each of"
          + " root.querySelectorAll('*')) if (each.shadowRoot) { all += each.shadowRoot.textContent + ' ';"
          + " look(each.shadowRoot); } }; look(document); return (document.body.textContent + all)"
          + ".replace(/\\s+/g, ' ').slice(0, 800); })()";

  private final Stack stack;
  private final ForeignBrowser browser;

  private OfflineProof(Stack stack, ForeignBrowser browser) {
    this.stack = stack;
    this.browser = browser;
  }

  static void run(String name, Supplier<ForeignBrowser> browsers) throws Exception {
    Progress progress = Progress.terminal();
    try (Stack stack = Stack.afresh(StackSettings.forTests("prove-" + name), progress);
        ForeignBrowser browser = browsers.get()) {
      progress.say(browser.version());
      stack.start();
      new OfflineProof(stack, browser).run(progress);
    }
    System.exit(0);
  }

  private void run(Progress progress) {
    DemoPerson officer = DemoPeople.of(stack.settings()).named(OFFICER);
    String app = stack.settings().applicationUrl() + "/app";
    browser.open(app);
    signIn(officer);
    until("there('composer') && navigator.serviceWorker.controller !== null");
    progress.say("Signed in, the app is loaded and can be opened without network.");
    stack.wildfly().kill();
    until("there('connection') && at('connection').dataset.connection !== 'live'");
    write();
    until(bubble("waiting"));
    progress.say("The server is gone; the message is kept on the phone.");
    browser.open(app);
    until(bubble("waiting"));
    progress.say("Loaded again without the server: the message is still there.");
    stack.wildfly().start();
    until(bubble("received"));
    long times =
        new ProtocolClient(stack.settings(), OFFICER)
            .feed().stream()
                .filter(entry -> entry.getString("kind").equals("message"))
                .filter(entry -> entry.getJsonObject("body").getString("text").equals(WORDS))
                .count();
    if (times != 1) {
      throw new IllegalStateException("the message is at the server " + times + " times");
    }
    progress.say("The server is back: the message was received, once. PROMISE KEPT");
  }

  private void signIn(DemoPerson officer) {
    submit(Map.of("username", officer.username(), "password", officer.password()));
    submit(Map.of("otp", officer.code()));
  }

  private void submit(Map<String, String> fields) {
    String first = fields.keySet().iterator().next();
    until("document.querySelector('input[name=" + first + "]') !== null");
    fields.forEach((name, value) ->
        run("document.querySelector('input[name=%s]').value = '%s'".formatted(name, value)));
    run("document.querySelector('input[name=" + first + "]').form.requestSubmit()");
    until("document.querySelector('input[name=" + first + "]') === null");
  }

  private void write() {
    run("at('nav-radio').click()");
    run(
        "(() => { const box = at('composer').querySelector('textarea')"
            + " ?? at('composer').shadowRoot.querySelector('textarea'); box.value = '"
            + WORDS
            + "'; box.dispatchEvent(new Event('input', { bubbles: true, composed: true })); })()");
    until("at('send').disabled !== true");
    run("at('send').click()");
  }

  /** A message of ours in that state stands on the screen. */
  private static String bubble(String state) {
    return "(() => { const found = []; const look = (root) => { for (const each of"
        + " root.querySelectorAll('*')) { if (each.dataset?.testid === 'message') found.push(each);"
        + " if (each.shadowRoot) look(each.shadowRoot); } }; look(document);"
        + " return found.some((each) => each.dataset.state === '"
        + state
        + "' && (each.textContent + (each.shadowRoot?.textContent ?? '')).includes('"
        + WORDS
        + "')); })()";
  }

  private void run(String script) {
    browser.evaluate("(() => { " + helpers() + script + "; return true; })()");
  }

  private void until(String condition) {
    String expression = "(() => { " + helpers() + "return Boolean(" + condition + "); })()";
    try {
      Awaitility.await()
          .atMost(PATIENCE)
          .pollInterval(Duration.ofMillis(300))
          .ignoreExceptions()
          .until(() -> isTrue(browser.evaluate(expression)));
    } catch (ConditionTimeoutException e) {
      throw new IllegalStateException(
          condition + " did not come to be at " + browser.evaluate(SHOWN), e);
    }
  }

  private static String helpers() {
    return "const at = " + FIND + "; const there = (id) => at(id) !== null; ";
  }

  private static boolean isTrue(JsonValue value) {
    return value.equals(JsonValue.TRUE)
        || (value instanceof JsonString text && text.getString().equals("true"));
  }
}
