package org.fieldops.web.ui.shell;

import java.util.List;
import java.util.Set;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.Role;
import org.fieldops.web.ui.shell.part.Glyph;

/** The places on the rail, in its order, and who sees them. */
enum DeskPlace {
  SITUATION("dispatch", Glyph.SITUATION, Role.DISPATCHER),
  SHIFTS("shifts", Glyph.SHIFTS, Role.DISPATCHER),
  ON_CALL("on-call", Glyph.BELL, Role.DISPATCHER, Role.SUPERVISOR),
  CHANNELS("channels", Glyph.CHANNELS, Role.DISPATCHER, Role.SUPERVISOR),
  DOCUMENTS("documents", Glyph.DOCUMENT, Role.DISPATCHER, Role.SUPERVISOR),
  REVIEW("review", Glyph.PHOTO, Role.SUPERVISOR),
  CASES("cases", Glyph.CASES, Role.SUPERVISOR),
  MANAGE("manage", Glyph.PEOPLE, Role.ADMIN, Role.DISPATCHER, Role.SUPERVISOR),
  ELECTIONS("elections", Glyph.BALLOT, Role.ADMIN, Role.DISPATCHER),
  PERSONNEL("hr", Glyph.PERSON, Role.HR),
  STATE("state", Glyph.STORE, Role.ADMIN),
  PHONE("app", Glyph.PHONE, Role.PATROL);

  private final String route;
  private final Glyph glyph;
  private final Set<Role> roles;

  DeskPlace(String route, Glyph glyph, Role... roles) {
    this.route = route;
    this.glyph = glyph;
    this.roles = Set.of(roles);
  }

  String route() {
    return route;
  }

  Glyph glyph() {
    return glyph;
  }

  String wordKey() {
    return "rail." + route;
  }

  /**
   * The place to which a path belongs; hand-overs and orders are reached from their shift and
   * channel.
   */
  static String routeOf(String path) {
    String first = path.split("/", 2)[0];
    return switch (first) {
      case "handover" -> SHIFTS.route;
      case "orders" -> CHANNELS.route;
      default -> first;
    };
  }

  static List<DeskPlace> of(Person person) {
    return List.of(values()).stream()
        .filter(place -> place.roles.stream().anyMatch(person::is))
        .toList();
  }
}
