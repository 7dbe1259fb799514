import { type DeviceClock, deviceClock } from './clock.js';
import { deadline } from './deadline.js';

/** What is refused, in words for people; `code` is for programs and is not shown. */
export interface Refused {
  code: string;
  status: number;
  title: string;
  detail?: string;
}

/** Everything that can become of a call. Only `ok` and `refused` are the server's word; the others may be repeated. */
export type Reply =
  | { kind: 'ok'; status: number; headers: Headers; body: unknown }
  | { kind: 'refused'; problem: Refused }
  | { kind: 'signedOut' }
  | { kind: 'interrupted' }
  | { kind: 'away'; status?: number; retryAfter?: number; timedOut?: boolean };

export type Fault = Exclude<Reply, { kind: 'ok' | 'refused' }>;

export interface Call {
  method?: string;
  headers?: Record<string, string>;
  json?: unknown;
  bytes?: ArrayBuffer;
  timeout?: number;
  signal?: AbortSignal;
  /** Goes out even when the app is closed the moment after. */
  keepalive?: boolean;
  /** `none` for answers without a body that matters, `bytes` for a file. */
  expect?: 'json' | 'none' | 'bytes';
}

export type Caller = (path: string, call?: Call) => Promise<Reply>;

/** Statuses that say "not now" rather than "not this". */
const passing = new Set([408, 423, 425, 429]);

/**
 * @param language what refusals shall be written in
 * @param clock learns the server's time from every answer that tells it
 * @returns a function that never throws; an answer that is not ours (the page of a hotel's network) counts as `away`
 */
export function caller(
  language: () => string,
  fetcher: typeof fetch = (...all) => fetch(...all),
  clock: DeviceClock = deviceClock,
): Caller {
  return async (path, call = {}) => {
    const asked = clock.elapsed();
    const patience = deadline(call.timeout ?? 15_000, call.signal);
    try {
      const response = await fetcher(path, {
        method: call.method ?? 'GET',
        headers: {
          Accept: 'application/json',
          'Accept-Language': language(),
          ...(call.json === undefined ? {} : { 'Content-Type': 'application/json' }),
          ...call.headers,
        },
        body: call.json === undefined ? call.bytes : JSON.stringify(call.json),
        credentials: 'same-origin',
        keepalive: call.keepalive ?? false,
        cache: 'no-store',
        redirect: 'manual',
        signal: patience.signal,
      });
      const reply = await replyOf(response, call);
      if (reply.kind === 'ok') learn(clock, reply.body, asked);
      return reply;
    } catch {
      if (call.signal?.aborted) return { kind: 'interrupted' };
      return { kind: 'away', timedOut: patience.hasPassed };
    } finally {
      patience.end();
    }
  };
}

function learn(clock: DeviceClock, body: unknown, asked: number): void {
  const told = (body as { serverTime?: unknown } | null | undefined)?.serverTime;
  if (typeof told === 'string') clock.learn(told, asked);
}

async function replyOf(response: Response, call: Call): Promise<Reply> {
  const { status, headers } = response;
  if (status === 401) return { kind: 'signedOut' };
  // Our server leads no call elsewhere; the page of a hotel's network does.
  if (response.type === 'opaqueredirect' || (status >= 300 && status < 400)) return { kind: 'away' };
  if (status >= 500 || passing.has(status)) return { kind: 'away', status, retryAfter: secondsOf(headers) };
  const isJson = /[/+]json/.test(headers.get('Content-Type') ?? '');
  // A server that is still starting knows no page at all: only a refusal in our own form is one.
  if (status >= 400 && !isJson) return foreign(status);
  if (status >= 400) return { kind: 'refused', problem: await problemOf(response) };
  if (call.expect === 'bytes')
    return isJson ? { kind: 'away' } : { kind: 'ok', status, headers, body: await response.arrayBuffer() };
  if (call.expect === 'none') return { kind: 'ok', status, headers, body: undefined };
  if (!isJson) return { kind: 'away' };
  return { kind: 'ok', status, headers, body: await response.json() };
}

/** What stands between us and the server will go on finding a thing too large; everything else passes. */
function foreign(status: number): Reply {
  if (status !== 413) return { kind: 'away', status };
  return { kind: 'refused', problem: { code: 'TOO_LARGE_ON_THE_WAY', status, title: '' } };
}

async function problemOf(response: Response): Promise<Refused> {
  const { status } = response;
  const told = (await response.json().catch(() => ({}))) as Partial<Refused>;
  return { code: told.code ?? `HTTP_${status}`, status, title: told.title ?? '', detail: told.detail };
}

function secondsOf(headers: Headers): number | undefined {
  const seconds = Number(headers.get('Retry-After') ?? Number.NaN);
  return Number.isFinite(seconds) && seconds >= 0 ? seconds : undefined;
}
