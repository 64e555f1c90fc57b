/** 3月至6月，历时六个月, 2021年至2023年历时五年: a span and its length that do not agree. */
import { daysBetween } from '../../report/calendar/days.ts';
import { type Period, readCalendar } from '../../report/calendar/index.ts';
import type { Report } from '../../report/model.ts';
import { parseNumeral } from '../../text/hanNumerals.ts';
import { overlaps, type Span } from '../../text/span.ts';
import { defineRule } from '../rule.ts';

const NUMBER = '(\\d{1,3}|[一二两三四五六七八九十百]{1,4})';
const LENGTH_AFTER = new RegExp(
  `^\\)?[\\u4e00-\\u9fff]{0,8}?,?[\\u4e00-\\u9fff]{0,6}?(连续|已连续|为期|历时|共计?|持续)${NUMBER}(年|个月|天|日)(?!内|前|后|以)`,
);
const LENGTH_IN_FRONT = new RegExp(`(?:近|前|这|过去的?|连续)${NUMBER}(年|个月|天)[来间]?[(,](?:即|从|自)?$`);
/** How far a month may be from thirty days and a half, in days, over a span of some months. */
const SLACK = 16;

export default defineRule({
  id: 'dates/duration',
  title: { zh: '起止时间与所说的时长不符', en: 'Span and its length disagree' },
  source: '历法',
  severity: 'warning',
  fix: 'none',
  options: {},
  *check(report, _options, { relations }) {
    // What figures/length-of-time says is not said twice.
    const told = relations.filter(({ kind, verdict }) => kind === 'period' && verdict === 'inconsistent');
    for (const period of readCalendar(report).periods) {
      const stated = statedLength(report, period);
      const right = stated && rightLength(period, stated);
      if (stated && right && !told.some(({ span }) => overlaps(span, stated.span)))
        yield faultOf(report, period, stated.span, right);
    }
  },
});

interface Length {
  readonly span: Span;
  readonly value: number;
  readonly unit: string;
  /** 连续三年 counts both ends; 历时 may leave one out. */
  readonly exact: boolean;
}

function statedLength({ prose }: Report, { span, to }: Period): Length | null {
  const { end } = to.paragraph.span;
  const after = LENGTH_AFTER.exec(prose.slice(span.end, Math.min(end, span.end + 30)));
  if (after) {
    const [whole, word = '', numeral = '', unit = ''] = after;
    const start = span.end + whole.lastIndexOf(word);
    return lengthOf({ start, end: span.end + whole.length }, numeral, unit, word.endsWith('连续'));
  }
  const front = LENGTH_IN_FRONT.exec(prose.slice(Math.max(to.paragraph.span.start, span.start - 12), span.start));
  if (!front) return null;
  const [whole, numeral = '', unit = ''] = front;
  const start = span.start - whole.length;
  return lengthOf({ start, end: start + whole.search(/[(,]/) }, numeral, unit, true);
}

function lengthOf(span: Span, numeral: string, unit: string, exact: boolean): Length | null {
  const value = parseNumeral(numeral);
  return value === null ? null : { span, value, unit: unit === '日' ? '天' : unit, exact };
}

/** What the length should be, in its own unit; null where it is right or cannot be told. */
function rightLength({ from, to }: Period, { value, unit, exact }: Length): string | null {
  const fits = (count: number) => value === count || (!exact && value === count - 1);
  const years = from.year === null || to.year === null ? null : to.year - from.year;
  if (unit === '年') {
    if (years === null || from.month !== null || to.month !== null) return null;
    return fits(years + 1) ? null : `${years + 1}年`;
  }
  const days = daysBetween(from, to);
  if (days !== null && days >= 0) {
    if (unit === '天') return fits(days + 1) ? null : `${days + 1}天`;
    return Math.abs(days - value * 30.4) <= SLACK ? null : `约${Math.max(1, Math.round(days / 30.4))}个月`;
  }
  if (unit === '天' || from.month === null || to.month === null || from.day !== null) return null;
  const months = (years ?? 0) * 12 + to.month - from.month + 1;
  return months < 1 || fits(months) ? null : `${months}个月`;
}

function faultOf({ text }: Report, period: Period, span: Span, right: string) {
  const words = text.slice(period.span.start, period.span.end);
  const stated = text.slice(span.start, span.end);
  return {
    span,
    message: {
      zh: `「${words}」与「${stated}」不相符，应为${right}。请核对起止时间和时长。`,
      en: `${words} does not agree with ${stated}; it should be ${right}. Check both.`,
    },
    evidence: [{ span: period.span, note: { zh: '起止时间', en: 'the span' } }],
  };
}
