/** Entry of the `fazhi-lint` command: arguments in, exit code out. */
import { nodeIo } from './nodeIo.ts';
import { run } from './run.ts';

/** Given by entry.ts. */
declare const keepCode: () => void;

// `fazhi-lint … | head` closes the pipe early; that is no failure of ours.
process.stdout.on('error', error => {
  if ((error as NodeJS.ErrnoException).code !== 'EPIPE') throw error;
});

run(process.argv.slice(2), nodeIo(__dirname, keepCode)).then(code => {
  process.exitCode = code;
});
