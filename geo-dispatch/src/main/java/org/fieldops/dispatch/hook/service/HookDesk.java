package org.fieldops.dispatch.hook.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import org.fieldops.dispatch.HookEvent;
import org.fieldops.dispatch.HookView;
import org.fieldops.dispatch.Hooks;
import org.fieldops.dispatch.hook.model.HookRows;
import org.fieldops.kernel.ChannelId;
import org.fieldops.kernel.Ids;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.Problem;
import org.fieldops.kernel.Refusal;

/**
 * The door for those who manage channels. What calls an address does so outside of transactions.
 */
@ApplicationScoped
public class HookDesk implements Hooks {

  /** Each holds a thread of whoever asks for as long as an address keeps silent. */
  private static final int MOST_TESTS = 2;

  private final Semaphore tests = new Semaphore(MOST_TESTS);
  private HookBook book;
  private HookTelling telling;
  private HookHands hands;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  HookDesk() {}

  @Inject
  public HookDesk(HookBook book, HookTelling telling, HookHands hands) {
    this.book = book;
    this.telling = telling;
    this.hands = hands;
  }

  @Override
  public List<HookView> of(Person by, ChannelId channel) {
    return book.of(by, channel);
  }

  @Override
  public boolean mayTell(Person by, ChannelId channel) {
    return book.mayTell(by, channel);
  }

  @Override
  public String makeIncoming(Person by, ChannelId channel, UUID id, String name) {
    return book.makeIncoming(by, channel, id, name);
  }

  @Override
  public String makeOutgoing(
      Person by, ChannelId channel, UUID id, String name, String url, Set<HookEvent> events) {
    String secret = book.makeOutgoing(by, channel, id, name, url, events);
    hands.lookAround();
    return secret;
  }

  @Override
  public String renew(Person by, ChannelId channel, UUID hook) {
    return book.renew(by, channel, hook);
  }

  @Override
  public String test(Person by, ChannelId channel, UUID hook) {
    HookRows.Teller teller = book.teller(by, channel, hook);
    if (!tests.tryAcquire()) {
      throw new Refusal(Problem.TOO_MANY_REQUESTS);
    }
    try {
      return telling.ping(teller, Ids.next());
    } finally {
      tests.release();
    }
  }

  @Override
  public void retry(Person by, ChannelId channel, UUID hook) {
    book.unpark(by, channel, hook);
    hands.wake(hook);
  }

  @Override
  public void end(Person by, ChannelId channel, UUID hook) {
    book.end(by, channel, hook);
  }
}
