let lastMillis = 0;
let counter = 0;

/** From now on ids come after this one, also when the clock was set back while the app was closed. */
export function idsAfter(id: string): void {
  const millis = Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16);
  if (Number.isNaN(millis) || millis < lastMillis) return;
  lastMillis = millis;
  counter = 0xfff;
}

/**
 * A UUIDv7 (RFC 9562, method 1: a counter in rand_a). Ids made in one page rise strictly, also within a millisecond and
 * when the clock steps back, because the outbox sends in the order of its ids.
 */
export function uuid7(now = Date.now()): string {
  if (now > lastMillis) {
    lastMillis = now;
    counter = crypto.getRandomValues(new Uint16Array(1))[0] & 0x7ff;
  } else if (++counter > 0xfff) {
    lastMillis += 1;
    counter = 0;
  }
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const view = new DataView(bytes.buffer);
  view.setUint16(0, Math.floor(lastMillis / 2 ** 32));
  view.setUint32(2, lastMillis % 2 ** 32);
  view.setUint16(6, 0x7000 | counter);
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
