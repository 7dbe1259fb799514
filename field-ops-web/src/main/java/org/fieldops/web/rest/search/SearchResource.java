package org.fieldops.web.rest.search;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fieldops.dispatch.MessageSearch;
import org.fieldops.dispatch.SearchHit;
import org.fieldops.dispatch.SearchOnly;
import org.fieldops.dispatch.SearchPage;
import org.fieldops.dispatch.SearchWish;
import org.fieldops.identity.CurrentPerson;
import org.fieldops.kernel.ChannelId;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.PersonId;
import org.fieldops.kernel.Problem;
import org.fieldops.kernel.Refusal;
import org.fieldops.kernel.Role;
import org.fieldops.kernel.WireJson;
import org.fieldops.kernel.WireTime;
import org.fieldops.web.rest.Moments;
import org.fieldops.web.rest.WholeNumber;

/** Messages by what stands in them, as far as who asks may read them. */
@PermitAll
@Path("/search/messages")
@RequestScoped
public class SearchResource {

  private static final int DEFAULT = 20;
  private static final int MOST = 100;

  @Inject private CurrentPerson current;
  @Inject private MessageSearch search;

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  public JsonObject messages(@Context UriInfo asked) {
    Person by = current.get();
    by.require(Role.PATROL, Role.DISPATCHER, Role.SUPERVISOR);
    return told(search.find(by, wish(asked.getQueryParameters())));
  }

  private static SearchWish wish(MultivaluedMap<String, String> asked) {
    String words = asked.getFirst("q");
    String person = asked.getFirst("person");
    String channel = asked.getFirst("channel");
    return new SearchWish(
        words == null ? "" : words,
        person == null ? null : PersonId.of(person),
        channel == null ? null : ChannelId.of(channel),
        only(asked),
        Moments.optional("from", asked.getFirst("from")),
        Moments.optional("until", asked.getFirst("until")),
        asked.getFirst("before"),
        (int) WholeNumber.of("limit", asked.getFirst("limit"), 1, MOST, DEFAULT));
  }

  private static Set<SearchOnly> only(MultivaluedMap<String, String> asked) {
    return Stream.of(SearchOnly.values())
        .filter(only -> yes(only.name().toLowerCase(Locale.ROOT), asked))
        .collect(Collectors.toSet());
  }

  private static boolean yes(String name, MultivaluedMap<String, String> asked) {
    String text = asked.getFirst(name);
    if (text != null && !text.equals("true") && !text.equals("false")) {
      throw new Refusal(Problem.MALFORMED, name);
    }
    return "true".equals(text);
  }

  private static JsonObject told(SearchPage page) {
    JsonArrayBuilder hits = WireJson.array();
    page.hits().stream().map(SearchResource::told).forEach(hits::add);
    JsonObjectBuilder told = WireJson.object().add("hits", hits);
    String next = page.next();
    return (next == null ? told : told.add("next", next)).build();
  }

  private static JsonObject told(SearchHit hit) {
    JsonObjectBuilder told =
        WireJson.object()
            .add("messageId", hit.message().toString())
            .add("channelId", hit.channel().toString())
            .add("kind", hit.kind().name())
            .add("channel", hit.channelName())
            .add("number", hit.number())
            .add("authorId", hit.author().toString())
            .add("author", hit.authorName());
    String unit = hit.unitName();
    if (unit != null) {
      told.add("unit", unit);
    }
    JsonArrayBuilder marks = WireJson.array();
    hit.marks().forEach(mark -> marks.add(WireJson.array().add(mark.start()).add(mark.length())));
    return told.add("at", WireTime.text(hit.at()))
        .add("receivedAt", WireTime.text(hit.receivedAt()))
        .add("excerpt", hit.excerpt())
        .add("marks", marks)
        .build();
  }
}
