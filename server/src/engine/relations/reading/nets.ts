/** Equations of what came and what went beside their difference, 新增19项，取消45项，净减26项, or the move that they make, 由27件调整为25件. */
import { parseHan } from '../../text/hanNumerals.ts';
import { amountOf } from '../interval.ts';
import { comparable } from './comparable.ts';
import { isCount } from './mentions.ts';
import type { Equation, Mention, Move } from './model.ts';
import { type Movements, movementOf, movementsOf, WENT } from './movements.ts';
import { isStock } from './stocks.ts';

/** 取消45项，新增19项，净减少26项; 净增19家，其中新认定26家、取消7家. */
export function* nets(mentions: readonly Mention[]): Generator<Equation> {
  for (const stated of mentions) {
    if (!stated.lead.includes('净') || stated.figure.kind !== 'count') continue;
    const moved = movedInFront(mentions, stated) ?? movedAfter(mentions, stated);
    if (!moved) continue;
    const falls = /净减|净下降|净流出/.test(stated.lead);
    yield {
      stated,
      plus: falls ? moved.minus : moved.plus,
      minus: falls ? moved.plus : moved.minus,
      certainty: 'proven',
    };
  }
}

/** 制定3件，废止5件，由年初的27件调整为25件. `wordsAfter` gives what is said after a mention up to the end of its sentence. */
export function* adjustments(
  mentions: readonly Mention[],
  moves: readonly Move[],
  wordsAfter: (mention: Mention) => string,
): Generator<Equation> {
  for (const { from, to } of moves) {
    const both = takenBefore(mentions, from, to);
    if (both) yield { stated: to, plus: both, minus: [], certainty: 'proven' };
    const moved = movedAfter(mentions, to);
    if (moved) yield { stated: to, plus: [from, ...moved.plus], minus: moved.minus, certainty: 'proven' };
    const more = newlyTold(mentions, from, to);
    // 由18项增至40项，新增26项: others may have gone.
    if (more)
      yield {
        stated: more,
        plus: [to],
        minus: [from],
        certainty: amountOf(more.figure).lt(amountOf(to.figure).sub(amountOf(from.figure))) ? 'proven' : 'slip',
      };
    const near = mentions.filter(
      count =>
        isCount(count) &&
        count.index < from.index &&
        count.sentence === to.sentence &&
        comparable(count, to) &&
        movementOf(count) !== null,
    );
    const { plus = [], minus = [] } = movementsOf(near) ?? {};
    const isAll =
      minus.length > 0 ||
      near.some(({ rest, lead }) => NOBODY.test(rest) || NOBODY.test(lead)) ||
      NOBODY.test(from.between) ||
      NOBODY_AFTER.test(wordsAfter(to));
    if (moved || plus.length === 0 || !isAll || !/年初|上年|原|清单|总数|由/.test(from.lead)) continue;
    yield { stated: to, plus: [from, ...plus], minus, certainty: 'proven' };
  }
}

/** 复议31件，同比减少5件；诉讼17件，`两项合计由`上年的51件降至48件: as many counts in front as are taken together. */
function takenBefore(mentions: readonly Mention[], from: Mention, to: Mention): readonly Mention[] | null {
  const size = parseHan(TAKEN.exec(from.clauseWords.trim())?.[1] ?? '');
  const counts = mentions.filter(
    count => count.index < from.index && count.sentence === to.sentence && count.depth === to.depth && isCount(count),
  );
  return size !== null && counts.length === size && counts.every(count => comparable(count, to)) ? counts : null;
}

const TAKEN = /^([两二三四五])(?:项|类|者|级)(?:案件|合计|共|总数|总量){1,2}(?:由|从)/;

/** 由127名增加到168名，增长32.3%，`新增的`41名均为公开选聘: what is said of all of them. */
function newlyTold(mentions: readonly Mention[], from: Mention, to: Mention): Mention | undefined {
  const next = mentions.find(({ index, role }) => index > to.index && role !== 'change');
  return next?.sentence === to.sentence &&
    next.depth === to.depth &&
    comparable(next, to) &&
    amountOf(from.figure).lt(amountOf(to.figure)) &&
    /^新增的?$/.test(next.lead.trim()) &&
    /^[^,;。\d]{0,6}(?:均|全部|都)/.test(next.rest)
    ? next
    : undefined;
}

/** All that came and went in the sentence in front of `stated`, one after the other up to it; null where other counts stand among them. */
function movedInFront(mentions: readonly Mention[], stated: Mention): Movements | null {
  const near = mentions.filter(
    count =>
      count.index < stated.index &&
      count.sentence === stated.sentence &&
      count.depth === stated.depth &&
      // 新登记7419户，比上年多1066户，增长16.8%；注销2980户
      !(count.role === 'change' && (count.figure.kind !== 'count' || COMPARED.test(count.lead))) &&
      !isStock(count),
  );
  const first = near.findIndex(count => movementOf(count) !== null);
  return first < 0 ? null : bothWays(near.slice(first), stated);
}

const COMPARED = /同比|环比|[比较]/;

/** 其中新增49项、取消4项: what came and went by the list right after `stated`. */
function movedAfter(mentions: readonly Mention[], stated: Mention): Movements | null {
  const run: Mention[] = [];
  for (let at = stated.index + 1; ; at++) {
    const next = mentions[at];
    if (!next || next.sentence !== stated.sentence || next.gap > 2 || next.depth !== stated.depth) break;
    if (movementOf(next) === null) break;
    run.push(next);
  }
  return run[0]?.lead.trimStart().startsWith('其中') ? bothWays(run, stated) : null;
}

function bothWays(run: readonly Mention[], stated: Mention): Movements | null {
  const moved = movementsOf(run);
  if (!moved || moved.plus.length === 0 || moved.minus.length === 0) return null;
  return run.every(count => comparable(count, stated)) ? moved : null;
}

/** 新增42名、无人退出; 期间无注销、转出 */
const NOBODY = new RegExp(`(?:无|没有|未有?|未发生)(?:人员?)?(?:其他增减|其他变动|${WENT.source})`);

/** What is said at once after the new number; 其中无退休人员 tells who they are. */
const NOBODY_AFTER = new RegExp(`^,(?:期间|其间|年内|全年|同期|同时|且|并|均){0,2}${NOBODY.source}`);
