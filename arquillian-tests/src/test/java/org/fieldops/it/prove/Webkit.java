package org.fieldops.it.prove;

/**
 * {@code ./fieldops prove webkit}: the officer's app in a WebKit browser of this system, which is
 * what iPhones have, driven by its own WebDriver ({@code webkit2gtk-driver} and {@code xvfb}).
 */
public final class Webkit {

  private Webkit() {}

  /** Exits with 1 when an entry is lost, or when no WebKit starts here. */
  public static void main(String[] arguments) throws Exception {
    OfflineProof.run("webkit", WebkitBrowser::new);
  }
}
