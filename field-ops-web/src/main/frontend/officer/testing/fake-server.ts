import type { Backup, Channel, Duty, FeedEntry, Message } from '../feed/feed-entry.js';
import type { Operation } from '../outbox/entry.js';

interface FakeUpload {
  length: number;
  bytes: Uint8Array;
  sha256: string;
}

/** The server's side of docs/protocol.md in memory, with its faults to be switched on. It does, then loses the answer. */
export class FakeServer {
  signedInAs?: string;
  duties: Partial<Duty>[] = [];
  /** PostgreSQL is away: operations get 503, uploads are taken. */
  storeAway = false;
  network = true;
  /** The answers of so many calls to come get lost after their work was done. */
  answersToLose = 0;
  /** Operations whose text makes the server stumble. */
  poison = '';
  readonly calls: string[] = [];
  readonly operations = new Map<string, Operation>();
  /** What the device said its clock shows, call by call. */
  readonly sentAt: string[] = [];
  /** What it said of the age of each operation. */
  readonly ages = new Map<string, number | undefined>();
  /** The server's clock; undefined: it does not tell. */
  time: () => string | undefined = () => undefined;
  readonly uploads = new Map<string, FakeUpload>();
  readonly feed: FeedEntry[] = [];
  /** A restored database has another one. */
  epoch = 'e1';
  /** How far behind a device may be before it needs a snapshot. */
  reach = 2_000;
  requests: Partial<Backup>[] = [];
  channels: Partial<Channel>[] = [];
  /** Of so many channels the snapshot brings a page. */
  withPage = 50;
  readonly messages = new Map<string, Message[]>();
  beforeFeed: () => Promise<void> | void = () => undefined;
  readonly refusals = new Map<string, string>();
  refusalStatus = 409;
  /** Something on the way lets no longer calls through. */
  proxyLimit = Number.POSITIVE_INFINITY;
  /** What receipts say instead of the hash of the upload. */
  receiptHash?: string;
  beforePatch: () => Promise<void> | void = () => undefined;

  constructor(personId?: string) {
    this.signedInAs = personId;
  }

  readonly fetch: typeof fetch = async (input, init) => {
    const path = String(input);
    const method = init?.method ?? 'GET';
    if (!this.network) throw new TypeError('no network');
    this.calls.push(`${method} ${path.split('?')[0]}`);
    const answer = await this.answer(method, path, init ?? {});
    if (init?.signal?.aborted) throw init.signal.reason;
    if (this.answersToLose > 0) {
      this.answersToLose -= 1;
      throw new TypeError('the answer was lost');
    }
    return answer;
  };

  private async answer(method: string, path: string, init: RequestInit): Promise<Response> {
    if (!this.signedInAs) return problem(401, 'NOT_SIGNED_IN');
    if (path === '/api/v1/me')
      return json({
        serverTime: this.time(),
        personId: this.signedInAs,
        duties: this.duties,
        channels: [],
        statuses: [],
      });
    if (path === '/logout') return this.logout();
    if (path.startsWith('/api/v1/uploads')) return this.upload(method, path, init);
    if (this.storeAway) return problem(503, 'STORE_AWAY', { 'Retry-After': '1' });
    if (path === '/api/v1/operations' || path === '/api/v1/operations/urgent') {
      const { sentAt, operations } = JSON.parse(String(init.body));
      this.sentAt.push(sentAt);
      for (const { id, age } of operations) this.ages.set(id, age);
      return this.post(operations.map(({ age: _, ...operation }: Operation & { age?: number }) => operation));
    }
    if (path === '/api/v1/snapshot') return this.snapshot();
    if (path.startsWith('/api/v1/channels/')) return this.history(new URL(path, 'http://test'));
    if (path.startsWith('/api/v1/feed')) {
      await this.beforeFeed();
      return this.page(new URL(path, 'http://test').searchParams);
    }
    if (path.startsWith('/api/v1/evidence/')) return this.received('evidenceId', path.split('/')[4]);
    if (path.startsWith('/api/v1/attachments/')) return this.received('attachmentId', path.split('/')[4]);
    if (path.startsWith('/api/v1/certificates/')) return this.received('certificateId', path.split('/')[4]);
    return problem(404, 'NOT_FOUND');
  }

  private logout(): Response {
    const location = `https://keycloak.test/logout?client_id=web&id_token_hint=${this.signedInAs}`;
    this.signedInAs = undefined;
    return json({ location });
  }

  private post(operations: Operation[]): Response {
    if (this.poison && operations.some(({ body }) => body.text === this.poison)) return problem(500, 'UNEXPECTED');
    const answers = operations.map((operation) => {
      const { id } = operation;
      const code = this.refusals.get(operation.kind);
      if (code)
        return {
          id,
          outcome: 'refused',
          problem: { code, status: this.refusalStatus, title: 'Geht nicht', detail: 'Darum.' },
        };
      const outcome = this.operations.has(id) ? 'duplicate' : 'accepted';
      if (outcome === 'accepted') this.operations.set(id, operation);
      return { id, outcome, receivedAt: '2026-11-23T14:31:05.120Z', result: {} };
    });
    return json({ serverTime: this.time(), answers });
  }

