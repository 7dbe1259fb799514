/** Two tones of our own, in hertz. */
const hertz = [660, 880];
const toneFor = 0.16;

/** A browser lets a page sound only after its person has touched it once. */
export class Tones {
  private context?: AudioContext;

  unlock(): void {
    if (typeof AudioContext === 'undefined') return;
    this.context ??= new AudioContext();
    void this.context.resume().catch(() => undefined);
  }

  sound(): void {
    const { context } = this;
    if (context?.state !== 'running') return;
    hertz.forEach((frequency, index) => {
      const at = context.currentTime + index * toneFor;
      const tone = context.createOscillator();
      const volume = context.createGain();
      tone.frequency.value = frequency;
      volume.gain.setValueAtTime(0.0001, at);
      volume.gain.exponentialRampToValueAtTime(0.2, at + 0.02);
      volume.gain.exponentialRampToValueAtTime(0.0001, at + toneFor);
      tone.connect(volume).connect(context.destination);
      tone.start(at);
      tone.stop(at + toneFor);
    });
  }
}
