import { html, type TemplateResult } from 'lit';
import type { Picture } from './picture';

interface Plan {
  search: string;
  word(name: string): string;
  pick(kind: number): void;
}

export function dayClass({ weekend, today }: { weekend: boolean; today: boolean }): string {
  return `wp-day${weekend ? ' wp-weekend' : ''}${today ? ' wp-today' : ''}`;
}

/** The search and the kinds, each to be dragged, clicked or pressed. */
export function side(plan: Plan, picture: Picture): TemplateResult {
  const typed = (event: Event) => {
    plan.search = (event.target as HTMLInputElement).value;
  };
  return html`<aside class="wp-side">
    <label class="pool-search"
      ><input
        type="search"
        .value=${plan.search}
        @input=${typed}
        aria-label=${plan.word('search')}
        placeholder=${plan.word('search')}
        data-testid="plan-search" /><kbd class="key-cap" aria-hidden="true">/</kbd></label
    >
    <h2>${plan.word('kinds')}</h2>
    ${picture.kinds.map(
      (kind, at) =>
        html`<button
          type="button"
          class="wp-kind wp-${kind.colour}"
          draggable="true"
          data-kind=${at}
          data-testid="plan-kind-${kind.letter}"
          @click=${() => plan.pick(at)}
        >
          <span>${kind.name}</span><span>${kind.clock}</span><kbd class="key-cap">${kind.letter.toUpperCase()}</kbd>
        </button>`,
    )}
    <p class="muted wp-hint">${plan.word('hint')}</p>
  </aside>`;
}

/** The days. */
export function head(plan: Plan, picture: Picture): TemplateResult {
  return html`<div class="wp-row wp-head" role="row">
    <span class="wp-person" role="columnheader">${plan.word('person')}</span>
    ${picture.days.map(
      (day) =>
        html`<span class=${dayClass(day)} role="columnheader" aria-label="${day.said}${day.note ? `, ${day.note}` : ''}">
          <span><b>${day.weekday}</b> ${day.date}</span
          ><small class=${day.lacking ? 'tone-warn' : 'tone-ok'}>${day.note}</small></span
        >`,
    )}
  </div>`;
}

/** Who is missing, day by day; a person can be dropped there. */
export function gapRow(plan: Plan, picture: Picture): TemplateResult {
  return html`<div class="wp-row wp-gaps" role="row">
    <span class="wp-person" role="rowheader"><b>${plan.word('gaps')}</b></span>
    ${picture.days.map(
      (day, at) =>
        html`<span class=${dayClass(day)} role="gridcell"
          >${picture.gaps
            .filter((gap) => gap.day === at)
            .map(
              (gap) =>
                html`<span class="wp-gap" data-gap="${gap.kind} ${at}" data-testid="gap-${at}-${picture.kinds[gap.kind].letter}"
                  >${gap.words}</span
                >`,
            )}</span
        >`,
    )}
  </div>`;
}
