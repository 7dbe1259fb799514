import type { deDevices } from './de-devices.js';

/** The devices of a person. */
export const enDevices: Record<keyof typeof deDevices, string> = {
  'devices.title': 'My devices',
  'devices.count': '{n} of {of} signed in',
  'devices.this': 'This device',
  'devices.now': 'here now',
  'devices.last': 'last seen {when}',
  'devices.unsent': '{n} entries not sent yet',
  'devices.unsentOne': '1 entry not sent yet',
  'devices.out': 'Sign out',
  'devices.outOf': 'Sign out {name}',
  'devices.kept':
    'Nothing is lost: what is not sent yet there stays there, sealed, and goes out when you sign in there again.',
  'devices.name': 'Name of this device',
  'devices.rename': 'Rename',
  'devices.renamed': 'The device has its new name.',
  'devices.away': 'The server shows your devices, and it is not there at the moment. Everything here stays as it is.',
  'devices.failed': 'That did not work. All is as it was; please try again in a moment.',
  'devices.kind.PHONE': 'Phone',
  'devices.kind.TABLET': 'Tablet',
  'devices.kind.DESK': 'Desk',
  'devices.kind.PROGRAM': 'Program',
};
