/** “十四五”收官之年, “八五”普法: five-year plans with their first and last year, by date and by place. */
import type { Paragraph, Report } from '../../report/model.ts';
import { parseNumeral } from '../../text/hanNumerals.ts';
import type { Localized } from '../../text/localized.ts';
import type { Span } from '../../text/span.ts';
import type { Relation } from '../relation.ts';
import type { Anchors } from './anchors.ts';
import { CAMPAIGNS, PLANS } from './data.ts';
import { confirmed, judged, replacing } from './judged.ts';
import { isInHeading, placesOf } from './parts.ts';
import { type PlanContext, type PlanMention, planMentions } from './planMentions.ts';
import { readStage, type Stage, type Years } from './stages.ts';

export function* findPlans(report: Report, anchors: Anchors | null): Generator<Relation> {
  const places = placesOf(report);
  for (const paragraph of report.paragraphs) {
    const excerpt = report.excerpts[paragraph.index];
    if (!excerpt) continue;
    for (const mention of planMentions(excerpt)) {
      const context = { report, anchors, paragraph, place: places(paragraph.index), words: excerpt.prose, mention };
      yield* judge(context);
    }
  }
}

const BY_WORDS = [byBrackets, byLength, byComparison, bySuccession, byCampaign];

function* judge(context: PlanContext): Generator<Relation> {
  const stage = readStage(context);
  const found = [...BY_WORDS.map(read => read(context)), stage ? byStage(context, stage) : byPlace(context)];
  const relations = found.filter(relation => relation !== null);
  yield* relations.length > 0 ? relations : [plain(context)];
}

/** A plain mention: which years the plan has, and no more. */
function plain({ report, paragraph, mention }: PlanContext): Relation {
  const { first, last } = mention.term;
  return confirmed(report, 'plan', moved(mention.whole, paragraph), `${first}—${last}`);
}

function byStage(context: PlanContext, { said, written, words, meant, name }: Stage): Relation {
  const { report, paragraph, mention } = context;
  const { term } = mention;
  const holds = meant.first <= said.last && said.first <= meant.last;
  const isOne = meant.first === meant.last && said.first === said.last;
  const right = spoken(meant);
  // The plans of which the year said is such a year.
  const others = (mention.isCampaign ? CAMPAIGNS : PLANS).filter(
    ({ first }) => isOne && said.last === meant.first + first - term.first,
  );
  return judged(report, {
    kind: 'plan',
    span: moved({ start: mention.whole.start, end: words.end }, paragraph),
    holds,
    isBound: !isOne,
    formula: `${spoken(said)}${holds ? (isOne ? '=' : '∋') : '≠'}${right}`,
    note: {
      zh: `“${term.name}”是${term.first}—${term.last}年，${name}是${right}年，这里说的是${spoken(said)}年`,
      en: `${term.name} covers ${term.first}–${term.last}; the year meant is ${right}, not ${spoken(said)}`,
    },
    computed: right,
    operands: written ? [{ span: moved(written, paragraph), note: SAID }] : [],
    repairs: [
      ...(written && isOne ? [replacing(report, moved(written, paragraph), right)] : []),
      ...others.map(other => replacing(report, moved(mention.span, paragraph), other.name)),
    ],
  });
}

const SAID: Localized = { zh: '所说的年份', en: 'the year that is named' };

function spoken({ first, last }: Years): string {
  return first === last ? `${first}` : `${first}—${last}`;
}

/** “十五五”时期(2026—2030年); 前四年(2021—2024年) is a part of it. */
function byBrackets({ report, paragraph, words, mention }: PlanContext): Relation | null {
  const match = /^[^,。;()《》\d前后头末初中]{0,12}\(((?:19|20)\d\d)年?(?:[-—–~]{1,2}|至|到)((?:19|20)\d\d)年?\)/.exec(
    words.slice(mention.whole.end, mention.whole.end + 40),
  );
  if (!match) return null;
  const { name, first, last } = mention.term;
  const start = mention.whole.end + match[0].indexOf('(') + 1;
  const span = moved({ start, end: mention.whole.end + match[0].length - 1 }, paragraph);
  const holds = Number(match[1]) === first && Number(match[2]) === last;
  return judged(report, {
    kind: 'plan',
    span,
    holds,
    formula: `${match[1]}—${match[2]}${holds ? '=' : '≠'}${first}—${last}`,
    note: { zh: `“${name}”是${first}—${last}年`, en: `${name} covers ${first}–${last}` },
    repairs: [replacing(report, span, `${first}—${last}年`)],
  });
}

