import { css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { icon } from '../ui/icons.js';
import { base } from '../ui/look.js';
import { Part } from '../ui/part.js';
import { clock } from '../ui/time.js';
import { say } from '../words/words.js';
import type { Mark } from './folded.js';
import type { Hit } from './hit.js';
import type { Only, Outcome } from './search.js';

/** After the last key; milliseconds. */
const pause = 300;
/** Shorter than this is half of everything. */
const shortest = 2;

/** What was said with these words, by channel; tells the chosen one as `found`. */
@customElement('officer-search-results')
export class SearchResults extends Part {
  static override styles = [
    ...base,
    css`
      :host { display: block; }
      h2 { display: flex; align-items: center; gap: 12px; margin: 20px 0 4px; font-size: 0.9375rem; font-weight: 650; color: var(--muted); }
      h2::after { content: ''; flex: 1; height: 1px; background: var(--line); }
      h3 { margin: 12px 0 0; font-size: 0.9375rem; font-weight: 650; overflow-wrap: anywhere; }
      .hit {
        width: 100%; min-height: 56px; display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: 2px 12px; justify-content: stretch; align-content: center;
        padding: 8px 0; border: 0; border-radius: 0; border-top: 1px solid var(--line); background: none; text-align: start; font-weight: 400;
      }
      .who { min-width: 0; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; font-size: 0.9375rem; color: var(--muted); }
      time { font-size: 0.9375rem; color: var(--muted); }
      .said { grid-column: span 2; overflow-wrap: anywhere; display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 3; overflow: hidden; }
      mark { padding: 0 1px; border-radius: 3px; background: var(--accent-soft); color: var(--text); font-weight: 650; }
      .only { display: flex; gap: 8px; align-items: flex-start; margin: 8px 0 0; }
    `,
  ];

  @property() words = '';
  @property({ attribute: false }) only: readonly Only[] = [];
  @state() private outcome?: Exclude<Outcome, { kind: 'interrupted' }>;
  private timer?: ReturnType<typeof setTimeout>;
  private running = new AbortController();

  protected override willUpdate(changed: Map<string, unknown>): void {
    if (changed.has('words') || changed.has('only')) this.ask();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.timer);
    this.running.abort();
  }

  private get isAsked(): boolean {
    return this.words.trim().length >= shortest || this.only.length > 0;
  }

  private ask(): void {
    clearTimeout(this.timer);
    this.running.abort();
    this.outcome = undefined;
    if (this.isAsked) this.timer = setTimeout(() => void this.look(), pause);
  }

  private async look(before?: string): Promise<void> {
    this.running = new AbortController();
    const found = await this.place.search.find(this, this.running.signal, before);
    if (found.kind === 'interrupted') return;
    const earlier = before && this.outcome && this.outcome.kind !== 'refused' ? this.outcome.hits : [];
    this.outcome = found.kind === 'refused' ? found : { ...found, hits: [...earlier, ...found.hits] };
  }

  override render() {
    if (!this.isAsked) return nothing;
    return html`<h2>${say('search.messages')}</h2>${this.content()}`;
  }

  private content() {
    const { outcome } = this;
    if (!outcome)
      return html`<div role="progressbar" aria-label=${say('search.running')}><div class="skeleton"></div></div>`;
    if (outcome.kind === 'refused') return html`<p role="status" data-testid="search-refused">${outcome.words}</p>`;
    const { hits, kind, next } = outcome;
    return html`${kind === 'here' ? html`<p class="only s m" role="status" data-testid="search-here">${icon('phone', 20)}${say('search.here')}</p>` : nothing}
      ${hits.length === 0 ? html`<p class="m" role="status" data-testid="search-none">${say('search.none')}</p>` : nothing}
      ${[...byChannel(hits)].map(([channelId, all]) => html`<h3><bdi>${all[0].channel}</bdi></h3>${all.map((hit) => this.hit(channelId, hit))}`)}
      ${next ? html`<button data-testid="search-more" @click=${() => void this.look(next)}>${say('search.more')}</button>` : nothing}`;
  }

  private hit(channelId: string, hit: Hit) {
    const who = hit.authorId === this.place.personId ? say('radio.you') : hit.author;
    return html`<button class="hit" data-testid="hit" data-channel=${channelId} data-number=${hit.number} @click=${() => this.tell('found', hit)}>
      <bdi class="who">${hit.unit ? `${hit.unit} · ${who}` : who}</bdi><time class="num">${clock(hit.receivedAt)}</time>
      <bdi class="said">${pieces(hit.excerpt, hit.marks)}</bdi>
    </button>`;
  }
}

function byChannel(hits: Hit[]): Map<string, Hit[]> {
  const groups = new Map<string, Hit[]>();
  for (const hit of hits) groups.set(hit.channelId, [...(groups.get(hit.channelId) ?? []), hit]);
  return groups;
}

function pieces(text: string, marks: Mark[]) {
  let at = 0;
  const all = marks.map(([start, length]) => {
    const before = text.slice(at, start);
    at = start + length;
    return html`${before}<mark>${text.slice(start, at)}</mark>`;
  });
  return html`${all}${text.slice(at)}`;
}

declare global {
  interface HTMLElementTagNameMap {
    'officer-search-results': SearchResults;
  }
}
