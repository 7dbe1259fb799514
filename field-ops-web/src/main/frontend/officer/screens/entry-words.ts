import { type Entry, isStuck, isUnreadable } from '../outbox/entry.js';
import { isSafe } from '../outbox/receipt.js';
import type { Workplace } from '../person/workplace.js';
import type { IconName, Tone } from '../ui/icons.js';
import { clock, megabytes } from '../ui/time.js';
import { language, say, sayMaybe } from '../words/words.js';

/** What an entry is, in a person's words. */
export function nameOf({ operation: { kind, body } }: Entry, place: Workplace): string {
  if (kind === 'message.sent') return say('entry.message', { text: textOf(body) });
  if (kind === 'attachment.added') return say('entry.attachment', { name: String(body.filename ?? '') });
  if (kind === 'backup.requested')
    return say('entry.help', { urgency: sayMaybe(`help.urgency.${body.urgency}`) ?? '' });
  if (kind === 'watch.started') return say('entry.watch', { what: String(body.purpose ?? '') });
  if (kind === 'status.set') return say('entry.status', { word: statusWord(place, String(body.status)) });
  if (kind !== 'evidence.captured') return sayMaybe(`entry.${kind}`) ?? say('entry.other');
  const facts = { kind: sayMaybe(`kind.${body.kind}`) ?? '', part: Number(body.part), parts: Number(body.parts) };
  return say(facts.parts > 1 ? 'entry.photoOf' : 'entry.photo', facts);
}

/** What a message says, in one line: its text, or how many files it brings. */
export function textOf({ text, attachments }: { text?: unknown; attachments?: unknown }): string {
  const n = Array.isArray(attachments) ? attachments.length : 0;
  if (text || n === 0) return String(text ?? '');
  return n === 1 ? say('attach.one') : say('attach.count', { n });
}

export function iconOf({ operation: { kind } }: Entry): IconName {
  if (kind === 'message.sent') return 'radio';
  if (kind === 'attachment.added') return 'file';
  if (kind === 'evidence.captured') return 'photo';
  if (kind === 'sicknote.given') return 'me';
  if (/^(watch|checkin)\./.test(kind)) return 'clock';
  return kind.startsWith('backup.') ? 'help' : 'status';
}

export function statusWord(place: Workplace, code: string): string {
  const status = place.me?.statuses.find((each) => each.code === code);
  return status ? status.word[language()] : code;
}

/** Why it was refused: what the server said, or our own words. */
export function whyOf({ problem }: Entry): string {
  if (problem?.code === 'HASH_DIFFERS') return say('outbox.why.hash');
  if (problem?.code === 'TOO_LARGE_ON_THE_WAY') return say('outbox.why.tooLarge');
  const said = [problem?.title, problem?.detail].filter(Boolean).join('. ').replace('..', '.');
  return said || say('outbox.why.unknown');
}

/** Where an entry stands. */
export function standingOf(entry: Entry, place: Workplace): { tone: Tone; words: string } {
  const { photo, state } = entry;
  if (isUnreadable(entry)) return { tone: 'danger', words: say('outbox.unreadable') };
  if (state === 'refused' || isStuck(entry))
    return { tone: 'danger', words: say('outbox.refused', { why: whyOf(entry) }) };
  if (state === 'received') return received(entry);
  if (state === 'draft') return { tone: 'warn', words: say('outbox.draft') };
  const { progress, underWay } = place.drainer.sender;
  const sent = progress.get(entry.id);
  if (photo && !photo.sent && sent !== undefined && underWay.has(entry.id)) {
    const facts = { sent: megabytes(sent), total: megabytes(photo.size) };
    return { tone: 'way', words: say('outbox.sendingPart', facts) };
  }
  if (photo?.sent) return { tone: 'way', words: say('outbox.confirming') };
  if (underWay.has(entry.id)) return { tone: 'way', words: say('outbox.sending') };
  return { tone: 'warn', words: say('outbox.waiting') };
}

function received({ photo, receivedAt, operation }: Entry): { tone: Tone; words: string } {
  const why = reasonOf(photo?.reason);
  if (photo?.state === 'REFUSED') return { tone: 'danger', words: say('outbox.damaged', { why }) };
  if (photo?.state === 'REJECTED') return { tone: 'warn', words: say('outbox.rejected', { why }) };
  if (photo?.state === 'ACCEPTED' && isSafe(photo.state)) return { tone: 'ok', words: say('outbox.accepted') };
  return { tone: 'ok', words: say('outbox.received', { time: clock(receivedAt ?? operation.writtenAt) }) };
}

/** A supervisor's own words, or the server's reason, which is a code and is not shown as one. */
function reasonOf(reason: string | undefined): string {
  const isCode = /^[A-Z_]+$/.test(reason ?? '');
  return (isCode ? sayMaybe(`why.${reason}`) : reason) || say('outbox.why.none');
}
