package org.fieldops.web.sync;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.fieldops.dispatch.BackupJson;
import org.fieldops.dispatch.BackupRequests;
import org.fieldops.dispatch.Channels;
import org.fieldops.dispatch.DraftJson;
import org.fieldops.dispatch.Drafts;
import org.fieldops.dispatch.MuteJson;
import org.fieldops.dispatch.Mutes;
import org.fieldops.dispatch.OrderJson;
import org.fieldops.dispatch.Orders;
import org.fieldops.dispatch.WatchJson;
import org.fieldops.dispatch.Watches;
import org.fieldops.identity.CurrentPerson;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.WireJson;
import org.fieldops.kernel.WireTime;
import org.fieldops.kernel.feed.Cursor;
import org.fieldops.kernel.feed.Feed;
import org.fieldops.media.Documents;
import org.fieldops.media.EvidenceReview;
import org.fieldops.web.rest.Languages;
import org.fieldops.web.rest.documents.DocumentJson;
import org.fieldops.web.rest.me.MeAnswer;
import org.fieldops.web.rest.media.EvidenceJson;
import org.jspecify.annotations.Nullable;

/**
 * What is now, in one answer of bounded size: the doors say how much. Open requests stand first.
 * The cursor is read before everything else, so that what happens meanwhile is told again by the
 * feed and never left out.
 */
@PermitAll
@Path("/snapshot")
@RequestScoped
public class SnapshotResource {

  private static final int EVIDENCE = 50;

  @Inject private CurrentPerson current;
  @Inject private Feed feed;
  @Inject private MeAnswer me;
  @Inject private BackupRequests requests;
  @Inject private Watches watches;
  @Inject private Orders orders;
  @Inject private Channels channels;
  @Inject private Mutes mutes;
  @Inject private Drafts drafts;
  @Inject private EvidenceReview evidence;
  @Inject private Documents documents;
  @Inject private Languages languages;
  @Inject private Clock clock;

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  public JsonObject now(@HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language) {
    Person person = current.get();
    Locale locale = languages.of(language);
    Cursor cursor = new Cursor(feed.epoch(), feed.last());
    return WireJson.object()
        .add("cursor", cursor.toString())
        .add("serverTime", WireTime.text(clock.instant()))
        .add("requests", array(requests.concerning(person), BackupJson::of))
        .add("watches", array(watches.own(person).stream().toList(), WatchJson::of))
        .add("orders", array(orders.asking(person), OrderJson::of))
        .add("me", me.about(person, locale))
        .add("channels", array(channels.overview(person), ChannelJson::overview))
        .add("mutes", array(mutes.of(person), MuteJson::of))
        .add("drafts", array(drafts.of(person), DraftJson::of))
        .add("documents", DocumentJson.list(documents.mine(person)))
        .add(
            "evidence",
            EvidenceJson.list(evidence.own(person, EVIDENCE), locale).getJsonArray("items"))
        .build();
  }

  private static <T> JsonArrayBuilder array(List<T> all, Function<T, ? extends JsonValue> json) {
    JsonArrayBuilder array = WireJson.array();
    all.forEach(each -> array.add(json.apply(each)));
    return array;
  }
}
