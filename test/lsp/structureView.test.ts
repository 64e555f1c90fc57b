// The view 结构 as a place of work: what its rows say, and the changes of the outline that are asked for from it.
import { afterEach, describe, expect, it } from 'vitest';
import type { WorkspaceEdit } from 'vscode-languageserver';
import type { SectionView, StructureView } from '../../server/src/lsp/protocol.ts';
import {
  DROP_PLACES,
  type DropView,
  type RestructureParams,
  type RestructureResult,
} from '../../server/src/lsp/restructureProtocol.ts';
import { FOLDER, startClient, type TestClient, type TestOptions } from './harness.ts';

const URI = `${FOLDER}/a.md`;
const REPORT = `2024年度云泽市法治政府建设情况的报告

一、主要举措和成效

（一）加强领导
一是听取汇报4次。二是部署任务。

（二）加强队伍
审结案件17件，败诉4件，败诉率20%。问题详见第二部分。

二、存在的不足和原因

力量不足。

四、2025年主要安排

继续努力。
`;

let client: TestClient;
const open = async (text = REPORT, options: TestOptions = {}) => {
  client = await startClient(options);
  return client.open(URI, text);
};
const structure = () => client.request<StructureView>('fazhi/structure', { uri: URI });
const ask = (section: string, change: RestructureParams['change']) =>
  client.request<RestructureResult<WorkspaceEdit>>('fazhi/restructure', { uri: URI, section, change });
const restructure = async (section: string, change: RestructureParams['change']) => {
  const result = await ask(section, change);
  return result && 'edit' in result ? result : null;
};
const refusal = async (section: string, change: RestructureParams['change']) => {
  const result = await ask(section, change);
  return result && 'refusal' in result ? result.refusal : null;
};
const flatten = (sections: readonly SectionView[]): SectionView[] =>
  sections.flatMap(section => [section, ...flatten(section.children)]);
afterEach(() => client.close());

describe('the rows', () => {
  it('count errors and warnings up to the parents', async () => {
    const document = await open();
    const found = (await document.diagnostics()).filter(({ severity = 4 }) => severity <= 2);
    const { sections } = await structure();
    const rows = flatten(sections);
    const countOf = (heading: string) => rows.find(row => row.heading === heading)?.counts;
    const inLines = (first: number, last: number) => {
      const own = found.filter(({ range }) => first <= range.start.line && range.start.line < last);
      const count = (level: number) => own.filter(({ severity }) => severity === level).length;
      return { error: count(1), warning: count(2) };
    };
    expect(countOf('一、主要举措和成效')).toEqual(inLines(2, 10));
    expect(countOf('（二）加强队伍')).toEqual(inLines(7, 10));
    expect(countOf('四、2025年主要安排')).toEqual(inLines(14, 99));
    expect(inLines(7, 10).error + inLines(7, 10).warning).toBeGreaterThan(0);
    expect(inLines(14, 99).error + inLines(14, 99).warning).toBeGreaterThan(0);
  });

  it('say in one sentence what they show, without repetition', async () => {
    await open();
    const { sections } = await structure();
    const spoken = flatten(sections).map(row => row.spoken);
    expect(spoken).toContain('二、存在的不足和原因');
    expect(spoken).toContainEqual(expect.stringMatching(/^四、2025年主要安排，.*(?:错误|警告) \d 处$/));
  });

  it('speak the language of the findings', async () => {
    await open(REPORT, { locale: 'en' });
    const { sections, contents } = await structure();
    expect(contents.spoken).toBe('Mandatory contents, 3 of 4');
    expect(flatten(sections).map(({ spoken }) => spoken)).toContainEqual(
      expect.stringMatching(/^四、2025年主要安排, [A-Z][^\u4e00-\u9fff]* \d (?:error|warning)s?$/),
    );
  });

  it('keep their ids when numbers change', async () => {
    const document = await open();
    const before = flatten((await structure()).sections).map(({ id }) => id);
    await document.replace('四、2025', '三、2025');
    expect(flatten((await structure()).sections).map(({ id }) => id)).toEqual(before);
  });

  it('tell headings, paragraphs 一是, and passages of one paragraph, none of which has lines of its own', async () => {
    await open(REPORT.replace('力量不足。', '一是力量不足。\n\n二是经费不足。'));
    const rows = flatten((await structure()).sections);
    expect(rows.map(({ heading, form }) => [heading.slice(0, 4), form])).toEqual([
      ['一、主要', 'heading'],
      ['（一）加', 'heading'],
      ['一是听取', 'passage'],
      ['二是部署', 'passage'],
      ['（二）加', 'heading'],
      ['二、存在', 'heading'],
      ['一是力量', 'paragraph'],
      ['二是经费', 'paragraph'],
      ['四、20', 'heading'],
    ]);
  });
});

