package org.fieldops.web.sync;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.websocket.CloseReason;
import jakarta.websocket.OnClose;
import jakarta.websocket.OnError;
import jakarta.websocket.OnMessage;
import jakarta.websocket.OnOpen;
import jakarta.websocket.PongMessage;
import jakarta.websocket.Session;
import jakarta.websocket.server.ServerEndpoint;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.fieldops.identity.SignIn;
import org.fieldops.kernel.Refusal;
import org.fieldops.web.rest.Api;
import org.fieldops.web.rest.session.SignedInPeople;
import org.jspecify.annotations.Nullable;

/**
 * The feed, pushed. Who it is was settled by the handshake; of what a device says here only whether
 * somebody looks at it is listened to, all else it posts as operations.
 */
@Dependent
@ServerEndpoint(Api.PATH + "/socket")
public class FeedSocket {

  private static final Logger LOG = Logger.getLogger(FeedSocket.class.getName());
  private static final int MAX_HEARD = 1024;
  private static final String LOOKING = "{\"looking\":true}";
  private static final String NOT_LOOKING = "{\"looking\":false}";

  @Inject private SignedInPeople visitors;
  @Inject private Sockets sockets;

  private volatile @Nullable Receiver receiver;

  @OnOpen
  public void open(Session session) {
    SessionLine line = new SessionLine(session);
    try {
      session.setMaxTextMessageBufferSize(MAX_HEARD);
      session.setMaxBinaryMessageBufferSize(MAX_HEARD);
      SignIn signIn = visitors.of(session.getUserPrincipal());
      receiver = sockets.open(line, signIn, start(session));
      if (!session.isOpen()) {
        forget();
      }
    } catch (Refusal e) {
      line.close(SocketHub.SIGNED_OUT, "");
    }
  }

  @OnMessage(maxMessageSize = MAX_HEARD)
  public void heard(String text) {
    // some clients keep a line open by talking; nothing is done with what is neither of these
    Receiver known = receiver;
    if (known != null && (text.equals(LOOKING) || text.equals(NOT_LOOKING))) {
      known.looking(text.equals(LOOKING));
    }
  }

  @OnMessage
  public void answered(PongMessage pong) {
    Receiver known = receiver;
    if (known != null) {
      sockets.answered(known, pong.getApplicationData());
    }
  }

  @OnClose
  public void closed(CloseReason reason) {
    forget();
  }

  @OnError
  public void failed(Throwable thrown) {
    LOG.log(Level.FINE, "A socket failed", thrown);
    forget();
  }

  private void forget() {
    Receiver known = receiver;
    if (known != null) {
      sockets.remove(known);
    }
  }

  private static Start start(Session session) {
    List<String> given = session.getRequestParameterMap().getOrDefault("after", List.of());
    return given.isEmpty() ? Start.NOW : new Start(given.getFirst());
  }
}
