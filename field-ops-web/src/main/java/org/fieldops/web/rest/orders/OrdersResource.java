package org.fieldops.web.rest.orders;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.Locale;
import org.fieldops.dispatch.OrderAnswers;
import org.fieldops.dispatch.OrderAnswers.Wanted;
import org.fieldops.dispatch.OrderJson;
import org.fieldops.dispatch.Orders;
import org.fieldops.identity.CurrentPerson;
import org.fieldops.kernel.OrderId;
import org.fieldops.kernel.Problem;
import org.fieldops.kernel.Refusal;
import org.fieldops.kernel.WireJson;
import org.fieldops.web.rest.WholeNumber;
import org.jspecify.annotations.Nullable;

/** Orders of whoever asks: those they lead, one of them, and who has answered it. */
@PermitAll
@Path("/orders")
@RequestScoped
public class OrdersResource {

  private static final int DEFAULT = 50;
  private static final int MOST = 200;

  @Inject private CurrentPerson current;
  @Inject private Orders orders;

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  public JsonObject led() {
    JsonArrayBuilder open = WireJson.array();
    orders.led(current.get()).forEach(order -> open.add(OrderJson.of(order)));
    return WireJson.object().add("orders", open).build();
  }

  @GET
  @Path("{id}")
  @Produces(MediaType.APPLICATION_JSON)
  public JsonObject one(@PathParam("id") String id) {
    return OrderJson.of(orders.order(current.get(), OrderId.of(id)));
  }

  @GET
  @Path("{id}/answers")
  @Produces(MediaType.APPLICATION_JSON)
  public JsonObject answers(
      @PathParam("id") String id,
      @QueryParam("state") @Nullable String state,
      @QueryParam("after") @Nullable String after,
      @QueryParam("limit") @Nullable String limit) {
    int from = (int) WholeNumber.of("after", after, 0, Integer.MAX_VALUE, -1);
    int wanted = (int) WholeNumber.of("limit", limit, 1, MOST, DEFAULT);
    OrderAnswers page = orders.answers(current.get(), OrderId.of(id), wanted(state), from, wanted);
    JsonArrayBuilder answers = WireJson.array();
    page.answers().forEach(answer -> answers.add(OrderJson.of(answer)));
    return WireJson.object().add("answers", answers).add("more", page.more()).build();
  }

  private static Wanted wanted(@Nullable String state) {
    if (state == null) {
      return Wanted.ALL;
    }
    return Arrays.stream(Wanted.values())
        .filter(each -> each.name().equals(state.toUpperCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(() -> new Refusal(Problem.MALFORMED, "state"));
  }
}
