/** The command line and the language server over the same tree: the same findings for every file. */
import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { createMessageConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver/node';
import { clientOver, FULL } from '../lsp/harness.ts';
import { type Files, makeFolder, runCli } from './harness.ts';
import { CUT_OFF, GAP, GOOD, README } from './samples.ts';

const PLAIN_GAP = GAP.replace(/^---[\s\S]*?---\n/, '');
const TREE: Files = {
  '.fazhilint.json': `{
    "extends": ["strict", "./shared/base.json"],
    "kindFiles": ["./shared/briefing.json"],
    "kinds": {"briefings/*.md": "briefing"},
    "rules": {"outline/gap": "warning", "figures": "hint"},
    "ignore": ["old/"]
  }`,
  'shared/base.json':
    '{"rules": {"outline": "info", "format/half-width": "error", "sections/thin": ["error", {"least": 1}]}}',
  'shared/briefing.json': '{"id": "briefing", "extends": "report", "name": {"zh": "简报", "en": "Briefing"}}',
  'gap.md': GAP,
  'cut-off.md': CUT_OFF,
  'windows.md': `\uFEFF${GAP.replaceAll('\n', '\r\n')}`,
  'readme.md': README,
  'old/gap.md': GAP,
  'briefings/readme.md': README,
  'briefings/gap.md': PLAIN_GAP,
  'a/.fazhilint.json': '{"rules": {"outline": "off"}, "kinds": {"plan.md": "work-plan"}}',
  'a/gap.md': GAP,
  'a/plan.md': PLAIN_GAP,
  'a/b/.fazhilint.json': '{"rules": {"outline/gap": "error", "nonsense/rule": "off"}}',
  'a/b/gap.md': GAP,
  'a/b/kept.md': GAP.replace('三、', '<!-- fazhi-disable-next-line outline/gap -->\n三、'),
  'a/b/unknown.md': GOOD.replace('三、', '<!-- fazhi-disable-line outline/gop: 理由 -->\n三、'),
};
const SEVERITIES = ['error', 'warning', 'info', 'hint'];

interface Found {
  readonly rule: string;
  readonly severity: string;
  readonly range: object;
}

const byPlace = (found: readonly Found[]) => found.map(each => JSON.stringify(each)).sort();

test('agree on every file', async () => {
  const folder = await makeFolder(TREE);
  const names = Object.keys(TREE).filter(name => name.endsWith('.md'));
  const { stdout } = await runCli(['check', '.', '--format', 'json'], { cwd: folder });
  const checked = new Map<string, Found[]>(
    JSON.parse(stdout).files.map(({ path, findings }: { path: string; findings: Found[] }) => [
      path,
      findings.map(({ rule, severity, range }) => ({ rule, severity, range })),
    ]),
  );
  expect(checked.get('gap.md')).not.toEqual([]);
  expect(checked.has('old/gap.md')).toBe(false);

  const server = spawn(process.execPath, [resolve('dist/server/main.js'), '--stdio']);
  onTestFinished(() => void server.kill());
  const connection = createMessageConnection(
    new StreamMessageReader(server.stdout),
    new StreamMessageWriter(server.stdin),
  );
  const client = clientOver(connection, new Map(), {}, raw => server.stdin.write(raw));
  await client.request('initialize', {
    processId: process.pid,
    rootUri: null,
    workspaceFolders: [{ uri: pathToFileURL(folder).href, name: 'work' }],
    capabilities: FULL,
    locale: 'zh-cn',
  });
  await client.notify('initialized', {});
  for (const name of names) {
    const document = client.open(pathToFileURL(join(folder, name)).href, await readFile(join(folder, name), 'utf8'));
    const diagnostics = (await document.diagnostics()).map(({ code, severity = 1, range }) => ({
      rule: String(code),
      severity: SEVERITIES[severity - 1] ?? '',
      range,
    }));
    expect(byPlace(diagnostics), name).toEqual(byPlace(checked.get(name) ?? []));
  }
});
