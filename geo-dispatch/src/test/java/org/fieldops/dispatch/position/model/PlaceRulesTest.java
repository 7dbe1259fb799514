package org.fieldops.dispatch.position.model;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.fieldops.kernel.GeoPoint;
import org.junit.jupiter.api.Test;

class PlaceRulesTest {

  private final PlaceRules anywhere = PlaceRules.ANYWHERE;
  private final PlaceRules town = PlaceRules.DEMO;

  @Test
  void noFixIsNoPlace() {
    assertFalse(anywhere.believes(new GeoPoint(0, 0), 8));
    assertFalse(anywhere.believes(new GeoPoint(48.1, 11.5), 0));
    assertFalse(anywhere.believes(new GeoPoint(48.1, 11.5), Double.NaN));
    assertTrue(anywhere.believes(new GeoPoint(11.5, 48.1), 8));
  }

  @Test
  void farFromTheServiceAreaIsNoPlace() {
    assertTrue(town.believes(new GeoPoint(48.4, 11.5), 8));
    assertFalse(town.believes(new GeoPoint(11.5754, 48.1371), 8));
  }

  @Test
  void anAreaThatIsNoneIsRefusedAtStart() {
    assertThrows(IllegalArgumentException.class, () -> PlaceRules.Area.parse("48.1371,11.5754"));
    assertThrows(IllegalArgumentException.class, () -> PlaceRules.Area.parse("48.1371,11.5754,0"));
  }
}
