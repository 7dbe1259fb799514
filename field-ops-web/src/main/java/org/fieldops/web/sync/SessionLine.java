package org.fieldops.web.sync;

import jakarta.websocket.CloseReason;
import jakarta.websocket.RemoteEndpoint;
import jakarta.websocket.SendHandler;
import jakarta.websocket.SendResult;
import jakarta.websocket.Session;
import java.io.IOException;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * A line over a WebSocket session. Several frames at once are gathered and leave in one write
 * (Jakarta WebSocket 2.1, batching); a single one leaves by itself.
 */
final class SessionLine implements Line {

  private static final Logger LOG = Logger.getLogger(SessionLine.class.getName());

  /** Three beats of the hub without any sign of life. */
  private static final long IDLE_MILLIS = 65_000;

  private static final SendHandler LAST_TELLS = result -> {};

  private final Session session;
  private final RemoteEndpoint.Async remote;

  SessionLine(Session session) {
    this.session = session;
    this.remote = session.getAsyncRemote();
    session.setMaxIdleTimeout(IDLE_MILLIS);
    // no timer for each frame: the hub's beat closes who takes nothing
    remote.setSendTimeout(0);
  }

  @Override
  public void send(List<String> frames, Runnable sent, Runnable failed) {
    SendHandler done = result -> tell(result, sent, failed);
    try {
      if (frames.size() == 1) {
        remote.sendText(frames.getFirst(), done);
      } else {
        sendTogether(frames, done);
      }
    } catch (IOException | RuntimeException e) {
      LOG.log(Level.FINE, "Not sent", e);
      failed.run();
    }
  }

  private void sendTogether(List<String> frames, SendHandler done) throws IOException {
    remote.setBatchingAllowed(true);
    try {
      for (int at = 0; at < frames.size() - 1; at++) {
        remote.sendText(frames.get(at), LAST_TELLS);
      }
      remote.sendText(frames.getLast(), done);
      remote.flushBatch();
    } finally {
      remote.setBatchingAllowed(false);
    }
  }

  private static void tell(SendResult result, Runnable sent, Runnable failed) {
    if (result.isOK()) {
      sent.run();
    } else {
      failed.run();
    }
  }

  @Override
  public void ping() {
    try {
      remote.sendPing(Pings.now());
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
