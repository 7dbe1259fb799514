import { css, html, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import type { Entry } from '../outbox/entry.js';
import { icon } from '../ui/icons.js';
import { base } from '../ui/look.js';
import { Part } from '../ui/part.js';
import { say, sayMaybe } from '../words/words.js';
import { isPicked } from './shot.js';

/** The photos just taken, side by side; a tap chooses the one whose kind is set below. */
@customElement('officer-photo-strip')
export class PhotoStrip extends Part {
  static override styles = [
    ...base,
    css`
      ul { display: flex; gap: 12px; margin: 0 -16px; padding: 8px 16px; overflow-x: auto; list-style: none; }
      li { position: relative; flex: none; width: 7rem; display: grid; gap: 4px; text-align: center; }
      .tile { width: 7rem; height: 7rem; padding: 0; overflow: hidden; border-radius: var(--r3); border: 2px solid var(--edge); background: var(--said); }
      .tile[aria-pressed='true'] { border: 3px solid var(--accent); }
      .tile img { width: 100%; height: 100%; object-fit: cover; }
      .none { display: grid; gap: 4px; justify-items: center; color: var(--muted); font-size: 0.9375rem; }
      .remove { position: absolute; top: 0; right: 0; padding: 0; border: 0; background: none; }
      .remove span { display: grid; place-items: center; width: 30px; height: 30px; border-radius: 50%; background: rgb(0 0 0 / 65%); color: #fff; }
      .skeleton { width: 7rem; height: 7rem; }
    `,
  ];

  override render() {
    const { shots, reading } = this.place.roll;
    return html`<ul aria-label=${say('photo.strip')} data-testid="strip">
      ${shots.map((shot, index) => this.tile(shot, index))}
      ${Array.from({ length: reading }, () => html`<li><div class="skeleton" role="progressbar" aria-label=${say('loading')}></div></li>`)}
    </ul>`;
  }

  private tile({ id, operation, photo }: Entry, index: number) {
    const name = say('photo.nth', { n: index + 1, of: this.place.roll.shots.length });
    const kind = sayMaybe(`kind.${operation.body.kind}`) ?? '';
    const picked = isPicked(operation.body) ? say('photo.pickedMark') : '';
    return html`<li data-testid="shot">
      <button class="tile" aria-pressed=${this.place.roll.shot?.id === id} aria-label=${[name, kind, picked].filter(Boolean).join(', ')}
        @click=${() => this.place.roll.choose(id)}>
        ${photo?.thumbnail ? html`<img src=${photo.thumbnail} alt="" />` : this.placeholder(photo?.contentType ?? '')}
      </button>
      <span class="s">${kind}</span>${picked ? html`<span class="s m" data-testid="picked">${picked}</span>` : nothing}
      <button class="remove" data-testid="remove-shot" aria-label=${say('photo.remove', { n: index + 1 })}
        @click=${() => this.tell('remove-shot', id)}><span>${icon('close', 18)}</span></button>
    </li>`;
  }

  private placeholder(contentType: string) {
    const format = contentType.replace('image/', '').toUpperCase();
    return html`<span class="none">${icon('pictures', 32)}<span class="b">${format}</span><span>${say('photo.noPreview')}</span></span>`;
  }
}
