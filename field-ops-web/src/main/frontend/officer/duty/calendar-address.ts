import type { Caller } from '../net/http.js';

const path = '/api/v1/me/calendar';

/** What is known of the own calendar's address: since when there is one, and where, which is told once. */
export interface Address {
  since?: string;
  url?: string;
}

/** The address at which a calendar program reads this person's duties. Undefined when the server did not answer. */
export class CalendarAddress {
  constructor(
    private readonly call: Caller,
    private readonly origin: string,
  ) {}

  async known(): Promise<Address | undefined> {
    const reply = await this.call(path);
    return reply.kind === 'ok' ? (reply.body as Address) : undefined;
  }

  /** In place of the one before. */
  async make(): Promise<Address | undefined> {
    const reply = await this.call(path, { method: 'POST', json: {} });
    return reply.kind === 'ok' ? { url: this.origin + (reply.body as { path: string }).path } : undefined;
  }

  async revoke(): Promise<Address | undefined> {
    const reply = await this.call(path, { method: 'DELETE', expect: 'none' });
    return reply.kind === 'ok' ? {} : undefined;
  }
}
