package org.fieldops.web.sync;

import jakarta.websocket.CloseReason;
import jakarta.websocket.Session;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.logging.Level;
import java.util.logging.Logger;

/** A line over a WebSocket session. */
final class SessionLine implements Line {

  private static final Logger LOG = Logger.getLogger(SessionLine.class.getName());
  private static final long SEND_TIMEOUT_MILLIS = 20_000;

  /** Three beats of the hub without any sign of life. */
  private static final long IDLE_MILLIS = 65_000;

  private final Session session;

  SessionLine(Session session) {
    this.session = session;
    session.setMaxIdleTimeout(IDLE_MILLIS);
    session.getAsyncRemote().setSendTimeout(SEND_TIMEOUT_MILLIS);
  }

  @Override
  public void send(String frame, Runnable sent, Runnable failed) {
    try {
      session
          .getAsyncRemote()
          .sendText(
              frame,
              result -> {
                if (result.isOK()) {
                  sent.run();
                } else {
                  failed.run();
                }
              });
    } catch (RuntimeException e) {
      LOG.log(Level.FINE, "Not sent", e);
      failed.run();
    }
  }

  @Override
  public void ping() {
    try {
      session.getAsyncRemote().sendPing(ByteBuffer.allocate(0));
    } catch (IOException | RuntimeException e) {
      LOG.log(Level.FINE, "No ping", e);
    }
  }

  @Override
  public void close(int code, String reason) {
    try {
      if (session.isOpen()) {
        session.close(new CloseReason(CloseReason.CloseCodes.getCloseCode(code), reason));
      }
    } catch (IOException | RuntimeException e) {
      LOG.log(Level.FINE, "Not closed", e);
    }
  }
}
