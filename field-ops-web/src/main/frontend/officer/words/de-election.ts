/** Election results are not sent from here. */
export const deElection = {
  'result.title': 'Das sieht nach einem Wahlergebnis aus',
  'result.rule':
    'Ergebnisse gehören nicht hierher. Zurückgehalten wird, was mindestens fünf Mal Name und Zahl nennt, oder zwei Mal, wenn ein Wort wie „Stimmen“ oder „gültig“ dabei ist.',
  'result.kept': 'Dein Text bleibt im Feld stehen. Nichts wurde gesendet.',
  'result.reason': 'Warum ist es kein Ergebnis?',
  'result.send': 'Mit dieser Begründung senden',
  'result.back': 'Zurück zum Text',
  'result.not': 'Kein Ergebnis: {why}',
};
