package org.fieldops.it.inside;

import org.fieldops.stack.Progress;
import org.fieldops.stack.Stack;
import org.fieldops.stack.StackSettings;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A WildFly of its own into which Arquillian deploys, with PostgreSQL behind it and no Keycloak:
 * the application has to stand without. It begins with no data. In the server itself this does
 * nothing.
 */
final class EmptyServer implements BeforeAllCallback {

  private static final ExtensionContext.Namespace HERE =
      ExtensionContext.Namespace.create(EmptyServer.class);

  @Override
  public void beforeAll(ExtensionContext context) {
    if (System.getProperty("jboss.server.base.dir") == null) {
      context
          .getRoot()
          .getStore(HERE)
          .getOrComputeIfAbsent(Started.class, key -> new Started(), Started.class);
    }
  }

  private static final class Started
      implements AutoCloseable, ExtensionContext.Store.CloseableResource {

    private final Stack stack;

    Started() {
      StackSettings settings = StackSettings.forTests("it-inside").shortLived().emptyBeside();
      stack = Stack.afresh(settings, Progress.terminal());
      stack.postgres().start();
      stack.wildfly().start();
      // arquillian.xml reads these
      System.setProperty("fieldops.inside.home", stack.wildfly().distribution().toString());
      System.setProperty("fieldops.inside.port", "" + settings.ports().wildflyManagement());
    }

    @Override
    public void close() {
      stack.close();
    }
  }
}
