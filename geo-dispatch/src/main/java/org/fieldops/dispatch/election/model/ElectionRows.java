package org.fieldops.dispatch.election.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.fieldops.dispatch.ElectionView;
import org.fieldops.kernel.ChannelId;
import org.fieldops.kernel.ElectionId;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.PersonId;
import org.jspecify.annotations.Nullable;

/** Where elections are kept, and how far their channels are made. Whoever changes one locks it. */
public interface ElectionRows {

  /** An election as it begins. */
  record New(ElectionId id, String name, LocalDate day, Instant at, Instant undoUntil) {}

  /**
   * Keeps it.
   *
   * @return false when there is one of this id already
   */
  boolean add(New election, Person by);

  /** Keeps what is to be made. */
  void plan(ElectionId id, List<PlannedPlace> places);

  /** Locks it until the transaction ends. */
  void lock(ElectionId id);

  Optional<ElectionView> one(ElectionId id);

  PersonId maker(ElectionId id);

  /**
   * The newest first.
   *
   * @param led those only whose management this person owns; null for all
   */
  List<ElectionView> newest(@Nullable PersonId led, int limit);

  /** Whether the person owns its management's channel, or did when it ended. */
  boolean owns(PersonId person, ElectionId id);

  /** The first places that are yet to be made: so many, or so many people together. */
  List<PlannedPlace> toMake(ElectionId id, int channels, int people);

  /** All of it, as it was planned or, from its end on, as it was then. */
  List<PlannedPlace> places(ElectionId id);

  void made(ElectionId id, List<Integer> places, int leftOut);

  /** Whether there are places that are not made. */
  boolean unmade(ElectionId id);

  void state(ElectionId id, ElectionView.State state, @Nullable Instant endedAt);

  /** Keeps who is in its channels now by hand and by rule, instead of what was planned. */
  void remember(ElectionId id);

  /** Those of its channels that are made. */
  List<ChannelId> channels(ElectionId id);

  /** Those of them in which somebody said something. */
  List<ChannelId> spoken(ElectionId id);

  /** What is made is to be told of its end; what is not is over. */
  void ending(ElectionId id);

  /** The first channels whose members are yet to be told, in portions as {@link #toMake}. */
  List<ChannelId> toTell(ElectionId id, int channels, int people);

  void told(ElectionId id, List<ChannelId> channels);
}