/** “十四五”时期是…极不平凡的五年. */
function byLength({ report, paragraph, words, mention }: PlanContext): Relation | null {
  const match = /^(?:时期|期间|这)[^,。;\d]{0,12}[^。;\d前头后]{0,16}的([二三四五六七八九])年(?![^,。;]{0,6}行动)/.exec(
    words.slice(mention.whole.end, mention.whole.end + 50),
  );
  const length = match?.[1] === undefined ? null : parseNumeral(match[1]);
  if (!match || length === null) return null;
  const { name, first, last } = mention.term;
  const end = mention.whole.end + match[0].length;
  const years = last - first + 1;
  return judged(report, {
    kind: 'plan',
    span: moved({ start: end - 2, end }, paragraph),
    holds: length === years,
    formula: `${last}-${first}+1${length === years ? '=' : '≠'}${length}`,
    note: { zh: `“${name}”是${first}—${last}年，共${years}年`, en: `${name} covers ${first}–${last}, ${years} years` },
  });
}

/** 较“十三五”末改善: what is compared with lies before what is reported on. */
function byComparison({ report, anchors, paragraph, words, mention, place }: PlanContext): Relation | null {
  const { term, whole } = mention;
  const lead = words.slice(Math.max(0, whole.start - 2), whole.start);
  const after = words.slice(whole.end, whole.end + 12);
  // 特别是“十五五”时期 compares nothing; 是“十三五”时期的2.2倍 does.
  const isBase = /[比较]$/.test(lead)
    ? /^(?:末|期末|时期|期间)/.test(after)
    : /[是为]$/.test(lead) && /^时期的[\d.]+倍/.test(after);
  if (!isBase) return null;
  const later =
    before(report, paragraph, mention)?.term.first ?? (place.part === 'review' ? anchors?.reported : undefined);
  if (later === undefined) return null;
  const holds = term.last < later;
  return judged(report, {
    kind: 'plan',
    span: moved(whole, paragraph),
    holds,
    isBound: true,
    formula: `${term.last}${holds ? '<' : '≥'}${later}`,
    note: {
      zh: `“${term.name}”是${term.first}—${term.last}年，不在被比较的时期之前`,
      en: `${term.name} covers ${term.first}–${term.last} and does not lie before what is compared with it`,
    },
  });
}

/** “十二五”规划胜利完成，“十三五”规划顺利实施: one follows the other. */
function bySuccession({ report, paragraph, words, mention }: PlanContext): Relation | null {
  const earlier = before(report, paragraph, mention);
  if (!earlier || earlier.isCampaign !== mention.isCampaign) return null;
  const between = words.slice(earlier.whole.end, mention.whole.start);
  const after = words.slice(mention.whole.end, mention.whole.end + 16);
  if (!/^(?:规划)?[^,。;“]{0,10}(?:完成|收官)[^,。;“]{0,6},[^,。;“]{0,6}$/.test(between)) return null;
  if (!/^(?:规划)?[^,。;“]{0,8}(?:实施|启动|开局|推进)/.test(after)) return null;
  const holds = mention.term.first === earlier.term.last + 1;
  return judged(report, {
    kind: 'plan',
    span: moved({ start: earlier.whole.start, end: mention.whole.end }, paragraph),
    holds,
    formula: `${mention.term.first}${holds ? '=' : '≠'}${earlier.term.last}+1`,
    note: {
      zh: `“${earlier.term.name}”之后不是“${mention.term.name}”`,
      en: `${mention.term.name} does not follow ${earlier.term.name}`,
    },
  });
}

