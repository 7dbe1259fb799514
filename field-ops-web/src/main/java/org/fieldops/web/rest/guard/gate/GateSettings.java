package org.fieldops.web.rest.guard.gate;

import org.fieldops.web.WebSettings;

/**
 * How much the gate lets in at a time.
 *
 * @param addressRequests requests that one address may have under way
 * @param addressAnonymous those of them without a sign-in
 * @param anonymous workers for requests without a sign-in
 * @param ordinary workers for all else that is asked
 * @param uploads workers for bytes of evidence
 * @param urgent workers for backup requests
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
        WebSettings.ADDRESS_REQUESTS.get(),
        WebSettings.ADDRESS_ANONYMOUS.get(),
        WebSettings.ANONYMOUS.get(),
        WebSettings.ORDINARY.get(),
        WebSettings.UPLOADS.get(),
        WebSettings.URGENT.get());
  }
}
