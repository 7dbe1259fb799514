package org.fieldops.web.sync;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.fieldops.identity.CurrentPerson;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.Problem;
import org.fieldops.kernel.Refusal;
import org.fieldops.kernel.feed.Cursor;
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

  @Inject private CurrentPerson current;
  @Inject private Topics topics;
  @Inject private Feed feed;

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  public String feed(
      @QueryParam("after") @Nullable String after,
      @QueryParam("limit") @Nullable String limit,
      @QueryParam("topic") @Nullable String topic) {
    Person person = current.get();
    int wanted = (int) WholeNumber.of("limit", limit, 1, MAX_LIMIT, DEFAULT_LIMIT);
    // asked before the entries: what is committed meanwhile comes with the next page
    Cursor end = new Cursor(feed.epoch(), feed.last());
    long from = from(after, end);
    // one more than wanted tells whether there is more; the last page costs no second question
    List<FeedEntry> found =
        feed.after(from, readable(person, topic), Math.min(wanted + 1, MAX_LIMIT));
    boolean more = found.size() > wanted || found.size() == MAX_LIMIT;
    return page(found.subList(0, Math.min(wanted, found.size())), end, more);
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

  private static long from(@Nullable String after, Cursor end) {
    if (after == null) {
      throw new Refusal(Problem.SNAPSHOT_NEEDED);
    }
    return new Start(after).number(end).orElseThrow(() -> new Refusal(Problem.SNAPSHOT_NEEDED));
  }

  /**
   * When all is read the next cursor is the feed's end, also when nothing was for this person: who
   * hears little does not fall behind.
   */
  private static String page(List<FeedEntry> entries, Cursor end, boolean more) {
    long last = entries.isEmpty() ? end.number() : entries.getLast().number();
    Cursor next = new Cursor(end.epoch(), more ? last : Math.max(last, end.number()));
    return entries.stream()
        .map(entry -> Frame.of(entry).text())
        .collect(
            Collectors.joining(
                ",", "{\"entries\":[", "],\"next\":\"" + next + "\",\"more\":" + more + "}"));
  }
}
