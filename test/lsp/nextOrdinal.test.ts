// The ordinals that are offered at the start of a line, below the heading above, beside it and after a bracket, and those that Enter writes.
import { afterEach, describe, expect, it } from 'vitest';
import type { TextEdit } from 'vscode-languageserver';
import { complete, labels, REPORT } from './completions.ts';
import { FOLDER, startClient, type TestClient, type TestDocument, type TestOptions } from './harness.ts';

let client: TestClient;
const open = async (text: string, options: TestOptions = {}) => {
  client = await startClient(options);
  return client.open(`${FOLDER}/a.md`, text);
};
afterEach(() => client.close());

describe('completion at the start of a line', () => {
  it.each<[name: string, text: string, at: string, offered: readonly string[]]>([
    ['below a heading without text', '一、甲\n\n二、乙\n\n丙\n', '一、甲\n', ['（一）', '二、']],
    ['below one with text, where the next is written', '一、甲\n\n子\n\n二、乙\n\n丙\n', '子\n', ['（一）', '二、']],
    ['in the style of the report', '一、甲\n\n二、乙\n\n1.丙\n\n丁\n\n', '一、甲\n', ['1.', '二、']],
    ['after those there are', '一、甲\n\n（一）子\n\n丑\n\n二、乙\n', '一、甲\n', ['（二）', '二、']],
    ['one level further down', '一、甲\n\n（一）子\n\n（二）丑\n', '（一）子\n', ['1.', '（二）', '二、']],
    ['after a bracket', '一、甲\n\n（一）子\n\n丑\n\n（\n', '丑\n\n（', ['（二）']],
    ['after a bracket below a heading', '一、甲\n\n（\n\n二、乙\n', '一、甲\n\n（', ['（一）']],
  ])('offers ordinals %s', async (_, text, at, offered) => {
    const document = await open(`---\nkind: report\n---\n\n${text}`);
    expect(labels(await complete(document, at))).toEqual(offered);
  });

  it('replaces the brackets that are there', async () => {
    const document = await open('---\nkind: report\n---\n\n一、甲\n\n（一）子\n\n丑\n\n（）\n');
    const [item] = await complete(document, '丑\n\n（');
    expect(document.edited([item?.textEdit as TextEdit])).toMatch(/丑\n\n（二）\n$/);
  });
});

describe('Enter below a numbered heading', () => {
  const onEnter = (document: TestDocument, after: string) =>
    document.askAt<TextEdit[]>('textDocument/onTypeFormatting', after, { ch: '\n', options: {} });
  const settings = { nextOrdinalOnEnter: true };

  it('writes the next ordinal, with the `#` of the heading', async () => {
    const document = await open(REPORT.replace('二、存在的不足\n', '## 二、存在的不足\n'), { settings });
    expect(document.edited(await onEnter(document, '存在的不足\n'))).toContain('## 二、存在的不足\n\n## 三、\n');
  });

  it('keeps headings together that have no blank line between them', async () => {
    const document = await open(REPORT.replace('（一）加强领导\n\n', '（一）加强领导\n（二）加强队伍\n\n'), {
      settings,
    });
    expect(document.edited(await onEnter(document, '加强队伍\n'))).toContain('（二）加强队伍\n（三）');
  });

  it('goes on after a paragraph that begins with its heading, at its end alone', async () => {
    const text = '二、存在的不足\n\n（一）力量不足。专业人员少。\n\n（二）机制不全。部门之间\n协同不够。';
    const document = await open(REPORT.replace('二、存在的不足', text), { settings });
    expect(document.edited(await onEnter(document, '协同不够。\n'))).toContain('协同不够。\n\n（三）\n');
    expect(await onEnter(document, '部门之间\n')).toEqual([]);
  });

  it('ends the run on an ordinal without words, as a second Enter does in Word', async () => {
    const text = '二、存在的不足\n\n（一）力量不足。专业人员少。\n\n（二）\n\n';
    const document = await open(REPORT.replace('二、存在的不足\n', text), { settings });
    const edited = document.edited(await onEnter(document, '（二）\n'));
    expect(edited).toContain('专业人员少。\n\n\n');
    expect(edited).not.toContain('（二）\n');
  });

  it('writes CRLF where the text has it', async () => {
    const document = await open(REPORT.replaceAll('\n', '\r\n'), { settings });
    expect(document.edited(await onEnter(document, '存在的不足\r\n'))).toContain('存在的不足\r\n\r\n三、');
  });

  it('does nothing unless it is asked for in the settings', async () => {
    const document = await open(REPORT);
    expect(await onEnter(document, '存在的不足\n')).toEqual([]);
  });

  it('does nothing below running text', async () => {
    const document = await open(REPORT, { settings });
    expect(await onEnter(document, '力量不足。\n')).toEqual([]);
  });
});
