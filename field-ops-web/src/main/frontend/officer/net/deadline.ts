/** A signal that fires after a while, or with another one. Own code: `AbortSignal.any` and `timeout` are younger than phones. */
export interface Deadline {
  signal: AbortSignal;
  /** Was it the time that ran out? */
  readonly hasPassed: boolean;
  /** Ends the waiting; call it when the work is done. */
  end: () => void;
}

export function deadline(millis: number, other?: AbortSignal): Deadline {
  const abort = new AbortController();
  let hasPassed = false;
  const timer = setTimeout(() => {
    hasPassed = true;
    abort.abort(new DOMException('it took too long', 'TimeoutError'));
  }, millis);
  const follow = () => abort.abort(other?.reason);
  if (other?.aborted) follow();
  else other?.addEventListener('abort', follow, { once: true });
  return {
    signal: abort.signal,
    get hasPassed() {
      return hasPassed;
    },
    end: () => {
      clearTimeout(timer);
      other?.removeEventListener('abort', follow);
    },
  };
}
