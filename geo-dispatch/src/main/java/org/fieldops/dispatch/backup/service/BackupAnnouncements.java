package org.fieldops.dispatch.backup.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.fieldops.dispatch.BackupView;
import org.fieldops.dispatch.backup.model.BackupRequest;
import org.fieldops.kernel.GeoPoint;
import org.fieldops.kernel.WireTime;
import org.fieldops.kernel.feed.Feed;
import org.fieldops.kernel.feed.Topic;
import org.jspecify.annotations.Nullable;

/** Tells everybody concerned the whole present state, in the words of the device protocol. */
@ApplicationScoped
public class BackupAnnouncements {

  private Feed feed;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  BackupAnnouncements() {}

  @Inject
  public BackupAnnouncements(Feed feed) {
    this.feed = feed;
  }

  void tell(BackupRequest request) {
    JsonObject body = body(request.view());
    audience(request).forEach(topic -> feed.append(topic, "backup", body));
  }

  /** The dispatchers and the asking side always; a late one is no news for the channel. */
  private static Set<Topic> audience(BackupRequest request) {
    Set<Topic> topics = new LinkedHashSet<>();
    topics.add(Topic.DISPATCH);
    request.asked().forEach(unit -> topics.add(Topic.of(unit)));
    topics.add(Topic.of(request.person()));
    request.unit().ifPresent(unit -> topics.add(Topic.of(unit)));
    if (!request.late()) {
      request.channel().ifPresent(channel -> topics.add(Topic.of(channel)));
    }
    return topics;
  }

  private static JsonObject body(BackupView view) {
    JsonObjectBuilder body = Json.createObjectBuilder().add("requestId", view.id().toString());
    optional(body, "unitId", view.unit());
    optional(body, "unit", view.unitName());
    body.add("personId", view.person().toString())
        .add("person", view.personName())
        .add("urgency", view.urgent() ? "URGENT" : "NORMAL")
        .add("note", view.note());
    GeoPoint position = view.position();
    if (position != null) {
      body.add(
          "position",
          Json.createObjectBuilder().add("lat", position.lat()).add("lon", position.lon()));
    }
    body.add("state", view.state().name())
        .add("requestedAt", WireTime.text(view.requestedAt()))
        .add("receivedAt", WireTime.text(view.receivedAt()))
        .add("late", view.late())
        .add("unanswered", view.unanswered());
    optional(body, "acceptedBy", view.acceptedBy());
    optional(body, "acceptedByUnit", view.acceptedByName());
    optional(body, "closingNote", view.closingNote());
    return body.add("alerts", alerts(view.alerts())).build();
  }

  /** The alerts as feed and answer carry them. */
  static JsonArrayBuilder alerts(List<BackupView.Alert> alerts) {
    JsonArrayBuilder array = Json.createArrayBuilder();
    alerts.forEach(alert ->
        array.add(
            Json.createObjectBuilder()
                .add("unitId", alert.unit().toString())
                .add("unit", alert.unitName())
                .add("metres", alert.metres())
                .add("state", alert.state().name())));
    return array;
  }

  private static void optional(JsonObjectBuilder body, String field, @Nullable Object value) {
    if (value != null) {
      body.add(field, value.toString());
    }
  }
}
