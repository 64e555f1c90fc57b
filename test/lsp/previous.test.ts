/** Last year's report in the editor: found beside the document, followed when it changes, and named when it is wrong. */
import { afterEach, expect, test } from 'vitest';
import { locationOf } from '../../server/src/lsp/elsewhere.ts';
import type { LedgerView } from '../../server/src/lsp/ledgerProtocol.ts';
import { FOLDER, startClient, type TestClient } from './harness.ts';

const report = (year: number, body: string) =>
  `---\nkind: report\n---\n${year}年云泽市普法情况的报告\n\n一、工作情况\n\n${year}年，${body}\n\n云泽市司法局\n${year + 1}年1月17日\n`;
const NOW = `${FOLDER}/now.md`;
const LAST = `${FOLDER}/last.md`;
const TEXT = report(2022, '全市受理行政复议案件比2021年的49件增加69件。');
const last = (cases: number) => report(2021, `全市受理行政复议案件${cases}件。`);
const CREATED = 1;
const CHANGED = 2;

let client: TestClient;
afterEach(() => client.close());

const start = async (files: Record<string, string>, readsThroughClient = false) => {
  client = await startClient({
    files: new Map(Object.entries(files)),
    readsThroughClient,
    initializationOptions: { readText: true, listFolder: true },
  });
  return client;
};
const touch = (uri: string, text: string, type: number) => {
  client.files.set(uri, text);
  return client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri, type }] });
};

test.each([false, true])('is found beside the document, read through the client: %s', async readsThroughClient => {
  const { open } = await start({ [LAST]: last(94) }, readsThroughClient);
  const diagnostics = await open(NOW, TEXT).diagnostics();
  expect(diagnostics.map(({ code }) => code)).toEqual(['figures/repeat-mismatch']);
});

test('is read again when it changes, and found when it appears', async () => {
  const document = (await start({})).open(NOW, TEXT);
  expect(await document.diagnostics()).toEqual([]);
  await touch(LAST, last(94), CREATED);
  await client.next('workspace/diagnostic/refresh');
  expect(await document.diagnostics()).toHaveLength(1);
  await touch(LAST, last(49), CHANGED);
  await client.next('workspace/diagnostic/refresh');
  expect(await document.diagnostics()).toEqual([]);
});

test('a change of another file beside it asks for nothing', async () => {
  const other = `${FOLDER}/other.md`;
  const document = (await start({ [LAST]: last(94), [other]: 'x' })).open(NOW, TEXT);
  const { resultId } = await document.pull();
  await touch(other, 'y', CHANGED);
  expect(await document.pull(resultId)).toMatchObject({ kind: 'unchanged' });
});

test('in Word is not read where the host has no reader, and the file that names it says so', async () => {
  const { open } = await start({ [`${FOLDER}/2021.docx`]: 'PK' });
  const diagnostics = await open(NOW, TEXT.replace('report\n', 'report\nprevious: 2021.docx\n')).diagnostics();
  expect(diagnostics).toMatchObject([
    { code: 'config', message: expect.stringContaining('浏览器里的编辑器不读 Word 文件') },
  ]);
});

test('is complained of where front matter names it wrongly', async () => {
  const { open } = await start({});
  const diagnostics = await open(NOW, TEXT.replace('report\n', 'report\nprevious: ../last.md\n')).diagnostics();
  expect(diagnostics).toMatchObject([
    { code: 'config', range: { start: { line: 2, character: 10 } }, message: expect.stringContaining('不是项目内') },
  ]);
});

test('is led to by the finding, the hover and the row of the ledger, at the figure', async () => {
  const { open, request } = await start({ [LAST]: last(94) });
  const place = { uri: LAST, range: { start: { line: 7, character: 16 }, end: { line: 7, character: 19 } } };
  const [finding] = await open(NOW, TEXT).diagnostics();
  expect(finding?.relatedInformation).toContainEqual({
    location: place,
    message: expect.stringContaining('上年报告第8行写'),
  });
  const hover = await request('textDocument/hover', { textDocument: { uri: NOW }, position: finding?.range.start });
  expect(hover).toMatchObject({ contents: { value: expect.stringContaining(`](${LAST}#L8,17)`) } });
  const { rows } = await request<LedgerView>('fazhi/ledger', { uri: NOW });
  const operands = rows.flatMap(row => (row.group === 'wrong' ? row.operands : []));
  expect(operands).toContainEqual({ text: expect.stringContaining('上年报告第8行写'), note: 'last.md', ...place });
});

test('a figure of a facts file is led to as well', async () => {
  const facts = `${FOLDER}/facts.csv`;
  const { open } = await start({
    [facts]: '指标,数值,单位,年度\n行政处罚案件,82,件,2022\n',
    [`${FOLDER}/.fazhilint.json`]: '{ "facts": ["facts.csv"] }',
  });
  const [finding] = await open(NOW, report(2022, '全市办理行政处罚案件80件。')).diagnostics();
  expect(finding?.relatedInformation).toMatchObject([
    { location: { uri: facts, range: { start: { line: 1, character: 0 } } } },
  ]);
});

test('of a Word file, which has no lines, the file is opened', () => {
  const start = { line: 5, character: 3 };
  const found = { zh: '', en: '', file: 'lastYear', path: null, range: { start, end: start } } as const;
  expect(locationOf({ uri: NOW, previous: { path: '/work/2021.docx' } }, found)).toMatchObject({
    uri: `${FOLDER}/2021.docx`,
    range: { start: { line: 0, character: 0 } },
  });
});
