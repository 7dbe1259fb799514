import { describe, expect, it } from 'vitest';
import { DeviceClock } from './clock.js';

const hour = 3_600_000;

/** A phone whose clock can be set and that can be put to sleep, and a server whose clock is right. */
class Hands {
  monotonic = 5_000;
  wall = Date.parse('2026-11-28T10:00:00Z');
  server = this.wall + 90_000;
  readonly clock = new DeviceClock({ wall: () => this.wall, monotonic: () => this.monotonic });

  pass(millis: number): void {
    this.monotonic += millis;
    this.wall += millis;
    this.server += millis;
    this.clock.elapsed();
  }

  /** The monotonic clock stands still, but for the moment of waking up. */
  sleep(millis: number): void {
    this.monotonic += 1;
    this.wall += millis;
    this.server += millis;
    this.clock.elapsed();
  }

  set(wall: number): void {
    this.wall = wall;
    this.clock.elapsed();
  }

  ask(): void {
    const asked = this.clock.elapsed();
    this.clock.learn(new Date(this.server).toISOString(), asked);
  }
}

describe('the clock of a phone', () => {
  it('measures spans as they are whatever its own time is set to', () => {
    for (const to of [0, Date.parse('2026-11-28T07:00:00Z'), Date.parse('2026-11-28T15:00:00Z'), 4e12]) {
      const hands = new Hands();
      hands.ask();
      const stamp = hands.clock.stamp();
      hands.pass(4_000);
      hands.set(to);
      hands.pass(3_000);
      expect(hands.clock.since(stamp)).toBe(7_000);
      hands.ask();
      expect(hands.clock.age(stamp)).toBe(7_000);
    }
  });

  it('says nothing about an age while a leap ahead may have been a sleep, and then counts the sleep', () => {
    const hands = new Hands();
    hands.ask();
    const before = hands.clock.stamp();
    hands.pass(1_000);
    hands.sleep(2 * hour);
    const after = hands.clock.stamp();
    hands.pass(1_000);
    expect([hands.clock.age(before), hands.clock.age(after), hands.clock.isDoubtful]).toEqual([undefined, 1_000, true]);
    hands.ask();
    expect([hands.clock.age(before), hands.clock.age(after)]).toEqual([2 * hour + 2_000, 1_000]);
    expect(hands.clock.isDoubtful).toBe(false);
  });

  it('leaves the age open when the server was never heard before a leap', () => {
    const hands = new Hands();
    const before = hands.clock.stamp();
    hands.sleep(hour);
    hands.ask();
    expect(hands.clock.age(before)).toBeUndefined();
    expect(hands.clock.age(hands.clock.stamp())).toBe(0);
  });

  it('knows from the server alone how long it slept when its own time was set as well', () => {
    const hands = new Hands();
    hands.ask();
    const before = hands.clock.stamp();
    hands.sleep(hour);
    hands.set(hands.wall + 5 * hour);
    hands.ask();
    expect(hands.clock.age(before)).toBe(hour);
  });

  it('knows across two runs what was written when, if both heard the server', () => {
    const first = new Hands();
    first.ask();
    const stamp = first.clock.stamp();
    const second = new Hands();
    second.server = first.server + hour;
    second.set(0);
    expect([second.clock.age(stamp), second.clock.since(stamp)]).toEqual([undefined, Number.POSITIVE_INFINITY]);
    second.ask();
    expect(second.clock.age(stamp)).toBe(hour);
  });

  it('goes by the server once it was heard, and by itself before', () => {
    const hands = new Hands();
    expect(hands.clock.now()).toBe(hands.wall);
    hands.ask();
    hands.set(0);
    hands.pass(1_000);
    expect(hands.clock.now()).toBe(hands.server);
    hands.sleep(hour);
    expect(hands.clock.now()).toBe(hands.server);
  });

  it('believes a quick answer rather than one that took long', () => {
    const hands = new Hands();
    hands.ask();
    const asked = hands.clock.elapsed();
    const told = new Date(hands.server).toISOString();
    hands.pass(12_000);
    hands.clock.learn(told, asked);
    expect(hands.clock.now()).toBe(hands.server);
    hands.clock.learn('not a time', asked);
    expect(hands.clock.now()).toBe(hands.server);
  });
});
