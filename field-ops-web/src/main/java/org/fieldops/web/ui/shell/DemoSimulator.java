package org.fieldops.web.ui.shell;

/** The demo's simulator, as the banner sees it. Only the demo profile has one. */
public interface DemoSimulator {

  /** Whether this stack runs with demo data; without it there is no banner. */
  boolean present();

  boolean paused();

  void pause(boolean paused);
}
