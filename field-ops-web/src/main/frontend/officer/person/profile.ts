import type { Backup } from '../feed/feed-entry.js';
import type { Database } from '../store/database.js';
import type { Vault } from '../store/vault.js';
import { type Duty, dutyAt, type Me } from './me.js';

/** What the server last said of this person, perhaps long ago, and what follows from it now. */
export class Profile {
  me?: Me;
  /** The last duty that counted: who is on the way to a request stays in it until that is over. */
  private last?: Duty;

  constructor(
    private readonly db: Database,
    private readonly vault: Vault,
  ) {}

  async load(): Promise<void> {
    const row = await this.db.get('profiles', this.vault.personId);
    this.me = row && (await this.vault.openJson<Me>(row.sealed, 'profile').catch(() => undefined));
  }

  async learn(me: Me): Promise<void> {
    this.me = me;
    const sealed = await this.vault.sealJson(me, 'profile');
    const { personId } = this.vault;
    await this.db.write(['profiles'], async (tx) => {
      const before = await tx.objectStore('profiles').get(personId);
      await tx.objectStore('profiles').put({ ...before, personId, sealed });
    });
  }

  /**
   * The duty of this moment. Nothing vanishes at its end for somebody who is responding: then it goes on.
   *
   * @param backups all that are known
   */
  duty(now: number, backups: Iterable<Backup>): Duty | undefined {
    const duty = dutyAt(this.me, now);
    if (duty) this.last = duty;
    if (duty || !this.me) return duty;
    const known = [...this.me.duties, ...(this.last ? [this.last] : [])];
    for (const backup of backups) {
      const mine = backup.personId === this.vault.personId ? backup.unitId : backup.acceptedBy;
      const responding = backup.state !== 'CLOSED' && known.findLast(({ unitId }) => unitId === mine);
      if (responding && Date.parse(responding.from) <= now) return responding;
    }
    return undefined;
  }
}
