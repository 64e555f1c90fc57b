/** Every place where a report says which year it is about. */

import { rolesOfHeading } from '../../kinds/headings.ts';
import type { Kind } from '../../kinds/kind.ts';
import { rolesOfTop } from '../../kinds/roles.ts';
import type { Report, Section } from '../../report/model.ts';
import { perReport } from '../../report/perReport.ts';
import type { Localized } from '../../text/localized.ts';
import type { Span } from '../../text/span.ts';
import { issueDate } from './closing.ts';

export interface YearMention {
  /** The four digits. */
  readonly span: Span;
  readonly written: number;
  /** What must be added to the year reported on to get what should be written: 1 for a plan. */
  readonly offset: 0 | 1;
  readonly where: Localized;
}

/** 2202年 is a mistyped 2022年. */
const LEADING = /^[ *]*(2\d{3})年(?!版)/;
/** 补短板、开新局,2023年工作安排: a thematic heading names its year in front of what it announces. */
const ANNOUNCED =
  /[,、:;—\- ](20\d\d)年(?:度)?(?=[\u4e00-\u9fff]{0,12}(?:工作|法治)[\u4e00-\u9fff]{0,6}(?:安排|计划|打算|思路|重点|要点|任务|成效|情况|回顾|总结))/;
const REPORTED = /(20\d\d)年(?:度)?[^。;,《》]{0,30}(?:报告|安排)如下/;
const PERIOD = /统计期限[^。;\d]{0,8}(20\d\d)年1月1日/;
const TITLE: Localized = { zh: '标题', en: 'the title' };
const OPENING: Localized = { zh: '开头', en: 'the opening' };

export interface Agreement {
  /** The year that the report is about. */
  readonly year: number;
  /** How many of all places stand for it. */
  readonly count: number;
  readonly of: number;
}

/** The year most mentions and the date of issue stand for, of equals the title's; null where no year is named. */
export function agreedYear(report: Report, kind: Kind): Agreement | null {
  const votes = yearMentions(report, kind).map(impliedYear);
  if (kind.period === 'past') votes.push(...dateVote(report));
  let best: Agreement | null = null;
  for (const year of new Set(votes)) {
    const count = votes.filter(other => other === year).length;
    if (count > (best?.count ?? 0)) best = { year, count, of: votes.length };
  }
  return best;
}

export function impliedYear({ written, offset }: YearMention): number {
  return written - offset;
}

function dateVote(report: Report): number[] {
  const date = issueDate(report);
  if (!date?.year || !date.month) return [];
  return [date.month === 12 ? date.year : date.year - 1];
}

/** In the order of the text; 《…2022…》 and years inside a sentence are no mentions. */
export const yearMentions = perReport((report: Report, kind: Kind): readonly YearMention[] => {
  const mentions = [...titleMention(report), ...openingMentions(report)];
  if (kind.period !== 'past') return mentions;
  for (const [section, roles] of rolesOfTop(report, kind)) {
    const { title, headingSpan } = section;
    if (roles.length === 1 && roles[0] === 'plan') mentions.push(...planMentions(report, section));
    const year = (LEADING.exec(title) ?? ANNOUNCED.exec(title))?.[1];
    // 2022年工作总结和2023年工作计划 speaks of both.
    if (!year || /20\d\d年.*20\d\d年/.test(title)) continue;
    const role = roleWhateverTheYear(title, roles, kind);
    if (role === null) continue;
    const start = headingSpan.end - title.length + title.indexOf(year);
    const offset = role === 'plan' ? 1 : 0;
    mentions.push({
      span: digits(start),
      written: Number(year),
      offset,
      where: { zh: `「${title}」`, en: `"${title}"` },
    });
  }
  return mentions;
});

/** Null where the year alone decides: with the year of a wrong title 2023年重点举措 looks like a plan. */
function roleWhateverTheYear(title: string, roles: readonly string[], kind: Kind): string | null {
  const plain = rolesOfHeading(title, kind, null);
  const [role = null, second] = roles;
  return second === undefined && (plain.length === 0 || plain.includes(role ?? '')) ? role : null;
}

function titleMention({ title, prose }: Report): YearMention[] {
  if (!title || title.year === null) return [];
  const start = prose.indexOf(String(title.year), title.span.start);
  return start < 0 || start >= title.span.end
    ? []
    : [{ span: digits(start), written: title.year, offset: 0, where: TITLE }];
}

function openingMentions({ prose, sentences, sections }: Report): YearMention[] {
  const end = sections[0]?.headingSpan.start ?? 0;
  const opening = sentences.filter(({ span }) => span.end <= end);
  return opening.flatMap(({ span }, index) => {
    const words = prose.slice(span.start, span.end);
    const found = [index === 0 ? LEADING.exec(words) : null, REPORTED.exec(words), PERIOD.exec(words)];
    return found.flatMap(match => {
      if (!match?.[1]) return [];
      const start = span.start + match.index + match[0].indexOf(match[1]);
      return [{ span: digits(start), written: Number(match[1]), offset: 0 as const, where: OPENING }];
    });
  });
}

const AHEAD = /将|拟|计划|打算|继续/;
/** 2023年是贯彻落实党的二十大精神的开局之年. */
const OPENING_YEAR = /^[ *]*2\d{3}年是/;

/** `2021年,我市将坚持…`: the first sentence of the plan says which year is planned. */
function planMentions({ prose, sentences }: Report, { title, headingSpan, span }: Section): YearMention[] {
  const first = sentences.find(sentence => sentence.span.start > headingSpan.end);
  if (!first || first.span.start >= span.end || first.paragraph.ordinal) return [];
  const words = prose.slice(first.span.start, first.span.end);
  const year = LEADING.exec(words)?.[1];
  if (!year || !(AHEAD.test(words) || OPENING_YEAR.test(words))) return [];
  const where = { zh: `「${title}」的开头`, en: `the opening of "${title}"` };
  return [{ span: digits(first.span.start + words.indexOf(year)), written: Number(year), offset: 1, where }];
}

function digits(start: number): Span {
  return { start, end: start + 4 };
}
