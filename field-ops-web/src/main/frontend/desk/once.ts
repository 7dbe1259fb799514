/** Asks for a name; told `true` when nobody else has it now, and holds it until the promise is over. */
export type Claims = (name: string, held: (isOurs: boolean) => Promise<void>) => Promise<void>;

const holdFor = 5_000;

/** Across all windows of this browser, by Web Locks. */
export const claims: Claims = (name, held) =>
  navigator.locks.request(name, { ifAvailable: true }, async (lock) => {
    await held(lock !== null);
  });

const pause = (millis: number) => new Promise<void>((resolve) => setTimeout(resolve, millis));

/**
 * Does something in one of the windows that hear of it. The window that its person looks at is first; the others wait a
 * moment and find that it is done.
 *
 * @param isFirst whether this is that window
 */
export async function once(
  name: string,
  isFirst: boolean,
  act: () => void,
  by: Claims = claims,
  wait = pause,
): Promise<void> {
  if (!isFirst) await wait(250);
  await by(`notice ${name}`, async (isOurs) => {
    if (!isOurs) return;
    act();
    await wait(holdFor);
  });
}
