import type { Database, Sealed } from './database.js';

/** What lies there was sealed for another person or was changed since. */
export class SealBroken extends Error {
  constructor(about: string) {
    super(`cannot open ${about}`);
    this.name = 'SealBroken';
  }
}

/**
 * Seals and opens what one person has on this device: AES-GCM with a key that the browser never hands out. Each seal is
 * bound to the person and to what it is about, so that pieces cannot be swapped.
 */
export class Vault {
  private constructor(
    readonly personId: string,
    private readonly key: CryptoKey,
  ) {}

  /** The person's vault; the key is made at the first time and is on disk before anything is sealed with it. */
  static async of(db: Database, personId: string): Promise<Vault> {
    const known = await db.get('keys', personId);
    if (known) return new Vault(personId, known.key);
    const fresh = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
    const key = await db.write(['keys'], async (tx) => {
      const raced = await tx.objectStore('keys').get(personId);
      if (!raced) await tx.objectStore('keys').put({ personId, key: fresh });
      return { key: raced?.key ?? fresh };
    });
    return new Vault(personId, key.key);
  }

  async seal(bytes: BufferSource, about: string): Promise<Sealed> {
    const iv = crypto.getRandomValues(new Uint8Array(12));
    return { iv, bytes: await crypto.subtle.encrypt(this.terms(iv, about), this.key, bytes) };
  }

  /** @throws SealBroken */
  async open(sealed: Sealed, about: string): Promise<ArrayBuffer> {
    try {
      return await crypto.subtle.decrypt(this.terms(sealed.iv, about), this.key, sealed.bytes);
    } catch {
      throw new SealBroken(about);
    }
  }

  sealJson(value: unknown, about: string): Promise<Sealed> {
    return this.seal(new TextEncoder().encode(JSON.stringify(value)), about);
  }

  /** @throws SealBroken */
  async openJson<T>(sealed: Sealed, about: string): Promise<T> {
    return JSON.parse(new TextDecoder().decode(await this.open(sealed, about))) as T;
  }

  private terms(iv: Uint8Array<ArrayBuffer>, about: string): AesGcmParams {
    return { name: 'AES-GCM', iv, additionalData: new TextEncoder().encode(`${this.personId}|${about}`) };
  }
}
