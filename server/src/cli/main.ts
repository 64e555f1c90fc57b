/** Entry of the `fazhi-lint` command: arguments in, exit code out; and of its threads. */
import { nodeIo } from './nodeIo.ts';
import { outputLost, run } from './run.ts';

/** Given by startProgram.ts. */
declare const keepCode: () => void;
declare const isThread: boolean;

if (isThread) void import('./threadWorker.ts').then(({ answerTasks }) => answerTasks(__dirname));
else runCommand();

function runCommand(): void {
  // A full disk under `> file`, or `| head`, which closes the pipe early: what is missing there must not pass for a pass.
  process.stdout.on('error', error => {
    process.stderr.write(`fazhi-lint: ${outputLost(error, process.argv.slice(2), process.env)}\n`);
    process.exit(2);
  });
  process.stderr.on('error', () => undefined);

  void run(process.argv.slice(2), nodeIo(__dirname, keepCode)).then(code => {
    // Node would wait for the compiling of functions that nobody calls any more. A turn later, when what went wrong
    // with an output has been told of; what was written is out by then.
    process.stderr.write('', () => setImmediate(() => process.exit(code)));
  });
}
