import type { Backup } from '../feed/feed-entry.js';
import { Changes } from '../ui/changes.js';
import { isRaised } from './help-state.js';

/** Two tones of our own, high and low, in hertz. */
const tones = [880, 660];
const toneFor = 0.22;
const again = 3_000;
const pattern = [300, 150, 300, 150, 300];

type Awake = Pick<WakeLockSentinel, 'release'>;

/**
 * Makes a colleague's request heard, felt and seen until somebody answers: a sound, the vibration, and a screen that stays on.
 * A browser lets a page sound only after its person has touched it once; until then the other two have to do.
 */
export class Siren extends Changes {
  private readonly silenced = new Set<string>();
  private wanted: string[] = [];
  private timer?: ReturnType<typeof setInterval>;
  private sound?: AudioContext;
  private awake?: Promise<Awake | undefined>;

  /**
   * Which requests want an answer of this unit now.
   *
   * @param calls those that want one of this person, who is on call
   */
  heed(requests: Backup[], unitId: string | undefined, calls: Backup[] = []): void {
    const wants = (backup: Backup) =>
      backup.state === 'OPEN' &&
      ((backup.unitId === unitId && isRaised(backup)) ||
        backup.alerts.some((alert) => alert.unitId === unitId && alert.state === 'ASKED'));
    this.wanted = [...requests.filter(wants), ...calls].map(({ requestId }) => requestId);
    if (this.wanted.length === 0) this.still();
    else this.stayAwake();
    if (this.loud) this.begin();
    else this.hush();
  }

  /** By a touch of its person: from then on the page may sound. */
  unlock(): void {
    if (typeof AudioContext === 'undefined') return;
    this.sound ??= new AudioContext();
    void this.sound.resume().catch(() => undefined);
  }

  get loud(): boolean {
    return this.wanted.some((id) => !this.silenced.has(id));
  }

  /** Rings and shakes once, for what is urgent and no call for help. */
  once(): void {
    navigator.vibrate?.(pattern);
    this.ring();
  }

  /** The person has heard it. The requests stay on the screen; a new one sounds again. */
  silence(): void {
    for (const id of this.wanted) this.silenced.add(id);
    this.hush();
    this.changed();
  }

  /** Nothing wants an answer any more. */
  still(): void {
    this.hush();
    void this.awake?.then((lock) => lock?.release());
    this.awake = undefined;
  }

  private begin(): void {
    if (this.timer !== undefined) return;
    this.alarm();
    this.timer = setInterval(() => this.alarm(), again);
  }

  private hush(): void {
    clearInterval(this.timer);
    this.timer = undefined;
  }

  private alarm(): void {
    navigator.vibrate?.(pattern);
    this.ring();
    this.stayAwake();
  }

  private ring(): void {
    const { sound } = this;
    if (sound?.state !== 'running') return;
    for (const [index, tone] of [...tones, ...tones].entries()) beep(sound, tone, sound.currentTime + index * toneFor);
  }

  /** The system takes the lock back when the app is left; it is asked for again with the next alarm. */
  private stayAwake(): void {
    if (this.awake || document.visibilityState !== 'visible' || !navigator.wakeLock) return;
    this.awake = navigator.wakeLock.request('screen').then(
      (lock) => {
        lock.addEventListener('release', () => {
          this.awake = undefined;
        });
        return lock;
      },
      () => {
        this.awake = undefined;
        return undefined;
      },
    );
  }
}

function beep(sound: AudioContext, hertz: number, at: number): void {
  const [tone, volume] = [sound.createOscillator(), sound.createGain()];
  tone.type = 'square';
  tone.frequency.value = hertz;
  volume.gain.setValueAtTime(0.0001, at);
  volume.gain.exponentialRampToValueAtTime(0.35, at + 0.02);
  volume.gain.exponentialRampToValueAtTime(0.0001, at + toneFor);
  tone.connect(volume).connect(sound.destination);
  tone.start(at);
  tone.stop(at + toneFor);
}
