package org.fieldops.web.rest.guard.gate;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.server.handlers.RequestLimit;
import io.undertow.servlet.ServletExtension;
import io.undertow.servlet.api.DeploymentInfo;
import io.undertow.servlet.spec.ServletContextImpl;
import io.undertow.util.Headers;
import jakarta.servlet.ServletContext;
import org.fieldops.kernel.Problem;
import org.fieldops.web.rest.Api;
import org.fieldops.web.rest.JsonBody;
import org.xnio.Options;

/**
 * The gate ahead of the servlets, in this order: an address may ask for so much at a time; who is
 * not signed in may read and bring nothing; a body is here as a whole before a worker is taken; and
 * of the workers each kind of request has a share, so that a backup request always finds one.
 */
public final class Gate implements ServletExtension {

  static final String URGENT = Api.PATH + "/operations/urgent";
  private static final String UPLOADS = Api.PATH + "/uploads";
  private static final String PUSH = "/VAADIN/push";

  /** An open page says nothing by itself; its own end of the line closes after 300 s of silence. */
  private static final int PUSH_SILENCE_MILLIS = 330_000;

  private static final int LOGOUT_TOKEN_BYTES = 8 * 1024;
  private static final int URGENT_BYTES = 64 * 1024;
  private static final int HOOK_BYTES = 64 * 1024;

  /** Programs that say something: few, and never more than this of the workers. */
  private static final int HOOK_WORKERS = 4;

  @Override
  public void handleDeployment(DeploymentInfo deployment, ServletContext context) {
    if (context instanceof ServletContextImpl own) {
      GateSettings settings = GateSettings.read();
      deployment.addInitialHandlerChainWrapper(next -> new Entrance(next, own, settings));
    }
  }

  /** One per deployment. */
  private static final class Entrance implements HttpHandler {

    private final ServletContextImpl context;
    private final Refusals refusals = new Refusals();
    private final Addresses all;
    private final Addresses unknown;
    private final HttpHandler anonymous;
    private final HttpHandler ordinary;
    private final HttpHandler uploads;
    private final HttpHandler urgent;
    private final HttpHandler hooks;

    Entrance(HttpHandler next, ServletContextImpl context, GateSettings settings) {
      this.context = context;
      all = new Addresses(settings.addressRequests());
      unknown = new Addresses(settings.addressAnonymous());
      anonymous = whole(share(next, settings.anonymous(), 500), LOGOUT_TOKEN_BYTES);
      ordinary = whole(share(next, settings.ordinary(), 2_000), JsonBody.MAX_BYTES);
      urgent = whole(share(next, settings.urgent(), 500), URGENT_BYTES);
      hooks = whole(share(next, HOOK_WORKERS, 100), HOOK_BYTES);
      uploads = share(new PacedBody(next), settings.uploads(), 100);
    }

    @Override
    public void handleRequest(HttpServerExchange exchange) throws Exception {
      if (!Caller.hasReadableCookies(exchange)) {
        refusals.refuse(exchange, Problem.MALFORMED);
        return;
      }
      String path = exchange.getRelativePath();
      boolean session = Caller.hasSession(exchange, context);
      boolean known = session || (Caller.hasBearer(exchange) && !PublicPaths.shell(path));
      if (!all.enter(exchange) || (!known && !unknown.enter(exchange))) {
        refusals.refuse(exchange, Problem.TOO_MANY_REQUESTS);
      } else if (path.startsWith(PublicPaths.HOOKS)) {
        hooks.handleRequest(exchange);
      } else if (known) {
        signedIn(exchange, path);
      } else if (Caller.onlyReads(exchange) || path.equals(PublicPaths.BACKCHANNEL_LOGOUT)) {
        anonymous.handleRequest(exchange);
      } else if (Caller.ownForm(exchange)) {
        refusals.toTheBeginning(exchange);
      } else {
        refusals.refuse(exchange, Problem.NOT_SIGNED_IN);
      }
    }

    private void signedIn(HttpServerExchange exchange, String path) throws Exception {
      if (path.equals(PUSH) && exchange.getRequestHeaders().contains(Headers.UPGRADE)) {
        // else the listener's timeout for slow senders ends the line of every quiet page
        exchange.getConnection().setOption(Options.READ_TIMEOUT, PUSH_SILENCE_MILLIS);
      }
      if (path.equals(URGENT)) {
        urgent.handleRequest(exchange);
      } else if (path.startsWith(UPLOADS) && !exchange.isRequestComplete()) {
        uploads.handleRequest(exchange);
      } else {
        ordinary.handleRequest(exchange);
      }
    }

    private HttpHandler whole(HttpHandler next, int most) {
      return new WholeBody(next, refusals, most);
    }

    private HttpHandler share(HttpHandler next, int workers, int waiting) {
      RequestLimit limit = new RequestLimit(workers, waiting);
      limit.setFailureHandler(exchange -> refusals.refuse(exchange, Problem.TOO_MANY_REQUESTS));
      return exchange -> limit.handleRequest(exchange, next);
    }
  }
}
