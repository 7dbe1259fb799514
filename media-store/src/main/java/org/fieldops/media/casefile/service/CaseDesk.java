package org.fieldops.media.casefile.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fieldops.kernel.CaseFileId;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.PlainText;
import org.fieldops.kernel.Problem;
import org.fieldops.kernel.Refusal;
import org.fieldops.kernel.Role;
import org.fieldops.kernel.WireJson;
import org.fieldops.kernel.feed.Feed;
import org.fieldops.kernel.feed.Topic;
import org.fieldops.media.CaseFileView;
import org.fieldops.media.CaseFiles;
import org.fieldops.media.EvidenceView;
import org.fieldops.media.MediaSettings;
import org.fieldops.media.casefile.model.CaseFile;
import org.fieldops.media.casefile.model.CaseFileRows;
import org.fieldops.media.casefile.model.CaseKind;
import org.fieldops.media.casefile.model.CasePhotos;

/** Opening and finding case files. */
@ApplicationScoped
class CaseDesk implements CaseFiles {

  private static final int MOST_CASES = 200;
  private static final int MOST_PHOTOS = 500;
  private static final int LONGEST_TITLE = 200;
  private static final int LONGEST_SEARCH = 100;

  private CaseFileRows rows;
  private CasePhotos photos;
  private Feed feed;
  private MediaSettings settings;
  private Clock clock;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  CaseDesk() {}

  @Inject
  CaseDesk(CaseFileRows rows, CasePhotos photos, Feed feed, MediaSettings settings, Clock clock) {
    this.rows = rows;
    this.photos = photos;
    this.feed = feed;
    this.settings = settings;
    this.clock = clock;
  }

  @Override
  @Transactional
  public List<CaseFileView> search(Person by, String text, int limit) {
    by.require(Role.SUPERVISOR);
    String wanted = PlainText.optional("text", text, LONGEST_SEARCH);
    List<CaseFile> found = rows.search(wanted, Math.clamp(limit, 1, MOST_CASES));
    Map<CaseFileId, Integer> counts = photos.counts(found.stream().map(CaseFile::id).toList());
    return found.stream().map(one -> view(one, counts)).toList();
  }

  @Override
  @Transactional
  public CaseFileView caseFile(Person by, CaseFileId id) {
    by.require(Role.SUPERVISOR);
    return view(found(id));
  }

  @Override
  @Transactional
  public List<EvidenceView> photos(Person by, CaseFileId id) {
    by.require(Role.SUPERVISOR);
    return photos.on(found(id).id(), MOST_PHOTOS);
  }

  @Override
  @Transactional
  public CaseFileView open(Person by, CaseFileId id, String kind, String title) {
    by.require(Role.SUPERVISOR);
    CaseKind of = kind(kind);
    String words = PlainText.required("title", title, LONGEST_TITLE);
    Optional<CaseFile> again = rows.find(id);
    if (again.isPresent()) {
      return view(again.get());
    }
    return view(opened(by, id, of, words));
  }

  private CaseFile opened(Person by, CaseFileId id, CaseKind kind, String title) {
    Instant now = clock.instant();
    int year = now.atZone(settings.cameraZone()).getYear();
    int running = rows.nextNumber(kind, year); // also makes equal requests wait for each other
    CaseFile caseFile = new CaseFile(id, kind, year, running, title, true, now, by.id(), by.name());
    if (!rows.add(caseFile)) {
      throw new Refusal(Problem.EVIDENCE_STATE); // taken meanwhile; the number rolls back with us
    }
    feed.append(Topic.REVIEW, "case", WireJson.object().add("caseFileId", id.toString()).build());
    return caseFile;
  }

  private CaseFile found(CaseFileId id) {
    return rows.find(id).orElseThrow(() -> new Refusal(Problem.NOT_FOUND));
  }

  private static CaseKind kind(String text) {
    try {
      return CaseKind.valueOf(text);
    } catch (IllegalArgumentException e) {
      throw new Refusal(Problem.MALFORMED, "kind");
    }
  }

  private CaseFileView view(CaseFile caseFile) {
    return view(caseFile, photos.counts(List.of(caseFile.id())));
  }

  private static CaseFileView view(CaseFile caseFile, Map<CaseFileId, Integer> counts) {
    return new CaseFileView(
        caseFile.id(),
        caseFile.number(),
        caseFile.kind().name(),
        caseFile.title(),
        caseFile.open(),
        caseFile.openedAt(),
        caseFile.openedByName(),
        counts.getOrDefault(caseFile.id(), 0));
  }
}
