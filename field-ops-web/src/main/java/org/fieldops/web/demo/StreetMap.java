package org.fieldops.web.demo;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.fieldops.kernel.GeoPoint;
import org.fieldops.kernel.WireJson;

/** The streets of Musterstadt as a graph: corners, and which corners one can walk to from each. */
final class StreetMap {

  private static final String DRAWING = "/META-INF/resources/musterstadt.geojson";
  private static final Set<String> WALKED = Set.of("road", "ring");

  private final Map<GeoPoint, Set<GeoPoint>> neighbours = new LinkedHashMap<>();

  private StreetMap() {}

  /** Reads the drawing that the desks show. Crossings are equal coordinates there. */
  static StreetMap read() {
    try (InputStream drawing =
            Objects.requireNonNull(StreetMap.class.getResourceAsStream(DRAWING), DRAWING);
        JsonReader reader = WireJson.reader(drawing)) {
      StreetMap map = new StreetMap();
      reader.readObject().getJsonArray("features").getValuesAs(JsonObject.class).stream()
          .filter(feature -> WALKED.contains(feature.getJsonObject("properties").getString("kind")))
          .map(feature -> feature.getJsonObject("geometry").getJsonArray("coordinates"))
          .forEach(map::add);
      return map;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void add(JsonArray line) {
    List<GeoPoint> points =
        line.getValuesAs(JsonArray.class).stream()
            .map(at ->
                new GeoPoint(at.getJsonNumber(1).doubleValue(), at.getJsonNumber(0).doubleValue()))
            .toList();
    IntStream.range(1, points.size())
        .forEach(i -> {
          join(points.get(i - 1), points.get(i));
          join(points.get(i), points.get(i - 1));
        });
  }

  private void join(GeoPoint from, GeoPoint to) {
    neighbours.computeIfAbsent(from, _ -> new LinkedHashSet<>()).add(to);
  }

  /** The corner nearest to a place. */
  GeoPoint nearest(GeoPoint place) {
    return neighbours.keySet().stream()
        .min(Comparator.comparingDouble(place::metresTo))
        .orElseThrow();
  }

  /** Where one can go from a corner; never empty for a corner of this map. */
  List<GeoPoint> from(GeoPoint corner) {
    return List.copyOf(neighbours.getOrDefault(corner, Set.of()));
  }

  Set<GeoPoint> corners() {
    return neighbours.keySet();
  }
}
