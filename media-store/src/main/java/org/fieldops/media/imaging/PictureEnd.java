package org.fieldops.media.imaging;

import java.util.Arrays;

/**
 * How a file stands to the end that its format wants.
 *
 * @param state what is known of it by its structure alone
 * @param upTo how many of its bytes count
 * @param tail what a decoder is to read after them, so that it comes to an end
 */
record PictureEnd(State state, long upTo, byte[] tail) {

  enum State {
    WHOLE,
    /** Only the end is missing, as far as the structure shows. */
    OPEN,
    BROKEN
  }

  static PictureEnd whole(long length) {
    return new PictureEnd(State.WHOLE, length, new byte[0]);
  }

  static PictureEnd open(long upTo, byte[] tail) {
    return new PictureEnd(State.OPEN, upTo, tail);
  }

  static PictureEnd broken() {
    return new PictureEnd(State.BROKEN, 0, new byte[0]);
  }

  boolean isOpen() {
    return state == State.OPEN;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof PictureEnd end
        && state == end.state
        && upTo == end.upTo
        && Arrays.equals(tail, end.tail);
  }

  @Override
  public int hashCode() {
    return 31 * (31 * state.hashCode() + Long.hashCode(upTo)) + Arrays.hashCode(tail);
  }

  @Override
  public String toString() {
    return state + " at " + upTo;
  }
}
