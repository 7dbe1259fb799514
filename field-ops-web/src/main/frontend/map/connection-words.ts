// What the page says while its server does not answer, in the language of the page.

interface ConnectionIndicator {
  onlineText: string;
  offlineText: string;
  reconnectingText: string;
}

const GERMAN = {
  onlineText: 'Verbunden',
  offlineText: 'Keine Verbindung zum Server',
  reconnectingText: 'Keine Verbindung, wird wiederhergestellt …',
};
const ENGLISH = {
  onlineText: 'Connected',
  offlineText: 'No connection to the server',
  reconnectingText: 'No connection, reconnecting …',
};

export function connectionWords(language: string) {
  return language.startsWith('en') ? ENGLISH : GERMAN;
}

if (typeof window !== 'undefined') {
  const vaadin = (window as unknown as { Vaadin?: { connectionIndicator?: ConnectionIndicator } }).Vaadin;
  if (vaadin?.connectionIndicator) {
    Object.assign(vaadin.connectionIndicator, connectionWords(document.documentElement.lang));
  }
}
