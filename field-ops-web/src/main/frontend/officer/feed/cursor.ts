/** A cursor names an epoch of the feed (a restored database has a new one) and a number in it. */
export function epochOf(cursor: string): string {
  return cursor.slice(0, cursor.lastIndexOf('-'));
}

export function numberOf(cursor: string): number {
  return Number(cursor.slice(cursor.lastIndexOf('-') + 1));
}

/** The later of two cursors of one epoch. */
export function later(one: string, other: string): string {
  return numberOf(one) >= numberOf(other) ? one : other;
}

/** The cursor after an entry that came by the socket. */
export function after(cursor: string, number: number): string {
  return later(`${epochOf(cursor)}-${number}`, cursor);
}
