/** Kind, year and roles of 32 real reports and neighbours, against expectations written by hand from reading each. */
import { describe, expect, test } from 'vitest';
import { outline, parse, recogniseKind } from '../../server/src/engine/index.ts';
import { type CorpusText, shared } from './corpora.ts';

/** Roles of the headings of level 1 in order: a achievements, p problems, r first-responsible, l plan, – none. */
const EXPECTED: readonly (readonly [file: string, kind: string, roles: string])[] = [
  ['001', 'annual-report', 'a'],
  // 行政执法工作报告 and 091, a court's report: other reports, none of whose headings has a role.
  ['004', 'report', '– –'],
  ['007', 'annual-report', 'a'],
  ['010', 'annual-report', 'a'],
  // In traditional characters, as 052.
  ['013', 'annual-report', 'a'],
  ['016', 'annual-report', 'a'],
  // No title, nothing but 一、法治政府建设水平持续提升: a thematic report, as 028, 055, 064, 067, 070, 076, 094.
  ['019', 'annual-report', 'a'],
  ['022', 'annual-report', 'a a'],
  ['025', 'annual-report', 'a'],
  ['028', 'annual-report', 'a'],
  ['031', 'annual-report', 'a'],
  ['034', 'annual-report', 'a'],
  ['037', 'annual-report', 'a'],
  ['040', 'annual-report', 'a'],
  ['043', 'annual-report', 'a'],
  ['046', 'work-plan', '–'],
  ['049', 'annual-report', 'a'],
  ['052', 'annual-report', 'a'],
  ['055', 'annual-report', 'a a'],
  ['058', 'annual-report', 'a'],
  ['061', 'annual-report', 'a'],
  ['064', 'annual-report', 'a'],
  ['067', 'annual-report', 'a'],
  ['070', 'annual-report', 'a'],
  // Nothing but letter, title and first words of the work plan are left of it.
  ['073', 'work-plan', ''],
  ['076', 'annual-report', 'a'],
  ['079', 'annual-report', 'a r'],
  ['082', 'disclosure-report', 'o'],
  ['085', 'disclosure-report', 'o v q'],
  ['088', 'disclosure-report', 'o v'],
  ['091', 'report', '–'],
  ['094', 'annual-report', 'a a a a a a a l'],
];

const SIGNS: Readonly<Record<string, string>> = {
  achievements: 'a',
  problems: 'p',
  'first-responsible': 'r',
  plan: 'l',
  overview: 'o',
  proactive: 'v',
  requests: 'q',
};

interface Row {
  readonly file: string;
  readonly expected: string;
  readonly found: string;
}

/** The first two lines are the source's address and its genre. */
function readSkeleton({ text }: CorpusText): string {
  return text.split('\n').slice(2).join('\n');
}

function rowOf(file: string, kind: string, roles: string, text: string): Row {
  const report = parse(text);
  const found = recogniseKind(report);
  const signs = outline(report, found).map(node => node.roles.map(role => SIGNS[role] ?? role).join('') || '–');
  return { file, expected: `${kind} ${roles}`, found: `${found?.id ?? 'none'} ${signs.join(' ')}` };
}

const texts = new Map(shared('skeletons').map(text => [text.name.slice(0, 3), readSkeleton(text)]));

describe.skipIf(texts.size === 0)('skeletons of real reports', () => {
  const rows = EXPECTED.map(([file, kind, roles]) => rowOf(file, kind, roles, texts.get(file) ?? ''));

  test('the table names every text', () => {
    expect(EXPECTED.map(([file]) => file)).toEqual([...texts.keys()]);
  });

  // The aim was 95 %; all are right, so that one that goes wrong is seen.
  test.each(rows)('$file is read as $expected', ({ expected, found }) => {
    expect(found).toBe(expected);
  });

  test.each([
    ['001', '2020年静海区法治政府建设情况报告'],
    ['007', '鲤城区人民政府金龙街道办事处关于2022年度法治政府建设情况的报告'],
    ['046', '西平县2020年度法治政府建设工作安排'],
    ['067', '2024年上海市司法局法治政府建设情况报告(2025-03-26)'],
    ['082', '舒兰市市场监督管理局2016年政务信息公开年度报告'],
  ])('what a web page prints around %s does not disturb its title', (file, title) => {
    const report = parse(texts.get(file) ?? '');
    expect(report.title?.text).toBe(title);
    expect(report.signOff?.date ?? null).toBeNull();
  });
});
