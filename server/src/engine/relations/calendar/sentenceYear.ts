/** Which year a sentence of the body can mean: `2022年，全区办理…` in the review of 2022, `到2030年` in a plan. */
import type { DateMention, Paragraph, Report } from '../../report/model.ts';
import { perReport } from '../../report/perReport.ts';
import { allMatches } from '../../text/allMatches.ts';
import { parseNumeral } from '../../text/hanNumerals.ts';
import type { Localized } from '../../text/localized.ts';
import type { Anchors } from './anchors.ts';
import { PLANS } from './data.ts';
import { type Place, placesOf } from './parts.ts';

export interface YearInSentence {
  readonly report: Report;
  readonly anchors: Anchors;
  readonly paragraph: Paragraph;
  readonly place: Place;
  readonly date: DateMention & { readonly year: number };
}

/** The years that can be meant, the likeliest first; one outside them is a slip. */
export interface Expectation {
  readonly years: readonly number[];
  readonly why: Localized;
  /** Whether another year may be meant after all. */
  readonly isLikely?: boolean;
}

/** Null where any year may stand. */
export function expectationOf(mention: YearInSentence): Expectation | null {
  const around = surroundings(mention);
  // 2024年12月 may be told of for many reasons; only what it is the end of is known.
  for (const read of mention.date.month === null ? READERS : OF_MONTH) {
    const expected = read(mention, around);
    if (expected) return expected;
  }
  return null;
}

/** The words around a year: of its clause in front of it, of its sentence after it and altogether. */
interface Surroundings {
  readonly lead: string;
  readonly rest: string;
  readonly sentence: string;
  readonly opensClause: boolean;
}

const STOPS = '。;!?';
const LONGEST = 400;
/** What is to come, planned, awarded or written down may bear any year. */
const AHEAD =
  /将|拟|计划|规划|打算|力争|争取|确保|预计|目标|安排|筹备|申办|举办权|之?前|以前|底前|到期|有效期|施行|起实施|要求|明确|纲要|方案|提前|版|预期|启动|为期|部署|要点|征求/;
