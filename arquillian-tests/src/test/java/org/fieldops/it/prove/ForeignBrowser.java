package org.fieldops.it.prove;

import jakarta.json.JsonValue;

/** A browser that is no Chromium, as far as a proof needs it: one page, and scripts in it. */
interface ForeignBrowser extends AutoCloseable {

  /** Its name and version, as it says itself. */
  String version();

  /** Goes to an address and returns when the page is loaded. */
  void open(String address);

  /**
   * Runs an expression in the page.
   *
   * @return its value, which is null, a boolean, a number or a text
   */
  JsonValue evaluate(String expression);

  @Override
  void close();
}
