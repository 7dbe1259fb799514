package org.fieldops.dispatch;

import org.fieldops.kernel.Person;

/** Search over all that somebody may read, and nothing else. */
public interface MessageSearch {

  /**
   * The newest messages that have all that is wished for. Words are found in any of their forms, in
   * German and English, and inside of longer words from three letters on; large and small letters,
   * accents, and ä, ae and a are the same.
   *
   * @throws org.fieldops.kernel.Refusal {@code SEARCH_EMPTY} when nothing narrows it, {@code
   *     SEARCH_TOO_WIDE} when it took longer than two seconds, {@code CHANNEL_NOT_YOURS}
   */
  SearchPage find(Person by, SearchWish wish);
}
