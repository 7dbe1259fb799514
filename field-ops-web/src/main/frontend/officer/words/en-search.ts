import type { deSearch } from './de-search.js';

/** Finding what was said. */
export const enSearch: Record<keyof typeof deSearch, string> = {
  'search.only': 'Show only',
  'search.only.mention': 'Names me',
  'search.only.urgent': 'Urgent',
  'search.only.attachment': 'With a file',
  'search.messages': 'Messages',
  'search.running': 'Searching',
  'search.here': 'No network: only what is on this phone.',
  'search.none': 'Nothing was found.',
  'search.more': 'Show more',
  'search.away': 'The place is not on this phone. With a network you get there.',
  'search.far': 'The place lies very far back. Here begins what is loaded; there is more above.',
};
