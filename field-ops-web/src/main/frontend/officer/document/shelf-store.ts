import { allOf, type Database } from '../store/database.js';
import type { Vault } from '../store/vault.js';
import type { Kept } from './field-document.js';

/** What is known without the bytes. */
export interface ShelfState {
  kept: Kept[];
  /** The latest time of the server that was known here: the phone's clock may be set back meanwhile. */
  latest: number;
}

/**
 * A person's documents in the browser's database, sealed with their key. In the clear stands only when one is over, so
 * that it goes from this phone also when somebody else uses it by then.
 */
export class ShelfStore {
  constructor(
    private readonly db: Database,
    private readonly vault: Vault,
  ) {}

  /** Takes away whatever is over, whoever's it is, and opens what is left of this person's. */
  async load(now: number): Promise<ShelfState | undefined> {
    for (const { personId, expires } of await this.db.getAll('shelves'))
      for (const { documentId, at } of expires)
        if (at <= now) await this.db.delete('documents', allVersions(personId, documentId));
    const row = await this.db.get('shelves', this.vault.personId);
    const state = row && (await this.vault.openJson<ShelfState>(row.sealed, 'shelf').catch(() => undefined));
    return state && { ...state, kept: await this.thoseHere(state.kept) };
  }

  /** What was taken away while somebody else used the phone is not here. */
  private async thoseHere(kept: Kept[]): Promise<Kept[]> {
    const keys = await this.db.getAllKeys('documents', allOf(this.vault.personId));
    const here = new Set(keys.map(([, documentId, version]) => `${documentId} ${version}`));
    return kept.map((each) =>
      here.has(`${each.document.documentId} ${each.held?.version}`) ? each : { ...each, held: undefined },
    );
  }

  /** The bytes of one; undefined when they are not here, or were changed since they were sealed. */
  async bytes({ document: { documentId }, held }: Kept): Promise<ArrayBuffer | undefined> {
    if (!held) return undefined;
    const row = await this.db.get('documents', [this.vault.personId, documentId, held.version]);
    return row && this.vault.open(row.sealed, about(documentId, held.version)).catch(() => undefined);
  }

  /** Puts a version in the place of the one before, all in one transaction. */
  async put(state: ShelfState, documentId: string, version: number, bytes: ArrayBuffer): Promise<void> {
    const { personId } = this.vault;
    const sealed = await this.vault.seal(bytes, about(documentId, version));
    const row = await this.row(state);
    await this.db.write(['documents', 'shelves'], async (tx) => {
      await tx.objectStore('documents').delete(allVersions(personId, documentId));
      await tx.objectStore('documents').put({ personId, documentId, version, sealed });
      await tx.objectStore('shelves').put(row);
    });
  }

  /** Writes down what is known; the bytes of these documents go. */
  async save(state: ShelfState, gone: string[] = []): Promise<void> {
    const row = await this.row(state);
    await this.db.write(['documents', 'shelves'], async (tx) => {
      for (const documentId of gone)
        await tx.objectStore('documents').delete(allVersions(this.vault.personId, documentId));
      await tx.objectStore('shelves').put(row);
    });
  }

  private async row(state: ShelfState) {
    const expires = state.kept.flatMap(({ document: { documentId, validUntil } }) =>
      validUntil ? [{ documentId, at: Date.parse(validUntil) }] : [],
    );
    return { personId: this.vault.personId, sealed: await this.vault.sealJson(state, 'shelf'), expires };
  }
}

function about(documentId: string, version: number): string {
  return `document ${documentId} ${version}`;
}

function allVersions(personId: string, documentId: string): IDBKeyRange {
  return IDBKeyRange.bound([personId, documentId, 0], [personId, documentId, Number.MAX_SAFE_INTEGER]);
}
