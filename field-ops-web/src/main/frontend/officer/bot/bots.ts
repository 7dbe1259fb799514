import type { Caller } from '../net/http.js';
import type { Database } from '../store/database.js';
import { readSetting, writeSetting } from '../store/settings.js';
import { Changes } from '../ui/changes.js';
import type { Language } from '../words/words.js';

/** A bot, as the server names it. */
export interface BotFacts {
  name: string;
  title: string;
  owner: string;
  examples: string[];
}

/** What it answered; `screen`: a page of the app that goes on from here. */
export interface BotAnswer {
  text: string;
  lines: string[];
  screen?: string;
}

type Known = Partial<Record<Language, BotFacts[]>>;

/** How long what was told of them is taken as it is; milliseconds. */
const fresh = 600_000;
/** And how long after nothing was told it is asked again. */
const pause = 30_000;

/**
 * The bots that this person may ask. Which there are is kept, so that they stand among the channels with no network too and
 * say so themselves; what is asked and answered is kept nowhere.
 */
export class Bots extends Changes {
  private known: Known = {};
  private readonly asked: Partial<Record<Language, number>> = {};

  constructor(
    private readonly db: Database,
    private readonly personId: string,
    private readonly call: Caller,
    private readonly language: () => Language,
    private readonly now: () => number = () => performance.now(),
  ) {
    super();
  }

  private get setting(): string {
    return `bots ${this.personId}`;
  }

  async load(): Promise<void> {
    this.known = (await readSetting<Known>(this.db, this.setting)) ?? {};
  }

  get all(): readonly BotFacts[] {
    return this.known[this.language()] ?? [];
  }

  of(name: string): BotFacts | undefined {
    return this.all.find((bot) => bot.name === name);
  }

  /** Asks which there are, unless that was told a moment ago. */
  async look(): Promise<void> {
    const language = this.language();
    const before = this.asked[language];
    if (before !== undefined && this.now() - before < fresh) return;
    this.asked[language] = this.now();
    const reply = await this.call('/api/v1/bots');
    if (reply.kind !== 'ok') {
      this.asked[language] = this.now() - fresh + pause;
      return;
    }
    this.known = { ...this.known, [language]: (reply.body as { bots?: BotFacts[] } | null)?.bots ?? [] };
    await writeSetting(this.db, this.setting, this.known).catch(() => undefined);
    this.changed();
  }

  /** @returns undefined when the server did not answer; a refusal in its own words */
  async ask(name: string, text: string): Promise<BotAnswer | undefined> {
    const reply = await this.call(`/api/v1/bots/${name}/questions`, { method: 'POST', json: { text } });
    if (reply.kind === 'ok') return reply.body as BotAnswer;
    if (reply.kind !== 'refused') return undefined;
    return { text: [reply.problem.title, reply.problem.detail].filter(Boolean).join('. '), lines: [] };
  }
}
