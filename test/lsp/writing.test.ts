// What helps while writing: completion with live arithmetic, inlay hints, formatting.
import { afterEach, describe, expect, it } from 'vitest';
import type { InlayHint, TextEdit } from 'vscode-languageserver';
import { complete, labels, REPORT } from './completions.ts';
import { FOLDER, FULL, startClient, type TestClient, type TestDocument, type TestOptions } from './harness.ts';

const URI = `${FOLDER}/a.md`;
let client: TestClient;
const open = async (text: string, options: TestOptions = {}) => {
  client = await startClient(options);
  return client.open(URI, text);
};
afterEach(() => client.close());

describe('completion of figures', () => {
  it('computes the rate from the labels of the sentence', async () => {
    const [item, ...others] = await complete(await open(REPORT), '办结率');
    expect(others).toEqual([]);
    expect(item).toMatchObject({
      label: '95.0%',
      detail: '151÷159=94.968…%',
      documentation: '由本句中的数据或上年报告算得',
    });
  });

  it('divides what was closed by what was taken in, whatever was counted before, and guesses nothing', async () => {
    for (const front of ['收到申请317件，其中', '全年接待来访317件，', '']) {
      const document = await open(REPORT.replace('受理行政', `${front}受理行政`));
      expect(await complete(document, '办结率')).toMatchObject([{ label: '95.0%', detail: '151÷159=94.968…%' }]);
    }
    const unsure = await open(REPORT.replace('受理行政复议案件159件', '检查企业317家，发现问题159个'));
    expect(await complete(unsure, '办结率')).toEqual([]);
  });

  it('inserts at the cursor', async () => {
    const document = await open(REPORT.replace('办结率', '办结率为'));
    const [item] = await complete(document, '办结率为');
    expect(document.edited([item?.textEdit as TextEdit])).toContain('办结率为95.0%');
  });

  it('takes as many decimals as the report does', async () => {
    const document = await open(`${REPORT}按时办结率98.25%，满意率99.10%。\n`);
    expect(labels(await complete(document, '办结151件，办结率'))).toEqual(['94.97%']);
  });

  it('computes a change against the year before', async () => {
    const document = await open(`${REPORT}受理申请240件，上年受理200件，同比增长\n`);
    expect(await complete(document, '同比增长')).toMatchObject([{ label: '20.0%', detail: '(240−200)÷200=20%' }]);
  });

  it('offers a change with its verb, in per cent and in numbers', async () => {
    const document = await open(`${REPORT}受理申请150件，上年受理200件，同比\n`);
    expect(labels(await complete(document, '200件，同比'))).toEqual(['下降25.0%', '减少50件']);
  });

  it.each<[front: string, label: string, formula: string]>([
    ['办理行政许可3件、行政处罚5件、行政强制2件，共计', '10件', '3+5+2=10件'],
    ['受理申请10件。其中网上3件、现场5件、邮寄2件，合计', '10件', '3+5+2=10件'],
    ['受理申请240件，其中网上60件，占比', '25.0%', '60÷240=25%'],
    ['受理申请240件，其中网上60件，占', '25.0%', '60÷240=25%'],
    ['受理申请240件，上年受理200件，同比', '增长20.0%', '(240−200)÷200=20%'],
    ['受理申请150件，上年受理200件，同比', '下降25.0%', '(200−150)÷200=25%'],
    ['受理申请240件，上年受理200件，增加', '40件', '240−200=40件'],
    ['合格率98.2%，上年97.0%，提高', '1.2个百分点', '98.2%−97.0%=1.2个百分点'],
    ['合格率96.2%，上年97.0%，同比', '下降0.8个百分点', '97.0%−96.2%=0.8个百分点'],
  ])('offers after %s %s', async (front, label, formula) => {
    const document = await open(`${REPORT}${front}\n`);
    expect((await complete(document, front))[0]).toMatchObject({ label, detail: formula });
  });

  it.each([
    ['办理行政许可3件，共计'],
    ['办理行政许可3件、行政处罚5件等，共计'],
    ['办理行政许可3件、培训人员5人，共计'],
    ['合格率97.0%，上年98.2%，提高'],
    ['办理行政许可约300件、行政处罚5件，共计'],
  ])('offers nothing after %s', async front => {
    const document = await open(`${REPORT}${front}\n`);
    expect(await complete(document, front)).toEqual([]);
  });

  it.each([['同比下降'], ['满意率'], ['群众认可']])(
    'offers nothing after %s, where nothing can be computed',
    async words => {
      const document = await open(`${REPORT}受理申请240件，上年受理200件，${words}\n`);
      expect(await complete(document, `200件，${words}`)).toEqual([]);
    },
  );

  it('computes a change against last year’s report', async () => {
    const files = new Map([
      [`${FOLDER}/2023.md`, '2023年度云泽市法治政府建设情况的报告\n\n一、成效\n\n受理行政复议申请96件。\n'],
    ]);
    const text = REPORT.replace('受理行政', '受理行政复议申请152件，同比\n\n受理行政');
    const document = await open(text, { files });
    expect(await complete(document, '152件，同比')).toMatchObject([
      { label: '增长58.3%', detail: '(152−96)÷96=58.333…%' },
      { label: '增加56件' },
    ]);
  });

  it('speaks English', async () => {
    const [item] = await complete(await open(REPORT, { locale: 'en' }), '办结率');
    expect(item?.documentation).toBe("computed from the figures of this sentence or last year's report");
  });
});

