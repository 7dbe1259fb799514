package org.fieldops.dispatch.hook.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.fieldops.dispatch.HookView;
import org.fieldops.kernel.Problem;
import org.fieldops.kernel.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which addresses are called at all. */
class HookAddressesTest {

  private final HookHouse hooks = new HookHouse();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://example.org/hook",
        "http://10.0.0.1/",
        "ftp://example.org/",
        "https://name:word@example.org/",
        "https://example.org/#part",
        "https:///nowhere",
        "javascript:alert(1)",
        "file:///etc/passwd",
        "http://127.0.0.1.example.org/",
        "https://0x7f000001/",
        "https://2130706433/",
        ""
      })
  void otherAddressesAreRefused(String url) {
    Refusal refused = assertThrows(Refusal.class, () -> hooks.teller(url));
    assertEquals(Problem.HOOK_ADDRESS, refused.problem());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://127.0.0.1:9/",
        "https://localhost/",
        "https://10.1.2.3/",
        "https://192.168.0.1/",
        "https://169.254.169.254/latest",
        "https://[::1]/",
        "https://[fd00::1]/",
        "https://[::ffff:10.0.0.1]/",
        "https://[64:ff9b::a00:1]/"
      })
  void whatStandsForAnAddressOfOurOwnIsNeverCalled(String url) {
    UUID id = hooks.teller(url);
    hooks.say("eins");
    hooks.telling.round(id);
    HookView view = hooks.view(id);
    assertEquals("NOT_PUBLIC", view.trouble());
    assertNotNull(view.parkedAt());
  }

  @Test
  void aRedirectIsNotFollowed() throws IOException {
    try (Receiver receiver = new Receiver()) {
      UUID id = hooks.teller(receiver.url());
      hooks.say("eins");
      receiver.answers(receiver.redirecting());
      hooks.telling.round(id);
      assertEquals("REDIRECT 302", hooks.view(id).trouble());
      assertEquals(List.of("/hook"), receiver.calls.stream().map(Receiver.Call::path).toList());
    }
  }
}
