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

  /**
   * 12/1 has no crew: patrol1 and patrol2 are there to be assigned by whoever looks at the demo.
   */
  static final List<DemoCrew> ALL =
      List.of(
          new DemoCrew("12/1", List.of(), new GeoPoint(48.138269, 11.577421)),
          new DemoCrew("12/2", List.of("patrol3", "patrol4"), new GeoPoint(48.141686, 11.583486)),
          new DemoCrew("12/3", List.of("patrol5", "patrol6"), new GeoPoint(48.138269, 11.571763)),
          new DemoCrew("14/1", List.of("demo1"), new GeoPoint(48.145193, 11.565968)),
          new DemoCrew("14/2", List.of("demo2"), new GeoPoint(48.135211, 11.589693)),
          new DemoCrew("14/3", List.of("demo3"), new GeoPoint(48.145193, 11.577421)),
          new DemoCrew("14/4", List.of("demo4"), new GeoPoint(48.132423, 11.565968)));
}
