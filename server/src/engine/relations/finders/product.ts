/** 15个镇各配备2名，共30名; 每年举办4期，十年共计40期: as many of each, and all of them together. */
import Fraction from 'fraction.js';
import type { Excerpt } from '../../report/model.ts';
import { parseHan } from '../../text/hanNumerals.ts';
import { amountOf, intervalOf, isExact } from '../interval.ts';
import { type Expression, NOTES } from '../judging/expression.ts';
import { settle } from '../judging/settle.ts';
import { comparable } from '../reading/comparable.ts';
import { isCount } from '../reading/mentions.ts';
import type { Mention, ParagraphReading } from '../reading/model.ts';
import { placeInRow } from '../reading/rows.ts';
import { yearsOfTotal } from '../reading/timeSpans.ts';
import type { Relation } from '../relation.ts';
import { unitClass } from '../units.ts';
import { numberOf } from '../writing/describe.ts';

export function* findProducts(reading: ParagraphReading): Generator<Relation> {
  for (const stated of reading.mentions) {
    const every = ofEvery(reading, stated);
    if (every) {
      const relation = settle(reading, {
        kind: 'balance',
        stated,
        readings: [every],
        certainty: 'likely',
        bound: true,
      });
      if (relation) yield relation;
      continue;
    }
    // 从8个单位各抽调3名，混编成6个小组，合计24人
    const each = [1, 2]
      .map(back => reading.mentions[stated.index - back])
      .find(mention => mention && unitClass(mention.figure.unit) === unitClass(stated.figure.unit));
    if (!each || !isAfter(each, stated) || holdsMore(reading, stated)) continue;
    const found =
      ofParts(reading, each, stated) ??
      (isTotal(stated)
        ? (ofYears(reading, each, stated) ?? ofKinds(reading, each) ?? ofPlaces(reading, stated, each))
        : null);
    const relation =
      found && settle(reading, { kind: 'balance', stated, readings: [found], certainty: 'likely', bound: true });
    if (relation) yield relation;
  }
}

function isAfter(each: Mention, { figure, sentence, depth, gap, between }: Mention): boolean {
  return (
    each.sentence === sentence &&
    each.depth === depth &&
    gap === 2 &&
    each.figure.approximator === null &&
    unitClass(each.figure.unit) === unitClass(figure.unit) &&
    !each.figure.inRange &&
    !figure.inRange &&
    !ADDS.test(between)
  );
}

function isTotal({ role, lead }: Mention): boolean {
  return role === 'total' && ALL.test(lead.trim());
}

