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
    if (stated.role !== 'total' || !each || !isTotalOf(each, stated) || holdsMore(reading, stated)) continue;
    const found = ofYears(reading, each, stated) ?? ofPlaces(reading, stated, each);
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

/** 共13个（含县级1个） */
function holdsMore({ excerpt }: ParagraphReading, { figure }: Mention): boolean {
  return /^[^,;。(]{0,6}\([^()]{0,8}[含括加另外]/.test(excerpt.prose.slice(figure.span.end, figure.span.end + 20));
}

const ALL =
  /^(?:(?:[^,;。]{0,8}年(?:度|来|间)?)(?:总?共|合计|共计|总计|累计|一共)[^,;。]{0,4}|(?:总?共|合计|共计|总计|累计|一共)(?:计|有|为|达)?)$/;
/** 每镇2名，另聘兼职若干，共40名 */
const ADDS = /另|加上|连同|及其?他|外/;

/** 每年举办4期，从未间断，到2025年底满十个年度，共计40期 */
function ofYears({ excerpt }: ParagraphReading, each: Mention, stated: Mention): Expression | null {
  const years = /每年(?!不|至少|平均|约)/.test(each.lead) ? yearsOfTotal(stated) : null;
  return years === null
    ? null
    : exactly(amountOf(each.figure).mul(years), `${numberOf(excerpt, each.figure)}×${years}`, [each]);
}

/** 15个镇各配备法律顾问2名，共30名; 6个县各抽查40卷，18个部门各抽查10卷，共420卷 */
function ofPlaces(reading: ParagraphReading, stated: Mention, last: Mention): Expression | null {
  const { mentions, excerpt } = reading;
  const pairs: (readonly [Mention, Mention])[] = [];
  for (let each: Mention | undefined = last; each; each = mentions[each.index - 2]) {
    const places: Mention | undefined = mentions[each.index - 1];
    if (!places || !isOfEach(places, each, stated)) break;
    pairs.unshift([places, each]);
  }
  const [first] = pairs;
  // What is told in front of the first may be counted in.
  const front = first && mentions[first[0].index - 1];
  if (!first || (front?.sentence === stated.sentence && comparable(front, stated))) return null;
  const value = pairs.reduce(
    (sum, [places, each]) => sum.add(amountOf(places.figure).mul(amountOf(each.figure))),
    ZERO,
  );
  const terms = pairs.map(([{ figure: a }, { figure: b }]) => `${numberOf(excerpt, b)}×${numberOf(excerpt, a)}`);
  return exactly(value, terms.join('+'), pairs.flat());
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
    !comparable(places, each) &&
    comparable(each, stated) &&
    EACH.test(each.lead)
  );
}

const ZERO = new Fraction(0);
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
