import type { Caller } from '../net/http.js';

/** A device on which this person is or was signed in. */
export interface KnownDevice {
  deviceId: string;
  kind: 'PHONE' | 'TABLET' | 'DESK' | 'PROGRAM';
  name?: string;
  lastContact: string;
  /** Entries that were on it and nowhere else, as it last said. */
  unsent: number;
  signedIn: boolean;
  /** Is it this one? */
  current: boolean;
}

export interface DeviceList {
  devices: KnownDevice[];
  /** So many may be signed in. */
  most: number;
}

/** This person's devices, as the server knows them. Undefined or false when it did not answer. */
export class Devices {
  constructor(private readonly call: Caller) {}

  async all(): Promise<DeviceList | undefined> {
    const reply = await this.call('/api/v1/devices');
    return reply.kind === 'ok' ? (reply.body as DeviceList) : undefined;
  }

  rename(deviceId: string, name: string): Promise<boolean> {
    return this.done(`/api/v1/devices/${deviceId}`, 'PATCH', { name });
  }

  signOut(deviceId: string): Promise<boolean> {
    return this.done(`/api/v1/devices/${deviceId}/sign-out`, 'POST', {});
  }

  private async done(path: string, method: string, json: unknown): Promise<boolean> {
    return (await this.call(path, { method, json, expect: 'none' })).kind === 'ok';
  }
}

/** With each call goes how many entries are only here: the person sees it on their other devices. */
export function telling(call: Caller, unsent: () => number): Caller {
  return (path, given = {}) =>
    call(path, { ...given, headers: { 'Fieldops-Unsent': String(unsent()), ...given.headers } });
}
