package org.fieldops.web.sync;

import java.util.List;

/** The far end of a socket, as the hub needs it. */
interface Line {

  /**
   * Sends frames, in order, and says once when all are on their way, perhaps before it returns; not
   * to be called again before that.
   */
  void send(List<String> frames, Runnable sent, Runnable failed);

  /** Asks whether somebody is still there. */
  void ping();

  void close(int code, String reason);
}
