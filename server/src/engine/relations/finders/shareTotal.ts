/** 分别占42.3%、31.5%、26.2%: shares of one whole must not pass 100 %, nor miss it where nothing is left out. */
import Fraction from 'fraction.js';
import { amountOf, expand, placeOf } from '../interval.ts';
import { sumOf } from '../reading/comparable.ts';
import { areHalves } from '../reading/halves.ts';
import { anyOf } from '../reading/lexicon.ts';
import type { Mention, ParagraphReading } from '../reading/model.ts';
import { isRest } from '../reading/rest.ts';
import { isRestOfShares } from '../reading/roles.ts';
import { shareOf } from '../reading/shares.ts';
import type { Relation } from '../relation.ts';
import { describe, operandsOf } from '../writing/describe.ts';
import { baseOf, commonBase } from './shareBases.ts';

const FEWEST = 3;
/** Shares that pass 100 % by half are hardly of one whole. */
const FARTHEST = 150;
/** A respondent may tick several boxes, one case may have several causes; 不重复统计 and 无交叉情形 say that it has not. */
const ANSWERS = new RegExp(`(?<![无不未没])${anyOf('several answers')}`);
/** 按学历分 each belongs to one class. */
const ONE_EACH = /[按从](?:学历|文化程度|年龄|性别|职级|级别|层级)[^,;。\d]{0,6}(?:分|看|划分|统计)/;
/** One person may be young, a graduate and a member. */
const OVERLAP = new RegExp(`学历|党员|团员|[男女]性|岁|职称|持证|骨干|${anyOf('overlapping classes')}`);

export function* findShareTotals(reading: ParagraphReading): Generator<Relation> {
  for (const shares of listsOf(reading).flatMap(splitAtWhole)) {
    const relation = assess(reading, shares);
    if (relation) yield relation;
  }
  for (const halves of halvesOf(reading)) {
    const relation = assess(reading, halves, true);
    if (relation) yield relation;
  }
}

/** 本级占55%，上级转办占45%；检举占71%，…: where the first few make 100 % by themselves, what follows is looked at from another side. */
function splitAtWhole(shares: readonly Mention[]): readonly (readonly Mention[])[] {
  for (let size = 2; size + 1 < shares.length; size++) {
    const some = shares.slice(0, size);
    if (some.every(({ figure }) => figure.approximator === null) && missOf(some).equals(0) && shares[size]?.gap === 3)
      return [some, ...splitAtWhole(shares.slice(size))].filter(({ length }) => length >= FEWEST);
  }
  return [shares];
}

function missOf(shares: readonly Mention[]): Fraction {
  return sumOf(shares).sub(100);
}

function listsOf({ mentions, rows }: ParagraphReading): readonly (readonly Mention[])[] {
  const lists: Mention[][] = [];
  let open: Mention[] = [];
  for (const mention of mentions) {
    if (mention.figure.kind !== 'percent') continue;
    const row = rows.find(({ mentions: each }) => each.includes(mention));
    const isShare = mention.role === 'share' || (row?.mentions[0]?.role === 'share' && row.mentions[0] !== mention);
    const first = open[0];
    const sameList =
      first &&
      isShare &&
      first.sentence === mention.sentence &&
      first.depth === mention.depth &&
      (shareOf(mention).whole ?? '') === (shareOf(first).whole ?? '') &&
      sameThing(mention, first) &&
      !mentions
        .slice((open.at(-1) as Mention).index + 1, mention.index + 1)
        .some(({ between }) => /其中/.test(between) || AXIS.test(between));
    if (sameList || (row && open.includes(row.mentions[0] as Mention))) open.push(mention);
    else {
      if (open.length >= FEWEST) lists.push(open);
      open = isShare ? [mention] : [];
    }
  }
  if (open.length >= FEWEST) lists.push(open);
  return lists;
}

/** 起数占总数的44.3%，亡人数占总数的77.1%: of two wholes. */
function sameThing(a: Mention, b: Mention): boolean {
  const [one, other] = [a, b].map(({ lead }) => COUNTED.exec(lead)?.[1]);
  return one === undefined || other === undefined || one.endsWith(other) || other.endsWith(one);
}

/** 按渠道分, 从类型看: all is looked at from another side. */
const AXIS = /[,;。](?:按|从)[^,;。]{1,12}(?:分|看)[,:]?/;
const COUNTED = /([一-龥]{1,4})数占/;