describe('completion at the start of a line', () => {
  it('offers the missing contents with ordinal and body, then the next ordinals', async () => {
    const document = await open(REPORT);
    const items = await complete(document, '力量不足。\n\n');
    expect(items.map(({ label, sortText }) => [sortText, label]).sort()).toEqual([
      ['00', '三、2024年度党政主要负责人履行推进法治建设第一责任人职责情况'],
      ['01', expect.stringMatching(/^三、.*安排/)],
      ['10', '三、'],
    ]);
    expect(items[0]).toMatchObject({ detail: '必备内容，尚缺', insertTextFormat: 2 });
  });

  it('keeps an ordinal that is typed already', async () => {
    const document = await open(`${REPORT}三、`);
    const item = (await complete(document, '力量不足。\n\n三、')).find(({ label }) => label.includes('第一责任人'));
    expect(document.edited([item?.textEdit as TextEdit])).toContain('\n三、2024年度党政主要负责人');
    expect(item?.filterText?.startsWith('三、')).toBe(true);
  });

  it('is plain for a client without snippets', async () => {
    const { completion: _, ...textDocument } = FULL.textDocument ?? {};
    const document = await open(REPORT, { capabilities: { ...FULL, textDocument } });
    const [item] = await complete(document, '力量不足。\n\n');
    expect((item?.textEdit as TextEdit | undefined)?.newText).not.toContain('$');
  });

  it('offers none where the next is written already, and none that would follow it', async () => {
    const text = REPORT.replace('二、存在的不足', '（二）\n\n二、存在的不足');
    expect(labels(await complete(await open(text), '办结率\n\n（二）')).filter(label => label.length < 4)).toEqual([]);
    const wrong = await open(text.replace('（二）', '（四）'));
    expect(labels(await complete(wrong, '办结率\n\n（四）'))).toEqual(expect.arrayContaining(['（二）', '二、']));
  });

  it('offers the ordinals of every level that holds the place', async () => {
    const document = await open(REPORT);
    const items = await complete(document, '（一）加强领导\n');
    expect(labels(items)).toEqual(expect.arrayContaining(['（二）', '二、']));
  });

  it('offers nothing within running text', async () => {
    expect(await complete(await open(REPORT), '力量')).toEqual([]);
  });
});

