/**
 * The channel of two people, the same whoever asks, so that it is known with no network: as `ChannelId.between` of the
 * server and docs/protocol.md say.
 */
export function directChannel(one: string, other: string): Promise<string> {
  const [first, second] = one < other ? [one, other] : [other, one];
  return channelNamed(`direct ${first} ${second}`);
}

/** A channel that follows from what it is for: a UUIDv8 of these words. */
export async function channelNamed(words: string): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(words));
  const view = new DataView(hash);
  view.setUint8(6, (view.getUint8(6) & 0x0f) | 0x80);
  view.setUint8(8, (view.getUint8(8) & 0x3f) | 0x80);
  const hex = [...new Uint8Array(hash, 0, 16)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}
