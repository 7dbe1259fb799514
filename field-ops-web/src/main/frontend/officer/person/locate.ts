import type { Position } from '../outbox/entry.js';

let last: Position | undefined;
const staleAfter = 120_000;
/** A fix is seconds old when it comes; one that says otherwise goes by the satellites' clock, while this phone's is wrong. */
const otherClock = 60_000;

function remember({ coords, timestamp }: GeolocationPosition): Position {
  const { latitude: lat, longitude: lon, accuracy } = coords;
  const now = Date.now();
  const at = new Date(Math.abs(now - timestamp) > otherClock ? now : timestamp).toISOString();
  last = { lat, lon, accuracy: Math.round(accuracy), at };
  return last;
}

/** The position as the device knows it now, or a recent one; undefined when there is none in time or none is allowed. */
export function locate(maxWait = 5_000): Promise<Position | undefined> {
  const recent = () => (last && Date.now() - Date.parse(last.at) < staleAfter ? last : undefined);
  if (!('geolocation' in navigator)) return Promise.resolve(undefined);
  return new Promise((resolve) => {
    // The browser's own timeout does not run while it asks for permission.
    const patience = setTimeout(() => resolve(recent()), maxWait);
    navigator.geolocation.getCurrentPosition(
      (position) => {
        clearTimeout(patience);
        resolve(remember(position));
      },
      () => {
        clearTimeout(patience);
        resolve(recent());
      },
      { enableHighAccuracy: true, maximumAge: 10_000, timeout: maxWait },
    );
  });
}

/** Follows the position without asking for permission anew; `heard` gets each fix. */
export async function followPosition(heard: (fix: Position) => void, signal: AbortSignal): Promise<void> {
  const allowed = await navigator.permissions?.query({ name: 'geolocation' }).catch(() => undefined);
  if (allowed?.state !== 'granted' || signal.aborted) return;
  const watch = navigator.geolocation.watchPosition(
    (position) => heard(remember(position)),
    () => undefined,
    { enableHighAccuracy: true, maximumAge: 5_000 },
  );
  signal.addEventListener('abort', () => navigator.geolocation.clearWatch(watch));
}
