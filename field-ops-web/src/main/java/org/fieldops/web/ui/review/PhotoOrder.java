package org.fieldops.web.ui.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fieldops.kernel.EvidenceId;
import org.fieldops.media.EvidenceState;
import org.fieldops.media.EvidenceView;

/** The photos as they stand on the desk, two in a row, and who is whose neighbour. */
final class PhotoOrder {

  /** Photos in a row of the list; the style sheet lays out the same number. */
  static final int COLUMNS = 2;

  /** Where an arrow key leads. */
  enum Step {
    LEFT,
    RIGHT,
    UP,
    DOWN
  }

  private final List<EvidenceView> photos = new ArrayList<>();
  private final List<List<EvidenceId>> rows = new ArrayList<>();

  PhotoOrder(List<PhotoGroup> groups) {
    for (PhotoGroup group : groups) {
      photos.addAll(group.photos());
      List<EvidenceId> ids = group.photos().stream().map(EvidenceView::id).toList();
      for (int from = 0; from < ids.size(); from += COLUMNS) {
        rows.add(ids.subList(from, Math.min(from + COLUMNS, ids.size())));
      }
    }
  }

  int size() {
    return photos.size();
  }

  /** From 1; 0 when it is not on the desk. */
  int placeOf(EvidenceId id) {
    for (int at = 0; at < photos.size(); at++) {
      if (photos.get(at).id().equals(id)) {
        return at + 1;
      }
    }
    return 0;
  }

  Optional<EvidenceView> photo(EvidenceId id) {
    return photos.stream().filter(photo -> photo.id().equals(id)).findFirst();
  }

  Optional<EvidenceId> first() {
    return photos.stream().map(EvidenceView::id).findFirst();
  }

  /** The neighbour; the photo itself at an edge, the first one when it is not on the desk. */
  Optional<EvidenceId> neighbour(EvidenceId id, Step step) {
    int at = placeOf(id) - 1;
    if (at < 0) {
      return first();
    }
    return switch (step) {
      case LEFT -> Optional.of(photos.get(Math.max(0, at - 1)).id());
      case RIGHT -> Optional.of(photos.get(Math.min(photos.size() - 1, at + 1)).id());
      case UP -> Optional.of(inRow(id, -1));
      case DOWN -> Optional.of(inRow(id, 1));
    };
  }

  /**
   * The next one to decide on after this: the first READY below it, else the first READY anywhere;
   * empty when nothing else waits.
   */
  Optional<EvidenceId> nextToDecide(EvidenceId id) {
    List<EvidenceView> waiting =
        photos.stream()
            .filter(photo -> photo.state() == EvidenceState.READY && !photo.id().equals(id))
            .toList();
    int here = placeOf(id);
    return waiting.stream()
        .filter(photo -> placeOf(photo.id()) > here)
        .findFirst()
        .or(() -> waiting.stream().findFirst())
        .map(EvidenceView::id);
  }

  private EvidenceId inRow(EvidenceId id, int by) {
    for (int row = 0; row < rows.size(); row++) {
      int column = rows.get(row).indexOf(id);
      if (column >= 0) {
        int to = row + by;
        if (to < 0 || to >= rows.size()) {
          return id;
        }
        List<EvidenceId> target = rows.get(to);
        return target.get(Math.min(column, target.size() - 1));
      }
    }
    return id;
  }
}
