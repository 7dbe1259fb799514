type State = 'ask' | 'on' | 'denied' | 'unsupported';

function stateNow(): State {
  if (typeof Notification === 'undefined') return 'unsupported';
  const { permission } = Notification;
  return permission === 'granted' ? 'on' : permission === 'denied' ? 'denied' : 'ask';
}

/** Says whether this browser may tell of what is not looked at, and asks it when the button is pressed. The words come as attributes. */
export class NoticeSwitch extends HTMLElement {
  connectedCallback(): void {
    this.show(stateNow());
  }

  private show(state: State): void {
    this.dataset.state = state;
    const words = document.createElement('p');
    words.className = 'muted';
    words.setAttribute('role', 'status');
    words.textContent = this.getAttribute(state);
    this.replaceChildren(words);
    if (state === 'ask') this.append(this.button());
  }

  private button(): HTMLButtonElement {
    const button = document.createElement('button');
    button.className = 'wide-button';
    button.dataset.testid = 'notice-allow';
    button.textContent = this.getAttribute('button');
    button.onclick = () => void Notification.requestPermission().then(() => this.show(stateNow()));
    return button;
  }
}

customElements.define('notice-switch', NoticeSwitch);
