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

  const THREE = '一、甲\n\n二、乙\n\n\n三、丙\n\n详见第三部分，共3件。\n\n四、丁\n\n见第二部分。\n';
  it.each<[name: string, text: string, after: string, expected: string]>([
    [
      'moves those that follow up by one, with what refers to them',
      THREE,
      '二、乙\n',
      '一、甲\n\n二、乙\n\n三、\n\n三、丙\n\n详见第四部分，共3件。\n\n五、丁\n\n见第二部分。\n'.replace(
        '三、丙',
        '四、丙',
      ),
    ],
    [
      'moves them back on an ordinal without words',
      '一、甲\n\n二、乙\n\n三、\n\n\n四、丙\n\n详见第四部分，共3件。\n',
      '三、\n',
      '一、甲\n\n二、乙\n\n\n\n三、丙\n\n详见第三部分，共3件。\n',
    ],
    [
      'takes the line away as it came, where headings stand close together',
      '一、甲\n二、乙\n三、\n\n四、丙\n',
      '三、\n',
      '一、甲\n二、乙\n\n三、丙\n',
    ],
    [
      'writes the blank that the heading has after its ordinal',
      '一、甲\n\n1. 乙\n\n\n2. 丙\n',
      '1. 乙\n',
      '一、甲\n\n1. 乙\n\n2. \n\n3. 丙\n',
    ],
    ['takes that away, too', '一、甲\n\n1. 乙\n\n2. \n\n\n3. 丙\n', '2. \n', '一、甲\n\n1. 乙\n\n\n\n2. 丙\n'],
    ['fills a gap', '一、甲\n\n二、乙\n\n\n四、丁\n', '二、乙\n', '一、甲\n\n二、乙\n\n三、\n\n四、丁\n'],
    [
      'leaves a count alone that is not in order',
      '一、甲\n\n二、乙\n\n\n三、丙\n\n五、丁\n',
      '二、乙\n',
      '一、甲\n\n二、乙\n\n三、\n\n三、丙\n\n五、丁\n',
    ],
    [
      'leaves a count of two styles alone',
      '一、甲\n\n（一）子\n\n（二）丑\n\n\n（三）寅\n\n4.卯\n\n（五）辰\n',
      '（二）丑\n',
      '一、甲\n\n（一）子\n\n（二）丑\n\n（三）\n\n（三）寅\n\n4.卯\n\n（五）辰\n',
    ],
    [
      'keeps to the count of the section',
      '一、甲\n\n（一）子\n\n\n（二）丑\n\n二、乙\n\n（一）寅\n\n（二）卯\n',
      '（一）子\n',
      '一、甲\n\n（一）子\n\n（二）\n\n（三）丑\n\n二、乙\n\n（一）寅\n\n（二）卯\n',
    ],
    [
      'goes on in a part of a report',
      '三、丙\n\n\n四、丁\n\n五、戊\n',
      '三、丙\n',
      '三、丙\n四、\n\n五、丁\n\n六、戊\n',
    ],
  ])('%s', async (_, text, after, expected) => {
    const front = '---\nkind: report\n---\n';
    const document = await open(front + text, { settings });
    expect(document.edited(await onEnter(document, after))).toBe(front + expected);
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
