// A missing content that completion writes: in the look of the report's sections, as the structure view puts it in.
import { afterEach, describe, expect, it } from 'vitest';
import type { TextEdit } from 'vscode-languageserver';
import { complete } from './completions.ts';
import { FOLDER, FULL, startClient, type TestClient, type TestOptions } from './harness.ts';

let client: TestClient;
const open = async (text: string, options: TestOptions = {}) => {
  client = await startClient(options);
  return client.open(`${FOLDER}/a.md`, text);
};
afterEach(() => client.close());

describe('completion at the start of a line', () => {
  /** With `｜` where the cursor stands, and afterwards the text with the first missing content that is offered. */
  const completed = async (written: string) => {
    const { completion: _, ...textDocument } = FULL.textDocument ?? {};
    const [front = '', after = ''] = written.split('｜');
    const document = await open(front + after, { capabilities: { ...FULL, textDocument } });
    const [item] = await complete(document, front);
    return document.edited([item?.textEdit as TextEdit, ...(item?.additionalTextEdits ?? [])]);
  };
  const MARKED = '# 2024年度云泽市法治政府建设情况的报告\n\n## 一、主要举措和成效\n\n办结151件。详见第三部分。\n';
  const OWN = '2024年度党政主要负责人履行推进法治建设第一责任人职责情况';
  const BODY = '（此处填写党政主要负责人履行推进法治建设第一责任人职责的有关情况）';

  it('writes the blank that the others have after their ordinals', async () => {
    const text = `${MARKED.replace('一、', '一、 ')}\n## 二、 存在的不足\n\n力量不足。\n\n｜\n\n## 三、 2025年主要安排\n\n加强领导。\n`;
    expect(await completed(text)).toContain(`## 三、 ${OWN}\n\n${BODY}\n\n## 四、 2025年主要安排`);
  });

  it.each<[where: string, line: string]>([
    ['in a blank line', '\n｜\n\n'],
    ['right below the text', '｜\n\n'],
    ['right above the next section', '\n｜\n'],
    ['in the only line between', '｜\n'],
    ['after the start of a heading', '\n三、｜\n\n'],
    ['after its mark', '\n## ｜\n\n'],
    ['after mark and number', '\n## 三、｜\n\n'],
  ])('writes a missing content %s as the structure view does', async (_, line) => {
    const text = `${MARKED}\n## 二、存在的不足\n\n力量不足。\n${line}## 三、2025年主要安排\n\n加强领导。\n`;
    expect(await completed(text)).toBe(
      `${MARKED.replace('第三', '第四')}\n## 二、存在的不足\n\n力量不足。\n\n## 三、${OWN}\n\n${BODY}\n\n## 四、2025年主要安排\n\n加强领导。\n`,
    );
  });

  it('writes the first section of a draft that has none', async () => {
    expect(await completed('---\nkind: annual-report\n---\n\n2024年度云泽市法治政府建设情况的报告\n\n｜\n')).toMatch(
      /报告\n\n一、[^\n]+成效\n\n（此处填写[^\n]+）\n$/,
    );
  });

  it('offers none where a number of the level below has been begun', async () => {
    const items = await complete(await open(`${MARKED}\n（二）`), '部分。\n\n（二）');
    expect(items.filter(({ label }) => label.includes('第一责任人'))).toEqual([]);
  });
});
