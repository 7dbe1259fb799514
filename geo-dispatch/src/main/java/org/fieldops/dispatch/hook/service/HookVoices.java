package org.fieldops.dispatch.hook.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fieldops.dispatch.Extras;
import org.fieldops.dispatch.IncomingHooks;
import org.fieldops.dispatch.MessageView;
import org.fieldops.dispatch.channel.service.AutomaticMessages;
import org.fieldops.dispatch.hook.model.HookRows;
import org.fieldops.dispatch.hook.model.HookRows.Voice;
import org.fieldops.kernel.Ids;
import org.fieldops.kernel.OperationId;
import org.fieldops.kernel.PersonId;
import org.fieldops.kernel.PlainText;
import org.fieldops.kernel.Problem;
import org.fieldops.kernel.Refusal;
import org.jspecify.annotations.Nullable;

/** What programs say: who is let in, and as what it stands in the channel. */
@ApplicationScoped
public class HookVoices implements IncomingHooks {

  private static final int LONGEST_TEXT = 4_000;
  private static final int LONGEST_TITLE = 200;
  private static final int LONGEST_LINK = 1_000;
  private static final int LONGEST_ID = 100;

  /** Compared with when there is no such hook, so that it takes as long. */
  private static final byte[] NOBODY = HookSecrets.hash(HookSecrets.next());

  private HookRows rows;
  private AutomaticMessages messages;
  private HookPace pace;
  private Clock clock;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  HookVoices() {}

  @Inject
  public HookVoices(HookRows rows, AutomaticMessages messages, HookPace pace, Clock clock) {
    this.rows = rows;
    this.messages = messages;
    this.pace = pace;
    this.clock = clock;
  }

  @Override
  @Transactional
  public void admit(UUID hook, String secret) {
    byte[] hash = rows.voice(hook, clock.instant()).map(Voice::secretHash).orElse(NOBODY);
    if (!HookSecrets.matches(secret, hash)) {
      throw new Refusal(Problem.HOOK_UNKNOWN);
    }
    pace.take(hook);
  }

  @Override
  @Transactional
  public MessageView say(UUID hook, Said said) {
    String text = text(said);
    Extras extras = Extras.NONE.offering(OfferedChoices.checked(said.choices()));
    OperationId id = id(hook, said.id());
    Voice voice =
        rows.voice(hook, clock.instant()).orElseThrow(() -> new Refusal(Problem.HOOK_UNKNOWN));
    MessageView message =
        messages
            .say(new PersonId(hook), voice.name(), voice.channel(), id, text, extras)
            .orElseThrow(() -> new Refusal(Problem.OPERATION_REUSED));
    rows.heard(hook, clock.instant());
    return message;
  }

  private static String text(Said said) {
    String link = said.link();
    return Stream.of(
            optional("title", said.title(), LONGEST_TITLE),
            PlainText.required("text", said.text(), LONGEST_TEXT),
            link == null ? "" : link(link))
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining("\n"));
  }

  private static String optional(String field, @Nullable String text, int most) {
    return text == null ? "" : PlainText.optional(field, text, most);
  }

  /** One that a browser opens; nothing that runs. */
  private static String link(String given) {
    try {
      URI uri = new URI(PlainText.required("link", given, LONGEST_LINK));
      if (uri.getHost() != null
          && ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()))) {
        return uri.toASCIIString();
      }
    } catch (URISyntaxException e) {
      throw new Refusal(Problem.MALFORMED, "link");
    }
    throw new Refusal(Problem.MALFORMED, "link");
  }

  /** The same for the same word of the same hook: a UUIDv8 of their SHA-256. */
  private static OperationId id(UUID hook, @Nullable String given) {
    if (given == null) {
      return new OperationId(Ids.next());
    }
    String words = "hook " + hook + " " + PlainText.required("id", given, LONGEST_ID);
    ByteBuffer hash = ByteBuffer.wrap(HookSecrets.sha256(words.getBytes(StandardCharsets.UTF_8)));
    long high = hash.getLong() & ~0xf000L | 0x8000L;
    long low = hash.getLong() & ~(0b11L << 62) | 0b10L << 62;
    return new OperationId(new UUID(high, low));
  }
}
