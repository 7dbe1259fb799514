package org.fieldops.web.rest.session;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.MalformedURLException;
import java.time.Clock;
import java.util.logging.Logger;
import org.fieldops.identity.SignIns;
import org.fieldops.web.rest.guard.FromOutside;
import org.fieldops.web.rest.guard.SparseLog;

/** Where Keycloak says that a session has ended; believed only with a token it signed. */
@WebServlet("/backchannel-logout")
public class BackchannelLogout extends HttpServlet {

  private static final long serialVersionUID = 1L;
  private static final Logger LOG = Logger.getLogger(BackchannelLogout.class.getName());
  private static final int TIMEOUT_MILLIS = 5_000;
  private static final int MAX_KEYS_BYTES = 200_000;
  private static final int MAX_FORM_BYTES = 8 * 1024;

  @Inject private transient RealmAddress realm;
  @Inject private transient SignIns signIns;
  @Inject private transient Clock clock;

  @SuppressWarnings("NullAway.Init")
  private transient LogoutTokens tokens;

  @SuppressWarnings("NullAway.Init")
  private transient SparseLog rejected;

  @Override
  public void init() {
    rejected = new SparseLog(LOG, clock);
    try {
      JWKSource<SecurityContext> keys =
          JWKSourceBuilder.create(
                  realm.keys().toURL(),
                  new DefaultResourceRetriever(TIMEOUT_MILLIS, TIMEOUT_MILLIS, MAX_KEYS_BYTES))
              .build();
      tokens = new LogoutTokens(keys, realm.issuer(), realm.clients(), clock);
    } catch (MalformedURLException e) {
      throw new IllegalStateException("FIELDOPS_KEYCLOAK_URL is no address", e);
    }
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setHeader("Cache-Control", "no-store");
    long length = request.getContentLengthLong();
    String token = length >= 0 && length <= MAX_FORM_BYTES ? given(request) : "";
    try {
      signIns.end(tokens.session(token));
      response.setStatus(HttpServletResponse.SC_OK);
    } catch (LogoutTokens.Rejected e) {
      rejected.warn(() -> "A logout token was rejected: " + FromOutside.text(e.getMessage()));
      response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
      response.setContentType("application/json");
      response.getWriter().write("{\"error\":\"invalid_request\"}");
    }
  }

  private static String given(HttpServletRequest request) {
    String token = request.getParameter("logout_token");
    return token == null ? "" : token;
  }
}
