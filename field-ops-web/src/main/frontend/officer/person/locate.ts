import { deviceClock, type Stamp } from '../net/clock.js';
import type { Position } from '../outbox/entry.js';

let last: Position | undefined;
let lastStamp: Stamp | undefined;
/** Those who want to follow the position as soon as it turns out to be allowed. */
const waiting = new Set<() => void>();
const staleAfter = 120_000;
/** `GeolocationPositionError.PERMISSION_DENIED` */
const refused = 1;
/** A fix is seconds old when it comes; one that says otherwise goes by the satellites' clock, while this phone's is wrong. */
const otherClock = 60_000;

function remember({ coords, timestamp }: GeolocationPosition): Position {
  const { latitude: lat, longitude: lon, accuracy } = coords;
  const now = Date.now();
  const at = new Date(Math.abs(now - timestamp) > otherClock ? now : timestamp).toISOString();
  last = { lat, lon, accuracy: Math.round(accuracy), at };
  lastStamp = deviceClock.stamp();
  return last;
}

/** The last position that the device told, however old. */
export function lastFix(): Position | undefined {
  return last;
}

/** The position as the device knows it now, or a recent one; undefined when there is none in time or none is allowed. */
export function locate(maxWait = 5_000): Promise<Position | undefined> {
  const recent = () => (deviceClock.since(lastStamp) < staleAfter ? last : undefined);
  if (!('geolocation' in navigator)) return Promise.resolve(undefined);
  return new Promise((resolve) => {
    // The browser's own timeout does not run while it asks for permission.
    const patience = setTimeout(() => resolve(recent()), maxWait);
    navigator.geolocation.getCurrentPosition(
      (position) => {
        clearTimeout(patience);
        resolve(remember(position));
        for (const begin of waiting) begin();
      },
      () => {
        clearTimeout(patience);
        resolve(recent());
      },
      { enableHighAccuracy: true, maximumAge: 10_000, timeout: maxWait },
    );
  });
}

/**
 * Follows the position without asking for permission anew; `heard` gets each fix. It begins when the permission is given
 * and after any success of `locate`, because not every browser tells its permissions.
 */
export async function followPosition(heard: (fix: Position) => void, signal: AbortSignal): Promise<void> {
  const { geolocation, permissions } = navigator;
  if (!geolocation) return;
  let watch: number | undefined;
  const end = () => {
    if (watch !== undefined) geolocation.clearWatch(watch);
    watch = undefined;
  };
  const failed = ({ code }: GeolocationPositionError) => {
    if (code === refused) end();
  };
  const begin = () => {
    const terms = { enableHighAccuracy: true, maximumAge: 5_000 };
    watch ??= geolocation.watchPosition((position) => heard(remember(position)), failed, terms);
  };
  const allowed = await permissions?.query({ name: 'geolocation' }).catch(() => undefined);
  if (signal.aborted) return;
  const look = () => (allowed?.state === 'granted' ? begin() : end());
  allowed?.addEventListener('change', look, { signal });
  waiting.add(begin);
  signal.addEventListener('abort', () => {
    waiting.delete(begin);
    end();
  });
  if (last || allowed?.state === 'granted') begin();
}
