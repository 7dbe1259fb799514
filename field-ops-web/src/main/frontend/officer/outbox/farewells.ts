import type { Caller } from '../net/http.js';
import type { Identity } from '../person/identity.js';
import type { Database } from '../store/database.js';
import { readSetting, writeSetting } from '../store/settings.js';
import { giveUp } from './tus.js';

/** Photos that were announced and then thrown away here: the server is told, or it would wait for their bytes for ever. */
export class Farewells {
  private running: Promise<void> = Promise.resolve();

  constructor(private readonly terms: { db: Database; personId: string; identity: Identity; call: Caller }) {}

  private get setting(): string {
    return `farewells ${this.terms.personId}`;
  }

  async add(evidenceId: string): Promise<void> {
    await this.change((all) => [...all, evidenceId]);
    await this.tell();
  }

  /** Tells what has not been told, one after another; what fails is told when the server is back. */
  tell(): Promise<void> {
    this.running = this.running.then(() => this.tellAll()).catch(() => undefined);
    return this.running;
  }

  private async tellAll(): Promise<void> {
    const { db, identity, call } = this.terms;
    const all = (await readSetting<string[]>(db, this.setting)) ?? [];
    if (all.length === 0 || (await identity.confirm(30_000)) !== 'ok') return;
    for (const evidenceId of all) {
      if (!(await giveUp(call, evidenceId))) return;
      await this.change((left) => left.filter((each) => each !== evidenceId));
    }
  }

  private async change(how: (all: string[]) => string[]): Promise<void> {
    const all = (await readSetting<string[]>(this.terms.db, this.setting)) ?? [];
    await writeSetting(this.terms.db, this.setting, how(all));
  }
}
