package org.fieldops.media.document.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.util.Collection;
import org.fieldops.kernel.ChannelId;
import org.fieldops.kernel.PersonId;
import org.fieldops.kernel.WireJson;
import org.fieldops.kernel.document.DocumentAudience.Kind;
import org.fieldops.kernel.feed.Feed;
import org.fieldops.kernel.feed.Topic;
import org.fieldops.media.document.model.Document;
import org.fieldops.media.document.model.ReaderRows;

/**
 * Tells that something became of a document, and nothing of what is in it: not even its title. The
 * devices ask then, and are told what is for them. Called last in a transaction, as the feed asks.
 */
@ApplicationScoped
public class DocumentNews {

  private Feed feed;
  private ReaderRows readers;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  DocumentNews() {}

  @Inject
  public DocumentNews(Feed feed, ReaderRows readers) {
    this.feed = feed;
    this.readers = readers;
  }

  /** All those for whom it is, by one entry where they share a channel; and its sender. */
  void tell(Document document) {
    if (document.to().kind() == Kind.CHANNEL) {
      feed.append(Topic.of(new ChannelId(document.to().id())), "document", body(document));
    } else {
      tell(document, readers.people(document.id()));
    }
    sender(document);
  }

  /** Its sender, whose desk shows it. */
  void sender(Document document) {
    feed.append(Topic.of(document.sender()), "document", body(document));
  }

  /** Some people. */
  void tell(Document document, Collection<PersonId> people) {
    JsonObject body = body(document);
    people.forEach(person -> feed.append(Topic.of(person), "document", body));
  }

  private static JsonObject body(Document document) {
    return WireJson.object().add("documentId", document.id().toString()).build();
  }
}
