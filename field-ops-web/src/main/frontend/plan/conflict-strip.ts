import { html, nothing, type TemplateResult } from 'lit';
import type { Picture } from './picture';

interface Desk {
  conflict: number;
  word(name: string): string;
  tell(event: string, detail: object): void;
  open(): Picture['conflicts'];
  goTo(person: number, day: number): void;
  next(): void;
}

/** What is wrong with the plan, one after the other, in a sentence and with what can be done. */
export function strip(desk: Desk, picture: Picture): TemplateResult | typeof nothing {
  const open = desk.open();
  if (open.length === 0) return nothing;
  const at = Math.min(desk.conflict, open.length - 1);
  const { key, person, day, shifts, words } = open[at];
  const last = picture.shifts[shifts.at(-1) ?? 0];
  return html`<div class="wp-strip" role="status" data-testid="plan-conflicts">
    <b class="tone-danger">◆ ${desk
      .word('conflict')
      .replace('{0}', String(at + 1))
      .replace('{1}', String(open.length))}</b>
    <span class="wp-strip-words" data-testid="plan-conflict">${words}</span>
    <button class="act" type="button" data-testid="conflict-go" @click=${() => desk.goTo(person, day)}>
      ${desk.word('goTo')}
    </button>
    ${
      last
        ? html`<button
            class="act"
            type="button"
            data-testid="conflict-clear"
            @click=${() => desk.tell('clear', { person: picture.people[person].id, shifts: last.id })}
          >
            ${desk.word('takeOut').replace('{0}', `${picture.days[last.day]?.weekday ?? ''} ${last.name}`.trim())}
          </button>`
        : nothing
    }
    <button class="act" type="button" data-testid="conflict-allow" @click=${() => desk.tell('allow', { key })}>
      ${desk.word('allow')}
    </button>
    <button class="act" type="button" data-testid="conflict-next" @click=${() => desk.next()}>
      ${desk.word('next')} <kbd class="key-cap">F8</kbd>
    </button>
  </div>`;
}
