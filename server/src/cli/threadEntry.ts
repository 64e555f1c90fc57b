/** What a thread of `fazhi-lint` starts where Node is installed: the same program, made of the same kept code. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { startProgram } from './startProgram.ts';

const path = join(__dirname, 'cliMain.js');
startProgram({ source: readFileSync(path), path, folder: __dirname, require, isThread: true });
