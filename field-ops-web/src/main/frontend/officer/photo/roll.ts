import { locate } from '../person/locate.js';
import type { Workplace } from '../person/workplace.js';
import { Changes } from '../ui/changes.js';
import { say } from '../words/words.js';
import { draftsOf, type Shot, take } from './shot.js';
import { thumbnailOf } from './thumbnail.js';

const usualLimit = 50_000_000;

/** The photos taken since the last "keep". They stay when the screen is left. */
export class Roll extends Changes {
  shots: Shot[] = [];
  chosen = 0;
  note = '';
  /** Files that are just being read. */
  reading = 0;
  /** What could not be taken or kept, in words. */
  troubles: string[] = [];

  async add(files: File[], place: Workplace): Promise<void> {
    const capturedAt = new Date().toISOString();
    const fix = locate();
    const limit = place.me?.policies?.uploadLimit ?? usualLimit;
    this.troubles = [];
    this.reading += files.length;
    this.changed();
    for (const file of files) {
      const taken = await take(file, limit, capturedAt);
      if (taken.kind === 'shot') this.shots = [...this.shots, taken.shot];
      else this.troubles = [...this.troubles, trouble(taken.kind, file.name, limit)];
      this.reading -= 1;
      this.changed();
      if (taken.kind === 'shot') void this.complete(taken.shot, fix);
    }
  }

  /** @returns how many were kept; 0 when the phone had no room, and then all of them are still here */
  async keep(place: Workplace): Promise<number> {
    const { shots, note } = this;
    try {
      await place.keep(...draftsOf(shots, note));
    } catch {
      this.troubles = [say('photo.full')];
      this.changed();
      return 0;
    }
    this.shots = this.shots.filter((shot) => !shots.includes(shot));
    this.note = '';
    this.chosen = 0;
    this.troubles = [];
    this.changed();
    return shots.length;
  }

  choose(index: number): void {
    this.chosen = index;
    this.changed();
  }

  set(index: number, change: Partial<Shot>): void {
    Object.assign(this.shots[index], change);
    this.changed();
  }

  remove(index: number): void {
    this.shots = this.shots.filter((_, at) => at !== index);
    this.chosen = Math.min(this.chosen, Math.max(0, this.shots.length - 1));
    this.changed();
  }

  private async complete(shot: Shot, fix: ReturnType<typeof locate>): Promise<void> {
    shot.thumbnail = await thumbnailOf(shot.bytes, shot.contentType);
    this.changed();
    shot.position = await fix;
    this.changed();
  }
}

function trouble(kind: 'empty' | 'tooLarge' | 'unreadable', name: string, limit: number): string {
  if (kind === 'empty') return say('photo.emptyFile', { name });
  if (kind === 'unreadable') return say('photo.unreadable', { name });
  return say('photo.tooLarge', { name, mb: Math.floor(limit / 1_000_000) });
}
