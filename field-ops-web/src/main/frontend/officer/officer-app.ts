import { html, LitElement } from 'lit';
import { customElement } from 'lit/decorators.js';

/** The officer's app: hosted by the Flow route `/app` and by the offline page alike. */
@customElement('officer-app')
export class OfficerApp extends LitElement {
  protected override render() {
    return html`<p>Field Ops</p>`;
  }
}
