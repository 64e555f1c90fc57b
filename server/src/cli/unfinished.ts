/** Temporary files that exist at this moment: Ctrl-C and a CI job that is called off leave none of them. */
import { rmSync } from 'node:fs';

const unfinished = new Set<string>();

/** With the exit codes of a shell. */
const SIGNALS = [
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const;

const handlers = SIGNALS.map(([signal, code]) => ({
  signal,
  end: () => {
    for (const path of unfinished) rmSync(path, { force: true });
    process.exit(code);
  },
}));

/**
 * Signals are only taken care of while there is a file to remove: without a handler the system ends the program at
 * once, even in the middle of a long text, where a handler would have to wait.
 */
export function addUnfinished(path: string): void {
  if (unfinished.size === 0) for (const { signal, end } of handlers) process.on(signal, end);
  unfinished.add(path);
}

/** It has been removed, or has taken its place. */
export function removeUnfinished(path: string): void {
  unfinished.delete(path);
  if (unfinished.size === 0) for (const { signal, end } of handlers) process.off(signal, end);
}
