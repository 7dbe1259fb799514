package org.fieldops.dispatch;

import java.util.List;
import org.fieldops.kernel.ChannelId;
import org.fieldops.kernel.GroupId;
import org.fieldops.kernel.PersonId;
import org.fieldops.kernel.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * An order as somebody gives it.
 *
 * @param text what is to be done, 1 to 4,000 characters
 * @param note what else is to be known, at most 1,000 characters
 * @param to whom it asks
 * @param answerWithin minutes from its receipt, 1 to 1,440
 * @param steps what happens when somebody does not answer, at most ten, in the order of time
 */
public record NewOrder(
    ChannelId channel,
    String text,
    String note,
    Addressees to,
    int answerWithin,
    List<Step> steps) {

  public NewOrder {
    steps = List.copyOf(steps);
  }

  /**
   * Whom an order asks; always members of its channel at the moment of writing, never its giver.
   *
   * @param everyone all members; then the others say nothing more
   * @param people one by one; somebody who is not in the channel is refused
   * @param units their crews of that moment, as far as they are in the channel
   * @param groups who is in them now, as far as they are in the channel; only for those who see
   *     groups
   */
  public record Addressees(
      boolean everyone, List<PersonId> people, List<UnitId> units, List<GroupId> groups) {

    public static final Addressees EVERYONE = new Addressees(true, List.of(), List.of(), List.of());

    public Addressees {
      people = List.copyOf(people);
      units = List.copyOf(units);
      groups = List.copyOf(groups);
    }
  }

  /** What a step does. */
  public enum StepKind {
    /** Asks those once more, with sound, who have not answered. */
    REPEAT,
    /** Asks these people too, wherever they are. */
    PEOPLE,
    /** Tells the control room who is missing. */
    DESK,
    /** Asks whoever is on call when it falls due. */
    ON_CALL
  }

  /**
   * One step; it is left out when everybody has understood by then.
   *
   * @param after minutes from the receipt of the order, 1 to 1,440
   * @param people for {@code PEOPLE}, 1 to 20
   * @param onCall for {@code ON_CALL}; null for the others
   */
  public record Step(
      int after, StepKind kind, List<PersonId> people, @Nullable OnCallPlace onCall) {

    public Step {
      people = List.copyOf(people);
    }

    public Step(int after, StepKind kind, List<PersonId> people) {
      this(after, kind, people, null);
    }

    /** The same after another time. */
    public Step at(int minutes) {
      return new Step(minutes, kind, people, onCall);
    }
  }
}
