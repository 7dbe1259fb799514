/** A file that was dropped on one desk, on its way to the form of another; the page stays the same. */
let carried: File | undefined;

export function carry(file: File): void {
  carried = file;
}

export function takeCarried(): File | undefined {
  const file = carried;
  carried = undefined;
  return file;
}
