import type { Drafts } from '../store/drafts.js';

/** A text that comes back goes before what was typed in its channel meanwhile: neither is lost, and neither is there twice. */
export function giveBack(drafts: Pick<Drafts, 'get' | 'set'>, channelId: string, text: string): string {
  const typed = drafts.get(channelId).trim();
  const all = typed && typed !== text ? `${text}\n${typed}` : text;
  drafts.set(channelId, all);
  return all;
}
