import type { deChannels } from './de-channels.js';

export const enChannels: Record<keyof typeof deChannels, string> = {
  'line.JOINED.one': '{who} is in now',
  'line.JOINED.some': '{who} are in now',
  'line.JOINED.many': '{n} people are in now',
  'line.LEFT.one': '{who} is no longer in',
  'line.LEFT.some': '{who} are no longer in',
  'line.LEFT.many': '{n} people are no longer in',
  'channel.left': 'over',
  'members.open': 'Who is in?',
  'members.count': '{n} in here',
  'members.writers': 'These write here. Who only reads is not in the list.',
  'members.search': 'Name',
  'members.none': 'Nobody here has that name.',
  'members.away': 'Not known who is in: the server does not answer.',
  'members.more': 'There are more. Search for a name.',
  'members.role.OWNER': 'manages',
  'members.role.WRITER': 'writes',
  'members.role.READER': 'reads',
  'members.you': 'You',
  'card.channel': 'To the channel',
};