const OPENS = /^[ *#]*(?:[((]?[\d一二三四五六七八九十]{1,3}[))、.．]|[一二三四五六七八九十]{1,2}是|——|其中)?[,:]?$/;

function surroundings({ report, paragraph, date }: YearInSentence): Surroundings {
  const { prose } = report;
  const first = Math.max(paragraph.span.start, date.span.start - LONGEST);
  let start = date.span.start;
  while (start > first && !STOPS.includes(prose.charAt(start - 1))) start--;
  const last = Math.min(paragraph.span.end, date.span.end + LONGEST);
  let end = date.span.end;
  while (end < last && !STOPS.includes(prose.charAt(end))) end++;
  const before = prose.slice(start, date.span.start);
  const lead = before.slice(Math.max(before.lastIndexOf(','), before.lastIndexOf(':')) + 1);
  // 2024年、2025年实现…: the second of two years opens its clause with the first.
  const opensClause = OPENS.test(lead) || /^(?:(?:19|20)\d\d年、)+$/.test(lead);
  return { lead, rest: prose.slice(date.span.end, end), sentence: prose.slice(start, end), opensClause };
}

type Reader = (mention: YearInSentence, around: Surroundings) => Expectation | null;

/** 刚刚过去的2025年. */
const justPast: Reader = ({ anchors }, { lead }) =>
  /(?:刚刚|刚|极不平凡|不平凡)?过去的$/.test(lead)
    ? { years: [anchors.reported], why: said('刚刚过去的一年', 'the year just past', anchors.reported) }
    : null;

/** 比上年（`2023年`）减少318件: the year that is named as the one before. */
const yearBefore: Reader = ({ place, anchors }, { lead, rest }) =>
  place.part === 'review' && /(?:上年|上一年|去年)度?\($/.test(lead) && /^度?\)/.test(rest)
    ? { years: [anchors.reported - 1], why: said('上年', 'the year before', anchors.reported - 1) }
    : null;

/** 再奋斗五年，到2035年: from the last year of the plan that the heading names. */
const further: Reader = ({ place, anchors }, { lead, sentence }) => {
  if (!/到$/.test(lead)) return null;
  const years = /再(?:用|奋斗|经过)?([\d一二三四五六七八九十]{1,3})年/.exec(sentence)?.[1];
  const plan = PLANS.find(({ name }) => place.top?.title.includes(name));
  const length = years === undefined ? null : parseNumeral(years);
  if (length === null || !plan || plan.last < anchors.planned) return null;
  return {
    years: [plan.last + length],
    why: {
      zh: `“${plan.name}”到${plan.last}年，再过${length}年是${plan.last + length}年`,
      en: `the plan ${plan.name} ends in ${plan.last}, and ${length} years on it is ${plan.last + length}`,
    },
  };
};

/** 到2030年，… in what is to be done. */
const target: Reader = ({ place, anchors, date }, { lead, rest, sentence }) => {
  if (place.part !== 'plan' || !/^(?:力争)?到$/.test(lead) || !/^,/.test(rest) || date.year >= anchors.planned)
    return null;
  if (/已|累计|完成了|达到了/.test(sentence)) return null;
  const plan = PLANS.find(({ name }) => place.top?.title.includes(name));
  return {
    years: plan ? [plan.last] : [anchors.planned],
    why: {
      zh: `这里写的是今后的目标，${date.year}年已经过去`,
      en: `this is a target, and ${date.year} is past`,
    },
  };
};

const COMPARED = /(?:比|较|与)$/;

/** 比2020年下降: what is compared with has gone before. */
const base: Reader = ({ place, anchors, date }, { lead, rest }) =>
  place.part === 'review' && COMPARED.test(lead) && date.year > anchors.reported && !/^(?:目标|计划|规划)/.test(rest)
    ? {
        years: [],
        why: {
          zh: `回顾${anchors.reported}年，不会与${date.year}年相比`,
          en: `a review of ${anchors.reported} compares nothing with ${date.year}`,
        },
      }
    : null;

/** 2025年受理702件，比`2025年`的655件增加47件: no year is compared with itself, but for parts of it. */
const itself: Reader = ({ place, anchors, date }, { lead, rest, sentence }) =>
  place.part === 'review' &&
  date.year === anchors.reported &&
  COMPARED.test(lead) &&
  OF_YEAR.test(rest) &&
  opensWith(sentence, date.year)
    ? {
        years: [anchors.reported - 1],
        why: {
          zh: `这句说的就是${date.year}年，不会与自己相比`,
          en: `the sentence is on ${date.year} and compares nothing with itself`,
        },
      }
    : null;

/** 2025年新收1286件；截至`2024年`12月底，已审结1204件: what came in a year cannot be done by the end of the one before. */
const upTo: Reader = ({ report, paragraph, place, anchors, date }, { lead, rest }) => {
  if (place.part !== 'review' || date.year !== anchors.reported - 1 || !/截[至止]$/.test(lead) || !DONE.test(rest))
    return null;
  const before = report.prose.slice(paragraph.span.start, date.span.start);
  return OPENING_YEAR_OF_ALL.exec(before)?.[1] === String(anchors.reported)
    ? { years: [anchors.reported], why: said('这句所说的一年', 'the year of the sentence', anchors.reported) }
    : null;
};

/** The year with which a paragraph opens, where it names no other. */
const OPENING_YEAR_OF_ALL = /^[^,;。]{0,8}(20\d\d)年(?!.*20\d\d年)/s;
const DONE = /^[^,]{0,4},[^;]{0,16}(?:已|办结|审结|完成)/;

/** Whether a clause of `sentence` opens with the year. */
function opensWith(sentence: string, year: number): boolean {
  return sentence.startsWith(`${year}年`) || sentence.includes(`,${year}年`);
}

/** The words after a year with which all of it is compared. */
const OF_YEAR = /^(?:同期|全年)?(?:的?\d|(?:增|减|下降|上升|提高|降低|翻)|多|少)/;

const HELD = /(?:举办|承办|召开|办好|办)(?:了|好)?[^,。;:、年]{0,24}$/;
const EVENT = /^[^,。;:]{0,20}(?:会议|大会|论坛|博览会|展览会|运动会|峰会|年会)/;

/** 举办2025年…大会: what is told as done cannot be ahead, what is planned cannot be over. */
const event: Reader = ({ place, anchors, date }, { lead, rest, sentence }) => {
  if (!HELD.test(lead) || !EVENT.test(rest)) return null;
  const { reported, planned } = anchors;
  if (place.part === 'review' && date.year > planned && !AHEAD.test(sentence))
    return { years: [reported], why: done(date.year, reported) };
  if (place.part === 'plan' && /办好|举办|承办/.test(lead) && date.year < planned && !/已|了/.test(lead))
    return {
      years: [planned],
      why: {
        zh: `这里写的是${planned}年的安排，${date.year}年已经过去`,
        en: `this is planned for ${planned}, and ${date.year} is past`,
      },
    };
  return null;
};

/** What stands in its own clause for a time to come. */
const COMING = /将|力争|争取|确保|预计|目标|之?前|以前|底|末|到期|有效期|起/;

/** `2022年，全区办理行政许可51221件` in the review of 2022. */
const deed: Reader = ({ report, place, anchors, date }, { opensClause, rest, sentence }) => {
  const { reported, planned } = anchors;
  if (place.part !== 'review' || !opensClause || date.year < planned) return null;
  if (/^(?:度?(?:工作|重点|任务)|是|为|第|初|春|[一二三四上下]季?度?半?年)/.test(rest)) return null;
  const clause = rest.slice(0, rest.search(/[,。;]|$/) || 12);
  if (date.year > planned + 1 ? COMING.test(clause) : AHEAD.test(sentence)) return null;
  // What is signed next year may tell a deed of next year, though hardly with the figures of a whole one, and not where
  // other sentences open with the year that is reported on.
  if (date.year === planned && !(/\d|“零|全面|实现|完成/.test(rest) && isHabit(report, reported, planned))) return null;
  return { years: [reported], why: done(date.year, reported) };
};

const OPENING_YEAR = /(?:^|[。;!?])[ *#]*(20\d\d)年(?!\d{1,2}月)/g;

/** Whether more sentences of the review open with `year` than with `other`. */
function isHabit(report: Report, year: number, other: number): boolean {
  const counts = openingYears(report);
  return (counts.get(year) ?? 0) > (counts.get(other) ?? 0);
}

const openingYears = perReport((report): ReadonlyMap<number, number> => {
  const counts = new Map<number, number>();
  const places = placesOf(report);
  for (const { index, zone } of report.paragraphs) {
    if (zone !== 'body' || places(index).part !== 'review') continue;
    for (const [, written] of allMatches(report.excerpts[index]?.prose ?? '', OPENING_YEAR))
      counts.set(Number(written), (counts.get(Number(written)) ?? 0) + 1);
  }
  return counts;
});

/** `2024年，全县共有48名…` in a report on 2025 whose other sentences open with 2025: last year's text left standing. */
const leftStanding: Reader = ({ report, paragraph, place, anchors, date }, { lead, rest, sentence }) => {
  const { reported } = anchors;
  if (place.part !== 'review' || date.year !== reported - 1 || !OPENS.test(lead) || !/^度?,/.test(rest)) return null;
  if (!sentence.startsWith(`${date.year}年`) || LOOKS_BACK.test(sentence)) return null;
  // 2022年办理51221件。2021年，办理48016件 tells of both on purpose.
  const isToldBeside = report.prose.slice(paragraph.span.start, paragraph.span.end).includes(`${reported}年`);
  if (isToldBeside || anchors.isGovernmentReport || !isHabit(report, reported, date.year)) return null;
  return {
    years: [reported],
    why: {
      zh: `本报告写的是${reported}年度，这句却以${date.year}年开头，可能是上年的文字没有改`,
      en: `the report is on ${reported}, but the sentence opens with ${date.year}: last year's text may have been left standing`,
    },
    isLikely: true,
  };
};

/** What is told of the year before on purpose. */
const LOOKS_BACK = /以来|起,|至今|截至|自|相比|对比|当年|同期|印发|出台|施行|开始|启动|首次|曾|持续|连续|次年|第二年/;

const OWN_REPORT = /^年?度?(?:法治政府建设|法治建设|依法行政)(?:工作|情况|年度)?/;

/** 审议各地2019年法治政府建设工作报告, 我区2022年度法治政府建设工作虽然取得成效. */
const ownWork: Reader = ({ place, anchors, date }, { lead, rest }) => {
  const own = OWN_REPORT.exec(rest);
  if (!own || place.part === 'plan' || anchors.isGovernmentReport) return null;
  const after = rest.slice(own[0].length);
  const { reported } = anchors;
  const why = { zh: `本报告写的是${reported}年度`, en: `the report is on ${reported}` };
  if (/^(?:虽然?|取得|还?存在|仍)/.test(after) && /^[ *]*(?:我|本|全)?[省市县区州盟旗局镇]?$/.test(lead))
    return { years: [reported], why };
  return /^报告/.test(after) && date.year > reported ? { years: [reported], why } : null;
};

/** 拟定2020年立法项目: no plan is drawn up for a year that is over. */
const drawnUp: Reader = ({ place, anchors, date }, { lead, rest }) => {
  const { reported, planned } = anchors;
  if (place.part === 'plan' || !/(?:拟定|制定)(?:了)?$/.test(lead)) return null;
  if (!/^度?[^,。;、]{0,8}(?:立法|计划|要点|安排)/.test(rest) || date.year >= reported) return null;
  return {
    years: [reported, planned],
    why: {
      zh: `${reported}年的工作不会是制定${date.year}年的计划`,
      en: `no plan for ${date.year} is made in ${reported}`,
    },
  };
};

/** `2026年是…之年` at the head of the plan. */
const opening: Reader = ({ place, anchors }, { opensClause, rest }) =>
  anchors.isGovernmentReport && place.part === 'plan' && place.isFirst && opensClause && /^是/.test(rest)
    ? { years: [anchors.planned], why: said('安排的年度', 'the year that is planned', anchors.planned) }
    : null;

const READERS: readonly Reader[] = [
  justPast,
  yearBefore,
  further,
  target,
  base,
  itself,
  event,
  ownWork,
  drawnUp,
  deed,
  opening,
  leftStanding,
];
const OF_MONTH: readonly Reader[] = [upTo];

function said(zh: string, en: string, year: number): Localized {
  return { zh: `${zh}应为${year}年`, en: `${en} is ${year}` };
}

function done(written: number, reported: number): Localized {
  return {
    zh: `这里写的是${reported}年已经完成的工作，不会发生在${written}年`,
    en: `this is told as done in ${reported} and cannot be of ${written}`,
  };
}
