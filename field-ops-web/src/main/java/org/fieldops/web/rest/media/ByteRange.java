package org.fieldops.web.rest.media;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fieldops.kernel.Problem;
import org.fieldops.kernel.Refusal;

/**
 * A part of a file (RFC 9110, 14.1.2): {@code bytes=first-last}, {@code bytes=first-}, {@code
 * bytes=-length}.
 *
 * @param last inclusive
 */
record ByteRange(long first, long last) {

  private static final Pattern ONE = Pattern.compile("bytes=(\\d{0,18})-(\\d{0,18})");

  /**
   * The part that is asked for. "A server MAY ignore the Range header field": what is not one range
   * of bytes gets all.
   *
   * @throws Refusal {@code RANGE_NOT_SATISFIABLE} when it begins behind the end
   */
  static Optional<ByteRange> of(String header, long length) {
    Matcher range = ONE.matcher(header.strip());
    if (!range.matches() || (range.group(1).isEmpty() && range.group(2).isEmpty())) {
      return Optional.empty();
    }
    if (range.group(1).isEmpty()) {
      long wanted = Long.parseLong(range.group(2));
      return Optional.of(within(Math.max(0, length - wanted), length - 1, length));
    }
    long first = Long.parseLong(range.group(1));
    long last = range.group(2).isEmpty() ? length - 1 : Long.parseLong(range.group(2));
    return last < first ? invalid(range, first, length) : Optional.of(within(first, last, length));
  }

  /** "last-pos is less than first-pos" is no range at all; an open one may begin too far out. */
  private static Optional<ByteRange> invalid(Matcher range, long first, long length) {
    return range.group(2).isEmpty() ? Optional.of(within(first, first, length)) : Optional.empty();
  }

  private static ByteRange within(long first, long last, long length) {
    if (first >= length) {
      throw new Refusal(Problem.RANGE_NOT_SATISFIABLE);
    }
    return new ByteRange(first, Math.min(last, length - 1));
  }

  long length() {
    return last - first + 1;
  }

  /** The value of {@code Content-Range}. */
  String header(long of) {
    return "bytes " + first + "-" + last + "/" + of;
  }
}
