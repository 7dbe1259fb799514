import { allOf, type Database } from './database.js';
import type { Vault } from './vault.js';

const settleFor = 300;

/**
 * What a person typed in a channel and has not sent: on the disk a moment after the last key, so that it survives a
 * reload, an update, a sign-in and a kill. One for each channel; a text that could not be sent comes back into the
 * channel that it was written for.
 */
export class Drafts {
  private readonly texts = new Map<string, string>();
  private readonly changed = new Set<string>();
  private timer?: ReturnType<typeof setTimeout>;
  private writing: Promise<void> = Promise.resolve();

  constructor(
    private readonly db: Database,
    private readonly vault: Vault,
  ) {}

  async load(): Promise<void> {
    const rows = await this.db.getAll('drafts', allOf(this.vault.personId));
    for (const { channelId, sealed } of rows) {
      const text = await this.vault.openJson<string>(sealed, `draft ${channelId}`).catch(() => undefined);
      if (text && !this.texts.has(channelId)) this.texts.set(channelId, text);
    }
  }

  get(channelId: string): string {
    return this.texts.get(channelId) ?? '';
  }

  /** Notes what is typed; an empty text is none. */
  set(channelId: string, text: string): void {
    if (this.get(channelId) === text) return;
    if (text) this.texts.set(channelId, text);
    else this.texts.delete(channelId);
    this.changed.add(channelId);
    this.timer ??= setTimeout(() => void this.flush(), settleFor);
  }

  /** A text that could not be kept for sending, in front of what was typed in its channel since. */
  putBack(channelId: string, text: string): void {
    const since = this.get(channelId);
    this.set(channelId, since ? `${text}\n${since}` : text);
  }

  /** Writes at once, as when the page is hidden. */
  async flush(): Promise<void> {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.writing = this.writing.then(() => this.write());
    await this.writing;
  }

  private async write(): Promise<void> {
    const { personId } = this.vault;
    for (const channelId of [...this.changed]) {
      const text = this.texts.get(channelId);
      this.changed.delete(channelId);
      const written = text
        ? this.vault
            .sealJson(text, `draft ${channelId}`)
            .then((sealed) => this.db.put('drafts', { personId, channelId, sealed }))
        : this.db.delete('drafts', [personId, channelId]);
      // In memory it stays; the next key tries again.
      await written.catch(() => this.changed.add(channelId));
    }
  }
}
