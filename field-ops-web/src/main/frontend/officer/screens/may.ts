import type { Me } from '../person/me.js';

/** A guest asks the polling office, not the patrols; of everybody else, and of whom nothing is known yet, the button stays. */
export function mayRequestBackup(me: Me | undefined): boolean {
  return !me?.roles?.includes('guest') || me.roles.includes('officer');
}

/** A guest is no employee; everybody else, and whoever nothing is known of yet, can call in sick. */
export function mayCallInSick(me: Me | undefined): boolean {
  return !me?.roles?.length || me.roles.some((role) => role !== 'guest');
}
