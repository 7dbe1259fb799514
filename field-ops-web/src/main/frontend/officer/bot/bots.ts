import type { Workplace } from '../person/workplace.js';

/** A bot, as the server names it. */
export interface BotFacts {
  name: string;
  title: string;
  owner: string;
  examples: string[];
}

/** What it answered; `screen`: a page of the app that goes on from here. */
export interface BotAnswer {
  text: string;
  lines: string[];
  screen?: string;
}

/** The bots that this person may ask; undefined when the server did not answer. */
export async function botsOf(place: Workplace): Promise<BotFacts[] | undefined> {
  const reply = await place.asked('/api/v1/bots');
  return reply.kind === 'ok' ? ((reply.body as { bots?: BotFacts[] } | null)?.bots ?? []) : undefined;
}

/** @returns undefined when the server did not answer; a refusal in its own words */
export async function ask(place: Workplace, name: string, text: string): Promise<BotAnswer | undefined> {
  const reply = await place.asked(`/api/v1/bots/${name}/questions`, { method: 'POST', json: { text } });
  if (reply.kind === 'ok') return reply.body as BotAnswer;
  if (reply.kind !== 'refused') return undefined;
  return { text: [reply.problem.title, reply.problem.detail].filter(Boolean).join('. '), lines: [] };
}
