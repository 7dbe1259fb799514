/** Two tones of our own, in hertz, and how long each sounds, in seconds. */
const tones = [880, 660];
const toneFor = 0.18;

let sound: AudioContext | undefined;

/** A browser lets a page sound only after its person has touched it once. */
function unlock() {
  sound ??= new AudioContext();
  void sound.resume().catch(() => undefined);
}
addEventListener('pointerdown', unlock, { once: true });
addEventListener('keydown', unlock, { once: true });

/** Sounds once each time that `call` changes to something new. */
export class DeskBell extends HTMLElement {
  static readonly observedAttributes = ['call'];

  attributeChangedCallback(_name: string, before: string | null, now: string | null) {
    if (now && now !== before) ring();
  }
}

function ring() {
  if (sound?.state !== 'running') return;
  for (const [index, hertz] of tones.entries()) {
    const [tone, volume] = [sound.createOscillator(), sound.createGain()];
    const at = sound.currentTime + index * toneFor;
    tone.frequency.value = hertz;
    volume.gain.setValueAtTime(0.25, at);
    volume.gain.exponentialRampToValueAtTime(0.0001, at + toneFor);
    tone.connect(volume).connect(sound.destination);
    tone.start(at);
    tone.stop(at + toneFor);
  }
}

customElements.define('desk-bell', DeskBell);
