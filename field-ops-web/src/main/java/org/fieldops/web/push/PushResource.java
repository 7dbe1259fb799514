package org.fieldops.web.push;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import org.fieldops.identity.PushSubscriptions;
import org.fieldops.identity.SignIn;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.Problem;
import org.fieldops.kernel.Refusal;
import org.fieldops.kernel.Role;
import org.fieldops.kernel.WireJson;
import org.fieldops.kernel.operation.Body;
import org.fieldops.web.push.send.BrowserKeys;
import org.fieldops.web.push.send.PushSender;
import org.fieldops.web.rest.JsonBody;
import org.fieldops.web.rest.Languages;
import org.fieldops.web.rest.session.SignedInPeople;
import org.jspecify.annotations.Nullable;

/** The browsers of who asks that let themselves be woken. */
@PermitAll
@Path("/push")
@RequestScoped
public class PushResource {

  private static final int MOST_BYTES = 16 * 1024;
  private static final int LONGEST = 1000;

  @Inject private SignedInPeople current;
  @Inject private PushSender sender;
  @Inject private PushSubscriptions subscriptions;
  @Inject private Languages languages;

  /** Which wishes a device has while its person is off duty. */
  private enum OffDuty {
    ALARMS,
    ALL
  }

  @GET
  @Path("/key")
  @Produces(MediaType.APPLICATION_JSON)
  public JsonObject key() {
    working();
    return WireJson.object().add("key", ours()).build();
  }

  @PUT
  @Path("/subscription")
  @Consumes(MediaType.APPLICATION_JSON)
  public void keep(
      InputStream request, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language) {
    SignIn signIn = working();
    Body body = new Body(JsonBody.read(request, MOST_BYTES));
    if (!body.text("key", 1, LONGEST).equals(ours())) {
      throw new Refusal(Problem.PUSH_KEY_CHANGED);
    }
    Body keys =
        body.optionalObject("keys").orElseThrow(() -> new Refusal(Problem.FIELD_MISSING, "keys"));
    BrowserKeys browser =
        BrowserKeys.of(keys.text("p256dh", 1, LONGEST), keys.text("auth", 1, LONGEST));
    subscriptions.keep(
        new PushSubscriptions.Offer(
            signIn.person().id(),
            sender.services().accepted(body.text("endpoint", 1, LONGEST)).toString(),
            browser.publicKey(),
            browser.secret(),
            ours(),
            signIn.session().orElse(null),
            languages.of(language).getLanguage(),
            body.optionalChoice("offDuty", OffDuty.class).orElse(OffDuty.ALARMS)
                == OffDuty.ALARMS));
  }

  @DELETE
  @Path("/subscription")
  @Consumes(MediaType.APPLICATION_JSON)
  public void forget(InputStream request) {
    Person person = working().person();
    Body body = new Body(JsonBody.read(request, MOST_BYTES));
    subscriptions.forget(person.id(), body.text("endpoint", 1, LONGEST));
  }

  private SignIn working() {
    SignIn signIn = current.signIn();
    signIn.person().require(Role.PATROL, Role.DISPATCHER, Role.SUPERVISOR);
    return signIn;
  }

  private String ours() {
    return sender.key().orElseThrow(() -> new Refusal(Problem.PUSH_OFF));
  }
}
