/** Rings once for each thing that calls, and for it again when it calls again; never for the same call twice. */
export class Bell {
  private readonly rung = new Set<string>();

  constructor(private readonly ring: () => void) {}

  /** @param calls what calls now; each name stands for one call */
  heed(calls: string[]): void {
    const fresh = calls.filter((call) => !this.rung.has(call));
    for (const call of fresh) this.rung.add(call);
    if (fresh.length > 0) this.ring();
  }
}
