/** A document of 300,000 characters in the language server. */
import { describe, expect, it, onTestFinished } from 'vitest';
import { FOLDER, startClient } from './harness.ts';

const URI = `${FOLDER}/a.md`;

describe('a huge document', () => {
  it('is checked, and edited like any other', { timeout: 120_000 }, async () => {
    const line = '（一）健全制度。全年受理行政复议案件1200件，办结1150件，办结率95.83%；一是抓学习，二是抓考核。\n\n';
    const text = `2022年度云泽市法治政府建设情况的报告\n\n一、总体情况\n\n${line.repeat(300_000 / line.length)}`;
    const client = await startClient();
    onTestFinished(() => client.close());
    const document = client.open(URI, text);
    await document.pull();
    await client.next('workspace/diagnostic/refresh');
    const before = (await document.diagnostics()).length;
    await document.change([
      { range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, text: '关于' },
    ]);
    expect(await document.diagnostics()).toHaveLength(before);
  });
});
