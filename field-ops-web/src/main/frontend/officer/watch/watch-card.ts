import { css, html, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import { icon } from '../ui/icons.js';
import { base } from '../ui/look.js';
import { Part } from '../ui/part.js';
import { clock } from '../ui/time.js';
import { say } from '../words/words.js';
import { lastCheckIn, running, well } from './lone-work.js';
import { timeWord } from './watch-words.js';

/** Where lone work begins, and where somebody says by themselves that all is well. */
@customElement('officer-watch-card')
export class WatchCard extends Part {
  static override styles = [
    ...base,
    css`
      .card { display: grid; gap: 12px; }
      .acts { display: flex; flex-wrap: wrap; gap: 8px; }
      .acts > * { flex: 1 1 9rem; min-height: 3.5rem; }
    `,
  ];

  override render() {
    const watch = running(this.place);
    const said = lastCheckIn(this.place);
    const time = said && clock(said.operation.writtenAt);
    return html`<section class="card" data-testid="watch-card">
      <h2>${say('watch.title')}</h2>
      ${watch ? html`<p><bdi>${watch.purpose}</bdi>${watch.drill ? html` · ${say('watch.drillShort')}` : nothing}</p>` : html`<p class="m">${say('watch.startWhy')}</p>`}
      ${!watch && said && time ? html`<p class="s m" role="status" data-testid="checkin-state">${say(said.state === 'received' ? 'watch.received' : 'watch.here', { what: say('watch.said.CONFIRMED'), time })}</p>` : nothing}
      <div class="acts">
        <button class="primary" data-testid="watch-go" @click=${() => this.tell('go', 'watch')}>${icon('clock', 20)}${say(watch ? 'watch.open' : 'watch.startTitle')}</button>
        ${this.place.duty && !watch ? html`<button data-testid="checkin" @click=${() => this.well()}>${icon('check', 20)}${say('watch.wellAnyway')}</button>` : nothing}
      </div>
    </section>`;
  }

  private well(): void {
    navigator.vibrate?.(30);
    const kept = this.place.keep(well(this.place)).then(() => {
      this.tell('toast', say('watch.wellKept', { time: timeWord(this.place.now) }));
    });
    this.attempt(kept, 'watch');
  }
}
