/** A total and the parts that stand in paragraphs of their own: 受理660件，按领域分：/ 1. 公安254件；/ 2. 市监131件；… */

import type { Report } from '../../report/model.ts';
import { parseHan } from '../../text/hanNumerals.ts';
import { amountOf, isExact } from '../interval.ts';
import { isOneSlip, isSwap } from '../judging/slips.ts';
import { comparable, sumOf } from '../reading/comparable.ts';
import { anyOf } from '../reading/lexicon.ts';
import { isCount } from '../reading/mentions.ts';
import { readParagraph } from '../reading/read.ts';
import { isRest } from '../reading/rest.ts';
import type { Relation } from '../relation.ts';
import { describeCalculated, numberOf, operandsOf } from '../writing/describe.ts';
import { figureAt, findListedShares, type Placed } from './listedShares.ts';

const FEWEST = 3;
const LONGEST = 48;

export function* findListedParts(report: Report): Generator<Relation> {
  for (let at = 0; at < report.excerpts.length; at++) {
    const listed = listBelow(report, at);
    const below = listed && add(report, listed.total, listed.parts, true);
    if (below) yield below;
    const opening = report.excerpts[at]?.prose.trimEnd() ?? '';
    if (!opening.endsWith(':')) continue;
    const parts: Placed[] = [];
    for (let next = at + 1; ; next++) {
      const part = itemAt(report, next);
      const [first] = parts;
      if (!part || (first && !comparable(first.mention, part.mention))) break;
      parts.push(part);
    }
    const end = at + parts.length + 1;
    const goesOn = LEFT.test(report.excerpts[end]?.prose ?? '');
    const total = parts.length < FEWEST || goesOn ? null : (totalInFront(report, at) ?? totalAfter(report, end));
    const relation = total && add(report, total, parts, AXIS.test(opening) || countsThem(total, parts));
    if (relation) yield relation;
    if (total && relation && relation.verdict !== 'inconsistent') yield* findListedShares(report, total, parts);
    at += parts.length;
  }
}

/** 化解纠纷4726起。/ 按纠纷类型统计，婚姻家庭1318起，…，其他757起。: the list of a paragraph of which the last count in front is the total. */
function listBelow({ excerpts }: Report, at: number): { total: Placed; parts: readonly Placed[] } | null {
  const [before, excerpt] = [excerpts[at - 1], excerpts[at]];
  if (!before || !excerpt || !BY_KIND.test(excerpt.prose)) return null;
  const total = readParagraph(before).at(-1)?.mentions.findLast(isCount);
  const parts = (readParagraph(excerpt)[0]?.mentions ?? []).filter(
    each => isCount(each) && each.sentence === 0 && each.depth === 0,
  );
  const last = parts.at(-1);
  const isList =
    total && last && isRest(last) && parts.length >= FEWEST && parts.every(part => comparable(part, total));
  if (!isList || total.depth > 0 || !parts.every(part => part.role === 'plain' && isExact(part.figure))) return null;
  return {
    total: { mention: total, paragraph: at - 1 },
    parts: parts.map(mention => ({ mention, paragraph: at })),
  };
}

const BY_KIND = /^按[^,;。:\d]{1,14}(?:分|划分|看|统计)[^,;。\d]{0,3}[,:]/;

/** 其余为市本级办理 */
const LEFT = new RegExp(`^${anyOf('rest', 'besides')}`);

/** 按管理领域分: nothing is left out. */
const AXIS = /按[^,;。:]{1,14}(?:分|看|划分|统计)[^,;。:]{0,4}:$/;

/** The one count of a short paragraph that is an item of a list; what stands in brackets, and rates, say more of it. */
function itemAt({ excerpts, paragraphs }: Report, index: number): Placed | null {
  const [excerpt, paragraph] = [excerpts[index], paragraphs[index]];
  if (!excerpt || !paragraph || paragraph.depth > 0 || excerpt.prose.length > LONGEST) return null;
  if (!paragraph.ordinal && !paragraph.item && !BULLET.test(excerpt.prose) && !excerpt.prose.trimEnd().endsWith(';'))
    return null;
  const [mention, ...more] = (readParagraph(excerpt)[0]?.mentions ?? []).filter(
    each => isCount(each) && each.depth === 0,
  );
  return mention && more.length === 0 && isExact(mention.figure) ? { mention, paragraph: index } : null;
}

/** · 自然人857件 */
const BULLET = /^[·•●▪■◆○]/;

/** 全年受理660件，按领域分：, 共660件，其中： */
function totalInFront({ excerpts }: Report, index: number): Placed | null {
  const excerpt = excerpts[index];
  const mention = (excerpt && readParagraph(excerpt).at(-1)?.mentions.at(-1)) ?? null;
  if (!excerpt || !mention || !isCount(mention) || mention.depth > 0) return null;
  const rest = excerpt.prose.slice(mention.figure.span.end).trimEnd();
  return OPENS.test(rest) ? { mention, paragraph: index } : null;
}

const OPENS =
  /^[一-龥]{0,6}(?:[,。](?:其中|包括|具体(?:为|是|如下)?|分别(?:为|是)|按[^,;。:]{1,14}|从[^,;。:]{1,14}看|情况如下|如下))?:$/;

/** 以上共计660件, 全年共受理660件: what the paragraph after the list opens with. */
function totalAfter({ excerpts, paragraphs }: Report, index: number): Placed | null {
  const excerpt = excerpts[index];
  if (!excerpt || (paragraphs[index]?.depth ?? 1) > 0) return null;
  const mention = readParagraph(excerpt)[0]?.mentions[0];
  return mention && mention.sentence === 0 && ALL.test(excerpt.prose.slice(0, mention.figure.span.start))
    ? { mention, paragraph: index }
    : null;
}

/** `四个街道`共开展114场 is of four that are listed; a total of a number of others is none of theirs. */
function countsThem({ mention }: Placed, parts: readonly Placed[]): boolean {
  const told = COUNTED.exec(mention.clauseWords)?.[1];
  return told !== undefined && parseHan(told) === parts.length;
}

const COUNTED = /^(?:以上|上述)?([二两三四五六七八九十]{1,3})[个家所项类种]/;

const ALL =
  /^(?:全年|(?:以上|上述)?(?:[一二两三四五六七八九十]{1,3}(?:[项类种]|[个家所][一-龥]{1,5}?))?)(?:各?[项类])?(?:合计|共计|总计|一共|总共|共)[一-龥]{0,6}$/;

function add(
  report: Report,
  { mention, paragraph }: Placed,
  parts: readonly Placed[],
  isAxis: boolean,
): Relation | null {
  const [first] = parts;
  if (!first || !comparable(first.mention, mention) || !isExact(mention.figure)) return null;
  const figure = figureAt(report, { mention, paragraph });
  const items = parts.map(part => figureAt(report, part));
  const added = parts.map(part => part.mention);
  const sum = sumOf(added);
  const miss = amountOf(figure).sub(sum);
  const all = [mention, ...added];
  const isClosed = isAxis || parts.some(part => isRest(part.mention));
  const isSlip = isOneSlip(all, miss) || isSwap(all, miss);
  const holds = miss.equals(0);
  // What is far from all of it is a list of some, but for 按内容分.
  const isNear = (times: bigint) => miss.abs().mul(times).lt(amountOf(figure));
  if (!holds && !(isSlip && (isAxis || isNear(4n))) && !(isClosed && isNear(10n))) return null;
  return describeCalculated(report, {
    kind: 'sum',
    figure,
    terms: items.map(item => numberOf(report, item)).join('+'),
    given: sum,
    operands: operandsOf(report, items, '分项', 'part'),
  });
}
