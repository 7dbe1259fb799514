package org.fieldops.it.prove;

/** {@code ./fieldops prove firefox}: the officer's app in the Firefox of this system. */
public final class Firefox {

  private Firefox() {}

  /** Exits with 1 when an entry is lost, or when no Firefox starts here. */
  public static void main(String[] arguments) throws Exception {
    OfflineProof.run("firefox", FirefoxBrowser::new);
  }
}
