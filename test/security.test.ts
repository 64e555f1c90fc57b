/** Nothing that is published reaches for the network, starts programs unasked or runs text as code on behalf of a document. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { globSync } from 'tinyglobby';
import { describe, expect, test } from 'vitest';
import { BUDGETS } from './budgets.ts';
import { ROOT, readSources } from './sources.ts';

const REACHING =
  /^(?:node:)?(?:child_process|cluster|dgram|dns|http2?|https|inspector|net|repl|tls|v8|vm|wasi)(?:\/|$)/;

const own = readSources('server/src/**/*.ts', 'client/src/**/*.ts', 'demo/src/**/*.ts');

describe('our sources', () => {
  test('import nothing that reaches out of the process', () => {
    const found = own.flatMap(({ path, imports }) =>
      imports.filter(({ target }) => REACHING.test(target)).map(({ target }) => `${path} → ${target}`),
    );
    expect(found).toEqual([
      // Loads the bundles that lie in an executable, as `require` would.
      'server/src/cli/executable.ts → node:vm',
      // Starts LibreOffice where the user asks for it with --convert.
      'server/src/cli/officeConverter.ts → node:child_process',
      // Loads the command line, as `require` would, with the code that V8 made of it in an earlier run.
      'server/src/cli/startProgram.ts → node:vm',
    ]);
  });

  test('run no text as code and ask no server', () => {
    const running =
      /\beval\(|\bnew Function\b|\bFunction\(|\bfetch\(|\bXMLHttpRequest\b|\bWebSocket\b|\bimportScripts\(/;
    expect(own.filter(({ text }) => running.test(text)).map(({ path }) => path)).toEqual([]);
  });
});

describe('bundles', () => {
  test('are all looked at', () => {
    expect(globSync('dist/**/*.js', { cwd: ROOT, ignore: ['dist/types/**', 'dist/test/**'] }).sort()).toEqual(
      Object.keys(BUDGETS)
        .filter(file => file.endsWith('.js'))
        .sort(),
    );
  });

  test('of Word files ask nothing of Node, so that the editor in a browser has them too', () => {
    const text = readFileSync(join(ROOT, 'dist/word.js'), 'utf8');
    expect(text.match(/\brequire\(["'][^"']*["']\)/g) ?? []).toEqual([]);
    // Of the server’s own modules this one would be missed in a worker; it is what a library takes threads from.
    expect(readFileSync(join(ROOT, 'dist/server/main.js'), 'utf8')).not.toMatch(/require\("(?:node:)?module"\)/);
  });

  // What bundled packages bring along; a new entry wants a reason.
  test.each<readonly [bundle: string, modules: readonly string[], code: number]>([
    ['dist/engine.js', [], 0],
    // vscode-languageserver: a socket or pipe where the client asks for one on the command line.
    ['dist/server/main.js', ['child_process', 'net'], 0],
    // They run the program with what was kept of it.
    ['dist/cli.js', ['vm'], 0],
    ['dist/cliThread.js', ['vm'], 0],
    ['dist/executable.js', ['vm'], 0],
    ['dist/cliMain.js', [], 0],
    ['dist/officeConverter.js', ['child_process'], 0],
    ['dist/word.js', [], 0],
    // vscode-languageclient: starts the server that the extension brings along.
    ['dist/client/main.js', ['child_process', 'net'], 0],
  ])('%s holds no more than it must', (bundle, modules, code) => {
    const text = readFileSync(join(ROOT, bundle), 'utf8');
    const asked = Array.from(text.matchAll(/\b(?:require|import)\("([^"]+)"\)/g), ([, name = '']) => name)
      .filter(name => REACHING.test(name))
      .map(name => name.replace('node:', ''));
    expect([...new Set(asked)].sort()).toEqual(modules);
    expect(text.match(/\beval\(|\bnew Function\b|(?<!new )\bFunction\(/g) ?? []).toHaveLength(code);
    expect(text.match(/\bXMLHttpRequest\b|\bnew WebSocket\b|(?<![.\w])fetch\(/g) ?? []).toEqual([]);
  });
});
