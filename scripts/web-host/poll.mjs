// Waits for a condition outside this process by asking again until a deadline.
import { setTimeout as pause } from 'node:timers/promises';

const interval = 50;

/**
 * Asks until the answer is true; an attempt that throws counts as not yet.
 *
 * @param {() => Promise<boolean>} ask
 * @param {number} deadline in milliseconds from now
 * @param {string} what named in the error when the deadline passes
 */
export async function poll(ask, deadline, what) {
  const end = Date.now() + deadline;
  let reason = '';
  while (Date.now() < end) {
    try {
      if (await ask()) return;
      reason = 'the condition stayed false';
    } catch (error) {
      reason = error instanceof Error ? error.message : String(error);
    }
    await pause(interval);
  }
  throw new Error(`${what} was not ready within ${deadline} ms: ${reason}`);
}
