const usual = 'Europe/Berlin';

/** Whose clock counts: that of the house, wherever the phone thinks it is. */
export const house = { zone: usual };

/** As the server names it; a name that this browser does not know changes nothing. */
export function setZone(zone: string | undefined): void {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone ?? usual });
    house.zone = zone ?? usual;
  } catch {
    house.zone = usual;
  }
}

/** Does this phone show another time than the house at that moment? */
export function otherZone(time: number): boolean {
  const shown = (timeZone?: string) =>
    new Intl.DateTimeFormat('en', { timeZone, dateStyle: 'short', timeStyle: 'short' }).format(time);
  return shown() !== shown(house.zone);
}
