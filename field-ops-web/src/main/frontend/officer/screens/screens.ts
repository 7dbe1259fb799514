import { html, type TemplateResult } from 'lit';
import '../backup/help-screen.js';
import '../bot/bot-screen.js';
import '../bot/sick-screen.js';
import '../document/document-screen.js';
import '../document/documents-screen.js';
import '../handover/handover-screen.js';
import type { Device } from '../person/device.js';
import type { Workplace } from '../person/workplace.js';
import '../photo/camera-screen.js';
import type { Notices } from '../ui/notices.js';
import type { Route, Screen } from '../ui/router.js';
import '../watch/watch-screen.js';
import { say, type Word } from '../words/words.js';
import './me-screen.js';
import './outbox-screen.js';
import './photo-screen.js';
import './radio-screen.js';
import './status-screen.js';

/** What a screen is given. */
export interface Given {
  place: Workplace;
  device: Device;
  notices: Notices;
  moment: number;
}

const titles: Record<Screen, Word> = {
  radio: 'nav.radio',
  photo: 'nav.photo',
  status: 'nav.status',
  me: 'nav.me',
  outbox: 'outbox.title',
  help: 'help.button',
  camera: 'camera.title',
  watch: 'watch.title',
  documents: 'document.title',
  document: 'document.one',
  sick: 'sick.title',
  bot: 'bot.title',
  handover: 'handover.title',
};

const contents: Record<Screen, (given: Given, id: string) => TemplateResult> = {
  radio: ({ place }) => html`<officer-radio-screen .place=${place}></officer-radio-screen>`,
  photo: ({ place }) => html`<officer-photo-screen .place=${place}></officer-photo-screen>`,
  status: ({ place }) => html`<officer-status-screen .place=${place}></officer-status-screen>`,
  me: ({ place, device }) => html`<officer-me-screen .place=${place} .device=${device}></officer-me-screen>`,
  outbox: ({ place }) => html`<officer-outbox-screen .place=${place}></officer-outbox-screen>`,
  help: ({ place, notices, moment }, id) =>
    html`<officer-help-screen .place=${place} .requestId=${id} .moment=${moment} .notices=${notices}></officer-help-screen>`,
  camera: ({ place, notices }) =>
    html`<officer-camera-screen .place=${place} .notices=${notices}></officer-camera-screen>`,
  watch: ({ place, moment }) => html`<officer-watch-screen .place=${place} .moment=${moment}></officer-watch-screen>`,
  documents: ({ place }) => html`<officer-documents-screen .place=${place}></officer-documents-screen>`,
  document: ({ place }, id) =>
    html`<officer-document-screen .place=${place} .documentId=${id}></officer-document-screen>`,
  sick: ({ place }) => html`<officer-sick-screen .place=${place}></officer-sick-screen>`,
  bot: ({ place }, id) => html`<officer-bot-screen .place=${place} .name=${id}></officer-bot-screen>`,
  handover: ({ place }, id) => html`<officer-handover-screen .place=${place} .shiftId=${id}></officer-handover-screen>`,
};

export function titleOf(screen: Screen): string {
  return say(titles[screen]);
}

export function contentOf({ screen, id = '' }: Route, given: Given): TemplateResult {
  return contents[screen](given, id);
}
