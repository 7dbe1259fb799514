package org.fieldops.dispatch.hook.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.fieldops.dispatch.HookEvent;
import org.fieldops.dispatch.HookView;
import org.fieldops.dispatch.Hooks;
import org.fieldops.dispatch.channel.service.ChannelAccess;
import org.fieldops.dispatch.hook.model.HookCall;
import org.fieldops.dispatch.hook.model.HookRows;
import org.fieldops.identity.AuditTrail;
import org.fieldops.kernel.ChannelId;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.PlainText;
import org.fieldops.kernel.Problem;
import org.fieldops.kernel.Refusal;
import org.fieldops.kernel.feed.Feed;

/** Who makes hooks, and ends them. */
@ApplicationScoped
public class HookBook {

  private static final int LONGEST_NAME = 100;
  private static final int TIME_ORDERED = 7;

  private HookRows rows;
  private HookCall call;
  private HookNews news;
  private ChannelAccess access;
  private AuditTrail trail;
  private Feed feed;
  private Clock clock;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  HookBook() {}

  @Inject
  public HookBook(
      HookRows rows,
      HookCall call,
      HookNews news,
      ChannelAccess access,
      AuditTrail trail,
      Feed feed,
      Clock clock) {
    this.rows = rows;
    this.call = call;
    this.news = news;
    this.access = access;
    this.trail = trail;
    this.feed = feed;
    this.clock = clock;
  }

  @Transactional
  List<HookView> of(Person by, ChannelId channel) {
    access.requireManaging(by, channel);
    return rows.of(channel).stream()
        .map(each -> news.counted(channel, each))
        .sorted(Comparator.comparing(HookView::madeAt).thenComparing(HookView::id))
        .toList();
  }

  @Transactional
  boolean mayTell(Person by, ChannelId channel) {
    return access.manages(by, channel) && access.mayExport(by, channel);
  }

  @Transactional
  String makeIncoming(Person by, ChannelId channel, UUID id, String name) {
    String called = required(by, channel, id, name);
    String secret = HookSecrets.next();
    HookRows.Voice voice = new HookRows.Voice(id, channel, called, HookSecrets.hash(secret));
    added(rows.addVoice(voice, by, clock.instant()));
    trail.record(by, "hook.made", id.toString(), "in " + channel + " " + called);
    return secret;
  }

  @Transactional
  String makeOutgoing(
      Person by, ChannelId channel, UUID id, String name, String url, Set<HookEvent> events) {
    String called = required(by, channel, id, name);
    access.exporting(by, channel);
    if (!call.accepts(url)) {
      throw new Refusal(Problem.HOOK_ADDRESS);
    }
    if (events.isEmpty()) {
      throw new Refusal(Problem.FIELD_MISSING, "events");
    }
    String secret = HookSecrets.next();
    HookRows.Teller teller =
        new HookRows.Teller(id, channel, "", url, secret, events, feed.last(), 0);
    added(rows.addTeller(teller, called, by, clock.instant()));
    trail.record(by, "hook.made", id.toString(), "out " + channel + " " + called + " " + url);
    return secret;
  }

  private String required(Person by, ChannelId channel, UUID id, String name) {
    access.requireManaging(by, channel);
    if (id.version() != TIME_ORDERED) {
      throw new Refusal(Problem.MALFORMED, "hookId");
    }
    if (rows.of(channel).size() >= Hooks.MOST) {
      throw new Refusal(Problem.HOOKS_FULL, Hooks.MOST);
    }
    return PlainText.required("name", name, LONGEST_NAME);
  }

  private static void added(boolean isNew) {
    if (!isNew) {
      throw new Refusal(Problem.OPERATION_REUSED);
    }
  }

  @Transactional
  String renew(Person by, ChannelId channel, UUID hook) {
    requireOf(by, channel, hook);
    String secret = HookSecrets.next();
    if (rows.teller(hook).isPresent()) {
      rows.newSecret(hook, secret);
    } else {
      rows.newHash(hook, HookSecrets.hash(secret));
    }
    trail.record(by, "hook.secret", hook.toString(), channel.toString());
    return secret;
  }

  /** The one that a person wants to have called. */
  @Transactional
  HookRows.Teller teller(Person by, ChannelId channel, UUID hook) {
    requireOf(by, channel, hook);
    return rows.teller(hook).orElseThrow(() -> new Refusal(Problem.NOT_FOUND));
  }

  @Transactional
  void unpark(Person by, ChannelId channel, UUID hook) {
    requireOf(by, channel, hook);
    rows.lock(hook);
    rows.unpark(hook);
    trail.record(by, "hook.retried", hook.toString(), channel.toString());
  }

  @Transactional
  void end(Person by, ChannelId channel, UUID hook) {
    access.requireManaging(by, channel);
    if (rows.isOf(hook, channel)) {
      rows.end(hook, clock.instant());
      trail.record(by, "hook.ended", hook.toString(), channel.toString());
    }
  }

  private void requireOf(Person by, ChannelId channel, UUID hook) {
    access.requireManaging(by, channel);
    if (!rows.isOf(hook, channel)) {
      throw new Refusal(Problem.NOT_FOUND);
    }
  }
}
