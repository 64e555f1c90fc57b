/** Entry of the `fazhi-lint` command: arguments in, exit code out. */
import { nodeIo } from './nodeIo.ts';
import { discardUnfinished } from './replacement.ts';
import { run } from './run.ts';

// `fazhi-lint … | head` closes the pipe early; that is no failure of ours.
process.stdout.on('error', error => {
  if ((error as NodeJS.ErrnoException).code !== 'EPIPE') throw error;
});

// Ctrl-C and a CI job that is called off: nothing half written stays behind. The codes are those of a shell.
for (const [signal, code] of [
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const) {
  process.on(signal, () => {
    discardUnfinished();
    process.exit(code);
  });
}

run(process.argv.slice(2), nodeIo(__dirname)).then(code => {
  process.exitCode = code;
});
