/** The command line and the language server over the same tree: the same findings for every file, the same pages and tables. */
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
const YEARLY = (year: number, body: string): string =>
  `${year}年云泽市普法情况的报告\n\n一、工作情况\n\n${year}年，${body}\n\n云泽市司法局\n${year + 1}年1月17日\n`;
const BASE = '全市受理行政复议案件比2021年的49件增加69件，问题销号率95%，发现执法问题40个、整改到位36个。';
/** YEARLY(2021, '全市受理行政复议案件94件。') in an encoding that Node can read but not write. */
const LAST_YEAR_GB18030 = Buffer.from(
  'MjAyMcTq1MbU88rQxtW3qMfpv/a1xLGouOYKCtK7oaK5pNf3x+m/9goKMjAyMcTqo6zIq8rQytzA7dDQ1f64tNLpsLi8/jk0vP6howoK1MbU88rQy763qL7WCjIwMjLE6jHUwjE3yNUK',
  'base64',
);
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
  'yearly/.fazhilint.json': `{
    "facts": "facts.csv",
    "rates": {"销号率": {"numerator": ["整改到位"], "denominator": ["发现"]}},
    "previous": ["2020/", "no/"]
  }`,
  'yearly/facts.csv': '指标,数值,单位,年度\n发现执法问题,44,个,2022\n整改到位,三十,个,2022\n',
  'yearly/2022.md': YEARLY(2022, BASE),
  'yearly/2021.md': YEARLY(2021, '全市受理行政复议案件94件，全市受理行政复议案件比2020年的40件增加54件。'),
  'yearly/2020/a.md': YEARLY(2020, '全市受理行政复议案件94件。'),
  'yearly/named.md': `---\nprevious: old/2021.txt\n---\n${YEARLY(2022, BASE)}`,
  'yearly/gone.md': `---\nprevious: 2019.md\n---\n${YEARLY(2022, BASE)}`,
  'yearly/old/2021.txt': LAST_YEAR_GB18030,
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
  const crossYear = (name: string) => checked.get(name)?.filter(({ rule }) => rule === 'figures/repeat-mismatch');
  for (const name of ['2022.md', '2021.md', 'named.md']) expect(crossYear(`yearly/${name}`), name).toHaveLength(1);
  expect(crossYear('yearly/gone.md')).toEqual([]);
  const complaints: string[] = JSON.parse(stdout).problems.map(({ where }: { where: string }) => where);
  expect(complaints).toContain('yearly/gone.md:2:11');
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
    const isProblem = ({ rule }: Found) => rule === 'config';
    const findings = diagnostics.filter(found => !isProblem(found));
    expect(byPlace(findings), name).toEqual(byPlace(checked.get(name) ?? []));
    const places = diagnostics
      .filter(isProblem)
      .map(({ range: { start } }) => `${name}:${start.line + 1}:${start.character + 1}`);
    expect(places).toEqual(complaints.filter(where => where.startsWith(`${name}:`)));
  }
  const uri = pathToFileURL(join(folder, 'cut-off.md')).href;
  const exported = (format: string) => client.request<string>('fazhi/exportReport', { uri, format });
  const printed = async (command: string, format: string) =>
    (await runCli([command, 'cut-off.md', '--format', format], { cwd: folder })).stdout;
  expect(await exported('html')).toBe(await printed('check', 'html'));
  expect(await exported('csv')).toBe(await printed('figures', 'csv'));
});
