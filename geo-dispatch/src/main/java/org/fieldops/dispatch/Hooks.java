package org.fieldops.dispatch;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.fieldops.kernel.ChannelId;
import org.fieldops.kernel.Person;

/**
 * The hooks of channels that people make, for those who manage them. An outgoing one gives away
 * what is said, so that whoever makes it has to read the channel, too. Secrets are told once, when
 * they are made. Everything done here leaves a line in the audit trail.
 */
public interface Hooks {

  /** The most hooks of a channel. */
  int MOST = 20;

  /** Those of a channel, the ones made first first. */
  List<HookView> of(Person by, ChannelId channel);

  /** Whether the person may make one that tells an address. */
  boolean mayTell(Person by, ChannelId channel);

  /**
   * Makes a hook by which a program says something.
   *
   * @param id a UUIDv7 that nobody has yet
   * @return its secret
   * @throws org.fieldops.kernel.Refusal {@code HOOKS_FULL}, {@code OPERATION_REUSED}
   */
  String makeIncoming(Person by, ChannelId channel, UUID id, String name);

  /**
   * Makes one that tells an address, from now on.
   *
   * @return the secret that it signs with
   * @throws org.fieldops.kernel.Refusal {@code HOOK_ADDRESS} for one that is not called, {@code
   *     HOOKS_FULL}, {@code OPERATION_REUSED}
   */
  String makeOutgoing(
      Person by, ChannelId channel, UUID id, String name, String url, Set<HookEvent> events);

  /** Another secret; the one before counts no more. */
  String renew(Person by, ChannelId channel, UUID hook);

  /**
   * Calls the address once, now, with nothing that was said. Not within a transaction.
   *
   * @return why it was not taken, as {@link HookView#trouble}; "" when it was
   * @throws org.fieldops.kernel.Refusal {@code TOO_MANY_REQUESTS} while others do the same
   */
  String test(Person by, ChannelId channel, UUID hook);

  /** Tells what waits, now. */
  void retry(Person by, ChannelId channel, UUID hook);

  /** Ends it for good; what waits is told no more. Again is harmless. */
  void end(Person by, ChannelId channel, UUID hook);
}
