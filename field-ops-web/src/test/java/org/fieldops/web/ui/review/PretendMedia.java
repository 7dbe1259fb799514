package org.fieldops.web.ui.review;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.fieldops.kernel.CaseFileId;
import org.fieldops.kernel.EvidenceId;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.Problem;
import org.fieldops.kernel.Refusal;
import org.fieldops.media.CaseFileView;
import org.fieldops.media.CaseFiles;
import org.fieldops.media.Content;
import org.fieldops.media.CustodyHistory;
import org.fieldops.media.EvidenceReview;
import org.fieldops.media.EvidenceState;
import org.fieldops.media.EvidenceView;
import org.jspecify.annotations.Nullable;

/** media-store as its doors promise it, in memory; decisions follow the states of the protocol. */
final class PretendMedia implements EvidenceReview {

  private final List<Photo> photos = new ArrayList<>();

  /** From now on there are exactly these, newest first. */
  void comes(Photo... newestFirst) {
    photos.clear();
    photos.addAll(List.of(newestFirst));
  }

  EvidenceView photo(String name) {
    return find(Photo.id(name)).view();
  }

  CaseFiles cases() {
    return new PretendCases();
  }

  @Override
  public List<EvidenceView> newest(Person by, Set<EvidenceState> states, int limit) {
    return photos.stream()
        .filter(photo -> states.isEmpty() || states.contains(photo.state()))
        .limit(limit)
        .map(Photo::view)
        .toList();
  }

  @Override
  public List<EvidenceView> own(Person by, int limit) {
    return List.of();
  }

  @Override
  public EvidenceView evidence(Person by, EvidenceId id) {
    return find(id).view();
  }

  @Override
  public Content original(Person by, EvidenceId id) {
    throw new Refusal(Problem.NOT_FOUND);
  }

  @Override
  public Content preview(Person by, EvidenceId id) {
    throw new Refusal(Problem.NOT_FOUND);
  }

  @Override
  public Content thumbnail(Person by, EvidenceId id) {
    throw new Refusal(Problem.NOT_FOUND);
  }

  @Override
  public CustodyHistory custody(Person by, EvidenceId id, int before, int limit) {
    return new CustodyHistory(true, List.of(), false);
  }

  @Override
  public EvidenceView accept(Person by, EvidenceId id) {
    return decide(id, EvidenceState.ACCEPTED, null);
  }

  @Override
  public EvidenceView reject(Person by, EvidenceId id, String reason) {
    return decide(id, EvidenceState.REJECTED, null);
  }

  @Override
  public EvidenceView attach(Person by, EvidenceId id, CaseFileId caseFile) {
    return decide(id, EvidenceState.ACCEPTED, caseFile);
  }

  @Override
  public EvidenceView reopen(Person by, EvidenceId id) {
    Photo photo = find(id);
    if (photo.state() != EvidenceState.ACCEPTED && photo.state() != EvidenceState.REJECTED) {
      throw new Refusal(Problem.EVIDENCE_STATE);
    }
    return replace(photo, photo.is(EvidenceState.READY).on(null));
  }

  @Override
  public EvidenceView examineAgain(Person by, EvidenceId id) {
    Photo photo = find(id);
    if (photo.state() != EvidenceState.REFUSED) {
      throw new Refusal(Problem.EVIDENCE_STATE);
    }
    return replace(photo, photo.is(EvidenceState.RECEIVED));
  }

  @Override
  public EvidenceView claimPreview(Person by, EvidenceId id, InputStream jpeg) {
    throw new Refusal(Problem.EVIDENCE_STATE);
  }

  private EvidenceView decide(EvidenceId id, EvidenceState to, @Nullable CaseFileId caseFile) {
    Photo photo = find(id);
    if (photo.state() != EvidenceState.READY) {
      throw new Refusal(Problem.EVIDENCE_STATE);
    }
    return replace(photo, photo.is(to).on(caseFile));
  }

  private EvidenceView replace(Photo before, Photo after) {
    photos.set(photos.indexOf(before), after);
    return after.view();
  }

  private Photo find(EvidenceId id) {
    return photos.stream()
        .filter(photo -> Photo.id(photo.name()).equals(id))
        .findFirst()
        .orElseThrow(() -> new Refusal(Problem.NOT_FOUND));
  }

  private static final class PretendCases implements CaseFiles {

    @Override
    public List<CaseFileView> search(Person by, String text, int limit) {
      return List.of();
    }

    @Override
    public CaseFileView caseFile(Person by, CaseFileId id) {
      return opened(id, "OWI", "");
    }

    @Override
    public List<EvidenceView> photos(Person by, CaseFileId id) {
      return List.of();
    }

    @Override
    public CaseFileView open(Person by, CaseFileId id, String kind, String title) {
      return opened(id, kind, title);
    }

    private static CaseFileView opened(CaseFileId id, String kind, String title) {
      return new CaseFileView(
          id, "OWI 2026-000001", kind, title, true, Photo.NOON, "Innendienst", 0);
    }
  }
}
