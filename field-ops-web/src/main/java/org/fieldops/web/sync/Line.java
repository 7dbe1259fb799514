package org.fieldops.web.sync;

/** The far end of a socket, as the hub needs it. */
interface Line {

  /** Sends a frame and says when it is on its way; one at a time. */
  void send(String frame, Runnable sent, Runnable failed);

  /** Asks whether somebody is still there. */
  void ping();

  void close(int code, String reason);
}
