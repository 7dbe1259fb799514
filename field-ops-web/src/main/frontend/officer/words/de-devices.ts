/** The devices of a person. */
export const deDevices = {
  'devices.title': 'Meine Geräte',
  'devices.count': '{n} von {of} angemeldet',
  'devices.this': 'Dieses Gerät',
  'devices.now': 'jetzt da',
  'devices.last': 'zuletzt {when}',
  'devices.unsent': '{n} Einträge noch nicht gesendet',
  'devices.unsentOne': '1 Eintrag noch nicht gesendet',
  'devices.out': 'Abmelden',
  'devices.outOf': '{name} abmelden',
  'devices.kept':
    'Nichts geht verloren: Was dort noch nicht gesendet ist, bleibt dort, verschlüsselt, und geht hinaus, wenn du dich dort wieder anmeldest.',
  'devices.name': 'Name dieses Geräts',
  'devices.rename': 'Umbenennen',
  'devices.renamed': 'Das Gerät heißt jetzt so.',
  'devices.away': 'Deine Geräte zeigt der Server, und der ist gerade nicht da. Hier bleibt alles, wie es ist.',
  'devices.failed': 'Das hat nicht geklappt. Es ist alles wie vorher; versuch es gleich erneut.',
  'devices.kind.PHONE': 'Handy',
  'devices.kind.TABLET': 'Tablet',
  'devices.kind.DESK': 'Arbeitsplatz',
  'devices.kind.PROGRAM': 'Programm',
};