describe('a section', () => {
  const top = '/主要举措和成效';
  it.each<[change: RestructureParams['change'], section: string, result: RegExp, id: string | null]>([
    [{ to: 'up' }, `${top}/加强队伍`, /（一）加强队伍[\s\S]*（二）加强领导/, `${top}/加强队伍`],
    [{ to: 'down' }, '/存在的不足和原因', /二、2025年主要安排[\s\S]*三、存在/, '/存在的不足和原因'],
    [{ to: 'promote' }, `${top}/加强队伍`, /二、加强队伍[\s\S]*详见第三部分[\s\S]*三、存在/, '/加强队伍'],
    [{ to: 'demote' }, '/存在的不足和原因', /详见第一部分（三）[\s\S]*（三）存在/, `${top}/存在的不足和原因`],
    [
      { to: 'drop', onto: '/存在的不足和原因', place: 0 },
      `${top}/加强队伍`,
      /二、存在的不足和原因\n\n力量不足。\n\n（一）加强队伍/,
      '/存在的不足和原因/加强队伍',
    ],
    [{ to: 'rename', title: '短板' }, '/存在的不足和原因', /二、短板\n/, '/短板'],
    [{ to: 'delete' }, '/2025年主要安排', /力量不足。\n$/, null],
  ])('%j of %s', async (change, section, result, id) => {
    const document = await open();
    const done = await restructure(section, change);
    await document.apply(done?.edit);
    expect(document.text).toMatch(result);
    expect(done?.id).toBe(id);
    if (id !== null) {
      const row = flatten((await structure()).sections).find(other => other.id === id);
      expect(row?.range.start).toEqual(done?.place);
    }
  });

  it.each([
    ['/存在的不足和原因', `${top}/加强队伍`, false, ['移到「（二）加强队伍」之前']],
    [`${top}/加强队伍`, `${top}/加强领导`, true, ['移到「（一）加强领导」之前']],
    [`${top}/加强领导`, null, true, ['移到「（二）加强队伍」之后']],
  ])('%s dropped on %s may go to places that are named', async (section, onto, isPlain, labels) => {
    await open();
    const view = await client.request<DropView>(DROP_PLACES, { uri: URI, section, onto });
    expect(view).toMatchObject({ isPlain, places: labels.map(label => ({ label })) });
  });

  it('says what becomes of a section that is dropped on a row of another level', async () => {
    await open();
    const asked = { uri: URI, section: '/存在的不足和原因', onto: `${top}/加强队伍` };
    const { places } = await client.request<DropView>(DROP_PLACES, asked);
    expect(places[0]?.note).toBe('改变层级，成为「（二）存在的不足和原因」');
  });

  it('tells which references could not follow, and where the first stands then', async () => {
    const document = await open();
    const done = await restructure('/存在的不足和原因', { to: 'delete' });
    expect(done?.lost?.message).toBe('有 1 处引用没有跟着改，请核对：「详见第二部分」。');
    await document.apply(done?.edit);
    const { line = 0, character = 0 } = done?.lost?.at ?? {};
    expect(document.text.split('\n')[line]?.slice(character)).toMatch(/^详见第二部分/);
  });

  it('whose text follows in the same line says that it has no marks like those beside it', async () => {
    await open(
      REPORT.replace('（一）', '### （一）').replace('（二）加强队伍\n', '### （二）加强队伍\n\n1.培训。培训6期。\n\n'),
    );
    const done = await restructure(`${top}/加强队伍/培训`, { to: 'promote' });
    expect(done?.note).toMatch(/^「培训」.*同一行/);
  });

  it('stays where a change makes no sense, and one that is not there is none', async () => {
    await open();
    expect(await ask('/没有这一节', { to: 'up' })).toBeNull();
    expect(await ask(`${top}/加强领导/部署任务`, { to: 'up' })).toBeNull();
    expect(await ask(`${top}/加强领导/听取汇报4次`, { to: 'delete' })).toBeNull();
    expect(await ask('/存在的不足和原因', { to: 'rename', title: ' ' })).toBeNull();
  });

  it.each<[section: string, to: 'up' | 'down' | 'promote' | 'demote' | 'delete', words: RegExp]>([
    [top, 'up', /不能上移：前面/],
    ['/2025年主要安排', 'down', /不能下移：后面/],
    [top, 'promote', /已经是最高一级/],
    [top, 'demote', /前面没有同级标题/],
    ['/存在的不足和原因/力量不足', 'demote', /没有升级、降级可言/],
    ['/存在的不足和原因/力量不足', 'delete', /序号没法跟着改/],
  ])('%s says why it cannot be changed: %s', async (section, to, words) => {
    await open(REPORT.replace('力量不足。', '一是力量不足。\n\n二是经费不足。三是场地不足。'));
    expect(await refusal(section, { to })).toMatch(words);
  });
});
