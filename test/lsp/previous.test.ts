/** Last year's report in the editor: found beside the document, followed when it changes, and named when it is wrong. */
import { afterEach, expect, test } from 'vitest';
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
