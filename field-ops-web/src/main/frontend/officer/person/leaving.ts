import type { Caller, Reply } from '../net/http.js';
import type { Database } from '../store/database.js';
import { readSetting, writeSetting } from '../store/settings.js';

const setting = 'leaving';

/**
 * A sign-out that is not over yet: `true` while the session here must still be ended, then Keycloak's address while the
 * session there may be alive. It is forgotten only when the sign-out is known to be complete, so that with no network
 * nobody gets back in by opening the app again.
 */
export class Leaving {
  constructor(
    private readonly db: Database,
    private readonly call: Caller,
    private readonly go: (address: string) => void = (address) => location.assign(address),
  ) {}

  begin(): Promise<void> {
    return writeSetting(this.db, setting, true);
  }

  /**
   * Goes one step further, if the server can be reached.
   *
   * @param who what the server said when it was asked who is there
   * @returns whether nobody may be let in yet
   */
  async goOn(who: Reply): Promise<boolean> {
    const stage = await readSetting<true | string>(this.db, setting);
    if (!stage) return false;
    // The address stays: only a new session shows that its person got past Keycloak's page.
    const isOver = stage === true ? who.kind === 'signedOut' : who.kind === 'ok';
    if (isOver) await writeSetting(this.db, setting, undefined);
    if (stage !== true || (who.kind !== 'ok' && who.kind !== 'refused')) return false;
    const reply = await this.call('/logout', { method: 'POST' });
    const address = reply.kind === 'ok' && (reply.body as { location?: string }).location;
    if (!address) return true;
    await writeSetting(this.db, setting, withoutToken(address));
    this.go(address);
    return true;
  }

  /** Where the next sign-in has to begin, when the session at Keycloak may still be that of the last person. */
  async rest(): Promise<string | undefined> {
    const stage = await readSetting<true | string>(this.db, setting);
    return typeof stage === 'string' ? stage : undefined;
  }
}

/** The token names the person, so it is not kept; Keycloak then asks once more. */
function withoutToken(address: string): string {
  const url = new URL(address);
  url.searchParams.delete('id_token_hint');
  return url.href;
}
