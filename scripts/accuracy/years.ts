/** Seeds a wrong year into each place of a report that names one: title, opening, headings, plans, sign-off, file name. */
import {
  applyEdits,
  type Finding,
  type kinds,
  lint,
  parse,
  type Report,
  recogniseKind,
  type Span,
} from '../../server/src/engine/index.ts';
import { reportYear } from '../../server/src/engine/report/reportYear.ts';
import { issueDate } from '../../server/src/engine/rules/sections/closing.ts';
import { yearMentions } from '../../server/src/engine/rules/sections/years.ts';
import type { YearTrial } from './trial.ts';
import { variants } from './wrongYears.ts';

type Kind = (typeof kinds)[number];

interface Place {
  readonly kind: string;
  readonly span: Span;
  readonly wrong: readonly string[];
}

const YEAR_RULES = [
  'sections/year-mismatch',
  'sections/issue-date',
  'sections/plan-period',
  'sections/letter-mismatch',
];

/** Every trial in a whole report; one of no kind, or with findings on its years as it stands, is left alone. */
export function measureYears(text: string): YearTrial[] {
  const report = parse(text);
  const kind = recogniseKind(report);
  if (!kind || kind.period === 'none') return [];
  const known = new Set(findingsIn(text, kind, null).map(signature));
  const [named, dates] = [mentioned(report, kind), signed(report)];
  // One place alone contradicts nothing.
  const places = [...(named.length > 1 || dates.length > 0 ? named : []), ...dates, ...planned(report)];
  return [
    ...places.flatMap(place => place.wrong.map(written => attempt(text, kind, place, written, known))),
    ...misnamed(text, report, kind),
  ];
}

function attempt(
  text: string,
  kind: Kind,
  { kind: place, span }: Place,
  written: string,
  known: ReadonlySet<string>,
): YearTrial {
  const changed = applyEdits(text, [{ span, newText: written }]);
  const fresh = findingsIn(changed, kind, null).filter(finding => !known.has(signature(finding)));
  // Of two places that disagree the finding may stand at either.
  const about = (finding: Finding) => YEAR_RULES.includes(finding.rule);
  return { kind: place, isFound: fresh.some(about) };
}

function mentioned(report: Report, kind: Kind): Place[] {
  return yearMentions(report, kind).map(({ span, written, where }) => ({
    kind: /^「/.test(where.zh) ? 'heading' : where.zh === '标题' ? 'title' : 'opening',
    span,
    wrong: variants(String(written)),
  }));
}

/** The year of issue, a thirteenth month and a thirty-second day. */
function signed(report: Report): Place[] {
  const date = issueDate(report);
  if (!date) return [];
  const words = report.prose.slice(date.span.start, date.span.end);
  return Array.from(words.matchAll(/\d+/g), ({ index, 0: digits }, at) => ({
    kind: 'date of issue',
    span: { start: date.span.start + index, end: date.span.start + index + digits.length },
    wrong: at === 0 ? variants(digits) : [at === 1 ? '13' : '32'],
  }));
}

const PLAN =
  /《法治政府建设实施纲要\((20\d\d)[-—–~至]{1,2}(20\d\d)年?\)|(20\d\d)年(?:度)?,?是[^。;,]{0,12}五”?(?:规划|时期)?(?:的)?(?:开局|收官)之年/dg;

function planned({ prose }: Report): Place[] {
  return [...prose.matchAll(PLAN)].flatMap(({ indices }) =>
    [1, 2, 3].flatMap(group => {
      const [start, end] = indices?.[group] ?? [];
      if (start === undefined || end === undefined) return [];
      const wrong = variants(prose.slice(start, end));
      return [{ kind: 'plan', span: { start, end }, wrong }];
    }),
  );
}

/** A file may be named after the year reported on and after the one of issue, no other. */
function misnamed(text: string, report: Report, kind: Kind): YearTrial[] {
  const year = reportYear(report);
  if (year === null || findingsIn(text, kind, `${year}年报告.md`).some(isOfFile)) return [];
  const wrong = kind.period === 'past' ? [year - 1, year + 2, year + 10] : [year - 2, year + 1, year + 10];
  return wrong.map(named => ({
    kind: 'file name',
    isFound: findingsIn(text, kind, `${named}年报告.md`).some(isOfFile),
  }));
}

function isOfFile({ rule }: Finding): boolean {
  return rule === 'sections/file-year';
}

function findingsIn(text: string, { id }: Kind, fileName: string | null): readonly Finding[] {
  const { findings } = lint(parse(text), { kind: id, fileName, rethrow: true });
  return findings.filter(({ rule }) => /^(?:sections|figures)\//.test(rule));
}

/** Rule and wording whatever the year, since a message may repeat the changed one. */
function signature({ rule, message }: Finding): string {
  return `${rule} ${message.zh.replace(/\d/g, '')}`;
}
