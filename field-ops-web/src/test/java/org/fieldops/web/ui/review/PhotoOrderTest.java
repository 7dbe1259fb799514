package org.fieldops.web.ui.review;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.fieldops.kernel.EvidenceId;
import org.fieldops.media.EvidenceState;
import org.fieldops.media.EvidenceView;
import org.fieldops.web.ui.review.PhotoOrder.Step;
import org.junit.jupiter.api.Test;

/** Two groups of three and two: rows a b, c, d e. */
class PhotoOrderTest {

  private final PhotoOrder order =
      new PhotoOrder(
          PhotoGroup.of(
              Stream.concat(
                      Stream.of("a", "b", "c").map(Photo::named),
                      Stream.of("d", "e").map(name -> Photo.named(name).by("Streife Zwei")))
                  .map(Photo::view)
                  .toList()));

  @Test
  void leftAndRightGoThroughAllPhotosAndStopAtTheEnds() {
    assertEquals(id("a"), order.neighbour(Photo.id("a"), Step.LEFT));
    assertEquals(id("d"), order.neighbour(Photo.id("c"), Step.RIGHT));
    assertEquals(id("e"), order.neighbour(Photo.id("e"), Step.RIGHT));
  }

  @Test
  void upAndDownKeepTheColumnWhereThereIsOne() {
    assertEquals(id("c"), order.neighbour(Photo.id("b"), Step.DOWN));
    assertEquals(id("d"), order.neighbour(Photo.id("c"), Step.DOWN));
    assertEquals(id("c"), order.neighbour(Photo.id("e"), Step.UP));
    assertEquals(id("a"), order.neighbour(Photo.id("a"), Step.UP));
  }

  @Test
  void aPhotoThatIsNotShownLeadsToTheFirst() {
    assertEquals(id("a"), order.neighbour(Photo.id("z"), Step.DOWN));
  }

  @Test
  void theNextToDecideIsTheNextNewOneBelowAndThenFromTheTop() {
    List<EvidenceView> photos =
        List.of(
            Photo.named("a").view(),
            Photo.named("b").is(EvidenceState.ACCEPTED).view(),
            Photo.named("c").view());
    PhotoOrder some = new PhotoOrder(PhotoGroup.of(photos));
    assertEquals(id("c"), some.nextToDecide(Photo.id("a")));
    assertEquals(id("a"), some.nextToDecide(Photo.id("c")));
    assertEquals(
        Optional.empty(),
        new PhotoOrder(PhotoGroup.of(photos.subList(0, 1))).nextToDecide(Photo.id("a")));
  }

  private static Optional<EvidenceId> id(String name) {
    return Optional.of(Photo.id(name));
  }
}
