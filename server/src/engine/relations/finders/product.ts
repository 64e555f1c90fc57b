/** 15个镇各配备2名，共30名; 每年举办4期，十年共计40期: as many of each, and all of them together. */
import Fraction from 'fraction.js';
import { amountOf, isExact } from '../interval.ts';
import { type Expression, NOTES } from '../judging/expression.ts';
import { settle } from '../judging/settle.ts';
import { comparable } from '../reading/comparable.ts';
import { isCount } from '../reading/mentions.ts';
import type { Mention, ParagraphReading } from '../reading/model.ts';
import { yearsOfTotal } from '../reading/timeSpans.ts';
import type { Relation } from '../relation.ts';
import { numberOf } from '../writing/describe.ts';

export function* findProducts(reading: ParagraphReading): Generator<Relation> {
  for (const stated of reading.mentions) {
    const each = reading.mentions[stated.index - 1];
    if (stated.role !== 'total' || !each || !isTotalOf(each, stated)) continue;
    const found = ofYears(reading, each, stated) ?? ofPlaces(reading, each);
    const relation =
      found && settle(reading, { kind: 'balance', stated, readings: [found], certainty: 'likely', bound: true });
    if (relation) yield relation;
  }
}

function isTotalOf(each: Mention, { figure, sentence, depth, gap, lead, between }: Mention): boolean {
  return (
    each.sentence === sentence &&
    each.depth === depth &&
    gap === 2 &&
    isExact(each.figure) &&
    each.figure.unit === figure.unit &&
    !each.figure.inRange &&
    !figure.inRange &&
    ALL.test(lead.trim()) &&
    !ADDS.test(between)
  );
}

const ALL =
  /^(?:(?:[^,;。]{0,8}年(?:度|来|间)?)(?:总?共|合计|共计|总计|累计|一共)[^,;。]{0,4}|(?:总?共|合计|共计|总计|累计|一共)(?:计|有|为|达)?)$/;
/** 每镇2名，另聘兼职若干，共40名 */
const ADDS = /另|加上|连同|及其?他|外/;

/** 每年举办4期，从未间断，到2025年底满十个年度，共计40期 */
function ofYears(reading: ParagraphReading, each: Mention, stated: Mention): Expression | null {
  const years = /每年(?!不|至少|平均|约)/.test(each.lead) ? yearsOfTotal(stated) : null;
  return years === null ? null : product(reading, String(years), new Fraction(years), [each], each);
}

/** 15个镇各配备法律顾问2名，共30名 */
function ofPlaces(reading: ParagraphReading, each: Mention): Expression | null {
  const places = reading.mentions[each.index - 1];
  const isOfEach =
    places !== undefined &&
    isCount(places) &&
    isExact(places.figure) &&
    places.sentence === each.sentence &&
    each.gap === 0 &&
    !comparable(places, each) &&
    EACH.test(each.lead);
  if (!isOfEach || HAS_MORE.test(reading.mentions[places.index - 1]?.rest ?? '')) return null;
  return product(reading, numberOf(reading.excerpt, places.figure), amountOf(places.figure), [places, each], each);
}

const EACH =
  /各(?:自)?(?:选派|配备|选聘|聘请|安排|派驻|设立|设置|举办|开展|组织|新建|建设|建成|确定|抽取|抽查|抽调|推荐|培育|选取|补助|奖励|有|设|建|派|配|聘)[^,;。、各]{0,10}$/;
/** 12个镇、3个街道各配备2名 */
const HAS_MORE = /各$/;

function product(
  { excerpt }: ParagraphReading,
  by: string,
  times: Fraction,
  operands: readonly Mention[],
  { figure }: Mention,
): Expression {
  const value = amountOf(figure).mul(times);
  return {
    computed: { low: value, high: value },
    exact: value,
    terms: `${numberOf(excerpt, figure)}×${by}`,
    operands: operands.map(mention => ({ mention, note: NOTES.term })),
    corrections: [],
  };
}
