import type { Caller } from '../net/http.js';
import type { Database } from '../store/database.js';
import type { Vault } from '../store/vault.js';

/** Somebody to write to. */
export interface Colleague {
  personId: string;
  name: string;
  roles: string[];
}

const most = 200;

/** Those whom this person can write to; with no network the last ones that were told. */
export class Colleagues {
  private known: Colleague[] = [];

  constructor(
    private readonly db: Database,
    private readonly vault: Vault,
    private readonly call: Caller,
  ) {}

  async load(): Promise<void> {
    const row = await this.db.get('profiles', this.vault.personId);
    const kept = row?.colleagues && this.vault.openJson<Colleague[]>(row.colleagues, 'colleagues');
    this.known = (await kept?.catch(() => undefined)) ?? [];
  }

  /** Of those that are known here. */
  here(words: string): Colleague[] {
    const part = words.trim().toLocaleLowerCase();
    return this.known.filter(({ name }) => name.toLocaleLowerCase().includes(part));
  }

  nameOf(personId: string): string | undefined {
    return this.known.find((each) => each.personId === personId)?.name;
  }

  /** Asks the server; undefined when it does not answer. */
  async find(words: string): Promise<Colleague[] | undefined> {
    const reply = await this.call(`/api/v1/people?limit=${most}&search=${encodeURIComponent(words.trim())}`);
    if (reply.kind !== 'ok') return undefined;
    const { people } = reply.body as { people: Colleague[] };
    if (words.trim() === '') await this.keep(people).catch(() => undefined);
    return people;
  }

  private async keep(people: Colleague[]): Promise<void> {
    this.known = people;
    const colleagues = await this.vault.sealJson(people, 'colleagues');
    const row = await this.db.get('profiles', this.vault.personId);
    if (row) await this.db.put('profiles', { ...row, colleagues });
  }
}
