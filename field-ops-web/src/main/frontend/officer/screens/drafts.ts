import type { Workplace } from '../person/workplace.js';

/** What was typed and not sent, by channel. */
export interface Drafts {
  get(channelId: string): string;
  put(channelId: string, text: string): void;
}

/** A text that comes back goes before what was typed meanwhile: neither is lost. */
export function giveBack(drafts: Drafts, channelId: string, text: string): string {
  const typed = drafts.get(channelId).trim();
  const all = typed && typed !== text ? `${text}\n${typed}` : text;
  drafts.put(channelId, all);
  return all;
}

const inMemory = new Map<string, string>();

export function draftsOf({ personId }: Workplace): Drafts {
  return {
    get: (channelId) => inMemory.get(`${personId} ${channelId}`) ?? '',
    put: (channelId, text) => inMemory.set(`${personId} ${channelId}`, text),
  };
}
