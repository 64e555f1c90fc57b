/** 2025年3月14日召开 in a report signed on 2025年1月17日: a deed, or a 截至, after the date of issue. */
import { compareDays } from '../../report/calendar/days.ts';
import { type CalendarDate, readCalendar } from '../../report/calendar/index.ts';
import type { Report, Section } from '../../report/model.ts';
import { perReport } from '../../report/perReport.ts';
import { defineRule } from '../rule.ts';
import { issueDate } from '../sections/closing.ts';

/** What is to come may bear any date. */
const AHEAD =
  /将|拟|计划|打算|力争|争取|确保|预计|目标|安排|要求|规划|任务|期限|时限|[聘任]期|之?前|以前|底前|到期|施行|实施|生效|起|届满|有效期|下一?步|完成时|推动|推进|明确|整改/;
const PLAN = /安排|计划|打算|下一?步|思路|展望|下阶段|目标|任务/;
/** What is told as done is none of it: 2025年2月27日已将情况作了汇报. */
const DONE = /已(?:经|于|将|在|向|全部|完成|召开|印发)|作了|进行了|召开了|印发了/;
/** 余下1项已报请延期至2026年3月 */
const PUT_OFF = /(?:延期|延长|顺延|推迟|展期|延)[至到]$/;
const UNTIL = /截[至止]到?$/;

export default defineRule({
  id: 'dates/after-issue',
  title: { zh: '所述日期晚于成文日期', en: 'Date later than the date of issue' },
  source: '逻辑',
  severity: 'warning',
  fix: 'none',
  scope: 'paragraph',
  options: {},
  *check(report, _options, { kind }) {
    const issued = issueDate(report);
    if (!issued) return;
    const ahead = paragraphsAhead(report);
    for (const date of readCalendar(report).dates) {
      if (date.month === null || compareDays(date, issued) <= 0 || ahead.has(date.paragraph.index)) continue;
      const front = report.prose.slice(Math.max(0, date.span.start - 4), date.span.start);
      if (PUT_OFF.test(front)) continue;
      const isUntil = UNTIL.test(front);
      const clause = isUntil ? '' : clauseOf(report, date);
      const isAhead = !isUntil && (kind.period === 'coming' || AHEAD.test(clause));
      if (isAhead && !DONE.test(ownWords(report, date))) continue;
      const words = report.text.slice(date.span.start, date.span.end);
      const signed = report.text.slice(issued.span.start, issued.span.end);
      yield {
        span: date.span,
        message: isUntil
          ? {
              zh: `统计截至「${words}」，而成文日期是「${signed}」，还没到那一天。请核对两个日期。`,
              en: `The figures are those of ${words}, yet the report was signed on ${signed}. Check both dates.`,
            }
          : {
              zh: `「${words}」晚于成文日期「${signed}」，写报告时还没有发生。请核对日期，或写明是今后的安排。`,
              en: `${words} is later than the date of issue, ${signed}. Check the date, or say that it is still to come.`,
            },
        evidence: [{ span: issued.span, note: { zh: '成文日期', en: 'the date of issue' } }],
      };
    }
  },
});

const CLAUSE_END = /[。;!?]/;
const PAUSE = /[,。;:!?]/;

/** The words between the stops around a date. */
function clauseOf(report: Report, date: CalendarDate): string {
  return wordsAround(report, date, CLAUSE_END, date.span.end);
}

/** 已完成24个，`其余4个于2026年6月底前完成`: what is done beside it is not done then; 2026年2月27日，已将… is. */
function ownWords(report: Report, date: CalendarDate): string {
  const isOpening = report.prose.charAt(date.span.end) === ',';
  return wordsAround(report, date, PAUSE, date.span.end + (isOpening ? 1 : 0));
}

function wordsAround({ prose }: Report, { span, paragraph }: CalendarDate, stop: RegExp, from: number): string {
  let { start } = span;
  let end = from;
  while (start > paragraph.span.start && !stop.test(prose.charAt(start - 1))) start--;
  while (end < paragraph.span.end && !stop.test(prose.charAt(end))) end++;
  return prose.slice(start, end);
}

/** Indices of the paragraphs below headings about what is to come. */
const paragraphsAhead = perReport((report): ReadonlySet<number> => {
  const found = new Set<number>();
  const fill = (section: Section, above: boolean) => {
    const own = above || PLAN.test(section.title.slice(0, 40));
    if (own) for (const { index } of [section.paragraph, ...section.body]) found.add(index);
    for (const child of section.children) fill(child, own);
  };
  for (const section of report.sections) fill(section, false);
  return found;
});
