package org.fieldops.it;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.fieldops.stack.Progress;
import org.fieldops.stack.Stack;
import org.fieldops.stack.StackSettings;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * The whole stack, once for all tests of a run: real PostgreSQL, Keycloak and WildFly with the real
 * EAR, demo people, no simulator. It begins with no data but the demo's crews on duty. A test that
 * stops or kills a part starts it again before it ends.
 */
public final class RunningStack implements ParameterResolver {

  private static final ExtensionContext.Namespace HERE =
      ExtensionContext.Namespace.create(RunningStack.class);

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == Stack.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return context
        .getRoot()
        .getStore(HERE)
        .getOrComputeIfAbsent(Started.class, key -> new Started(), Started.class)
        .stack;
  }

  private static final class Started
      implements AutoCloseable, ExtensionContext.Store.CloseableResource {

    private final Stack stack;

    Started() {
      // yesterday's data would hide what today's tests should see
      stack = Stack.afresh(StackSettings.forTests("it").shortLived(), Progress.terminal());
      stack.start();
      ProtocolClient crew = new ProtocolClient(stack.settings(), "patrol6");
      Awaitility.await("crews on duty")
          .pollInSameThread()
          .atMost(Duration.ofMinutes(2))
          .until(() -> !crew.get("/me").getJsonArray("duties").isEmpty());
    }

    @Override
    public void close() {
      stack.close();
    }
  }
}
