/** Where this program keeps, for the user, what only saves time and may be removed at any moment. */
import { homedir } from 'node:os';
import { isAbsolute, join } from 'node:path';

/** A relative XDG_CACHE_HOME counts for nothing, as its specification says: it would lie in the folder that is checked. */
export function userCacheFolder(env: Readonly<Record<string, string | undefined>>): string {
  const { XDG_CACHE_HOME: named = '', HOME: home } = env;
  return join(isAbsolute(named) ? named : join(home || homedir(), '.cache'), 'fazhi-lint');
}
