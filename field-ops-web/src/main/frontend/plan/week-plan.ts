import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { strip } from './conflict-strip';
import { Dragging } from './dragging';
import { type Bar, Cells, type Picture, states, withdrawn } from './picture';
import { csvOf } from './plan-csv';
import { type Act, actOf, moved } from './plan-keys';
import { dayClass, gapRow, head, side } from './plan-parts';

/**
 * A plan: people as rows, days as columns, shifts as bars. A picture comes in by `show`; what is wanted comes out as
 * `place`, `clear`, `form`, `allow` and `act`, each with the ids of what it concerns.
 */
class WeekPlan extends LitElement {
  static override readonly properties = {
    picture: { attribute: false },
    search: { state: true },
    conflict: { state: true },
  };

  declare picture: Picture | undefined;
  declare search: string;
  declare conflict: number;
  private cells = new Cells({ days: [], bars: [], aways: [], wishes: [], conflicts: [] } as unknown as Picture);
  /** The cell in hand: row and column. */
  at: [number, number] = [0, 0];
  private copied = -1;
  private words: Record<string, string> | undefined;
  private chosen = false;

  constructor() {
    super();
    this.search = '';
    this.conflict = 0;
    this.addEventListener('keydown', this.press);
    this.addEventListener('focusin', this.choose);
    new Dragging(this).listen();
  }

  protected override createRenderRoot() {
    return this;
  }

  override connectedCallback() {
    super.connectedCallback();
    window.addEventListener('keydown', this.anywhere);
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    window.removeEventListener('keydown', this.anywhere);
  }

  private readonly choose = ({ target }: FocusEvent) => {
    const here = (target as HTMLElement).dataset.cell;
    if (!here) return;
    this.at = here.split(' ').map(Number) as [number, number];
    this.chosen = true;
  };

  /** Puts the person of the cell in hand into this kind; before a cell was chosen the first one gets the cursor. */
  pick(kind: number) {
    const [person, day] = this.at;
    if (this.chosen) this.place(person, kind, day);
    else this.goTo(person, day);
  }

  /** The next conflict is a key away wherever the cursor is. */
  private readonly anywhere = (event: KeyboardEvent) => {
    if (event.key !== 'F8') return;
    event.preventDefault();
    this.next();
  };

  /** From now on this is the plan. */
  show(picture: Picture) {
    this.cells = new Cells(picture);
    this.picture = picture;
  }

  /** What is written in the attribute `words`, by name. */
  word(name: string): string {
    this.words ??= JSON.parse(this.getAttribute('words') ?? '{}');
    return this.words?.[name] ?? '';
  }

  get bars(): Cells {
    return this.cells;
  }

  tell(event: string, detail: object) {
    this.dispatchEvent(new CustomEvent(event, { detail }));
  }

  /** Puts somebody into a kind of shift on a day; another place, theirs or not, becomes free for it if it is given. */
  place(person: number, kind: number, day: number, from = { person: -1, leaving: -1 }) {
    const { people, kinds, shifts } = this.picture as Picture;
    this.at = [person, day];
    this.tell('place', {
      person: people[person].id,
      kind: kinds[kind].id,
      day,
      leaving: shifts[from.leaving]?.id ?? '',
      whose: people[from.leaving < 0 ? -1 : from.person]?.id ?? '',
    });
  }

  /** The next conflict that nobody has allowed, in view and in hand. */
  next() {
    const open = this.open();
    if (open.length === 0) return;
    this.conflict = (this.conflict + 1) % open.length;
    this.goTo(open[this.conflict].person, open[this.conflict].day);
  }

  /** The plan that is shown, as a file for spreadsheets. */
  save(name: string) {
    if (!this.picture) return;
    const text = csvOf(this.picture, this.cells, (word) => this.word(word));
    const link = document.createElement('a');
    // the mark in front tells spreadsheets that it is UTF-8
    link.href = URL.createObjectURL(new Blob(['\uFEFF', text], { type: 'text/csv' }));
    link.download = name;
    link.click();
    URL.revokeObjectURL(link.href);
  }

  focusSearch() {
    this.querySelector<HTMLInputElement>('[data-testid=plan-search]')?.focus();
  }

  open() {
    return this.picture?.conflicts.filter(({ allowed }) => !allowed) ?? [];
  }

  goTo(person: number, day: number) {
    if (!this.shown(person)) this.search = '';
    void this.updateComplete.then(() => {
      const cell = this.cell(person, day);
      this.cell(...this.at)?.setAttribute('tabindex', '-1');
      cell?.setAttribute('tabindex', '0');
      cell?.focus();
      cell?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
      this.at = [person, day];
    });
  }

  private cell(person: number, day: number) {
    return this.querySelector<HTMLElement>(`[data-cell="${person} ${day}"]`);
  }

  private shown(person: number): boolean {
    const { name, username, able } = (this.picture as Picture).people[person];
    const all = `${name} ${username} ${able.join(' ')}`.toLowerCase();
    return this.search
      .toLowerCase()
      .split(/\s+/)
      .every((word) => all.includes(word));
  }

