/** “十四五”收官之年, “八五”普法: five-year plans with their first and last year, by date and by place. */
import type { Paragraph, Report } from '../../report/model.ts';
import { parseNumeral } from '../../text/hanNumerals.ts';
import type { Localized } from '../../text/localized.ts';
import type { Span } from '../../text/span.ts';
import type { Relation } from '../relation.ts';
import type { Anchors } from './anchors.ts';
import { CAMPAIGNS, PLANS, type Term } from './data.ts';
import { agrees, contradicts, replacing } from './judged.ts';
import { isInHeading, placesOf } from './parts.ts';
import { type PlanContext, planMentions } from './planMentions.ts';
import { readStage, type Stage } from './stages.ts';

export function* findPlans(report: Report, anchors: Anchors | null): Generator<Relation> {
  const places = placesOf(report);
  for (const paragraph of report.paragraphs) {
    const excerpt = report.excerpts[paragraph.index];
    if (!excerpt) continue;
    for (const mention of planMentions(excerpt)) {
      const context = { report, anchors, paragraph, place: places(paragraph.index), words: excerpt.prose, mention };
      yield judge(context);
    }
  }
}

function judge(context: PlanContext): Relation {
  const stage = readStage(context);
  if (stage) return judgeStage(context, stage);
  return byBrackets(context) ?? byLength(context) ?? byComparison(context) ?? byPlace(context) ?? plain(context);
}

/** A plain mention: which years the plan has, and no more. */
function plain({ report, paragraph, mention }: PlanContext): Relation {
  const { first, last } = mention.term;
  const span = moved(mention.whole, paragraph);
  return agrees(report, { kind: 'plan', span, formula: `${first}—${last}` }, 'search');
}

function judgeStage(context: PlanContext, { year, words, wanted, name }: Stage): Relation {
  const { report, paragraph, mention } = context;
  const { term } = mention;
  const span = moved({ start: mention.whole.start, end: words.end }, paragraph);
  const holds = wanted.first <= year && year <= wanted.last;
  const right = wanted.first === wanted.last ? `${wanted.first}` : `${wanted.first}—${wanted.last}`;
  const judged = { kind: 'plan', span, formula: holds ? `${year}=${right}` : `${year}≠${right}` } as const;
  if (holds) return agrees(report, judged);
  const others = (mention.isCampaign ? CAMPAIGNS : PLANS).filter(
    ({ first }) => year === wanted.first + first - term.first && wanted.first === wanted.last,
  );
  return contradicts(report, {
    ...judged,
    note: {
      zh: `“${term.name}”是${term.first}—${term.last}年，${name}是${right}年，这里说的是${year}年`,
      en: `${term.name} covers ${term.first}–${term.last}; the year meant is ${right}, not ${year}`,
    },
    computed: right,
    repairs: others.map(other => replacing(report, moved(mention.span, paragraph), other.name)),
  });
}

/** “十五五”时期(2026—2030年). */
function byBrackets({ report, paragraph, words, mention }: PlanContext): Relation | null {
  const match = /^[^,。;()《》\d]{0,12}\(((?:19|20)\d\d)年?(?:[-—–~]{1,2}|至|到)((?:19|20)\d\d)年?\)/.exec(
    words.slice(mention.whole.end, mention.whole.end + 40),
  );
  if (!match) return null;
  const { name, first, last } = mention.term;
  const start = mention.whole.end + match[0].indexOf('(') + 1;
  const span = moved({ start, end: mention.whole.end + match[0].length - 1 }, paragraph);
  const holds = Number(match[1]) === first && Number(match[2]) === last;
  const formula = `${match[1]}—${match[2]}${holds ? '=' : '≠'}${first}—${last}`;
  if (holds) return agrees(report, { kind: 'plan', span, formula });
  const note = { zh: `“${name}”是${first}—${last}年`, en: `${name} covers ${first}–${last}` };
  const repairs = [replacing(report, span, `${first}—${last}年`)];
  return contradicts(report, { kind: 'plan', span, formula, note, repairs });
}