describe('snippets', () => {
  const snippets = async (kind: string, typed: string) =>
    (await complete(await open(`---\nkind: ${kind}\n---\n\n${REPORT}${typed}`), `力量不足。\n\n${typed}`)).filter(
      ({ label }) => label.startsWith('fz'),
    );

  it('are those of the kind of the document', async () => {
    const annual = labels(await snippets('annual-report', 'fz'));
    expect(annual).toContain('fz开头');
    expect(annual.filter(label => label.includes('政府信息公开'))).toEqual([]);
    expect(new Set(annual).size).toBe(annual.length);
    client.close();
    const disclosure = labels(await snippets('disclosure-report', 'fz'));
    expect(disclosure).toContain('fz主动公开政府信息情况');
    expect(disclosure).not.toContain('fz开头');
  });

  it.each([
    ['f', true],
    ['fz开', true],
    ['办fz', true],
    ['of', false],
    ['开', false],
  ])('are offered after %s: %s', async (typed, offered) => {
    expect((await snippets('annual-report', typed)).length > 0).toBe(offered);
  });

  it('replace what was typed, and have places to fill in', async () => {
    const [item] = await snippets('annual-report', 'fz');
    expect(item).toMatchObject({
      insertTextFormat: 2,
      textEdit: {
        range: { start: { line: 16, character: 0 }, end: { line: 16, character: 2 } },
        newText: expect.stringMatching(/^## \$\{1:一\}、[\s\S]*\$\{3:/),
      },
    });
  });
});

describe('inlay hints', () => {
  const text = REPORT.replace('办结率', '办结率94.0%');
  const hints = (document: TestDocument) =>
    client.request<InlayHint[]>('textDocument/inlayHint', {
      textDocument: { uri: URI },
      range: { start: { line: 0, character: 0 }, end: document.position('力量') },
    });

  it('are off unless asked for', async () => {
    expect(await hints(await open(text))).toEqual([]);
  });

  it('show what the operands give after the figure that is stated', async () => {
    const document = await open(text, { settings: { inlayHints: true } });
    expect(await hints(document)).toMatchObject([{ label: '✗ 95.0%', position: document.position('94.0%') }]);
  });

  it('show that a figure holds', async () => {
    const document = await open(REPORT.replace('办结率', '办结率95.0%'), { settings: { inlayHints: true } });
    expect(await hints(document)).toMatchObject([{ label: '✓' }]);
  });

  it.each([
    ['what is reported for another reason', '受理案件160件，办结152件，办结率９５.0%。', 'format/full-width-digit'],
    ['a figure within a phrase', '聚焦行政许可、行政处罚、行政强制3个领域开展检查。', null],
  ])('do not confirm %s', async (_, words, rule) => {
    const document = await open(REPORT.replace('受理行政复议', `${words}\n\n受理行政复议`), {
      settings: { inlayHints: true },
    });
    expect(await hints(document)).toEqual([]);
    if (rule) expect((await document.diagnostics()).map(({ code }) => code)).toContain(rule);
  });
});

describe('formatting', () => {
  const text = REPORT.replace('（一）加强领导', '（一）加强领导\n\n（三）加强队伍').concat(
    '四，2025年主要安排\n\n充实力量。。\n',
  );
  const format = (method: string, params: object = {}) =>
    client.request<TextEdit[]>(`textDocument/${method}`, { textDocument: { uri: URI }, options: {}, ...params });

  it('is what the safe fixes do, and no figure and no ordinal changes', async () => {
    const document = await open(text.replace('办结率', '办结率94.0%'));
    const formatted = document.edited(await format('formatting'));
    expect(formatted).toContain('四、2025年主要安排\n\n充实力量。\n');
    expect(formatted).toContain('（三）加强队伍');
    expect(formatted).toContain('94.0%');
  });

  it('keeps to the range', async () => {
    const document = await open(text);
    const formatted = document.edited(await format('rangeFormatting', { range: document.range('四，2025年主要安排') }));
    expect(formatted).toContain('四、2025年主要安排\n\n充实力量。。\n');
  });
});
