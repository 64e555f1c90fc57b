/** What `fazhi-lint` starts where Node is installed: the command line, from the files beside it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { startProgram } from './startProgram.ts';

const main = join(__dirname, 'cliMain.js');
startProgram(readFileSync(main), main, __dirname, require);
