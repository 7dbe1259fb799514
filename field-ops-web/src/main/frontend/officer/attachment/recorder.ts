/** What no browser records is not asked for; the first that this one knows is taken. */
const kinds = [
  { type: 'audio/webm;codecs=opus', ending: 'webm' },
  { type: 'audio/mp4', ending: 'm4a' },
  { type: 'audio/ogg;codecs=opus', ending: 'ogg' },
];

/** Seconds. */
export const longest = 180;

/** Speech needs no more; bits a second. */
const rate = 32_000;

export type NoMicrophone = 'denied' | 'none';

/** One voice note being recorded. It ends by itself after three minutes. */
export class Recorder {
  private readonly pieces: Blob[] = [];
  private readonly began = performance.now();
  private readonly recorded: Promise<File>;
  private readonly limit: ReturnType<typeof setTimeout>;
  private readonly ear: AudioContext;
  private readonly analyser: AnalyserNode;

  private constructor(
    private readonly stream: MediaStream,
    private readonly recorder: MediaRecorder,
    ending: string,
  ) {
    this.ear = new AudioContext();
    this.analyser = this.ear.createAnalyser();
    this.ear.createMediaStreamSource(stream).connect(this.analyser);
    this.recorded = new Promise((resolve) => {
      recorder.ondataavailable = ({ data }) => void this.pieces.push(data);
      recorder.onstop = () => resolve(this.file(ending));
    });
    recorder.start(1_000);
    this.limit = setTimeout(() => this.end(), longest * 1_000);
  }

  /** Asks for the microphone and begins. */
  static async begin(): Promise<Recorder | NoMicrophone> {
    const kind = kinds.find(({ type }) => globalThis.MediaRecorder?.isTypeSupported(type));
    if (!kind || !navigator.mediaDevices) return 'none';
    try {
      const stream = await navigator.mediaDevices.getUserMedia({ audio: { echoCancellation: true } });
      const recorder = new MediaRecorder(stream, { mimeType: kind.type, audioBitsPerSecond: rate });
      return new Recorder(stream, recorder, kind.ending);
    } catch (fault) {
      return (fault as Error).name === 'NotAllowedError' ? 'denied' : 'none';
    }
  }

  get seconds(): number {
    return (performance.now() - this.began) / 1_000;
  }

  /** How loud it is now, 0 to 1. */
  get level(): number {
    const wave = new Uint8Array(this.analyser.fftSize);
    this.analyser.getByteTimeDomainData(wave);
    return Math.min(1, Math.max(...wave.map((each) => Math.abs(each - 128))) / 64);
  }

  /** The note, once it has ended: by `end`, or by itself. */
  get note(): Promise<File> {
    return this.recorded;
  }

  end(): void {
    clearTimeout(this.limit);
    if (this.recorder.state !== 'inactive') this.recorder.stop();
    for (const track of this.stream.getTracks()) track.stop();
    if (this.ear.state !== 'closed') void this.ear.close();
  }

  private file(ending: string): File {
    const [type] = this.recorder.mimeType.split(';');
    const when = new Date().toISOString().slice(0, 16).replace(/[T:]/g, '-');
    return new File(this.pieces, `sprachnotiz-${when}.${ending}`, { type });
  }
}

/** As `1:05`. */
export function minutes(seconds: number): string {
  const whole = Math.floor(seconds);
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}