/** 共13个（含县级1个） */
function holdsMore({ excerpt }: ParagraphReading, { figure }: Mention): boolean {
  return /^[^,;。(]{0,6}\([^()]{0,8}[含括加另外]/.test(excerpt.prose.slice(figure.span.end, figure.span.end + 20));
}

const ALL =
  /^(?:(?:[^,;。]{0,8}年(?:度|来|间)?)(?:总?共|合计|共计|总计|累计|一共)[^,;。]{0,4}|(?:全[市县区省州镇乡])?(?:总?共|合计|共计|总计|累计|一共)(?:计|有|为|达|举办|开展|组织|配备|建成|选派|设立|发放|抽查)?)$/;
/** 每镇2名，另聘兼职若干，共40名 */
const ADDS = /另|加上|连同|及其?他|外/;

/** 每年举办4期，从未间断，到2025年底满十个年度，共计40期 */
function ofYears({ excerpt }: ParagraphReading, each: Mention, stated: Mention): Expression | null {
  const years = YEARLY.test(each.lead.trim()) ? yearsOfTotal(stated) : null;
  return years === null ? null : times(excerpt, each, years);
}

/** 每年举办4期; 年服务费18万元 */
const YEARLY = /每年(?!不|至少|平均|约)|^年[^,;。均]{1,6}[费金额量]$/;

/** 每月召开1次，全年12次 */
function ofParts({ excerpt }: ParagraphReading, each: Mention, stated: Mention): Expression | null {
  const part = PARTS.find(([words]) => words.test(each.lead.trim()));
  if (!part || each.figure.approximator !== null || !OF_YEAR.test(stated.lead.trim())) return null;
  return times(excerpt, each, part[1]);
}

const PARTS: readonly (readonly [RegExp, number])[] = [
  [/^每个?月[^,;。均至少约超不]{0,6}$/, 12],
  [/^每个?季度?[^,;。均至少约超不]{0,6}$/, 4],
  [/^每半年[^,;。均至少约超不]{0,6}$/, 2],
];
/** 全年不少于4次 is what is asked for, not what was done. */
const OF_YEAR = /^全年(?:共|累计|合计|共计)?[^,;。均至少约超不低]{0,4}$/;

/** 送达三类文书各826份，共2478份 */
function ofKinds({ excerpt }: ParagraphReading, each: Mention): Expression | null {
  const kinds = parseHan(KINDS.exec(each.lead.trim())?.[1] ?? '');
  return kinds === null ? null : times(excerpt, each, kinds);
}

const KINDS = /(?<!第)([二两三四五六七八九十])(?:类|种|项|级|支|个)[一-龥]{0,8}各$/;

/** One of the terms: 6个县各2家, or 3家 alone. */
type Term = readonly [Mention] | readonly [places: Mention, each: Mention];

/** 15个镇各配备法律顾问2名，共30名; 两个区分别建有3家和5家，其余6个县各建有2家，共20家; 8个县各确定1个，另由市级联系2个，共10个 */
function ofPlaces(reading: ParagraphReading, stated: Mention, last: Mention): Expression | null {
  const terms = termsInFront(reading, stated, last);
  const [first] = terms;
  const products = terms.filter(({ length }) => length > 1);
  // What is told in front of the first may be counted in.
  const front = first && reading.mentions[first[0].index - 1];
  if (products.length === 0 || (front?.sentence === stated.sentence && comparable(front, stated))) return null;
  const value = terms.reduce(
    (sum, term) => sum.add(term.reduce((all, { figure }) => all.mul(amountOf(figure)), ONE)),
    new Fraction(0),
  );
  const written = terms.map(term =>
    [...term]
      .reverse()
      .map(({ figure }) => numberOf(reading.excerpt, figure))
      .join('×'),
  );
  return exactly(value, written.join('+'), terms.flat());
}

function termsInFront({ mentions, rows }: ParagraphReading, stated: Mention, last: Mention): readonly Term[] {
  const terms: Term[] = [];
  for (let each: Mention | undefined = last; each?.sentence === stated.sentence; ) {
    const places: Mention | undefined = mentions[each.index - 1];
    if (places && isOfEach(places, each, stated)) {
      terms.unshift([places, each]);
      each = mentions[each.index - 2];
    } else if (
      comparable(each, stated) &&
      isExact(each.figure) &&
      (isBesides(each) || placeInRow(rows, each)?.row.distributed)
    ) {
      terms.unshift([each]);
      each = places;
    } else break;
  }
  return terms;
}

/** 另由市级直接联系2个 */
function isBesides({ lead, gap }: Mention): boolean {
  return gap === 2 && /^另(?!有)/.test(lead.trim());
}

function isOfEach(places: Mention, each: Mention, stated: Mention): boolean {
  return (
    isCount(places) &&
    isExact(places.figure) &&
    isExact(each.figure) &&
    places.sentence === stated.sentence &&
    each.gap === 0 &&
    // 5个镇、3个街道各设1个
    places.gap !== 1 &&
    comparable(each, stated) &&
    EACH.test(each.lead)
  );
}

/** 36个社区都建立微信群（`每个社区1个`），共36个: of the places of that name that stand in front. */
function ofEvery({ excerpt, mentions }: ParagraphReading, stated: Mention): Expression | null {
  const each = mentions[stated.index - 1];
  const noun = EVERY.exec(each?.lead.trim() ?? '')?.[1];
  if (!each || noun === undefined || !isTotal(stated) || stated.gap > 2 || each.sentence !== stated.sentence)
    return null;
  const isSure =
    each.figure.unit === stated.figure.unit &&
    [each, stated].every(({ figure }) => isExact(figure) && !figure.inRange) &&
    !/平均|约|要求|计划|拟|应/.test(each.clauseWords) &&
    !ADDS.test(stated.between) &&
    each.depth >= stated.depth;
  const [places, ...others] = mentions.filter(
    ({ index, sentence, depth, label }) =>
      index < each.index && sentence === each.sentence && depth === stated.depth && label.noun.startsWith(noun),
  );
  if (!isSure || !places || others.length > 0 || !isCount(places) || !isExact(places.figure)) return null;
  const value = amountOf(places.figure).mul(amountOf(each.figure));
  const terms = `${numberOf(excerpt, each.figure)}×${numberOf(excerpt, places.figure)}`;
  return exactly(value, terms, [places, each]);
}

const EVERY =
  /每个?(社区|行政村|村|乡镇|镇街|镇|街道|单位|部门|县区|县|司法所|学校|网格|片区)(?:都|均|各)?(?:设立?|建立?|配备?|聘请?|安排|派驻|确定|明确|组建|打造)?(?:了)?$/;

function times(excerpt: Excerpt, each: Mention, by: number): Expression | null {
  const { low, high } = intervalOf(each.figure);
  if (!low || !high) return null;
  const terms = `${numberOf(excerpt, each.figure)}×${by}`;
  return {
    ...exactly(amountOf(each.figure).mul(by), terms, [each]),
    computed: { low: low.mul(by), high: high.mul(by) },
    exact: low.equals(high) ? low.mul(by) : null,
  };
}

const ONE = new Fraction(1);
const EACH =
  /各(?:自)?(?:选派|配备|选聘|聘请|安排|派驻|设立|设置|举办|开展|组织|新建|建设|建成|确定|抽取|抽查|抽调|推荐|培育|选取|补助|奖励|有|设|建|派|配|聘)[^,;。、各]{0,10}$/;

function exactly(value: Fraction, terms: string, operands: readonly Mention[]): Expression {
  return {
    computed: { low: value, high: value },
    exact: value,
    terms,
    operands: operands.map(mention => ({ mention, note: NOTES.term })),
    corrections: [],
  };
}
