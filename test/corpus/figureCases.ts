/** Runs hand-labelled paragraphs inside a clean report: what is found of what is wrong, and what is falsely accused. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Finding, lint, parse } from '../../server/src/engine/index.ts';
import { ROOT } from '../sources.ts';

export interface Case {
  readonly id: string;
  readonly kind: string;
  /** A `bad` one holds one figure that is wrong for certain; a `note` may be answered at any level. */
  readonly want: 'ok' | 'bad' | 'note';
  readonly text: string;
  /** The year that its report is on; 2024 where none is given. */
  readonly year?: number;
  /** Whether it is a whole short report, judged without the frame and only on its figures and dates. */
  readonly alone?: boolean;
}

export interface Tally {
  readonly bad: number;
  readonly missed: readonly string[];
  readonly right: number;
  readonly accused: readonly string[];
}

export const OWN_CASES = join(ROOT, 'test/corpus/figure-cases');

export function caseFiles(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter(name => /^cases.*\.jsonl$/.test(name))
    .sort();
}

export function readRows<Row>(path: string): readonly Row[] {
  const lines = readFileSync(path, 'utf8').split('\n').filter(Boolean);
  return lines.map(line => JSON.parse(line) as Row);
}

const frontOf = (year: number) => `# 关于某市${year}年法治政府建设情况的报告

${year}年，某市坚持以习近平新时代中国特色社会主义思想为指导，深入推进法治政府建设。现将有关情况报告如下：

一、${year}年推进法治政府建设的主要举措和成效

（一）加强组织领导。党政主要负责人认真履行推进法治建设第一责任人职责，专题研究法治政府建设工作。

（二）推进依法行政。

`;
const backOf = (year: number) => `

二、存在的不足和原因

法治队伍力量与工作任务还不匹配，部分单位执法规范化水平有待提高，主要原因是培训不够到位。

三、${year + 1}年工作安排

${year + 1}年，将继续深化行政执法体制机制改革，加强法治队伍建设，持续优化法治化营商环境。

中共某市委员会　某市人民政府

${year + 1}年2月10日
`;

/** What is said of the paragraph; how it is written (format/) is not about its figures. */
function findingsOn(text: string, year = 2024): readonly Finding[] {
  const front = frontOf(year);
  const report = parse(front + text + backOf(year));
  const { findings } = lint(report, { rethrow: true });
  const end = front.length + text.length;
  return findings.filter(
    ({ rule, span }) => !rule.startsWith('format/') && span.start < end && front.length < span.end,
  );
}

function findingsOnReport(text: string): readonly Finding[] {
  const { findings } = lint(parse(text), { rethrow: true });
  return findings.filter(({ rule }) => /^(?:figures|dates)\//.test(rule));
}

export function isLoud({ severity }: Finding): boolean {
  return severity === 'error' || severity === 'warning';
}

export function measureCases(cases: readonly Case[]): Tally {
  const missed: string[] = [];
  const accused: string[] = [];
  for (const { id, want, text, year, alone } of cases) {
    const found = alone ? findingsOnReport(text) : findingsOn(text, year);
    const said = want === 'note' ? found.length > 0 : found.some(isLoud);
    if (said === (want === 'ok')) (want === 'ok' ? accused : missed).push(id);
  }
  const right = cases.filter(({ want }) => want === 'ok').length;
  return { bad: cases.length - right, missed, right, accused };
}
