import type { Me } from '../person/me.js';

/** A guest asks the polling office, not the patrols; of everybody else, and of whom nothing is known yet, the button stays. */
export function mayRequestBackup(me: Me | undefined): boolean {
  return !me?.roles?.includes('guest') || me.roles.includes('officer');
}