  private readonly press = (event: KeyboardEvent) => {
    const target = event.target as HTMLElement;
    const here = target.dataset.cell;
    if (!here || !this.picture || event.defaultPrevented) return;
    const act = actOf(event, this.picture.kinds);
    if (!act) return;
    event.preventDefault();
    event.stopPropagation();
    this.do(act);
  };

  private do(act: Act) {
    const [person, day] = this.at;
    const { days, people, kinds } = this.picture as Picture;
    const bars = this.cells.of(person, day).filter(({ state }) => state !== withdrawn);
    if (act.move) {
      const rows = people.map((_, row) => row).filter((row) => this.shown(row));
      this.goTo(...moved([person, day], act.move, rows, days.length));
    } else if (act.kind !== undefined) this.place(person, act.kind, day);
    else if (act.name === 'copy') this.copied = bars.find(({ shift }) => shift.kind >= 0)?.shift.kind ?? -1;
    else if (act.name === 'paste' && this.copied >= 0 && kinds[this.copied]) this.place(person, this.copied, day);
    else if (act.name === 'clear' && bars.length > 0) this.clear(bars);
    else if (act.name === 'form') this.tell('form', { person: people[person].id, day });
    else if (act.name === 'undo') this.tell('act', { name: 'undo' });
  }

  private clear(bars: Bar[]) {
    const person = (this.picture as Picture).people[bars[0].person].id;
    this.tell('clear', { person, shifts: bars.map(({ shift }) => shift.id).join(' ') });
  }

  protected override render() {
    const { picture } = this;
    if (!picture) return nothing;
    const rows = picture.people.map((_, row) => row).filter((row) => this.shown(row));
    const dense = picture.days.length > 8;
    return html`${strip(this, picture)}
      <div class="wp-body">
        ${side(this, picture)}
        <div
          class=${dense ? 'wp-grid wp-dense' : 'wp-grid'}
          role="grid"
          aria-label=${this.word('grid')}
          aria-rowcount=${picture.people.length + 1}
          style="--days:${picture.days.length}"
          data-testid="plan-grid"
        >
          ${head(this, picture)} ${picture.gaps.length > 0 ? gapRow(this, picture) : nothing}
          ${repeat(
            rows,
            (row) => picture.people[row].id,
            (row) => this.row(picture, row, dense),
          )}
        </div>
      </div>
      ${rows.length === 0 ? html`<p class="empty-line" data-testid="plan-empty">${this.word(picture.people.length === 0 ? 'nobody' : 'notFound')}</p>` : nothing}`;
  }

  private row(picture: Picture, row: number, dense: boolean): TemplateResult {
    const person = picture.people[row];
    return html`<div class="wp-row" role="row" data-testid="row-${person.username}">
      <span class="wp-person" role="rowheader" draggable="true" data-person=${row}
        ><b><bdi>${person.name}</bdi></b><small class="muted">${person.note}</small></span
      >
      ${picture.days.map((day, at) => this.one(picture, row, at, day, dense))}
    </div>`;
  }

  private one(picture: Picture, row: number, at: number, day: Picture['days'][number], dense: boolean): TemplateResult {
    const bars = this.cells.of(row, at);
    const away = this.cells.awayOn(row, at);
    const wish = this.cells.wishOn(row, at);
    const said = [...bars.map((bar) => this.said(bar)), away?.words ?? '', wish?.words ?? '']
      .filter(Boolean)
      .join(', ');
    return html`<span
      class=${dayClass(day)}
      role="gridcell"
      tabindex=${row === this.at[0] && at === this.at[1] ? 0 : -1}
      data-cell="${row} ${at}"
      data-testid="cell-${picture.people[row].username}-${at}"
      aria-label="${day.said}: ${said || this.word('free')}"
      @dblclick=${() => this.tell('form', { person: picture.people[row].id, day: at })}
      >${wish && !away ? html`<span class="wp-bar wp-wish">${dense ? wish.words.slice(0, 1) : wish.words}</span>` : nothing}${away ? html`<span class="wp-bar wp-away">${dense ? away.words.slice(0, 1) : away.words}</span>` : nothing}
      ${bars.map((bar) => this.bar(picture, bar, dense))}</span
    >`;
  }

  private said({ shift, unit, state, conflict }: Bar): string {
    return [shift.name, unit, this.word(states[state]), conflict?.words ?? ''].filter(Boolean).join(' ');
  }

  private bar(picture: Picture, bar: Bar, dense: boolean): TemplateResult {
    const { shift, unit, state, conflict } = bar;
    const kind = picture.kinds[shift.kind];
    const classes = `wp-bar wp-${kind?.colour ?? 'other'} wp-${states[state]} ${conflict ? 'wp-conflict' : ''}`;
    const name = kind?.brief ?? shift.name;
    return html`<span
      class=${classes}
      draggable=${state === withdrawn || !kind ? 'false' : 'true'}
      data-bar="${bar.person} ${bar.place}"
      ><b>${dense ? name.slice(0, 1) : `${name} ${unit}`}</b
      >${dense ? nothing : html`<small>${conflict ? `◆ ${conflict.brief}` : shift.clock}</small>`}</span
    >`;
  }
}

customElements.define('week-plan', WeekPlan);

export type { WeekPlan };
