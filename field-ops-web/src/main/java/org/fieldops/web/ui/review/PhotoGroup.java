package org.fieldops.web.ui.review;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.fieldops.kernel.GeoPoint;
import org.fieldops.kernel.PersonId;
import org.fieldops.media.EvidenceView;
import org.jspecify.annotations.Nullable;

/**
 * Photos that one officer took at one place in one go: most likely one matter. Newest first, as
 * they came.
 *
 * @param place of its newest photo that has one
 */
record PhotoGroup(
    PersonId author, String authorName, @Nullable GeoPoint place, List<EvidenceView> photos) {

  /** Farther apart is another place; wide enough for both sides of a street and a poor fix. */
  static final double SAME_PLACE_METRES = 120;

  /** A longer pause between two photos begins another matter. */
  static final Duration SAME_MATTER = Duration.ofMinutes(30);

  /** Groups in the order of their newest photo; within them the order given. */
  static List<PhotoGroup> of(List<EvidenceView> newestFirst) {
    List<Draft> drafts = new ArrayList<>();
    for (EvidenceView photo : newestFirst) {
      drafts.stream()
          .filter(draft -> draft.takes(photo))
          .findFirst()
          .orElseGet(() -> begun(drafts))
          .photos
          .add(photo);
    }
    return drafts.stream().map(Draft::group).toList();
  }

  private static Draft begun(List<Draft> drafts) {
    Draft draft = new Draft();
    drafts.add(draft);
    return draft;
  }

  private static Instant moment(EvidenceView photo) {
    if (photo.capturedAt() != null) {
      return photo.capturedAt();
    }
    return photo.receivedAt() == null ? Instant.EPOCH : photo.receivedAt();
  }

  private static final class Draft {
    private final List<EvidenceView> photos = new ArrayList<>();

    boolean takes(EvidenceView photo) {
      EvidenceView last = photos.getLast();
      if (!last.author().equals(photo.author())
          || Duration.between(moment(last), moment(photo)).abs().compareTo(SAME_MATTER) > 0) {
        return false;
      }
      GeoPoint here = place();
      return here == null
          || photo.position() == null
          || here.metresTo(photo.position()) <= SAME_PLACE_METRES;
    }

    @Nullable GeoPoint place() {
      for (EvidenceView photo : photos) {
        if (photo.position() != null) {
          return photo.position();
        }
      }
      return null;
    }

    PhotoGroup group() {
      EvidenceView newest = photos.getFirst();
      return new PhotoGroup(newest.author(), newest.authorName(), place(), List.copyOf(photos));
    }
  }
}
