package org.fieldops.dispatch;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.fieldops.kernel.ShiftKindId;
import org.jspecify.annotations.Nullable;

/**
 * What is worked day by day, again from the beginning when it is over.
 *
 * @param name empty while it is not kept
 * @param kinds null for a free day; at most {@link #MOST_DAYS}
 */
public record Rotation(String name, List<@Nullable ShiftKindId> kinds) {

  /** Eight weeks. */
  public static final int MOST_DAYS = 56;

  // written out: a compact one loses what may be null on its way into the class file
  public Rotation(String name, List<@Nullable ShiftKindId> kinds) {
    this.name = name;
    this.kinds = Collections.unmodifiableList(new ArrayList<>(kinds));
  }
}
