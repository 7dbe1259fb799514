package org.fieldops.dispatch;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What would be made, before anything is.
 *
 * @param encoding of the file, {@code UTF-8} or {@code windows-1252}; null when there is none
 * @param people how many different ones
 * @param gone how many of last time's people are not there any more
 * @param wrong the first 500 of the lines with something wrong
 * @param moreWrong how many others have something wrong
 */
public record ElectionPlan(
    @Nullable String encoding,
    List<Share> shares,
    int people,
    int gone,
    List<WrongLine> wrong,
    int moreWrong) {

  /**
   * The channels of one kind.
   *
   * @param members how many memberships they have together
   * @param first the names of the first three
   */
  public record Share(PlaceKind kind, int channels, int members, List<String> first) {}

  /** All channels. */
  public int channels() {
    return shares.stream().mapToInt(Share::channels).sum();
  }
}
