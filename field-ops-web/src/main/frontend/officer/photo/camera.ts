/** Why there is no picture: somebody said no, or there is none to be had. */
export type NoCamera = 'denied' | 'none';

type Media = Pick<MediaDevices, 'getUserMedia'>;

const wanted: MediaStreamConstraints = {
  audio: false,
  video: { facingMode: { ideal: 'environment' }, width: { ideal: 4096 }, height: { ideal: 3072 } },
};
const quality = 0.92;

/** The phone's camera in the page, so that no other app can push the page out of memory while it is used. */
export class Camera {
  private constructor(readonly stream: MediaStream) {}

  static async open(media: Media | undefined = navigator.mediaDevices): Promise<Camera | NoCamera> {
    if (!media) return 'none';
    try {
      return new Camera(await media.getUserMedia(wanted));
    } catch (fault) {
      const name = fault instanceof Error ? fault.name : '';
      return name === 'NotAllowedError' || name === 'SecurityError' ? 'denied' : 'none';
    }
  }

  private get track(): MediaStreamTrack {
    return this.stream.getVideoTracks()[0];
  }

  /** Only some cameras of some phones have a lamp that a page may use. */
  get hasLight(): boolean {
    const can = this.track.getCapabilities?.() as { torch?: boolean } | undefined;
    return can?.torch === true;
  }

  async light(on: boolean): Promise<void> {
    await this.track.applyConstraints({ advanced: [{ torch: on } as MediaTrackConstraintSet] });
  }

  /** The camera ended by itself, as when another app took it. */
  onEnd(listener: () => void): void {
    this.track.addEventListener('ended', listener);
  }

  /**
   * The picture as it is now, in the camera's own size. A still of the sensor's full size where the browser has one.
   *
   * @throws Error when neither gives a picture
   */
  async shoot(video: HTMLVideoElement, name: string): Promise<File> {
    const picture = (await this.still()) ?? (await frameOf(video));
    return new File([picture], name, { type: picture.type, lastModified: Date.now() });
  }

  private async still(): Promise<Blob | undefined> {
    if (typeof ImageCapture === 'undefined') return undefined;
    const shot = await new ImageCapture(this.track).takePhoto().catch(() => undefined);
    return shot && shot.size > 0 ? shot : undefined;
  }

  close(): void {
    for (const track of this.stream.getTracks()) track.stop();
  }
}

async function frameOf(video: HTMLVideoElement): Promise<Blob> {
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [video.videoWidth, video.videoHeight];
  canvas.getContext('2d')?.drawImage(video, 0, 0);
  const picture = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', quality));
  if (!picture) throw new Error('the camera gave no picture');
  return picture;
}

/** `Foto 2026-11-23 14.31.05.jpg`, by the phone's own clock: a name, and no evidence of the time. */
export function nameOf(time = new Date()): string {
  const two = (n: number) => String(n).padStart(2, '0');
  const day = `${time.getFullYear()}-${two(time.getMonth() + 1)}-${two(time.getDate())}`;
  return `Foto ${day} ${two(time.getHours())}.${two(time.getMinutes())}.${two(time.getSeconds())}.jpg`;
}
