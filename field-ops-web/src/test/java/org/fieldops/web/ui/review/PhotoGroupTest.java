package org.fieldops.web.ui.review;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.fieldops.kernel.GeoPoint;
import org.junit.jupiter.api.Test;

class PhotoGroupTest {

  private static final GeoPoint STATION = new GeoPoint(48.1402, 11.5600);

  @Test
  void photosOfOneOfficerAtOnePlaceAreOneGroupInTheOrderGiven() {
    assertEquals(
        List.of("a b"),
        groups(Photo.named("a"), Photo.named("b").at(earlier(Duration.ofMinutes(2)))));
  }

  @Test
  void anotherOfficerAtTheSamePlaceIsAnotherGroup() {
    assertEquals(
        List.of("a c", "b"),
        groups(Photo.named("a"), Photo.named("b").by("Streife Zwei"), Photo.named("c")));
  }

  @Test
  void anotherPlaceIsAnotherGroup() {
    assertEquals(List.of("a", "b"), groups(Photo.named("a"), Photo.named("b").in(STATION)));
  }

  @Test
  void aPhotoWithoutAPlaceGoesWithTheOthersOfThatTime() {
    assertEquals(
        List.of("a b c"),
        groups(Photo.named("a").in(null), Photo.named("b"), Photo.named("c").in(null)));
  }

  @Test
  void aLongPauseBeginsAnotherGroup() {
    Duration pause = PhotoGroup.SAME_MATTER.plusSeconds(1);
    assertEquals(List.of("a", "b"), groups(Photo.named("a"), Photo.named("b").at(earlier(pause))));
  }

  private static Instant earlier(Duration by) {
    return Photo.NOON.minus(by);
  }

  private static List<String> groups(Photo... photos) {
    return PhotoGroup.of(Stream.of(photos).map(Photo::view).toList()).stream()
        .map(group ->
            String.join(
                " ", group.photos().stream().map(each -> each.filename().substring(0, 1)).toList()))
        .toList();
  }
}
