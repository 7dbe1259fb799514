import { type Caller, caller } from '../net/http.js';
import { Changes } from '../ui/changes.js';
import { language } from '../words/words.js';

/** What the feed says of a file that a message names. */
export interface Arrival {
  attachmentId: string;
  state: string;
  contentType?: string;
  thumbnail?: boolean;
}

/** How many are remembered; whoever draws an older one asks the server. */
const most = 500;

/** Files whose bytes came after their message, since the app was opened: a bubble on the screen draws itself again. */
export class Arrivals extends Changes {
  private readonly all = new Map<string, Arrival>();

  constructor(private readonly call: Caller = caller(language)) {
    super();
  }

  /** Asks how far a file is, as when its picture did not come. */
  async ask(attachmentId: string): Promise<void> {
    const reply = await this.call(`/api/v1/attachments/${attachmentId}`);
    if (reply.kind === 'ok') this.heard(reply.body as Record<string, unknown>);
  }

  heard(told: Record<string, unknown>): void {
    const arrival = told as unknown as Arrival;
    this.all.delete(arrival.attachmentId);
    this.all.set(arrival.attachmentId, arrival);
    const [oldest] = this.all.keys();
    if (this.all.size > most) this.all.delete(oldest);
    this.changed();
  }

  /** Is it there, and is there a picture of it? */
  isDrawn(attachmentId: string): boolean {
    return this.all.get(attachmentId)?.thumbnail === true;
  }

  /** Nothing more is to be waited for. */
  isSettled(attachmentId: string): boolean {
    const arrival = this.all.get(attachmentId);
    return arrival?.state === 'REFUSED' || (arrival?.state === 'READY' && !arrival.thumbnail);
  }

  of(attachmentId: string): Arrival | undefined {
    return this.all.get(attachmentId);
  }
}

export const arrivals = new Arrivals();
