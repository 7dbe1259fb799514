package org.fieldops.web.rest.guard.gate;

import java.util.Locale;
import java.util.Optional;

/**
 * How much the gate lets in at a time. Each value is a system property or, with dots as
 * underscores, an environment variable.
 *
 * @param addressRequests requests that one address may have under way, {@code
 *     fieldops.gate.address-requests}, default 256: a station behind one address asks for that much
 *     when its shift begins
 * @param addressAnonymous those of them without a sign-in, {@code fieldops.gate.address-anonymous},
 *     default 48
 * @param anonymous workers for requests without a sign-in, {@code fieldops.gate.anonymous}, default
 *     12
 * @param ordinary workers for all else that is asked, {@code fieldops.gate.ordinary}, default 36
 * @param uploads workers for bytes of evidence, {@code fieldops.gate.uploads}, default 34, two more
 *     than there are lanes, which refuse in better words
 * @param urgent workers for calls for help, {@code fieldops.gate.urgent}, default 12
 */
record GateSettings(
    int addressRequests,
    int addressAnonymous,
    int anonymous,
    int ordinary,
    int uploads,
    int urgent) {

  static GateSettings read() {
    return new GateSettings(
        number("fieldops.gate.address-requests", 256),
        number("fieldops.gate.address-anonymous", 48),
        number("fieldops.gate.anonymous", 12),
        number("fieldops.gate.ordinary", 36),
        number("fieldops.gate.uploads", 34),
        number("fieldops.gate.urgent", 12));
  }

  private static int number(String name, int otherwise) {
    String variable = name.replace('.', '_').replace('-', '_').toUpperCase(Locale.ROOT);
    int value =
        Optional.ofNullable(System.getProperty(name))
            .or(() -> Optional.ofNullable(System.getenv(variable)))
            .filter(text -> !text.isBlank())
            .map(text -> Integer.parseInt(text.strip()))
            .orElse(otherwise);
    if (value < 1) {
      throw new IllegalArgumentException(name + " must be at least 1");
    }
    return value;
  }
}
