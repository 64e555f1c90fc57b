/** 中国共产党成立105周年: an anniversary against the year of what is commemorated. */
import type { Excerpt, Report } from '../../report/model.ts';
import { allMatches } from '../../text/allMatches.ts';
import { parseNumeral } from '../../text/hanNumerals.ts';
import { lastAtOrBefore } from '../../text/span.ts';
import type { Relation } from '../relation.ts';
import type { Anchors } from './anchors.ts';
import { anyOf, COMMEMORATED, PLANS, yearOf } from './data.ts';
import { judged } from './judged.ts';
import { type Place, placesOf } from './parts.ts';

const ANNIVERSARY = new RegExp(`(${anyOf(COMMEMORATED)})(\\d{1,3}|[一二三四五六七八九十百]{1,5})周年`, 'g');
const NEAR = 40;

/** Only what seeds/calendar.json knows is judged. */
export function* findAnniversaries(report: Report, anchors: Anchors | null): Generator<Relation> {
  if (!report.prose.includes('周年')) return;
  const places = placesOf(report);
  const starts = report.paragraphs.map(({ span }) => span.start);
  for (const { index, 0: words, 1: name = '', 2: numeral = '' } of allMatches(report.prose, ANNIVERSARY)) {
    const [founded, number] = [yearOf(name), parseNumeral(numeral)];
    const paragraph = report.paragraphs[lastAtOrBefore(starts, index)];
    if (founded === null || number === null || !paragraph) continue;
    const lead = report.prose.slice(Math.max(paragraph.span.start, index - NEAR), index);
    const years = yearsMeant(lead, anchors, places(paragraph.index));
    if (years === null) continue;
    const year = founded + number;
    const span = { start: index + name.length, end: index + words.length };
    yield judged(report, {
      kind: 'anniversary',
      span,
      holds: years.first <= year && year <= years.last,
      isBound: years.first < years.last,
      formula: `${founded}+${number}=${year}`,
      note: {
        zh: `${name}在${founded}年，到${years.last}年是${years.last - founded}周年`,
        en: `counted from ${founded}, ${years.last} is anniversary ${years.last - founded}`,
      },
    });
  }
}

/** What a paragraph itself says was founded: 2015年挂牌成立的…2025年迎来成立十周年. */
const DEED = '(成立|设立|组建|施行|实施|启用|建成|投用|运行)';
const YEAR = '((?:19|20)\\d\\d)年';
const FOUNDED = new RegExp(
  `${YEAR}(?:\\d{1,2}月)?(?:\\d{1,2}日)?(?:起)?(?:正式|挂牌|批准|揭牌){0,2}${DEED}|${DEED}于${YEAR}`,
  'g',
);
const COUNTED = new RegExp(
  `${YEAR}(?:\\d{1,2}月)?(?:\\d{1,2}日)?[^。;,]{0,10}?(?:(?:迎来|迎接|适逢|恰逢|正值|是|为)[^。;,]{0,12}?${DEED}|(?:已|届)满)(\\d{1,3}|[一二三四五六七八九十百]{1,5})周年`,
  'g',
);

/** In one paragraph. */
export function* findOwnAnniversaries(excerpt: Excerpt): Generator<Relation> {
  for (const { span: sentence } of excerpt.sentences) {
    const words = excerpt.prose.slice(sentence.start, sentence.end);
    const founded = allMatches(words, FOUNDED);
    const counted = allMatches(words, COUNTED);
    const [first] = founded;
    const [last] = counted;
    if (!first || !last || founded.length > 1 || counted.length > 1 || first.index >= last.index) continue;
    if (last[2] !== undefined && (first[2] ?? first[3]) !== last[2]) continue;
    const [from, to, number] = [Number(first[1] ?? first[4]), Number(last[1]), parseNumeral(last[3] ?? '') ?? 0];
    const start = sentence.start + last.index;
    const holds = from + number === to;
    yield judged(excerpt, {
      kind: 'anniversary',
      span: { start, end: start + last[0].length },
      holds,
      formula: `${from}+${number}${holds ? '=' : '≠'}${to}`,
      note: {
        zh: `从${from}年到${to}年是${to - from}周年`,
        en: `from ${from} to ${to} it is anniversary ${to - from}`,
      },
    });
  }
}

interface Years {
  readonly first: number;
  readonly last: number;
}

/** The year written in front, 今年, or those that the part of the report may speak of. */
function yearsMeant(lead: string, anchors: Anchors | null, place: Place): Years | null {
  const sentence = lead.slice(Math.max(lead.lastIndexOf('。'), lead.lastIndexOf(';')) + 1);
  const written = /((?:19|20)\d\d)年(?!\d{1,2}月)[^年]{0,40}$/.exec(sentence)?.[1];
  if (written !== undefined) return { first: Number(written), last: Number(written) };
  if (!anchors?.isSure) return null;
  const { reported, planned, isGovernmentReport } = anchors;
  if (isGovernmentReport && /今年/.test(sentence)) return { first: planned, last: planned };
  if (place.part === 'plan') return { first: planned, last: planned };
  if (place.part !== 'review') return null;
  // The review of a 政府工作报告 may look back on all the years of a plan or a term.
  const plan = PLANS.find(({ first, last }) => first <= reported && reported <= last);
  const back = isGovernmentReport ? Math.min(plan?.first ?? reported, reported - 4) : reported;
  return { first: back, last: planned };
}
