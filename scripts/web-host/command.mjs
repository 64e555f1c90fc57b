// Runs a program to its end, quietly, and shows what it printed only when it failed.
import { spawn } from 'node:child_process';

const tailLength = 4000;

/**
 * Resolves with the standard output; rejects with the last lines of both streams when the program fails.
 *
 * @param {string} program
 * @param {string[]} parameters
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv }} [options]
 * @returns {Promise<string>}
 */
export function run(program, parameters, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, parameters, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    let all = '';
    child.stdout.on('data', chunk => {
      output += chunk;
      all += chunk;
    });
    child.stderr.on('data', chunk => {
      all += chunk;
    });
    child.once('error', error => reject(new Error(`${program} could not be started: ${error.message}`)));
    child.once('close', (code, signal) => {
      if (code === 0) resolve(output);
      else
        reject(
          new Error(`'${program} ${parameters.join(' ')}' ended with ${signal ?? code}:\n${all.slice(-tailLength)}`),
        );
    });
  });
}
