/** 成文日期: missing, no day of the calendar, written with zeros, too early, or late. */
import type { Kind } from '../../kinds/kind.ts';
import type { Relation } from '../../relations/relation.ts';
import { isRealDay } from '../../report/calendar/days.ts';
import type { DateMention, Report } from '../../report/model.ts';
import { reportYear } from '../../report/reportYear.ts';
import type { Span } from '../../text/span.ts';
import { evidenceAt } from '../relationRule.ts';
import { defineRule, type Fault, type Fix } from '../rule.ts';
import { tailAnchor } from './anchors.ts';
import { dateFix, issueDate } from './closing.ts';
import { judgeTime } from './timing.ts';
import { agreedYear } from './years.ts';

export default defineRule({
  id: 'sections/issue-date',
  title: { zh: '成文日期缺失或有误', en: 'Missing or wrong date of issue' },
  source: 'GB/T 9704—2012 7.3.5.4',
  severity: 'warning',
  fix: 'ask',
  options: {},
  *check(report, _options, { kind, relations }) {
    const date = issueDate(report);
    if (!date) yield* missing(report, kind);
    else if (!isRealDay(date)) yield impossible(report, date, relations);
    else {
      yield* writtenWrong(report, date);
      // A wrong year in the title alone is sections/year-mismatch's.
      const year = agreedYear(report, kind)?.year ?? reportYear(report);
      if (year !== null) yield* judgeTime(report, kind, date, year);
    }
  },
});

/** Where the signatory is missing too, sections/sign-off speaks of both. */
function* missing(report: Report, { elements }: Kind): Generator<Fault> {
  const { signOff } = report;
  if (elements.issueDate !== 'required' || !signOff?.signatory) return;
  for (const { zone, span } of report.paragraphs) {
    const words = zone === 'signOff' ? report.prose.slice(span.start, span.end) : '';
    const other = OTHER_FORM.exec(words);
    if (other) yield inOtherForm(report, span, other);
    if (other || /年.{0,20}月/.test(words)) return; // `2025年XX月XX日` is to be filled in.
  }
  const above = signOff.signatory.end <= (report.sections[0]?.headingSpan.start ?? 0);
  yield {
    span: above ? tailAnchor(report) : signOff.signatory,
    message: {
      zh: '没有成文日期。请在署名下补上签发日期，如「2026年1月15日」。',
      en: 'There is no date of issue. Please add it below the signatory.',
    },
    fixes: [dateFix(report)],
  };
}

const OTHER_FORM = /^(?:(20\d\d)[.\-/](\d{1,2})[.\-/](\d{1,2})|(?:20\d\d年)?\d{1,2}月(?:\d{1,2}日)?)$/;

/** 2025.1.20, 1月20日, 2025年1月 where the date of issue stands. */
function inOtherForm({ text }: Report, span: Span, [, year, month, day]: RegExpExecArray): Fault {
  const words = text.slice(span.start, span.end);
  const wanted = `${year}年${Number(month)}月${Number(day)}日`;
  const isWhole = year !== undefined;
  return {
    span,
    message: isWhole
      ? {
          zh: `成文日期要写明年、月、日，「${words}」应为「${wanted}」。`,
          en: `A date of issue is written out with 年, 月 and 日: ${wanted}, not ${words}.`,
        }
      : {
          zh: `成文日期「${words}」不完整，年、月、日要写全。请补上。`,
          en: `The date of issue, ${words}, is incomplete. Write year, month and day.`,
        },
    fixes: isWhole ? [dateChange(span, wanted)] : [],
  };
}

function dateChange(span: Span, wanted: string): Fix {
  return {
    title: { zh: `改为「${wanted}」`, en: `Change to ${wanted}` },
    safety: 'ask',
    edits: [{ span, newText: wanted }],
  };
}

function impossible({ text }: Report, { span }: DateMention, relations: readonly Relation[]): Fault {
  const words = text.slice(span.start, span.end);
  return {
    span,
    severity: 'error',
    message: {
      zh: `没有「${words}」这一天。请核对成文日期。`,
      en: `There is no such day as ${words}. Please check the date.`,
    },
    evidence: evidenceAt(span, 'date', relations) ?? [],
  };
}

function* writtenWrong({ text, prose }: Report, { span, year, month, day }: DateMention): Generator<Fault> {
  const words = prose.slice(span.start, span.end);
  const wanted = `${year}年${month}月${day}日`;
  if (words === wanted || year === null || day === null) return;
  yield {
    span,
    message: {
      zh: `成文日期用阿拉伯数字，月、日不编虚位（1月不写 01 月），应为「${wanted}」。`,
      en: `A date of issue is written in Arabic numerals without leading zeros: ${wanted}.`,
    },
    fixes: text.slice(span.start, span.end) === wanted ? [] : [dateChange(span, wanted)],
  };
}
