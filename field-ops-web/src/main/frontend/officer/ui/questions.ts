import type { Entry } from '../outbox/entry.js';
import type { Device } from '../person/device.js';
import type { Workplace } from '../person/workplace.js';
import { nameOf } from '../screens/entry-words.js';
import { end, running } from '../watch/lone-work.js';
import { alarmAt } from '../watch/watch-now.js';
import { timeWord } from '../watch/watch-words.js';
import { say } from '../words/words.js';
import type { Ask } from './ask.js';
import type { Failed } from './notices.js';

/** Everything that is asked before it is done: nothing is lost, closed or left by one wrong tap. */
export class Questions {
  constructor(
    private readonly dialog: () => Pick<Ask, 'ask'>,
    private readonly failed: (failed: Failed) => void,
  ) {}

  async settle(place: Workplace, requestId: string): Promise<void> {
    const question = { title: say('help.doneAsk'), confirm: say('help.doneButton'), note: say('help.doneNote') };
    const note = await this.dialog().ask(question);
    if (note === undefined) return;
    const body = { requestId, note: note || say('help.over') };
    await place.keep({ kind: 'backup.closed', body }).catch(() => this.failed('settle'));
  }

  async endWatch(place: Workplace): Promise<void> {
    const question = { title: say('watch.endAsk'), detail: say('watch.endDetail'), confirm: say('watch.endButton') };
    if ((await this.dialog().ask(question)) === undefined) return;
    const watch = running(place);
    if (watch) await place.keep(end(place, watch)).catch(() => this.failed('watch'));
  }

  async discard(place: Workplace, entry: Entry): Promise<void> {
    const detail = say('outbox.discardDetail', { what: nameOf(entry, place).replace(/[„“”]/g, '') });
    const question = { title: say('outbox.discardAsk'), detail, confirm: say('dialog.discard'), danger: true };
    if ((await this.dialog().ask(question)) !== undefined) await this.throwAway(place, entry.id);
  }

  async removeShot(place: Workplace, id: string): Promise<void> {
    const detail = say('photo.removeDetail');
    const question = { title: say('photo.removeAsk'), detail, confirm: say('dialog.discard'), danger: true };
    if ((await this.dialog().ask(question)) !== undefined) await this.throwAway(place, id);
  }

  private async throwAway(place: Workplace, id: string): Promise<void> {
    await place.outbox.discard(id).catch(() => this.failed('discard'));
  }

  async signOut(device: Device, place: Workplace): Promise<void> {
    const n = place.here.length + place.inMemory;
    const watch = running(place);
    const alone = watch && !watch.drill ? [say('watch.signOut', { time: timeWord(alarmAt(watch)) })] : [];
    const detail = [...alone, n ? say('me.signOutHere', { n }) : say('me.signOutSafe')].join(' ');
    const question = {
      title: say('me.signOutAsk'),
      detail,
      confirm: say('me.signOut'),
      danger: n > 0 || alone.length > 0,
    };
    if ((await this.dialog().ask(question)) !== undefined) await device.signOut();
  }
}
