// What a person has reviewed: shown as such in findings, counts, ledger, hover, quick fixes and exports, and its repairs.
import { afterEach, describe, expect, it } from 'vitest';
import type { WorkspaceEdit } from 'vscode-languageserver';
import type { FigureFix, LedgerView, RelationView } from '../../server/src/lsp/ledgerProtocol.ts';
import type { FiguresParams, StatusParams } from '../../server/src/lsp/protocol.ts';
import { FOLDER, startClient, type TestClient, type TestOptions } from './harness.ts';

const URI = `${FOLDER}/a.md`;
const REPORT = `2024年度云泽市法治政府建设情况的报告

一、主要举措和成效

（一）依法全面履行政府职能
受理申请160件，办结152件，办结率95%。审结案件17件，败诉4件，败诉率20%。

二、2025年主要安排

新建公园35个。

云泽市人民政府

2025年2月20日
`;

let client: TestClient;
const open = async (options: TestOptions = {}, text = REPORT) => {
  client = await startClient({ initializationOptions: { status: true, reviewCommands: true }, ...options });
  return client.open(URI, text);
};
const ledger = () => client.request<LedgerView>('fazhi/ledger', { uri: URI });
const review = (...keys: string[]) => client.notify('fazhi/reviews', { uri: URI, keys });
const row = async (words: string) => {
  const found = (await ledger()).rows.find(({ label }) => label.includes(words));
  if (!found) throw new Error(`no row with ${words}`);
  return found;
};
afterEach(() => client.close());

