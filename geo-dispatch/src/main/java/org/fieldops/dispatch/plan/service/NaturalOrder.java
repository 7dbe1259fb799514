package org.fieldops.dispatch.plan.service;

/** The order in which people look for names. */
final class NaturalOrder {

  private static final int LONGEST_NUMBER = 18;

  private NaturalOrder() {}

  /** By the letters; where a number stands in both by its size: 9 before 10. */
  static int compare(String one, String other) {
    String[] left = one.split("(?<=\\D)(?=\\d)|(?<=\\d)(?=\\D)");
    String[] right = other.split("(?<=\\D)(?=\\d)|(?<=\\d)(?=\\D)");
    for (int i = 0; i < Math.min(left.length, right.length); i++) {
      int by =
          number(left[i]) && number(right[i])
              ? Long.compare(Long.parseLong(left[i]), Long.parseLong(right[i]))
              : left[i].compareToIgnoreCase(right[i]);
      if (by != 0) {
        return by;
      }
    }
    return Integer.compare(left.length, right.length);
  }

  private static boolean number(String part) {
    return part.length() < LONGEST_NUMBER
        && part.chars().allMatch(c -> c >= '0' && c <= '9')
        && !part.isEmpty();
  }
}
