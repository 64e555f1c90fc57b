// What package.json promises: every word is there in both languages, every command is registered, the package is small.
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import picomatch from 'picomatch';
import { describe, expect, it } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import { readSources } from '../sources.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const readJson = (path: string): Record<string, string> => JSON.parse(readFileSync(`${root}/${path}`, 'utf8'));
const client = readSources('client/src/**/*.ts')
  .map(({ text }) => text)
  .join('\n');
const unique = (found: Iterable<RegExpMatchArray>) => [...new Set([...found].map(([, word = '']) => word))].sort();

describe('words', () => {
  it.each(['package.nls.json', 'package.nls.zh-cn.json'])('of the manifest are all in %s, and no others', path => {
    const used = unique(readFileSync(`${root}/package.json`, 'utf8').matchAll(/"%([\w.]+)%"/g));
    expect(Object.keys(readJson(path)).sort()).toEqual(used);
  });

  it('of the client are all there in Chinese, and no others', () => {
    const used = unique(client.matchAll(/l10n\.t\(\s*'([^']+)'/g));
    expect(Object.keys(readJson('l10n/bundle.l10n.zh-cn.json')).sort()).toEqual(used);
  });
});

describe('commands', () => {
  it('are registered as they are announced', () => {
    const registered = unique(client.matchAll(/registerCommand\(\s*'([^']+)'/g));
    expect(registered).toEqual(manifest.contributes.commands.map(({ command }) => command).sort());
  });
});

describe('bundles for the browser', () => {
  it.each([
    ['dist/client/browser.js', ['vscode']],
    ['dist/server/browser.js', []],
  ])('%s asks for nothing of Node', (path, allowed) => {
    const bundle = readFileSync(`${root}/${path}`, 'utf8');
    expect(unique(bundle.matchAll(/\brequire\(["']([^"']+)["']\)/g))).toEqual(allowed);
  });
});

describe('the package', () => {
  // `.vscodeignore` leaves everything out and lets in again what is needed.
  const [first, ...letIn] = readFileSync(`${root}/.vscodeignore`, 'utf8')
    .split('\n')
    .filter(line => line !== '' && !line.startsWith('#'));

  it('leaves out what is not named', () => {
    expect(first).toBe('**');
    expect(letIn.filter(pattern => !pattern.startsWith('!'))).toEqual([]);
  });

  it('holds every file that the manifest names', () => {
    const isPacked = picomatch(letIn.map(pattern => pattern.slice(1)));
    const named = unique(JSON.stringify(manifest).matchAll(/"\.\/([^"]+\.\w+)"/g));
    expect(named).toContain('dist/client/node.js');
    expect(named.filter(path => !isPacked(path) || !existsSync(`${root}/${path}`))).toEqual([]);
  });
});
