import { css, html, LitElement, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import { Follow } from '../ui/changes.js';
import { mark, type Tone } from '../ui/icons.js';
import { base } from '../ui/look.js';
import { phoneFacts } from '../ui/phone-facts.js';
import { zoneName } from '../ui/time.js';
import { say, tongue, type Word } from '../words/words.js';

interface Line {
  tone: Tone;
  words: string;
  /** For tests and for whoever looks after the phones. */
  about: 'install' | 'storage' | 'sending' | 'zone';
}

/** How this phone keeps and sends, said plainly, and what its person can do about it. */
@customElement('officer-advice')
export class Advice extends LitElement {
  static override styles = [
    ...base,
    css`
      section { display: grid; gap: 12px; }
      ul { margin: 0; padding: 0; list-style: none; display: grid; gap: 12px; }
      li { display: grid; grid-template-columns: auto minmax(0, 1fr); gap: 10px; align-items: baseline; }
      li > span:first-child { background: none; }
    `,
  ];

  constructor() {
    super();
    new Follow(this, () => phoneFacts);
    new Follow(this, () => tongue);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void phoneFacts.look();
  }

  override render() {
    return html`<section class="card" data-testid="advice">
      <h2>${say('advice.title')}</h2>
      <ul>${linesOf().map(({ tone, words, about }) => html`<li data-testid="advice-${about}" data-tone=${tone}><span class=${tone}>${mark(tone)}</span><span>${words}</span></li>`)}</ul>
      ${phoneFacts.canInstall ? html`<button class="primary" data-testid="install" @click=${() => phoneFacts.install()}>${say('advice.installButton')}</button>` : nothing}
    </section>`;
  }
}

const storageWords: Record<typeof phoneFacts.storage, [Tone, Word]> = {
  safe: ['ok', 'advice.safe'],
  refused: ['danger', 'advice.storageRefused'],
  unknown: ['neutral', 'advice.unknownStorage'],
};

function linesOf(): Line[] {
  const [tone, storage] = storageWords[phoneFacts.storage];
  const zone = zoneName();
  return [
    ...install(),
    { about: 'storage', tone, words: say(storage) },
    phoneFacts.sendsAlone
      ? { about: 'sending', tone: 'ok', words: say('advice.sends') }
      : { about: 'sending', tone: 'warn', words: say('advice.keepOpen') },
    ...(zone ? [{ about: 'zone', tone: 'warn', words: say('advice.zone', { zone }) } as const] : []),
  ];
}

function install(): Line[] {
  const { installed, canInstall, isApple } = phoneFacts;
  if (installed) return [{ about: 'install', tone: 'ok', words: say('advice.installed') }];
  if (isApple) return [{ about: 'install', tone: 'warn', words: say('advice.ios') }];
  return canInstall ? [{ about: 'install', tone: 'warn', words: say('advice.install') }] : [];
}
