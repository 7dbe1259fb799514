package org.fieldops.web.rest.hooks;

import jakarta.inject.Inject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Logger;
import org.fieldops.dispatch.IncomingHooks;
import org.fieldops.dispatch.IncomingHooks.Said;
import org.fieldops.dispatch.MessageView;
import org.fieldops.kernel.Ids;
import org.fieldops.kernel.Problem;
import org.fieldops.kernel.Refusal;
import org.fieldops.kernel.StoreFaults;
import org.fieldops.kernel.WireJson;
import org.fieldops.kernel.operation.Body;
import org.fieldops.web.rest.JsonBody;
import org.fieldops.web.rest.guard.ProblemPage;
import org.fieldops.web.rest.guard.SparseLog;

/**
 * Where a program says something in a channel: {@code POST /hooks/ID} with its secret in the header
 * {@code Fieldops-Hook-Secret}. Nothing of a body is read before the secret is known to be right;
 * an id that is not there, another hook's and a wrong secret get the same answer.
 */
@WebServlet(HookDoor.PATHS)
public class HookDoor extends HttpServlet {

  /** For one hook each. */
  public static final String PATHS = "/hooks/*";

  static final String SECRET = "Fieldops-Hook-Secret";

  private static final long serialVersionUID = 1L;
  private static final Logger LOG = Logger.getLogger(HookDoor.class.getName());
  private static final int MOST_BYTES = 64 * 1024;
  private static final int LONGEST_SECRET = 200;
  private static final int LONGEST_TEXT = 5_000;
  private static final int MOST_VALUES = 100;

  @Inject private transient IncomingHooks hooks;
  @Inject private transient ProblemPage problems;
  @Inject private transient Clock clock;

  @SuppressWarnings("NullAway.Init")
  private transient SparseLog faults;

  @Override
  public void init() {
    faults = new SparseLog(LOG, clock);
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    try {
      UUID hook = admitted(request);
      requireJson(request);
      MessageView message =
          hooks.say(hook, said(new Body(JsonBody.read(request.getInputStream(), MOST_BYTES))));
      told(message, response);
    } catch (Refusal refusal) {
      problems.write(refusal, request, response);
    } catch (RuntimeException e) {
      Problem problem = StoreFaults.away(e) ? Problem.STORE_AWAY : Problem.UNEXPECTED;
      faults.warn(() -> "A hook could not say what it wanted: " + e);
      problems.write(new Refusal(problem, "hook"), request, response);
    }
  }

  private UUID admitted(HttpServletRequest request) {
    String secret = request.getHeader(SECRET);
    UUID hook = hook(request).orElseThrow(() -> new Refusal(Problem.HOOK_UNKNOWN));
    if (secret == null || secret.length() > LONGEST_SECRET) {
      throw new Refusal(Problem.HOOK_UNKNOWN);
    }
    hooks.admit(hook, secret);
    return hook;
  }

  private static Optional<UUID> hook(HttpServletRequest request) {
    String path = request.getPathInfo();
    try {
      return path == null ? Optional.empty() : Optional.of(Ids.parse(path.substring(1)));
    } catch (Refusal noId) {
      return Optional.empty();
    }
  }

  private static void requireJson(HttpServletRequest request) {
    String type = request.getContentType();
    if (type == null || !type.toLowerCase(Locale.ROOT).startsWith("application/json")) {
      throw new Refusal(Problem.MEDIA_TYPE_UNSUPPORTED);
    }
  }

  private static Said said(Body body) {
    return new Said(
        body.text("text", 1, LONGEST_TEXT),
        body.optionalText("title", LONGEST_TEXT).orElse(null),
        body.optionalText("link", LONGEST_TEXT).orElse(null),
        body.optionalText("id", LONGEST_TEXT).orElse(null),
        choices(body));
  }

  private static List<String> choices(Body body) {
    List<JsonValue> given = body.list("choices", MOST_VALUES);
    List<String> choices = new ArrayList<>();
    for (JsonValue each : given) {
      if (!(each instanceof JsonString text)) {
        throw new Refusal(Problem.MALFORMED, "choices[" + choices.size() + "]");
      }
      choices.add(text.getString());
    }
    return choices;
  }

  private static void told(MessageView message, HttpServletResponse response) throws IOException {
    byte[] text =
        WireJson.object()
            .add("messageId", message.id().toString())
            .add("number", message.number())
            .build()
            .toString()
            .getBytes(StandardCharsets.UTF_8);
    response.setContentType("application/json");
    response.setHeader("Cache-Control", "no-store");
    response.setContentLength(text.length);
    response.getOutputStream().write(text);
  }
}
