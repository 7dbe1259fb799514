package org.fieldops.media.evidence.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.fieldops.kernel.CaseFileId;
import org.fieldops.media.EvidenceView;
import org.fieldops.media.casefile.model.CasePhotos;
import org.fieldops.media.evidence.model.EvidenceRows;

/** Gives case files their photos. */
@ApplicationScoped
public class PhotosOfCases implements CasePhotos {

  private EvidenceRows rows;
  private EvidenceViews views;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  PhotosOfCases() {}

  @Inject
  PhotosOfCases(EvidenceRows rows, EvidenceViews views) {
    this.rows = rows;
    this.views = views;
  }

  @Override
  public List<EvidenceView> on(CaseFileId caseFile, int limit) {
    return views.of(rows.onCase(caseFile, limit));
  }

  @Override
  public Map<CaseFileId, Integer> counts(Collection<CaseFileId> cases) {
    return rows.countOnCases(cases);
  }
}
