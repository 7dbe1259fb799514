import type { Database } from './database.js';

/** What belongs to the phone rather than to a person: who is active, language, theme, a sign-out under way. */
export async function readSetting<T>(db: Database, name: string): Promise<T | undefined> {
  return (await db.get('settings', name))?.value as T | undefined;
}

export async function writeSetting(db: Database, name: string, value: unknown): Promise<void> {
  await db.put('settings', { name, value });
}
