package org.fieldops.media.evidence.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObjectBuilder;
import org.fieldops.kernel.CaseFileId;
import org.fieldops.kernel.WireJson;
import org.fieldops.kernel.feed.Feed;
import org.fieldops.kernel.feed.Topic;
import org.fieldops.media.evidence.model.Evidence;
import org.jspecify.annotations.Nullable;

/** Tells the author and the review desk; called last in a transaction, as the feed asks. */
@ApplicationScoped
class EvidenceNews {

  private Feed feed;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  EvidenceNews() {}

  @Inject
  EvidenceNews(Feed feed) {
    this.feed = feed;
  }

  void tell(Evidence evidence) {
    JsonObjectBuilder forAuthor =
        WireJson.object()
            .add("evidenceId", evidence.id().toString())
            .add("state", evidence.state().name())
            .add("sha256", evidence.sha256());
    if (evidence.reason() != null) {
      forAuthor.add("reason", evidence.reason());
    }
    feed.append(Topic.of(evidence.author().id()), "evidence", forAuthor.build());
    feed.append(
        Topic.REVIEW,
        "evidence",
        WireJson.object()
            .add("evidenceId", evidence.id().toString())
            .add("state", evidence.state().name())
            .build());
  }

  /** Also that a case has one photo more or less. */
  void tell(Evidence evidence, @Nullable CaseFileId changed) {
    tell(evidence);
    if (changed != null) {
      feed.append(
          Topic.REVIEW, "case", WireJson.object().add("caseFileId", changed.toString()).build());
    }
  }
}
