import { beforeEach, describe, expect, it } from 'vitest';
import type { Call, Caller, Reply } from '../net/http.js';
import { Phone } from '../testing/phone.js';
import { PushSignUp } from './push-sign-up.js';
import type { Manager, Subscribed } from './subscription.js';

const refused = (code: string): Reply => ({ kind: 'refused', problem: { code, status: 404, title: '' } });
const ok = (body: unknown = {}): Reply => ({ kind: 'ok', status: 200, headers: new Headers(), body });

/** A browser with a push service, and a server that keeps what is brought. */
class World {
  permission: NotificationPermission = 'default';
  answer: NotificationPermission = 'granted';
  subscription: Subscribed | null = null;
  key = 'AQID';
  kept: string[] = [];
  asked = 0;
  made = 0;
  has = true;
  fault?: Reply;

  call: Caller = async (path: string, call: Call = {}) => {
    if (this.fault) return this.fault;
    if (path.endsWith('/key')) return ok({ key: this.key });
    const { endpoint, key, offDuty } = call.json as Record<string, string>;
    this.kept.push([call.method, endpoint, key, offDuty].filter(Boolean).join(' '));
    return ok();
  };

  manager: Manager = {
    getSubscription: async () => this.subscription,
    subscribe: async ({ applicationServerKey }) => {
      const endpoint = `https://push.example/${++this.made}`;
      this.subscription = {
        endpoint,
        options: { applicationServerKey: applicationServerKey.buffer },
        toJSON: () => ({ endpoint, keys: { p256dh: 'p', auth: 'a' } }),
        unsubscribe: async () => {
          this.subscription = null;
          return true;
        },
      };
      return this.subscription;
    },
  };

  async signUp(phone: Phone): Promise<PushSignUp> {
    const push = new PushSignUp(
      { db: phone.db, personId: 'anna', call: this.call },
      {
        manager: async () => (this.has ? this.manager : undefined),
        permission: () => this.permission,
        ask: async () => {
          this.asked += 1;
          this.permission = this.answer;
          return this.answer;
        },
        isToBeInstalled: () => false,
      },
    );
    await push.begin();
    return push;
  }
}

describe('whether a phone wakes its person', () => {
  let phone: Phone;
  let world: World;

  beforeEach(async () => {
    phone = await Phone.of('anna');
    world = new World();
  });

  it('asks nobody by itself, and turns it on by a tap', async () => {
    const push = await world.signUp(phone);
    expect([push.state, world.asked]).toEqual(['ask', 0]);
    await push.turnOn();
    expect([push.state, world.asked]).toEqual(['on', 1]);
    expect(world.kept).toEqual(['PUT https://push.example/1 AQID ALARMS']);
  });

  it('brings itself again at each start, with what its person wants', async () => {
    const push = await world.signUp(phone);
    await push.turnOn();
    await push.wants(true);
    await world.signUp(phone);
    expect(world.kept.at(-1)).toBe('PUT https://push.example/1 AQID ALL');
    expect(world.made).toBe(1);
  });

  it('subscribes anew when the key of the server is another one', async () => {
    await (await world.signUp(phone)).turnOn();
    world.key = 'BAUG';
    const push = await world.signUp(phone);
    expect([push.state, world.made]).toEqual(['on', 2]);
    expect(world.kept.at(-1)).toBe('PUT https://push.example/2 BAUG ALARMS');
  });

  it('says what is so: no, not here, not now', async () => {
    world.answer = 'denied';
    const push = await world.signUp(phone);
    await push.turnOn();
    expect(push.state).toBe('denied');
    expect((await world.signUp(phone)).state).toBe('denied');
    world.permission = 'default';
    world.answer = 'granted';
    world.fault = refused('PUSH_OFF');
    const other = await world.signUp(phone);
    await other.turnOn();
    expect(other.state).toBe('off');
    world.fault = { kind: 'away' };
    await other.turnOn();
    expect(other.state).toBe('failed');
    world.has = false;
    expect((await world.signUp(phone)).state).toBe('unsupported');
  });

  it('is on after a start with no network, as it was', async () => {
    await (await world.signUp(phone)).turnOn();
    world.fault = { kind: 'away' };
    expect((await world.signUp(phone)).state).toBe('on');
  });

  it('is off after it was turned off, and gone when its person signs out but wanted when they are back', async () => {
    const push = await world.signUp(phone);
    await push.turnOn();
    await push.leave();
    expect(world.subscription).toBeNull();
    expect(world.kept.at(-1)).toBe('DELETE https://push.example/1');
    expect((await world.signUp(phone)).state).toBe('on');
    const back = await world.signUp(phone);
    await back.turnOff();
    expect([back.state, world.subscription]).toEqual(['ask', null]);
    expect((await world.signUp(phone)).state).toBe('ask');
  });

  it('is let go of here even when the server cannot be told', async () => {
    const push = await world.signUp(phone);
    await push.turnOn();
    world.fault = { kind: 'away' };
    await push.leave();
    expect(world.subscription).toBeNull();
  });
});
