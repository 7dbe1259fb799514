/** Finding what was said. */
export const deSearch = {
  'search.only': 'Nur zeigen',
  'search.only.mention': 'Erwähnt mich',
  'search.only.urgent': 'Dringend',
  'search.only.attachment': 'Mit Datei',
  'search.messages': 'Nachrichten',
  'search.running': 'Es wird gesucht',
  'search.here': 'Ohne Netz: nur was auf diesem Telefon ist.',
  'search.none': 'Dazu wurde nichts gefunden.',
  'search.more': 'Mehr zeigen',
  'search.away': 'Die Stelle liegt nicht auf diesem Telefon. Mit Netz kommst du hin.',
  'search.far': 'Die Stelle liegt sehr weit zurück. Hier beginnt, was geladen ist; darüber kommt mehr.',
};
