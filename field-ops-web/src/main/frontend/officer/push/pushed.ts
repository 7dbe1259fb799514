import { dePush } from '../words/de-push.js';
import { enPush } from '../words/en-push.js';

/** What the page is told when a notification was tapped. */
export const openMessage = 'fieldops-open';

/** What a push carries, as docs/protocol.md has it; whatever is missing is not said. */
export interface Pushed {
  to?: string;
  lang?: string;
  kind?: string;
  tag?: string;
  id?: string;
  number?: number;
  count?: number;
  at?: string;
  who?: string;
  place?: string;
  text?: string;
}

/** What a click does: `accept` answers a call for help, `understood` an order, `well` checks in, `reachable` answers a drill, `mind` says that one who is on call takes care of it; `cannot` wants a reason, so it leads there as `open` does. */
export type Act = 'accept' | 'understood' | 'cannot' | 'well' | 'reachable' | 'mind' | 'open';

/** The buttons of a kind; one without any has the notification itself. */
export const acts: Readonly<Record<string, readonly Act[]>> = {
  'backup.asked': ['accept', 'open'],
  'checkin.asked': ['accept', 'open'],
  'backup.oncall': ['mind', 'open'],
  'watch.warning': ['well', 'open'],
  'watch.missed': ['well', 'open'],
  order: ['understood', 'cannot'],
  'order.again': ['understood', 'cannot'],
  drill: ['reachable', 'open'],
};

type Words = keyof typeof dePush & `notify.${string}`;

/** A sentence in the language that the push names. */
export function sayPushed(lang: string | undefined, words: Words, n = 0): string {
  return (lang === 'en' ? enPush : dePush)[words].replace('{n}', String(n));
}

/** As the browser shows it. */
export interface Shown {
  title: string;
  body: string;
  lang: string;
  tag: string;
  actions: { action: Act; title: string }[];
  /** Rings again although one of the same tag is there. */
  renotify: boolean;
  silent: boolean;
  requireInteraction: boolean;
  timestamp?: number;
  data: Pushed;
}

const several: Readonly<Record<string, Words>> = { direct: 'notify.directs', mention: 'notify.mentions' };

/** Reads what came; something that nobody understands is still something. */
export function readPushed(text: string | undefined): Pushed {
  try {
    const pushed: unknown = JSON.parse(text ?? '');
    return typeof pushed === 'object' && pushed !== null ? pushed : {};
  } catch {
    return {};
  }
}

/** The words and the ways of one push. */
export function shownOf(pushed: Pushed): Shown {
  const { kind = '', lang = 'de', tag = 'fieldops', count = 1, who, place, text } = pushed;
  const key = `notify.${kind}`;
  const known: Words = key in dePush && kind !== 'app' ? (key as Words) : 'notify.other';
  const words = count > 1 && several[kind] ? sayPushed(lang, several[kind], count) : sayPushed(lang, known);
  const quiet = kind === 'backup.over';
  const at = pushed.at ? Date.parse(pushed.at) : Number.NaN;
  return {
    title: who ?? sayPushed(lang, 'notify.app'),
    body: [place === who ? undefined : place, words, text].filter(Boolean).join('\n'),
    lang,
    tag,
    actions: (acts[kind] ?? []).map((action) => ({ action, title: sayPushed(lang, `notify.${action}`) })),
    renotify: !quiet,
    silent: quiet,
    requireInteraction: kind in acts || kind === 'urgent',
    ...(Number.isNaN(at) ? {} : { timestamp: at }),
    data: pushed,
  };
}

/** A push for somebody who is not active here any more tells nothing of them. */
export function forWhom(pushed: Pushed, active: string | undefined): Pushed {
  return pushed.to !== undefined && pushed.to === active ? pushed : { lang: pushed.lang, tag: 'fieldops' };
}

/** Where the app shows it: a screen, and what there. */
export function targetOf({ tag = '' }: Pushed): string | undefined {
  const known = /^(channel|backup|drill|duty|order|watch):[0-9a-f-]{36}$/.exec(tag);
  return known ? tag : undefined;
}