/** “十四五”时期是…极不平凡的五年. */
function byLength({ report, paragraph, words, mention }: PlanContext): Relation | null {
  const match =
    /^(?:时期|期间|这)[^,。;\d]{0,12}[^。;\d前头后]{0,16}的([二三四五六七八九十])年(?![^,。;]{0,6}行动)/.exec(
      words.slice(mention.whole.end, mention.whole.end + 50),
    );
  const length = match?.[1] === undefined ? null : parseNumeral(match[1]);
  if (!match || length === null) return null;
  const { name, first, last } = mention.term;
  const end = mention.whole.end + match[0].length;
  const span = moved({ start: end - 2, end }, paragraph);
  const years = last - first + 1;
  const formula = `${last}-${first}+1=${years}`;
  if (length === years) return agrees(report, { kind: 'plan', span, formula });
  const note = {
    zh: `“${name}”是${first}—${last}年，共${years}年`,
    en: `${name} covers ${first}–${last}, ${years} years`,
  };
  return contradicts(report, { kind: 'plan', span, formula, note });
}

/** 较“十三五”末改善: what is compared with lies before what is reported on. */
function byComparison({ report, anchors, paragraph, words, mention, place }: PlanContext): Relation | null {
  const { term, whole } = mention;
  const isBase =
    /(?:比|较|是|为)$/.test(words.slice(0, whole.start)) && /^(?:末|期末|时期|期间)/.test(words.slice(whole.end));
  const excerpt = report.excerpts[paragraph.index];
  if (!isBase || !excerpt) return null;
  const before = planMentions(excerpt).findLast(
    other => other.whole.end < whole.start && !/[。;]/.test(words.slice(other.whole.end, whole.start)),
  );
  const later = before?.term.first ?? (place.part === 'review' ? anchors?.reported : undefined);
  if (later === undefined) return null;
  const span = moved(whole, paragraph);
  const holds = term.last < later;
  const formula = `${term.last}${holds ? '<' : '≥'}${later}`;
  if (holds) return agrees(report, { kind: 'plan', span, formula });
  const note = {
    zh: `“${term.name}”是${term.first}—${term.last}年，不在被比较的时期之前`,
    en: `${term.name} covers ${term.first}–${term.last} and does not lie before what is compared with it`,
  };
  return contradicts(report, { kind: 'plan', span, formula, note });
}

const OPENS = /^[ *#]*(?:[一二三四五六七八九十]{1,3}、|——)?(?:回顾|回望|过去的|展望)?$/;

/** In a 政府工作报告: the plan of the years looked back on in the review, the coming one in what is to be done. */
function byPlace({ report, anchors, paragraph, place, words, mention }: PlanContext): Relation | null {
  if (!anchors?.isGovernmentReport || !anchors.isSure || mention.isCampaign || place.part === null) return null;
  const { term, whole } = mention;
  const inHeading = isInHeading(place, paragraph.span.start + whole.start);
  const lead = words.slice(0, whole.start);
  const isLead = OPENS.test(lead.slice(lead.lastIndexOf('。') + 1)) || /开启$/.test(lead);
  if (!inHeading && !(isLead && !/^(?:以来|末|初|前)/.test(words.slice(whole.end)))) return null;
  const year = place.part === 'review' ? anchors.reported : anchors.planned;
  const span = moved(whole, paragraph);
  const holds = term.first <= year && year <= term.last;
  const formula = `${term.first}≤${year}≤${term.last}`;
  if (holds) return agrees(report, { kind: 'plan', span, formula });
  const right = PLANS.filter(({ first, last }) => first <= year && year <= last);
  return contradicts(report, {
    kind: 'plan',
    span,
    formula: `${year}∉${term.first}—${term.last}`,
    note: placeNote(term, place.part, year),
    repairs: right.map(({ name }) => replacing(report, moved(mention.span, paragraph), name)),
  });
}

function placeNote({ name, first, last }: Term, part: 'review' | 'plan', year: number): Localized {
  return part === 'review'
    ? {
        zh: `“${name}”是${first}—${last}年，回顾的是${year}年`,
        en: `${name} covers ${first}–${last}, and ${year} is reviewed`,
      }
    : {
        zh: `“${name}”是${first}—${last}年，安排的是${year}年`,
        en: `${name} covers ${first}–${last}, and ${year} is planned`,
      };
}

function moved({ start, end }: Span, paragraph: Paragraph): Span {
  return { start: start + paragraph.span.start, end: end + paragraph.span.start };
}
