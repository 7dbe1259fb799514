import { locate } from '../person/locate.js';
import type { BackupRequest } from './backup-request.js';

/** How long a backup request waits for the place that is being looked for; milliseconds. */
const placeWithin = 50;

/** A backup request with the place that was looked for while the button was held, when that was found in time. */
export class LocatedRequest {
  private fix: ReturnType<typeof locate> = Promise.resolve(undefined);

  constructor(private readonly find: typeof locate = locate) {}

  /** The button is held: looks where the phone is. */
  look(): void {
    this.fix = this.find();
  }

  /** @returns the id of the request, which can be shown at once */
  async make(help: Pick<BackupRequest, 'make'>): Promise<string> {
    const none = new Promise<undefined>((resolve) => setTimeout(resolve, placeWithin));
    const position = await Promise.race([this.fix, none]);
    return help.make({ urgency: 'URGENT', ...(position ? { position } : {}) });
  }
}