/** The plan named before in the sentence. */
function before(report: Report, paragraph: Paragraph, { whole }: PlanMention): PlanMention | undefined {
  const excerpt = report.excerpts[paragraph.index];
  if (!excerpt) return undefined;
  return planMentions(excerpt).findLast(
    other => other.whole.end < whole.start && !/[。;]/.test(excerpt.prose.slice(other.whole.end, whole.start)),
  );
}

const IN_FORCE = /(?:实施|推进|开展|落实|抓好|启动)(?:好)?$/;
const NOT_IN_FORCE = /总结|验收|评估|表彰|先进|收官|完成|圆满|迎|谋划|编制|起草|研究|以来|期间/;

/** 深入实施“八五”普法规划: a campaign is carried out in its own years, or is closed in the year after. */
function byCampaign({ report, anchors, paragraph, place, words, mention }: PlanContext): Relation | null {
  if (!mention.isCampaign || !anchors?.isSure) return null;
  const lead = words.slice(Math.max(0, mention.whole.start - 12), mention.whole.start);
  const after = /^[^,。;]*/.exec(words.slice(mention.whole.end, mention.whole.end + 20))?.[0] ?? '';
  if (!IN_FORCE.test(lead) || NOT_IN_FORCE.test(after) || NOT_IN_FORCE.test(lead)) return null;
  const year = place.part === 'plan' ? anchors.planned : anchors.reported;
  // Where no heading tells, it may be the year of issue as well.
  const latest = place.part === null ? anchors.planned : year;
  const { name, first, last } = mention.term;
  const holds = first <= latest && year <= last + 1;
  return judged(report, {
    kind: 'plan',
    span: moved(mention.whole, paragraph),
    holds,
    isBound: true,
    formula: holds ? `${first}≤${latest}，${year}≤${last}+1` : `${year}∉${first}—${last}`,
    note: {
      zh: `“${name}”普法是${first}—${last}年，这里写的是${year}年的工作`,
      en: `it covers ${first}–${last}, and this is about ${year}`,
    },
    repairs: CAMPAIGNS.filter(other => other.first <= year && year <= other.last).map(other =>
      replacing(report, moved(mention.span, paragraph), other.name),
    ),
  });
}

const OPENS = /^[ *#]*(?:[一二三四五六七八九十]{1,3}、|——)?(?:回顾|回望|过去的|展望)?$/;

/** In a 政府工作报告: the plan of the years looked back on in the review, the coming one in what is to be done. */
function byPlace({ report, anchors, paragraph, place, words, mention }: PlanContext): Relation | null {
  if (!anchors?.isGovernmentReport || !anchors.isSure || mention.isCampaign || place.part === null) return null;
  const { term, whole } = mention;
  const lead = words.slice(0, whole.start);
  const opens =
    OPENS.test(lead.slice(Math.max(lead.lastIndexOf('。'), lead.lastIndexOf('!')) + 1)) || /开启$/.test(lead);
  const isTold = opens && !/^(?:以来|末|初|前)/.test(words.slice(whole.end));
  if (!isTold && !isInHeading(place, paragraph.span.start + whole.start)) return null;
  const year = place.part === 'review' ? anchors.reported : anchors.planned;
  const holds = term.first <= year && year <= term.last;
  const right = PLANS.filter(({ first, last }) => first <= year && year <= last);
  const years = `${term.first}—${term.last}`;
  return judged(report, {
    kind: 'plan',
    span: moved(whole, paragraph),
    holds,
    isBound: true,
    formula: holds ? `${term.first}≤${year}≤${term.last}` : `${year}∉${years}`,
    note:
      place.part === 'review'
        ? {
            zh: `“${term.name}”是${years}年，回顾的是${year}年`,
            en: `${term.name} covers ${years}, and ${year} is reviewed`,
          }
        : {
            zh: `“${term.name}”是${years}年，安排的是${year}年`,
            en: `${term.name} covers ${years}, and ${year} is planned`,
          },
    repairs: right.map(({ name }) => replacing(report, moved(mention.span, paragraph), name)),
  });
}

function moved({ start, end }: Span, paragraph: Paragraph): Span {
  return { start: start + paragraph.span.start, end: end + paragraph.span.start };
}
