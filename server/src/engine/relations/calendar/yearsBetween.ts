/** 2022年4月至2025年10月，历时三年半; 2023年7月至2025年10月，为期2年4个月: a length in years against the months that it runs from and to. */
import { type Period, readCalendar } from '../../report/calendar/index.ts';
import type { Report } from '../../report/model.ts';
import { parseNumeral } from '../../text/hanNumerals.ts';
import type { Relation } from '../relation.ts';
import { judged } from './judged.ts';

const N = '([一二两三四五六七八九十]{1,3}|\\d{1,2})';
/** 连续三年 may count years that are only begun. */
const LASTS = new RegExp(
  `^(?:止|期间|间)?(?:,|,[^,。;:()\\d]{2,10}(?=前后|历时|持续))?(?:前后|共计?|总共|历时|为期|期限为?|持续|整整|用时|时长|试点期为?){1,2}(?:了|达)?${N}年(?:(半)|零?${N}个月)?(?=[,。;、:()的整]|$)`,
);
const MONTHS = 12;
/** Who says 三年 of whole years may leave a month or two out. */
const SLACK = 2;

/** 2024年1月启动、2025年12月收官，前后历时两年 */
const BEGINS =
  /^(?:起|正式|全面|集中|率先){0,2}(?:开始|启动|开工|动工|开展|实施|推行|试行|施工)(?:建设|施工|实施|开展)?[、,](?:[至到]|于)?$/;
const ENDS = /^(?:正式|全面|圆满|如期|顺利){0,2}(?:结束|收官|投入使用|投用|竣工|完工|完成|验收|建成)(?=,)/;

/** Over the whole report, since the years of dates are told by what stands around them. */
export function* findYearsBetween(report: Report): Generator<Relation> {
  const plain = readCalendar(report).periods;
  for (const period of [...plain, ...courses(report)]) {
    const months = monthsOf(period);
    if (months === null) continue;
    const { span, to } = period;
    const match = LASTS.exec(report.prose.slice(span.end, Math.min(to.paragraph.span.end, span.end + 30)));
    // 投入使用，为期三年的质保期 begins then.
    const isOther = !plain.includes(period) && report.prose.startsWith('的', span.end + (match?.[0].length ?? 0));
    if (!match || isOther) continue;
    const [words, years = '', half, rest] = match;
    const said = (parseNumeral(years) ?? 0) * MONTHS + (half ? MONTHS / 2 : (parseNumeral(rest ?? '') ?? 0));
    const slack = rest === undefined ? SLACK : 0;
    const holds = months - 1 - slack <= said && said <= months + slack;
    yield judged(report, {
      kind: 'period',
      span: { start: span.start, end: span.end + words.length },
      holds,
      isBound: true,
      formula: `${months}个月${holds ? '≈' : '≠'}${said}个月`,
      note: { zh: `起止之间是${spoken(months)}`, en: `from one end to the other it is ${months} months` },
    });
  }
}

/** Spans of which either end has a verb of its own. */
function courses(report: Report): readonly Period[] {
  const { prose } = report;
  const { dates } = readCalendar(report);
  return dates.flatMap((to, index) => {
    const from = dates[index - 1];
    if (!from || !BEGINS.test(prose.slice(from.span.end, to.span.start))) return [];
    const ends = ENDS.exec(prose.slice(to.span.end, to.span.end + 16));
    return ends ? [{ span: { start: from.span.start, end: to.span.end + ends[0].length }, from, to }] : [];
  });
}

/** How many months a span has, the first and the last counted; null where it is one of years or its years are unknown. */
function monthsOf({ from, to }: Period): number | null {
  if (from.year === null || to.year === null || from.month === null || to.month === null) return null;
  const days = from.day !== null && to.day !== null && to.day < from.day - 1 ? 1 : 0;
  const months = (to.year - from.year) * MONTHS + to.month - from.month + 1 - days;
  return months > 0 ? months : null;
}

function spoken(months: number): string {
  const [years, rest] = [Math.floor(months / MONTHS), months % MONTHS];
  return (years > 0 ? `${years}年` : '') + (rest > 0 ? `${rest}个月` : '');
}
