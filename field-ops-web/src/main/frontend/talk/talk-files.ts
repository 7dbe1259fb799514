/** A file that a line names; the counterpart of `TalkFile.java`. */
export interface TalkFile {
  id: string;
  name: string;
  kind: 'picture' | 'voice' | 'file';
  /** How large, in words. */
  size: string;
}

/** What is said around files, in the desk's language; `{0}` stands for a name. */
export interface FileWords {
  under: string;
  refused: string;
  save: string;
  show: string;
  close: string;
  before: string;
  next: string;
  /** Takes a picture as evidence; only where its reader may. */
  evidence?: string;
}

/** Until a picture that did not come is asked for again; milliseconds. */
const patience = [4_000, 15_000, 60_000];

/** The files of one line: pictures to be looked at, voice notes to be played, all others to be saved. */
export function filesOf(files: readonly TalkFile[], words: FileWords, take: (id: string) => void): HTMLElement {
  const all = made('div', 'talk-files');
  const pictures = files.filter(({ kind }) => kind === 'picture');
  for (const file of files) {
    if (file.kind === 'picture')
      all.append(picture(file, () => view(pictures, pictures.indexOf(file), words, take), words));
    else if (file.kind === 'voice') all.append(voice(file));
    else all.append(saved(file, words));
  }
  return all;
}

/** The bytes of a file came: what waits for it in here asks for it at once. */
export function arrived(within: ParentNode, id: string): void {
  for (const each of within.querySelectorAll(`[data-attachment-id="${CSS.escape(id)}"]`))
    each.dispatchEvent(new CustomEvent('arrived'));
}

function picture(file: TalkFile, open: () => void, words: FileWords): HTMLElement {
  const button = made('button', 'talk-picture');
  const image = made('img', '');
  const state = made('span', 'talk-picture-state');
  let missed = 0;
  const ask = () => {
    image.src = urlOf(file, 'thumbnail') + (missed > 0 ? `?again=${missed}` : '');
  };
  button.dataset.testid = 'said-picture';
  button.dataset.attachmentId = file.id;
  button.dataset.shown = 'no';
  button.setAttribute('aria-label', words.show.replace('{0}', file.name));
  button.title = file.name;
  button.onclick = open;
  image.alt = '';
  image.hidden = true;
  image.onload = () => {
    image.hidden = false;
    state.remove();
    button.dataset.shown = 'yes';
  };
  image.onerror = async () => {
    missed += 1;
    state.textContent = `${file.name} · ${words.under}`;
    const now = await stateOf(file);
    const isSettled = now?.state === 'REFUSED' || (now?.state === 'READY' && !now.thumbnail);
    if (isSettled) state.textContent = now?.state === 'READY' ? file.name : `${file.name} · ${words.refused}`;
    else setTimeout(() => button.isConnected && ask(), patience[Math.min(missed, patience.length) - 1]);
  };
  button.addEventListener('arrived', ask);
  button.append(image, state);
  ask();
  return button;
}

/** How far it is; undefined when nobody answers. */
async function stateOf({ id }: TalkFile): Promise<{ state: string; thumbnail: boolean } | undefined> {
  try {
    const answer = await fetch(`/api/v1/attachments/${id}`, { headers: { Accept: 'application/json' } });
    return answer.ok ? await answer.json() : undefined;
  } catch {
    return undefined;
  }
}

function voice(file: TalkFile): HTMLElement {
  const player = made('audio', 'talk-voice');
  player.controls = true;
  player.preload = 'none';
  player.src = urlOf(file, 'content');
  player.dataset.testid = 'said-voice';
  player.dataset.attachmentId = file.id;
  player.setAttribute('aria-label', file.name);
  return player;
}

function saved(file: TalkFile, words: FileWords): HTMLElement {
  const link = made('a', 'talk-file');
  link.href = urlOf(file, 'content');
  link.download = '';
  link.dataset.testid = 'said-file';
  link.dataset.attachmentId = file.id;
  link.setAttribute('aria-label', words.save.replace('{0}', file.name));
  const name = made('bdi', '');
  name.textContent = file.name;
  const size = made('small', '');
  size.textContent = file.size;
  link.append(name, size);
  return link;
}

/** One picture over everything else; it was drawn anew by the server. Arrows and Escape do what they always do. */
function view(files: readonly TalkFile[], first: number, words: FileWords, take: (id: string) => void): void {
  const dialog = made('dialog', 'talk-viewer');
  const image = made('img', '');
  const name = made('bdi', '');
  const save = made('a', 'act');
  let at = first;
  const show = (next: number) => {
    at = Math.min(files.length - 1, Math.max(0, next));
    name.textContent = files[at].name;
    image.alt = files[at].name;
    image.src = urlOf(files[at], 'preview');
    save.href = urlOf(files[at], 'content');
    save.textContent = words.save.replace('{0}', files[at].name);
    image.classList.remove('large');
  };
  save.download = '';
  image.onclick = () => image.classList.toggle('large');
  dialog.dataset.testid = 'picture-viewer';
  dialog.onclose = () => dialog.remove();
  dialog.onkeydown = ({ key }) => {
    if (key === 'ArrowRight') show(at + 1);
    if (key === 'ArrowLeft') show(at - 1);
    if (key === '+' || key === '-') image.classList.toggle('large', key === '+');
  };
  const head = made('div', 'talk-viewer-head');
  head.append(
    name,
    button(words.before, () => show(at - 1)),
    button(words.next, () => show(at + 1)),
    save,
    ...(words.evidence ? [button(words.evidence, () => take(files[at].id))] : []),
    button(words.close, () => dialog.close()),
  );
  const stage = made('div', 'talk-viewer-stage');
  stage.append(image);
  dialog.append(head, stage);
  document.body.append(dialog);
  show(first);
  dialog.showModal();
}

function button(words: string, act: () => void): HTMLElement {
  const one = made('button', 'act');
  one.textContent = words;
  one.onclick = act;
  return one;
}

function urlOf({ id }: TalkFile, what: string): string {
  return `/api/v1/attachments/${id}/${what}`;
}

function made<K extends keyof HTMLElementTagNameMap>(tag: K, style: string): HTMLElementTagNameMap[K] {
  const one = document.createElement(tag);
  if (style) one.className = style;
  return one;
}
