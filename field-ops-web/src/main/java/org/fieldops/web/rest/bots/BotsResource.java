package org.fieldops.web.rest.bots;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.util.Comparator;
import java.util.Locale;
import java.util.stream.Stream;
import org.fieldops.identity.CurrentPerson;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.Problem;
import org.fieldops.kernel.Refusal;
import org.fieldops.kernel.WireJson;
import org.fieldops.kernel.bot.Bot;
import org.fieldops.kernel.bot.Bot.Answer;
import org.fieldops.kernel.operation.Body;
import org.fieldops.web.rest.JsonBody;
import org.fieldops.web.rest.Languages;
import org.jspecify.annotations.Nullable;

/** The bots that the caller may ask. */
@PermitAll
@Path("/bots")
@RequestScoped
public class BotsResource {

  private static final int LONGEST = 200;

  @Inject private CurrentPerson current;
  @Inject private @Any Instance<Bot> bots;
  @Inject private Languages languages;

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  public JsonObject all(@HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language) {
    Locale locale = languages.of(language);
    JsonArrayBuilder list = WireJson.array();
    mine(current.get())
        .sorted(Comparator.comparing(Bot::name))
        .forEach(bot ->
            list.add(
                WireJson.object()
                    .add("name", bot.name())
                    .add("title", bot.title().in(locale))
                    .add("owner", bot.owner().in(locale))
                    .add("examples", WireJson.array(BotTalk.examples(bot, locale)))));
    return WireJson.object().add("bots", list).build();
  }

  /** Asks one; what is asked is not kept. */
  @POST
  @Path("{name}/questions")
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  public JsonObject ask(
      @PathParam("name") String name,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language,
      InputStream body) {
    Person by = current.get();
    Bot bot =
        mine(by)
            .filter(each -> each.name().equals(name))
            .findFirst()
            .orElseThrow(() -> new Refusal(Problem.NOT_FOUND));
    String text = new Body(JsonBody.read(body)).text("text", 1, LONGEST);
    Answer answer = BotTalk.answer(bot, by, text, languages.of(language));
    JsonObjectBuilder json =
        WireJson.object().add("text", answer.text()).add("lines", WireJson.array(answer.lines()));
    String screen = answer.screen();
    if (screen != null) {
      json.add("screen", screen);
    }
    return json.build();
  }

  private Stream<Bot> mine(Person by) {
    return bots.stream().filter(bot -> bot.roles().stream().anyMatch(by::is));
  }
}
