package org.fieldops.web.ui.plan;

import java.util.List;

/**
 * A plan as {@code week-plan.ts} draws it: lists that name each other by their places, so that a
 * month of a city is a few dozen kilobytes. {@code picture.ts} has the same shape.
 *
 * @param wishes to be free on these days
 * @param bars person, shift, unit, state: places in the lists; the state by its order in {@link
 *     org.fieldops.dispatch.PlanPlace.State}
 */
record PlanPicture(
    List<Day> days,
    List<Kind> kinds,
    List<Someone> people,
    List<Shift> shifts,
    List<String> units,
    List<List<Integer>> bars,
    List<Away> aways,
    List<Away> wishes,
    List<Gap> gaps,
    List<Conflict> conflicts) {

  record Day(
      String weekday,
      String date,
      String said,
      boolean weekend,
      boolean today,
      String note,
      boolean lacking) {}

  /**
   * @param times begin and end on each day, in minutes as they pass
   */
  record Kind(
      String id,
      String name,
      String brief,
      String letter,
      String clock,
      String colour,
      List<String> needs,
      List<List<Long>> times) {}

  record Someone(
      String id, String username, String name, String note, long minutes, List<String> able) {}

  /**
   * @param kind its place, -1 for one of another team
   */
  record Shift(String id, int kind, String name, String clock, int day, long from, long until) {}

  record Away(int person, int from, int until, String words) {}

  record Gap(int day, int kind, String words, boolean missing) {}

  record Conflict(
      String key,
      int person,
      int day,
      List<Integer> shifts,
      String words,
      String brief,
      String allowed) {}
}
