import { css, html, nothing } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import { type IconName, icon, mark, tag } from '../ui/icons.js';
import { base } from '../ui/look.js';
import { Part } from '../ui/part.js';
import { sheetLook } from '../ui/sheet.js';
import { ago } from '../ui/time.js';
import { say } from '../words/words.js';
import type { DeviceList, KnownDevice } from './devices.js';

const pictures: Record<KnownDevice['kind'], IconName> = {
  PHONE: 'handset',
  TABLET: 'tablet',
  DESK: 'desk',
  PROGRAM: 'text',
};

/** This person's devices: which is which, what is only on it, and the way to sign one out. */
@customElement('officer-devices-sheet')
export class DevicesSheet extends Part {
  static override styles = [
    ...base,
    sheetLook,
    css`
      dialog { max-height: 90dvh; }
      .all { grid-template-rows: auto auto minmax(0, 1fr); max-height: calc(90dvh - 32px); }
      ul { overflow-y: auto; }
      li { display: grid; grid-template-columns: auto minmax(0, 1fr) auto; gap: 4px 12px; align-items: center; }
      li > :nth-child(n + 4) { grid-column: 1 / -1; }
      bdi { overflow-wrap: anywhere; }
      .own { padding: 12px; border: 2px solid var(--accent); border-radius: var(--r2); }
      form { display: flex; gap: 8px; }
      input { flex: 1; min-width: 0; min-height: 3rem; padding: 0 14px; border: 1px solid var(--edge); border-radius: var(--r2); background: var(--surface); color: var(--text); font: inherit; }
      .answers { display: grid; grid-template-columns: 1fr 1fr; gap: 8px; }
      .out { color: var(--danger); border-color: var(--danger); }
      @container (max-width: 19rem) { li { grid-template-columns: auto minmax(0, 1fr); } li > :nth-child(3) { grid-column: 1 / -1; } .answers, form { display: grid; grid-template-columns: 1fr; } }
    `,
  ];

  @query('dialog') private dialog!: HTMLDialogElement;
  @state() private list?: DeviceList | 'away';
  @state() private open = false;
  /** The one for which the question stands there. */
  @state() private asked = '';
  @state() private failed = false;

  show(): void {
    this.asked = '';
    this.open = true;
    void this.load();
    this.dialog.showModal();
  }

  private async load(): Promise<void> {
    this.list = undefined;
    this.failed = false;
    this.list = (await this.place.devices.all()) ?? 'away';
  }

  private async signOut({ deviceId }: KnownDevice): Promise<void> {
    this.failed = !(await this.place.devices.signOut(deviceId));
    this.asked = '';
    if (!this.failed) await this.load();
  }

  private async rename(event: SubmitEvent, { deviceId }: KnownDevice): Promise<void> {
    event.preventDefault();
    const name = String(new FormData(event.target as HTMLFormElement).get('name') ?? '').trim();
    if (!name) return;
    this.failed = !(await this.place.devices.rename(deviceId, name));
    if (!this.failed) {
      await this.load();
      this.tell('toast', say('devices.renamed'));
    }
  }

  override render() {
    return html`<dialog aria-labelledby="title" data-testid="devices-sheet" @close=${this.closed}>${this.open ? this.sheet() : nothing}</dialog>`;
  }

  private closed(): void {
    this.open = false;
  }

  private sheet() {
    return html`<div class="all">
        <div class="head"><h1 id="title">${say('devices.title')}</h1>
          <button class="plain" aria-label=${say('radio.close')} @click=${() => this.dialog.close()}>${icon('close')}</button></div>
        ${this.content()}
      </div>`;
  }

  private content() {
    const { list } = this;
    if (!list) return html`<div class="skeleton" role="progressbar" aria-label=${say('loading')}></div>`;
    if (list === 'away')
      return html`<div><p role="status" data-testid="devices-away">${say('devices.away')}</p><p style="margin-top:8px"><button @click=${this.load}>${say('radio.again')}</button></p></div>`;
    const signedIn = list.devices.filter((each) => each.signedIn);
    return html`<p class="s m" role="status">${say(this.failed ? 'devices.failed' : 'devices.count', { n: signedIn.length, of: list.most })}</p>
      <ul>${signedIn.toSorted((a, b) => Number(b.current) - Number(a.current)).map((each) => this.device(each))}</ul>`;
  }

  private device(device: KnownDevice) {
    const { deviceId, kind, current, unsent, lastContact } = device;
    const name = nameOf(device);
    return html`<li class=${current ? 'own' : ''} data-testid="device">
      ${icon(pictures[kind], 24)}
      <div><bdi class="b">${name}</bdi><br /><span class="s m">${current ? say('devices.this') : say('devices.last', { when: ago(lastContact) })}</span></div>
      ${current ? tag('ok', say('devices.now')) : html`<button data-testid="device-out" aria-label=${say('devices.outOf', { name })} @click=${() => this.ask(deviceId)}>${say('devices.out')}</button>`}
      ${unsent > 0 && !current ? html`<p class="s">${mark('warn')} ${say(unsent === 1 ? 'devices.unsentOne' : 'devices.unsent', { n: unsent })}</p>` : nothing}
      ${current ? this.naming(device, name) : nothing}
      ${this.asked === deviceId ? this.question(device, name) : nothing}
    </li>`;
  }

  private ask(deviceId: string): void {
    this.asked = deviceId;
  }

  private naming(device: KnownDevice, name: string) {
    return html`<form @submit=${(event: SubmitEvent) => this.rename(event, device)}>
      <input name="name" maxlength="60" autocomplete="off" dir="auto" aria-label=${say('devices.name')} .value=${name} />
      <button>${say('devices.rename')}</button></form>`;
  }

  private question(device: KnownDevice, name: string) {
    return html`<div role="alertdialog" aria-label=${say('devices.outOf', { name })}><p>${say('devices.kept')}</p>
      <div class="answers"><button @click=${() => this.ask('')}>${say('dialog.cancel')}</button>
        <button class="out" data-testid="device-out-yes" @click=${() => this.signOut(device)}>${say('devices.out')}</button></div></div>`;
  }
}

function nameOf({ name, kind }: KnownDevice): string {
  return name ?? say(`devices.kind.${kind}`);
}

declare global {
  interface HTMLElementTagNameMap {
    'officer-devices-sheet': DevicesSheet;
  }
}
