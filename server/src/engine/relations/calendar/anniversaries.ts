/** 中国共产党成立105周年: an anniversary against the year of what is commemorated. */
import type { Report } from '../../report/model.ts';
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

interface Years {
  readonly first: number;
  readonly last: number;
}

/** The year written in front, 今年, or those that the part of the report may speak of. */
function yearsMeant(lead: string, anchors: Anchors | null, place: Place): Years | null {
  const sentence = lead.slice(Math.max(lead.lastIndexOf('。'), lead.lastIndexOf(';')) + 1);
  const written = /((?:19|20)\d\d)年(?!\d{1,2}月)[^年]*$/.exec(sentence)?.[1];
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
