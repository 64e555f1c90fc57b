// Word files for the editor: an open report laid out as one, a file with its findings as comments.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterEach, describe, expect, it } from 'vitest';
import {
  type AnnotateWordResult,
  type ConvertWordResult,
  type ExportWordResult,
  fromBase64,
  toBase64,
} from '../../server/src/lsp/wordProtocol.ts';
import { wordReport } from '../cli/docxSamples.ts';
import { ROOT } from '../sources.ts';
import { commentsIn } from '../word/annotate/harness.ts';
import { exported } from '../word/write/harness.ts';
import { FOLDER, startClient, type TestClient, type TestOptions } from './harness.ts';

const URI = `${FOLDER}/a.md`;
const REPORT = '关于普法工作情况的报告\n\n一、主要做法\n\n开展普法宣传。\n\n二、存在不足\n\n力度不够。\n';

let client: TestClient;
const start = async (text: string | null, options: TestOptions = {}) => {
  client = await startClient(options);
  if (text !== null) await client.open(URI, text);
};
afterEach(() => client.close());

const ask = (pictures: Record<string, string> | null) =>
  client.request<ExportWordResult | null>('fazhi/exportWord', { uri: URI, pictures });

const partOf = (content: string | null, name: string) =>
  strFromU8(unzipSync(fromBase64(content ?? ''))[name] ?? new Uint8Array());

describe('export', () => {
  it('gives the same file as the command', async () => {
    await start(REPORT);
    const result = await ask(null);
    expect(result).toMatchObject({ pictures: [], problems: [], errors: 0, dropped: [] });
    expect(result?.content).toBe(toBase64(exported(REPORT).bytes));
  });

  it('follows the configuration, counts errors, names what is left out', async () => {
    const text = `${REPORT.replace('二、', '三、')}\n全年<u>3</u>件。\n`;
    const files = new Map([[`${FOLDER}/.fazhilint.json`, '{"export": {"fonts": "windows"}}']]);
    await start(text, { files });
    const result = await ask(null);
    expect(result).toMatchObject({ errors: 1, dropped: [expect.stringMatching(/^11: <u> /)] });
    expect(partOf(result?.content ?? null, 'word/styles.xml')).not.toContain('仿宋_GB2312');
  });

  it('asks for pictures first, and does without those that it is not given', async () => {
    await start(`${REPORT}\n![甲](a.png)\n\n![乙](b.png)\n`);
    expect(await ask(null)).toMatchObject({ content: null, pictures: ['a.png', 'b.png'] });
    const picture = toBase64(readFileSync(join(ROOT, 'docs/pictures/hover.png')));
    const result = await ask({ 'a.png': picture });
    expect(partOf(result?.content ?? null, 'word/document.xml').match(/<w:drawing>/g)).toHaveLength(1);
    expect(result?.dropped).toEqual([expect.stringContaining('b.png')]);
  });

  it('says what of the front matter cannot be used', async () => {
    await start(`---\nexport:\n  seal: 是\n---\n${REPORT}`);
    expect(await ask(null)).toMatchObject({ content: null, problems: ['export.seal 应为 true 或 false。'] });
  });

  it('is nothing for a document that is not open', async () => {
    await start(null);
    expect(await ask(null)).toBeNull();
  });
});

describe('annotate', () => {
  const annotate = (content: Uint8Array) =>
    client.request<AnnotateWordResult>('fazhi/annotateWord', { uri: `${FOLDER}/a.docx`, content: toBase64(content) });

  it('gives a copy with a comment for each finding', async () => {
    await start(null);
    const { content, problem, findings } = await annotate(await wordReport());
    expect({ problem, some: findings > 0 }).toEqual({ problem: null, some: true });
    const comments = commentsIn(fromBase64(content ?? ''));
    expect(comments).toHaveLength(findings + 1);
    expect(comments.some(({ words }) => words === '25.52%')).toBe(true);
  });

  it('says in the user’s language why a file gets none', async () => {
    await start(null, { locale: 'en' });
    expect(await annotate(new Uint8Array([1, 2, 3]))).toMatchObject({
      content: null,
      problem: expect.stringContaining('damaged'),
    });
    expect(await annotate(exported('家书一封。\n').bytes)).toMatchObject({
      content: null,
      problem: expect.stringContaining('kind was not recognised'),
    });
  });
});

describe('convert', () => {
  const convert = (content: Uint8Array, folder: string | null = null) =>
    client.request<ConvertWordResult>('fazhi/convertWord', {
      uri: `${FOLDER}/a.docx`,
      content: toBase64(content),
      folder,
    });

  it('gives the text as Markdown', async () => {
    await start(null);
    const { text, problem, pictures } = await convert(exported(REPORT).bytes);
    expect({ problem, pictures }).toEqual({ problem: null, pictures: {} });
    for (const words of ['关于普法工作情况的报告', '一、主要做法', '力度不够。']) expect(text).toContain(words);
  });

  it('gives pictures with the place where they will lie', async () => {
    await start(`${REPORT}\n![甲](a.png)\n`);
    const picture = toBase64(readFileSync(join(ROOT, 'docs/pictures/hover.png')));
    const word = await ask({ 'a.png': picture });
    const { text, pictures } = await convert(fromBase64(word?.content ?? ''), '报告.files');
    const [name = ''] = Object.keys(pictures);
    expect(pictures[name]).toBe(picture);
    expect(text).toContain(`](${encodeURI(`报告.files/${name}`)})`);
  });

  it('says in the user’s language why a file cannot be read', async () => {
    await start(null, { locale: 'en' });
    const result = await convert(new Uint8Array([1, 2, 3]));
    expect(result).toMatchObject({ text: null, problem: expect.stringContaining('damaged') });
  });
});
