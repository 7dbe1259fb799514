package org.fieldops.web.sync;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.fieldops.dispatch.Duties;
import org.fieldops.dispatch.Duty;
import org.fieldops.identity.CurrentPerson;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.Problem;
import org.fieldops.kernel.Refusal;
import org.fieldops.kernel.feed.Feed;
import org.fieldops.kernel.feed.FeedEntry;
import org.fieldops.kernel.feed.Topic;
import org.fieldops.web.rest.WholeNumber;
import org.jspecify.annotations.Nullable;

/** What a person may see, in order, from a cursor on. */
@PermitAll
@Path("/feed")
@RequestScoped
public class FeedResource {

  private static final int DEFAULT_LIMIT = 200;
  private static final int MAX_LIMIT = 500;
  private static final Duration AT_LEAST = Duration.ofHours(12);

  @Inject private CurrentPerson current;
  @Inject private Topics topics;
  @Inject private Feed feed;
  @Inject private Duties duties;
  @Inject private Clock clock;

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  public JsonObject feed(
      @QueryParam("after") @Nullable String after,
      @QueryParam("limit") @Nullable String limit,
      @QueryParam("topic") @Nullable String topic) {
    Person person = current.get();
    int wanted = (int) WholeNumber.of("limit", limit, 1, MAX_LIMIT, DEFAULT_LIMIT);
    long cursor = WholeNumber.of("after", after, 0, Long.MAX_VALUE, -1);
    Map<Topic, Long> readable = readable(person, topic);
    if (cursor < 0) {
      cursor = topic == null ? start(person) : 0;
    }
    // one more than wanted tells whether there is more; the last page costs no second question
    List<FeedEntry> found = feed.after(cursor, readable, Math.min(wanted + 1, MAX_LIMIT));
    boolean more = found.size() > wanted || found.size() == MAX_LIMIT;
    return page(found.subList(0, Math.min(wanted, found.size())), cursor, more);
  }

  private static JsonObject page(List<FeedEntry> entries, long cursor, boolean more) {
    JsonArrayBuilder array = Json.createArrayBuilder();
    entries.forEach(entry -> array.add(EntryJson.of(entry)));
    return Json.createObjectBuilder()
        .add("entries", array)
        .add("next", entries.isEmpty() ? cursor : entries.getLast().number())
        .add("more", more)
        .build();
  }

  private Map<Topic, Long> readable(Person person, @Nullable String topic) {
    Map<Topic, Long> granted = topics.of(person);
    if (topic == null) {
      return granted;
    }
    Topic asked = new Topic(topic);
    Long from = granted.get(asked);
    if (from == null) {
      throw new Refusal(Problem.NOT_FOUND);
    }
    return Map.of(asked, from);
  }

  private long start(Person person) {
    Instant now = clock.instant();
    Instant start = now.minus(AT_LEAST);
    for (Duty duty : duties.of(person)) {
      if (duty.from().isBefore(start) && duty.until().isAfter(start)) {
        start = duty.from();
      }
    }
    return feed.numberBefore(start);
  }
}
