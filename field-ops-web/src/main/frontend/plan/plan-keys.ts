/** What a key in the plan means. */
export interface Act {
  name?: 'copy' | 'paste' | 'undo' | 'clear' | 'form';
  /** Rows and columns. */
  move?: [number, number];
  /** The place of a kind of shift. */
  kind?: number;
}

const moves: Record<string, [number, number]> = {
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  PageUp: [-10, 0],
  PageDown: [10, 0],
};

const withControl: Record<string, Act> = { c: { name: 'copy' }, v: { name: 'paste' }, z: { name: 'undo' } };

/** Letters are those of the kinds; arrows move, Delete empties, Enter opens the form. */
export function actOf(
  { key, ctrlKey, metaKey, altKey }: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey'>,
  kinds: readonly { letter: string }[],
): Act | undefined {
  if (altKey) return undefined;
  if (ctrlKey || metaKey) return withControl[key.toLowerCase()];
  if (key === 'Delete' || key === 'Backspace') return { name: 'clear' };
  if (key === 'Enter') return { name: 'form' };
  if (moves[key]) return { move: moves[key] };
  const kind = kinds.findIndex(({ letter }) => letter === key.toLowerCase());
  return kind < 0 ? undefined : { kind };
}

/** Where a movement leads among the rows that are shown, never out of them. */
export function moved(
  [row, column]: [number, number],
  [down, right]: [number, number],
  rows: readonly number[],
  columns: number,
): [number, number] {
  const at = Math.max(0, rows.indexOf(row));
  const to = rows[Math.min(rows.length - 1, Math.max(0, at + down))] ?? row;
  return [to, Math.min(columns - 1, Math.max(0, column + right))];
}
