// The ledger of figures as the view 数据核对 and the exports show it: groups, counts, words.
import { afterEach, describe, expect, it } from 'vitest';
import type { FigureFix, LedgerView } from '../../server/src/lsp/ledgerProtocol.ts';
import { FOLDER, startClient, type TestClient, type TestOptions } from './harness.ts';
import { REPORT } from './samples.ts';

const URI = `${FOLDER}/a.md`;

const relationsOf = ({ rows }: LedgerView) => rows.flatMap(row => (row.group === 'lone' ? [] : [row]));

let client: TestClient;
const open = async (text = REPORT, options: TestOptions = {}) => {
  client = await startClient(options);
  return client.open(URI, text);
};
const ask = <Result>(method: string, params: object = {}) => client.request<Result>(method, { uri: URI, ...params });
afterEach(() => client.close());

describe('the ledger', () => {
  it('groups relations and names their operands', async () => {
    await open();
    const rates = relationsOf(await ask<LedgerView>('fazhi/ledger')).filter(({ stated }) => stated.endsWith('%'));
    expect(rates.map(({ group, stated, computed }) => [group, stated, computed])).toEqual([
      // Cases may have been carried over without a word, so that another rate would not be wrong for certain.
      ['agrees', '95%', '95%'],
      ['wrong', '20%', '24%'],
    ]);
    expect(rates[1]?.operands.map(({ text }) => text)).toEqual(['4件', '17件']);
  });

  it('lists the figures that nothing can be checked against, and leaves out bounds that are kept', async () => {
    await open(REPORT.replace('败诉率20%。', '败诉率20%。新建公园35个，其中30个面积较大。'));
    const { rows } = await ask<LedgerView>('fazhi/ledger');
    expect(rows.filter(({ group }) => group === 'lone').map(({ label }) => label)).toEqual(['35个', '30个']);
    expect(relationsOf({ rows } as LedgerView).filter(({ formula }) => formula.includes('≤'))).toEqual([]);
  });

  it('names a lone figure by the noun after it where no more than a preposition stands in front', async () => {
    await open(REPORT.replace('继续努力。', '对12个对口部门开展督导，28个个乡镇和'));
    const { rows } = await ask<LedgerView>('fazhi/ledger');
    const lone = rows.filter(({ group }) => group === 'lone').map(({ label, description }) => [label, description]);
    expect(lone).toEqual([
      ['12个', '对口部门开展督导'],
      ['28个', '乡镇'],
    ]);
  });

  it('has one set of counts: summary, progress, groups, page and table', async () => {
    await open(REPORT.replace('败诉率20%。', '败诉率20%。新建公园35个。共54人，其中男30人等，评优率截尾为4÷17。'));
    const { rows, groups, summary, progress } = await ask<LedgerView>('fazhi/ledger');
    const sizes = groups
      .map(({ name, group, needsReview }) => ({
        name,
        needsReview,
        size: rows.filter(row => row.group === group).length,
      }))
      .filter(({ size }) => size > 0);
    const inWords = (review: boolean) =>
      sizes.filter(({ needsReview }) => needsReview === review).map(({ name, size }) => `${name}${size}`);
    const open_ = sizes.filter(({ needsReview }) => needsReview).reduce((all, { size }) => all + size, 0);
    expect(sizes.map(({ name }) => name)).toEqual(expect.arrayContaining(['不相符', '单独的数字']));
    const expected = `共${rows.length}条：${[`请复核${open_}（${inWords(true).join('，')}）`, ...inWords(false)].join('，')}`;
    expect(summary).toBe(expected);
    expect(progress).toBe(`已复核 0/${open_}`);
    const exported = (format: string) => client.request<string>('fazhi/exportReport', { uri: URI, format });
    const page = await exported('ledger');
    expect(page).toContain(`<p>${expected}</p>`);
    for (const { name, size } of sizes) expect(page).toContain(`<h4>${name} ${size} `);
    const classes = (await exported('csv'))
      .split('\r\n')
      .slice(1, -1)
      .map(line => line.split(',')[1]);
    for (const { name, size } of sizes) expect(classes.filter(each => each === name)).toHaveLength(size);
    expect(classes).toHaveLength(rows.length);
  });

  it.each([
    ['of the writer', ': 含上年结转', '理由：含上年结转'],
    ['left unsaid', '', '没有写理由'],
  ])(
    'has what is ignored in a group of its own, with the reason %s, not to be reviewed',
    async (_, written, reason) => {
      const comment = `<!-- fazhi-disable-next-line figures/ratio-mismatch "20%"${written} -->`;
      await open(REPORT.replace('\n受理申请', `\n${comment}\n受理申请`));
      const { rows, groups, summary } = await ask<LedgerView>('fazhi/ledger');
      const [ignored] = rows.filter(({ group }) => group === 'ignored');
      expect(ignored).toMatchObject({
        waits: false,
        description: expect.stringMatching(new RegExp(`^${reason}，4÷17=`)),
        details: expect.stringContaining(reason),
      });
      expect(ignored?.spoken).toContain(`已忽略，${reason}，4÷17=`);
      expect(groups.find(({ group }) => group === 'ignored')?.advice).not.toContain('理由');
      expect(rows.filter(({ group }) => group === 'wrong')).toEqual([]);
      expect(summary).toContain('已忽略1');
      const exported = (format: string) => client.request<string>('fazhi/exportReport', { uri: URI, format });
      expect(await exported('csv')).toMatch(new RegExp(`,已忽略,[^\\r]*20%[^\\r]*${reason}`));
      expect(await exported('ledger')).toMatch(new RegExp(`已忽略 1 [\\s\\S]*20%[^\\n]*${reason}[^\\n]*—`));
    },
  );

  it('says of relations which cannot be checked, though each of their figures is, that there are some', async () => {
    await open(REPORT.replace('败诉率20%。', '败诉率20%。收到来信317件，其中受理159件，办结151件，办结率95.0%。'));
    const { rows, summary } = await ask<LedgerView>('fazhi/ledger');
    expect(rows.filter(({ group }) => group === 'unassessable')).toHaveLength(1);
    expect(summary).toContain('需人工核对1');
  });

  it('has the same keys when the text moves', async () => {
    const document = await open();
    const before = await ask<LedgerView>('fazhi/ledger');
    await document.replace('一、主要', '加一行。\n\n一、主要');
    const after = await ask<LedgerView>('fazhi/ledger');
    expect(after.rows.map(({ key }) => key)).toEqual(before.rows.map(({ key }) => key));
  });

  it('is exported as CSV for spreadsheets and as HTML', async () => {
    await open();
    const csv = await ask<string>('fazhi/exportReport', { format: 'csv' });
    expect(csv.startsWith('\ufeff位置,归类,类别,结论')).toBe(true);
    expect(csv).toMatch(/\r\n第6行第\d+字,[^\r]*,20%,24%,4÷17=/);
    const html = await ask<string>('fazhi/exportReport', { format: 'html' });
    for (const part of ['>a.md<', '问题清单', '必备内容', '数据核对表', '>4</span>÷']) expect(html).toContain(part);
  });

  it('is exported in English', async () => {
    await open(REPORT, { locale: 'en' });
    expect(await ask<string>('fazhi/exportReport', { format: 'csv' })).toContain('Formula');
  });

  it('offers to change the stated figure first, and others only for the case that they are wrong', async () => {
    await open(REPORT.replace('败诉率20%', '败诉率24%。抽查案卷512卷，合格489卷，合格率95.9%'));
    const { key = '' } = (await ask<LedgerView>('fazhi/ledger')).rows.find(({ group }) => group === 'wrong') ?? {};
    const fixes = await ask<FigureFix[]>('fazhi/figureFixes', { key });
    expect(fixes.map(({ title }) => title)).toEqual([
      '把 95.9% 改为 95.5%',
      '如果是 489卷 写错：把 489卷 改为 491卷',
      '如果是 512卷 写错：把 512卷 改为 510卷',
    ]);
  });
});
