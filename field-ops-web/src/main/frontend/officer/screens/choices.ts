import type { Message } from '../feed/feed-entry.js';
import type { Entry } from '../outbox/entry.js';
import type { Workplace } from '../person/workplace.js';
import { presentIn } from './later.js';
import type { Line } from './talk.js';

/** Answers that a program offers beside its message. */
export interface Offered {
  choices: readonly string[];
  /** The one that this person said last. */
  chosen?: string;
}

/** What a line offers whoever may write in its channel: nothing of what was withdrawn. */
export function withChoices(place: Workplace, mayWrite: boolean, line: Line): Line {
  if (line.kind !== 'said') return line;
  const { choices, withdrawnAt } = line.message;
  if (!choices?.length || !mayWrite || withdrawnAt) return line;
  return { ...line, offered: { choices, chosen: chosenOf(place, line.message) } };
}

/** The same to the eye? */
export function sameOffer(one?: Offered, other?: Offered): boolean {
  return one?.choices === other?.choices && one?.chosen === other?.chosen;
}

/** The choice that this person said last, also while it is still only on this device. */
function chosenOf(place: Workplace, message: Message): string | undefined {
  const { channelId, number, choices = [] } = message;
  const pressed = underWay.get(place)?.get(message.messageId);
  if (pressed) return pressed;
  const isChoice = (text: unknown): text is string => choices.includes(text as string);
  const here = place.outbox.entries().findLast((entry) => isOnItsWay(place, message, entry) && isChoice(textOf(entry)));
  if (here) return textOf(here);
  const present = presentIn(place, channelId);
  const own = ({ authorId, replyTo }: Message) => authorId === place.personId && replyTo === number;
  const said = place.model.inChannel(channelId).filter(own).map(present);
  return said.findLast(({ text, withdrawnAt }) => !withdrawnAt && isChoice(text))?.text;
}

/** An answer to it that has not come back by the feed. */
function isOnItsWay(place: Workplace, { channelId, number }: Message, { id, state, operation }: Entry): boolean {
  const { kind, body } = operation;
  if (kind !== 'message.sent' || body.channelId !== channelId || body.replyTo !== number) return false;
  return state !== 'refused' && !place.model.hasMessage(channelId, id);
}

function textOf({ operation }: Entry): string {
  return String(operation.body.text);
}

/** Pressed, and about to be kept, by the message that is answered. */
const underWay = new WeakMap<Workplace, Map<string, string>>();

/** Says a choice as an answer to its message. The one that is chosen is not said again. */
export async function choose(place: Workplace, message: Message, choice: string): Promise<void> {
  if (chosenOf(place, message) === choice) return;
  const { channelId, messageId, number: replyTo } = message;
  const pressed = underWay.get(place) ?? new Map<string, string>();
  underWay.set(place, pressed.set(messageId, choice));
  try {
    await place.keep({ kind: 'message.sent', body: { channelId, text: choice, replyTo } });
  } finally {
    if (pressed.get(messageId) === choice) pressed.delete(messageId);
  }
}
