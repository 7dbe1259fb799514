package org.fieldops.stack;

import java.util.Optional;

/**
 * One server of the stack. Each may be stopped, started or killed on its own at any time; what it
 * had acknowledged is there again after the next start.
 */
public sealed interface Part permits Postgres, Keycloak, WildFly {
  /** The product's name. */
  String name();

  /** Starts it and returns when it is ready to serve; does nothing when it runs already. */
  void start();

  /** Ends it in order and returns when it is gone. */
  void stop();

  /** {@code kill -9}, all of its processes; returns when they are gone. */
  void kill();

  /** Its process, when it is ours and runs: for measuring what it costs. */
  Optional<ProcessHandle> process();

  /** Whether its process is there; says nothing about its health. */
  boolean isRunning();

  /** Whether it would serve a request now. */
  boolean isReady();
}