  private async upload(method: string, path: string, init: RequestInit): Promise<Response> {
    const headers = new Headers(init.headers);
    if (method === 'POST') return this.create(headers);
    const upload = this.uploads.get(path.split('/')[4]);
    if (!upload) return problem(404, 'NOT_FOUND');
    if (method === 'DELETE') {
      this.uploads.delete(path.split('/')[4]);
      return new Response(null, { status: 204 });
    }
    if (method === 'PATCH') {
      if ((init.body as ArrayBuffer).byteLength > this.proxyLimit) return new Response('<html>', { status: 413 });
      await this.beforePatch();
      if (init.signal?.aborted) throw init.signal.reason;
      if (Number(headers.get('Upload-Offset')) !== upload.bytes.length) return problem(409, 'UPLOAD_OFFSET');
      const more = new Uint8Array(init.body as ArrayBuffer);
      const sum = btoa(String.fromCharCode(...new Uint8Array(await crypto.subtle.digest('SHA-256', more))));
      if (headers.get('Upload-Checksum') !== `sha256 ${sum}`) return problem(460, 'UPLOAD_CHECKSUM');
      upload.bytes = new Uint8Array(await new Blob([upload.bytes as BlobPart, more]).arrayBuffer());
    }
    return new Response(null, { status: 204, headers: { 'Upload-Offset': String(upload.bytes.length) } });
  }

  private create(headers: Headers): Response {
    const pairs = (headers.get('Upload-Metadata') ?? '').split(',').map((pair) => pair.split(' '));
    const metadata = Object.fromEntries(pairs.map(([name, value]) => [name, atob(value)]));
    const length = Number(headers.get('Upload-Length'));
    const id = metadata.certificateId ?? metadata.attachmentId ?? metadata.evidenceId;
    const known = this.uploads.get(id);
    if (known && known.sha256 !== metadata.sha256) return problem(409, 'UPLOAD_REUSED');
    if (!known) this.uploads.set(id, { length, bytes: new Uint8Array(), sha256: metadata.sha256 });
    const offset = String(this.uploads.get(id)?.bytes.length);
    return new Response(null, { status: 201, headers: { 'Upload-Offset': offset } });
  }

  private received(name: string, id: string): Response {
    const upload = this.uploads.get(id);
    if (!upload) return problem(404, 'NOT_FOUND');
    const state = upload.bytes.length === upload.length ? 'READY' : 'ANNOUNCED';
    return json({ [name]: id, state, sha256: this.receiptHash ?? upload.sha256 });
  }

  private get me() {
    return { serverTime: this.time(), personId: this.signedInAs, duties: this.duties, channels: [], statuses: [] };
  }

  private snapshot(): Response {
    const channels = this.channels.map((channel, index) => {
      const messages = this.messages.get(channel.channelId ?? '') ?? [];
      return { ...channel, messages: index < this.withPage ? messages.slice(-30) : [] };
    });
    const evidence: unknown[] = [];
    const cursor = `${this.epoch}-${this.feed.at(-1)?.number ?? 0}`;
    return json({ cursor, serverTime: this.time(), me: this.me, requests: this.requests, channels, evidence });
  }

  private history(url: URL): Response {
    const all = this.messages.get(url.pathname.split('/')[4]) ?? [];
    const before = Number(url.searchParams.get('before') ?? Number.POSITIVE_INFINITY);
    const older = all.filter(({ number }) => number < before);
    const messages = older.slice(-Number(url.searchParams.get('limit') ?? 50));
    return json({ messages, more: older.length > messages.length });
  }

  private page(query: URLSearchParams): Response {
    const [epoch, number] = (query.get('after') ?? '').split('-');
    const after = Number(number);
    const all = this.feed.filter((entry) => entry.number > after);
    if (epoch !== this.epoch || all.length > this.reach) return problem(409, 'SNAPSHOT_NEEDED');
    const entries = all.slice(0, Number(query.get('limit') ?? 200));
    const next = `${this.epoch}-${entries.at(-1)?.number ?? after}`;
    return json({ entries, next, more: all.length > entries.length });
  }
}

function json(body: unknown): Response {
  return new Response(JSON.stringify(body), { headers: { 'Content-Type': 'application/json' } });
}

function problem(status: number, code: string, headers: Record<string, string> = {}): Response {
  const body = JSON.stringify({ type: 'about:blank', code, status, title: 'Abgelehnt', detail: '' });
  return new Response(body, { status, headers: { 'Content-Type': 'application/problem+json', ...headers } });
}
