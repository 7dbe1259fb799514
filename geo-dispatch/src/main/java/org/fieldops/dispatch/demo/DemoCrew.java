package org.fieldops.dispatch.demo;

import java.util.List;
import org.fieldops.kernel.GeoPoint;

/**
 * A unit of the demo.
 *
 * @param unit its name
 * @param usernames its crew in the realm of the demo, in every running shift
 * @param start where in Musterstadt it begins
 */
record DemoCrew(String unit, List<String> usernames, GeoPoint start) {

  /** Whoever looks at the demo signs in as patrol1 and is on duty with patrol2. */
  private static final String VISITORS = "12/1";

  private static final List<DemoCrew> ALL =
      List.of(
          new DemoCrew(VISITORS, List.of("patrol1", "patrol2"), new GeoPoint(48.138269, 11.577421)),
          new DemoCrew("12/2", List.of("patrol3", "patrol4"), new GeoPoint(48.141686, 11.583486)),
          new DemoCrew("12/3", List.of("patrol5", "patrol6"), new GeoPoint(48.138269, 11.571763)),
          new DemoCrew("14/1", List.of("demo1"), new GeoPoint(48.145193, 11.565968)),
          new DemoCrew("14/2", List.of("demo2"), new GeoPoint(48.135211, 11.589693)),
          new DemoCrew("14/3", List.of("demo3"), new GeoPoint(48.145193, 11.577421)),
          new DemoCrew("14/4", List.of("demo4"), new GeoPoint(48.132423, 11.565968)));

  /**
   * @param alive false when nobody is simulated, as in tests: then the visitors' unit is unmanned
   *     and they are there to be assigned
   */
  static List<DemoCrew> all(boolean alive) {
    return ALL.stream().map(crew -> alive ? crew : crew.unlessForVisitors()).toList();
  }

  private DemoCrew unlessForVisitors() {
    return unit.equals(VISITORS) ? new DemoCrew(unit, List.of(), start) : this;
  }
}
