package org.fieldops.dispatch.hook.model;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.fieldops.dispatch.HookEvent;
import org.fieldops.dispatch.HookView;
import org.fieldops.kernel.ChannelId;
import org.fieldops.kernel.OperationId;
import org.fieldops.kernel.Person;

/** Where hooks are kept. */
public interface HookRows {

  /** One that tells an address. */
  record Teller(
      UUID id,
      ChannelId channel,
      String channelName,
      String url,
      String secret,
      Set<HookEvent> events,
      long toldTo,
      int tries) {}

  /** One by which something comes in. */
  record Voice(UUID id, ChannelId channel, String name, byte[] secretHash) {}

  /** A hook that is listed; how much waits is not known here. */
  record Listed(HookView view, long toldTo) {}

  List<Listed> of(ChannelId channel);

  /** False when the id is taken. */
  boolean addVoice(Voice voice, Person by, Instant at);

  /** Likewise. */
  boolean addTeller(Teller teller, String name, Person by, Instant at);

  /** One that has not ended, of a channel that has not; ready for a program. */
  Optional<Voice> voice(UUID id, Instant now);

  /** One that has not ended. */
  Optional<Teller> teller(UUID id);

  void heard(UUID id, Instant at);

  /** Whether it is one of this channel that has not ended. */
  boolean isOf(UUID id, ChannelId channel);

  void newHash(UUID id, byte[] secretHash);

  void newSecret(UUID id, String secret);

  void end(UUID id, Instant at);

  /** Those that are told now, by channel. */
  Map<ChannelId, Set<UUID>> tellers();

  /** Locks one until the transaction ends. */
  void lock(UUID id);

  /** Takes it for a while; nothing when it has ended, is parked or somebody else has it. */
  Optional<Teller> claim(UUID id, Instant now, Instant until);

  /** The address was told up to this number. */
  void told(UUID id, long number, Instant now, Instant until);

  /** There was nothing to tell up to this number. */
  void passed(UUID id, long number);

  /** The ids of messages of a channel by their numbers; of those that are there. */
  Map<Long, OperationId> messages(ChannelId channel, Set<Long> numbers);

  void release(UUID id);

  /** It was not taken, and is left alone until then. */
  void failed(UUID id, String trouble, Instant until);

  void park(UUID id, String trouble, Instant at);

  /** It is tried again from the beginning. */
  void unpark(UUID id);
}