/** 男性占41.5%，女性占58.5%: pairs that are all there is. */
function* halvesOf({ mentions, rows }: ParagraphReading): Generator<readonly [Mention, Mention]> {
  for (const second of mentions) {
    const first = mentions[second.index - 1];
    const next = mentions[second.index + 1];
    if (first?.role !== 'share' || second.gap > 2 || first.depth !== second.depth) continue;
    if (next && isShare(next) && next.gap < 3 && !/其中/.test(next.between)) continue;
    if (areLeftOver(mentions, first, second)) {
      yield [first, second];
      continue;
    }
    const row = rows.find(({ mentions: each }) => each.length === 2 && each[0] === first);
    const [a = '', b = ''] = row
      ? row.names.map(name => name.slice(name.lastIndexOf('中') + 1).split('占', 1)[0] ?? '')
      : isShare(second) && OPENS.test(second.lead.trim())
        ? [first, second].map(share => shareOf(share).named)
        : [];
    if (b === '' || !areHalves(a, b) || (!row && shareOf(first).whole !== shareOf(second).whole)) continue;
    const miss = amountOf(first.figure).add(amountOf(second.figure)).sub(100).abs();
    // 男性党员 and 女性党员 may be of more than the members.
    if (miss.lte(b.length > SHORT_NAME ? LITTLE : MUCH)) yield [first, second];
  }
}

/** 热线转办占62.4%，来信来访等其他渠道占37.6%: one way and all others. */
function areLeftOver(mentions: readonly Mention[], first: Mention, second: Mention): boolean {
  const words = second.lead.trim();
  if (
    !isShare(second) ||
    !(OTHERS.test(words) || isRestOfShares(words)) ||
    shareOf(first).whole !== shareOf(second).whole
  )
    return false;
  const isAlone = !mentions.some(
    share => share.index < first.index && share.sentence === first.sentence && isShare(share),
  );
  const miss = amountOf(first.figure).add(amountOf(second.figure)).sub(100).abs();
  return isAlone && miss.lte(MUCH);
}

const OTHERS =
  /(?:其他|其它|其余)(?:的|各)?(?:渠道|途径|方式|来源|类型|类别|类|情形|情况|领域|案件|事项)?(?:合计|共|仅|约)?占(?:比)?(?:为)?$/;

const SHORT_NAME = 2;
const LITTLE = 10;
const MUCH = 40;
/** 后备干部中男性占70% has a whole of its own. */
const OPENS = /^[^中,占]*占[^,]*$/;

const isShare = ({ role, figure }: Mention) => role === 'share' && figure.kind === 'percent';

function assess(
  { excerpt, mentions, rows }: ParagraphReading,
  shares: readonly Mention[],
  areAll = false,
): Relation | null {
  const [first, last] = [shares[0], shares.at(-1)];
  if (!first || !last || shares.some(({ figure }) => figure.approximator !== null || figure.denominator)) return null;
  const total = sumOf(shares);
  const tolerance = shares.reduce((sum, { figure }) => sum.add(placeOf(figure).div(2)), new Fraction(0));
  const difference = total.sub(100);
  const holds = difference.abs().lte(tolerance);
  const row = rows.find(({ mentions }) => mentions[0] === first);
  const closed =
    areAll ||
    isRest(last) ||
    /其他|其余/.test(last.clauseWords) ||
    (row?.names.some(name => /其他|其余/.test(name)) ?? false);
  const words = wordsOf(excerpt, first);
  // Where several answers may be given, nothing adds up; the paragraph may say so before the shares or after them.
  if (!holds && ANSWERS.test(excerpt.prose)) return null;
  // 194件中大气87件（占44.8%）、水72件（占37.1%）、噪音39件（占20.1%）…: each is right, so one thing is counted in several.
  const bases = holds ? [] : shares.flatMap(share => baseOf(mentions, share) ?? []);
  if (bases.length === shares.length && bases.length > 0 && commonBase(bases)) return null;
  const passes =
    difference.gt(0) &&
    total.lte(FARTHEST) &&
    (!OVERLAP.test(words) || ONE_EACH.test(words)) &&
    shareOf(first).whole === null;
  if (!holds && !closed && !passes) return null;
  // 求助类占40.4%，咨询类占38.7%。投诉类占19.7%，其他类占1.2%: the list has begun in the sentence in front.
  if (!holds && difference.lt(0) && beginsBefore(mentions, first)) return null;
  const span = { start: first.figure.span.start, end: last.figure.span.end };
  return describe({
    kind: 'share-total',
    verdict: difference.equals(0) ? 'exact' : holds ? 'rounded' : 'inconsistent',
    basis: closed ? 'grammar' : holds ? 'search' : 'grammar',
    certainty: closed ? 'proven' : 'likely',
    span,
    stated: excerpt.text.slice(span.start, span.end),
    formula: `${shares.map(({ figure }) => `${figure.digits}%`).join('+')}=${expand(total, 4)}%`,
    computed: '100%',
    operands: operandsOf(
      excerpt,
      shares.map(({ figure }) => figure),
      '占比',
      'share',
    ),
  });
}

function beginsBefore(mentions: readonly Mention[], first: Mention): boolean {
  return mentions.some(
    share =>
      isShare(share) && share.index < first.index && first.sentence - share.sentence < 2 && share.depth === first.depth,
  );
}

function wordsOf({ prose, sentences }: ParagraphReading['excerpt'], { sentence }: Mention): string {
  const { start, end } = sentences[sentence]?.span ?? { start: 0, end: 0 };
  return prose.slice(start, end);
}
