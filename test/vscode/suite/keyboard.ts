// Keys, pressed in the window as a person does.
import type { Context } from 'mocha';
import { expectations } from './expectations.ts';

/** Asks the orchestrator, which holds the window, for a key by its name in Playwright: `Enter`, `Alt+ArrowDown`. */
export function press(...keys: readonly string[]): void {
  for (const key of keys) console.log(`[key] ${key}`);
}

/** Leaves a test out, and says so, where nobody can press keys. */
export async function needKeyboard(test: Context): Promise<void> {
  const { keyboard } = await expectations();
  if (!keyboard) test.skip();
}