describe('a reviewed relation', () => {
  it('is information among the findings, and no error in the counts of the status bar', async () => {
    const document = await open();
    const rate = async () => (await document.diagnostics()).find(({ code }) => code === 'figures/ratio-mismatch');
    expect((await rate())?.severity).toBe(1);
    const before = await client.next<StatusParams>('fazhi/status');
    await review((await row('20%')).key);
    expect(await rate()).toMatchObject({ severity: 3, message: expect.stringMatching(/^已复核（原为错误）：/) });
    const after = await client.next<StatusParams>('fazhi/status');
    expect(after.counts).toEqual({ ...before.counts, error: before.counts.error - 1, info: before.counts.info + 1 });
  });

  it('names the row that tells the same contradiction from its other side', async () => {
    const twice = REPORT.replace('受理申请160件', '受理行政复议申请159件。全年受理申请160件');
    await open({}, twice.replace('\n二、', '\n（二）强化监督\n共受理行政复议申请195件。\n\n二、'));
    const [one, other] = (await ledger()).rows.filter(({ label }) => /(?:159|195)件$/.test(label));
    expect([one?.twin, other?.twin]).toEqual([other?.key, one?.key]);
    expect((await row('20%')).twin).toBeNull();
  });

  it('has its findings pulled again', async () => {
    const document = await open();
    const first = await document.pull();
    await review((await row('20%')).key);
    await client.next('workspace/diagnostic/refresh');
    expect((await document.pull(first.resultId)).kind).toBe('full');
  });

  it('is one in the ledger, its progress and the summary of the status bar', async () => {
    await open();
    expect((await ledger()).progress).toMatch(/^已复核 0\//);
    await review((await row('20%')).key, (await row('35个')).key);
    expect((await row('20%')).reviewed).toBe(true);
    expect((await row('35个')).reviewed).toBe(true);
    expect((await row('95%')).reviewed).toBe(false);
    const { progress, summary: heading } = await ledger();
    expect(progress).toMatch(/^已复核 2\//);
    // What is ticked is to be reviewed no more: 共5条：请复核1（…），已复核2，核对无误2.
    const [, left, done] = /请复核(\d+)（[^）]*），已复核(\d+)/.exec(heading) ?? [];
    expect(progress).toBe(`已复核 ${done}/${Number(left) + Number(done)}`);
    const { summary } = await client.next<FiguresParams>('fazhi/figures');
    expect(summary).toMatch(new RegExp(`；${progress}$`));
  });

  it('says in its row how to take it back, until it is', async () => {
    await open();
    const { key } = await row('20%');
    expect((await row('20%')).details).not.toContain('已复核');
    await review(key);
    expect((await row('20%')).details).toMatch(/\n已复核：点方框或按空格取消$/);
    await review();
    expect((await row('20%')).details).not.toContain('已复核');
  });

  it('says so when it is hovered', async () => {
    const document = await open();
    expect(await document.hover('20%')).not.toContain('已复核');
    await review((await row('20%')).key);
    expect(await document.hover('20%')).toContain('已复核');
  });

  it('comes back when one of its figures changes, and not when another sentence does', async () => {
    const document = await open();
    await review((await row('20%')).key);
    await document.replace('公园35个', '公园36个');
    expect((await row('20%')).reviewed).toBe(true);
    await document.replace('败诉4件', '败诉5件');
    expect((await row('20%')).reviewed).toBe(false);
    expect((await document.diagnostics()).find(({ code }) => code === 'figures/ratio-mismatch')?.severity).toBe(1);
  });

  it('is ticked in every export', async () => {
    await open();
    await review((await row('20%')).key, (await row('35个')).key);
    const exported = (format: string) => client.request<string>('fazhi/exportReport', { uri: URI, format });
    expect(await exported('ledger')).toMatch(
      /数据核对表：a\.md[\s\S]*已复核 2\/\d+[\s\S]*20%[^\n]*☑[\s\S]*35个[^\n]*☑[\s\S]*核对人/,
    );
    expect(await exported('ledger')).toMatch(/152件[^\n]*□/);
    expect(await exported('html')).toMatch(/信息[^\n]*已复核（原为错误）：[\s\S]*20%[^\n]*☑/);
    const csv = await exported('csv');
    expect(csv).toMatch(/^[^\r]*,复核\r\n/);
    expect(csv).toMatch(/,20%,[^\r]*,已复核\r\n[\s\S]*单独的数字,[^\r]*35个[^\r]*,已复核\r\n/);
  });

  it('is one before its document is opened, too', async () => {
    client = await startClient();
    client.open(URI, REPORT);
    const { key } = await row('20%');
    client.close();
    client = await startClient();
    await review(key);
    client.open(URI, REPORT);
    expect((await row('20%')).reviewed).toBe(true);
  });
});

describe('a reviewed date', () => {
  const IMPOSSIBLE = REPORT.replace('受理申请', '2024年9月31日、2024年6月31日召开会议，受理申请').replace(
    '2月20日',
    '2月30日',
  );
  const severities = async (document: Awaited<ReturnType<typeof open>>) =>
    (await document.diagnostics())
      .filter(({ message }) => /没有「/.test(String(message)))
      .map(({ severity }) => severity);

  it.each([
    ['of the text, and no other', '9月31日', [3, 1, 1]],
    ['of issue', '2月30日', [1, 1, 3]],
  ])('is information: one %s', async (_, date, after) => {
    const document = await open({}, IMPOSSIBLE);
    expect(await severities(document)).toEqual([1, 1, 1]);
    await review((await row(date)).key);
    expect(await severities(document)).toEqual(after);
    const html = await client.request<string>('fazhi/exportReport', { uri: URI, format: 'html' });
    expect(html.match(/<b class="error">[^\n]*没有「/g)).toHaveLength(2);
  });
});

describe('quick fixes', () => {
  const offered = async (document: Awaited<ReturnType<typeof open>>) =>
    (await document.actions('20%')).flatMap(({ title, command }) => (command ? [{ title, command }] : []));

  it('mark a relation as reviewed, and take that back', async () => {
    const document = await open();
    const { key } = await row('20%');
    const mark = {
      title: '标为已复核',
      command: { title: '标为已复核', command: 'fazhi.markReviewed', arguments: [{ uri: URI, key }] },
    };
    expect(await offered(document)).toContainEqual(mark);
    await review(key);
    expect((await offered(document)).map(({ command }) => command.command)).toEqual(['fazhi.unmarkReviewed']);
  });

  const marks = async (document: Awaited<ReturnType<typeof open>>, at: string, triggerKind?: 1 | 2) =>
    (await document.actions(at, triggerKind && { triggerKind })).flatMap(({ title, command }) =>
      command?.command.endsWith('Reviewed') ? [[title, command.arguments?.[0].key]] : [],
    );

  it.each(['95%', '35个'])('mark a figure without a finding too: %s', async figure => {
    const document = await open();
    const { key } = await row(figure);
    expect(await marks(document, figure)).toEqual([['标为已复核', key]]);
    await review(key);
    expect(await marks(document, figure)).toEqual([['取消已复核', key]]);
  });

  it('name the row of a figure that has none of its own', async () => {
    expect(await marks(await open(), '152件')).toEqual([['标为已复核：152÷160=95%', (await row('95%')).key]]);
  });

  it('are nowhere else, and no lamp beside each number', async () => {
    const document = await open();
    expect(await marks(document, '新建公园')).toEqual([]);
    expect(await marks(document, '35个', 2)).toEqual([]);
    expect(await marks(document, '20%', 2)).toHaveLength(1);
  });

  it('are none in a text that is no report', async () => {
    const document = await open({}, '购物清单\n\n苹果35个，梨20个。\n');
    expect(await marks(document, '35个')).toEqual([]);
  });

  it('leave that out for a client without the commands', async () => {
    const document = await open({ initializationOptions: {} });
    expect(await offered(document)).toEqual([]);
  });
});

describe('a row of the ledger', () => {
  it('has the repairs of its finding', async () => {
    const document = await open();
    const { key, ...view } = (await row('20%')) as RelationView;
    expect(view.fixable).toBe(true);
    const fixes = await client.request<FigureFix[]>('fazhi/figureFixes', { uri: URI, key });
    expect(fixes[0]?.title).toContain('24%');
    await document.apply(fixes[0]?.edit as WorkspaceEdit);
    expect(document.text).toContain('败诉率24%');
    expect(((await row('24%')) as RelationView).fixable).toBe(false);
    expect(await client.request('fazhi/figureFixes', { uri: URI, key })).toEqual([]);
  });

  it('knows its top section', async () => {
    await open();
    expect((await row('20%')).section).toBe('一、主要举措和成效');
    expect((await row('35个')).section).toBe('二、2025年主要安排');
  });

  it.each([
    ['zh-cn', ['占比（率） 20%', '不相符', '4÷17=23.52…%'], ['新建公园 35个', '单独的数字'], '已复核'],
    ['en', ['Ratio 20%', 'Does not agree', '4÷17=23.52…%'], ['新建公园 35个', 'Stands alone'], 'reviewed'],
  ])('is a sentence in one language (%s)', async (locale, rate, lone, reviewed) => {
    await open({ locale });
    const comma = locale === 'en' ? ', ' : '，';
    expect((await row('20%')).spoken).toBe(rate.join(comma));
    expect((await row('35个')).spoken).toBe(lone.join(comma));
    await review((await row('20%')).key);
    expect((await row('20%')).spoken).toBe([reviewed, ...rate].join(comma));
  });

  it.each(['zh-cn', 'en'])('says nothing twice (%s)', async locale => {
    const more =
      '办理行政处罚案件317件，其中适用简易程序228件，警告12件，等。评查案卷120件，优秀率20%，合格率截尾为23.52%。';
    await open({ locale }, REPORT.replace('新建公园', `${more}新建公园`));
    const { rows } = await ledger();
    expect(rows.map(({ group }) => group)).toContain('unassessable');
    for (const { spoken } of rows) {
      const clauses = spoken.split(locale === 'en' ? ', ' : '，').map(clause => clause.toLowerCase());
      expect(new Set(clauses).size, spoken).toBe(clauses.length);
    }
  });
});
