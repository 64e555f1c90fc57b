/** 57个问题中63个已整改: a part beyond its whole. */

import { amountOf, intervalOf, isExact } from '../interval.ts';
import { comparable, sumOf } from '../reading/comparable.ts';
import { withoutBrackets } from '../reading/labels.ts';
import { limitOf } from '../reading/limits.ts';
import { isCount } from '../reading/mentions.ts';
import type { Mention, ParagraphReading, Row, Split } from '../reading/model.ts';
import { samePeriod } from '../reading/roles.ts';
import { placeInRow } from '../reading/rows.ts';
import { strongest } from '../reading/strongest.ts';
import { isOutcome, isWithinBy } from '../reading/within.ts';
import type { Relation } from '../relation.ts';
import { describe, numberOf, operandsOf } from '../writing/describe.ts';
import { listsOf } from './lists.ts';

export function* findParts(reading: ParagraphReading): Generator<Relation> {
  const { mentions } = reading;
  const told = new Set<Mention>();
  const lists = listsOf(reading).filter(({ by }) => by === 'of which' || by === 'out of' || by === 'bracket');
  // 其中重大合同118件，重大合同中有涉外合同27件: of the two wholes the words name the nearer.
  for (const { total, parts, by } of lists.toSorted((a, b) => rankOf(a.by) - rankOf(b.by))) {
    for (const part of parts) {
      if (told.has(part) || isUnmeasured(part, total) || part.label.stage === 'carried in') continue;
      // 收到52件，上年结转3件，其中结转下年6件 are of both.
      if (total.label.stage === 'carried in' && part.label.stage === 'carried out') continue;
      told.add(part);
      if (
        exceeds(part, total) &&
        (/若干/.test(total.rest) ||
          isOfSeveral(reading, part, total) ||
          isFar(part, total) ||
          isOfOtherMeasure(part, total, parts) ||
          hasEnded(parts, part) ||
          holdsOld(reading, part))
      )
        continue;
      const isSure = by === 'out of' && isNamedBy(part, total);
      const whole = !isSure && exceeds(part, total) ? (outerOf(reading, part, total) ?? total) : total;
      yield write(reading, part, whole);
    }
  }
  for (const part of mentions) {
    if (told.has(part) || !isCount(part)) continue;
    const whole = wholeByStage(reading, part);
    const limit = whole ? null : limitOf(mentions, part);
    if (whole && !(exceeds(part, whole) && holdsOld(reading, part))) yield write(reading, part, whole);
    else if (limit) yield { ...write(reading, part, limit), certainty: 'likely' };
    else {
      const received = receivedOf(reading, part);
      if (received) yield { ...write(reading, part, received), certainty: 'asks', basis: 'search' };
    }
  }
}

function rankOf(by: Split['by']): number {
  return by === 'out of' ? 0 : 1;
}

/** 4.5公里（9段）: a bare number is no part of a length, an area, a weight or an amount. */
function isUnmeasured({ figure: part }: Mention, { figure: whole }: Mention): boolean {
  return part.unit === '' && /[米里亩元吨]$/.test(whole.unit);
}

/** 4期培训中，有3期安排了观摩，观摩庭审5场: beside a part in the measure of the whole another counts something else. */
function isOfOtherMeasure({ figure }: Mention, { figure: whole }: Mention, parts: readonly Mention[]): boolean {
  return figure.unit !== whole.unit && parts.some(part => part.figure.unit === whole.unit);
}

/** 已办结1291条；`在已办结线索中`，调解1308条: the words name the whole, whatever else would hold the part. */
function isNamedBy({ between }: Mention, { label }: Mention): boolean {
  const [words, name] = [between, label.words].map(withoutBrackets);
  const named = NAMES_WHOLE.exec(words ?? '')?.[1];
  return named !== undefined && !label.negated && name?.includes(named) === true;
}

const NAMES_WHOLE = /(?:^|[,;])(?:在|从)?([一-龥]{2})[一-龥]{0,10}中[,:]?[^,;]*$/;

/** 办结3500件，其中抗诉30件；提出建议3800件: a semicolon ends what one 其中 without a list has begun. */
function hasEnded([first]: readonly Mention[], part: Mention): boolean {
  return part !== first && part.gap > 2 && first !== undefined && first.gap === 2;
}

/** What is more than twice its whole is more likely none of its parts. */
function isFar(part: Mention, whole: Mention): boolean {
  return amountOf(part.figure).gt(amountOf(whole.figure).mul(2));
}

/** 受理151件，审结159件: more closed than received asks for the cases carried over, unless the sentence tells of them. */
function receivedOf({ mentions, excerpt }: ParagraphReading, part: Mention): Mention | null {
  if (part.label.stage !== 'closed') return null;
  const near = mentions.filter(({ sentence, depth }) => sentence === part.sentence && depth === part.depth);
  if (
    mentions.some(({ label, sentence }) => sentence === part.sentence && label.stage === 'carried in') ||
    CARRIED.test(excerpt.prose.slice(part.figure.sentence.span.start, part.figure.sentence.span.end))
  )
    return null;
  const received = near.findLast(
    count =>
      count.index < part.index &&
      count.label.stage === 'received' &&
      isCount(count) &&
      comparable(count, part) &&
      samePeriod(count.frame, part.frame),
  );
  return received && !isFar(part, received) ? received : null;
}

const CARRIED = /旧存|往期|上年|上期|结转|积案|积存|以前年度|往年|历年/;

/** 提起公诉586人（含上期积存）, 整改1608处（含复查整改）are of more than were received this time. */
function holdsOld({ excerpt }: ParagraphReading, { figure }: Mention): boolean {
  const aside = ASIDE.exec(excerpt.prose.slice(figure.span.end, figure.span.end + LONGEST_ASIDE))?.[1];
  return aside !== undefined && (CARRIED.test(aside) || /^(?:含|包括)[^\d]*$/.test(aside));
}

const ASIDE = /^\(([^()]*)\)/;
const LONGEST_ASIDE = 24;

/** 建议214件、提案188件，承办其中的371件 is of both together. */
function isOfSeveral({ mentions }: ParagraphReading, part: Mention, total: Mention): boolean {
  let sum = amountOf(total.figure);
  for (let at = total.index; at > 0 && mentions[at]?.gap === 1; at--) {
    const before = mentions[at - 1];
    if (before && isCount(before) && comparable(before, part)) sum = sum.add(amountOf(before.figure));
  }
  return sum.gte(amountOf(part.figure));
}

/** 100件，其中处罚40件，其中许可45件; 受理846件，结案672件。其中：受理民事案件731件: another whole that holds the part. */
function outerOf({ mentions }: ParagraphReading, part: Mention, total: Mention): Mention | null {
  // 新登记147万户、其中企业57.3万家 is of the nearest.
  if (part.owner === total || (part.gap === 1 && part.index === total.index + 1)) return null;
  return (
    mentions.find(
      whole =>
        whole.index < total.index &&
        total.sentence === whole.sentence &&
        strongest(mentions, whole, total) < 3 &&
        isCount(whole) &&
        comparable(whole, part) &&
        samePeriod(whole.frame, part.frame) &&
        !exceeds(part, whole),
    ) ?? null
  );
}

function exceeds(part: Mention, whole: Mention): boolean {
  const [low, high] = [intervalOf(part.figure).low, intervalOf(whole.figure).high];
  return low !== null && high !== null && low.gt(high) && amountOf(part.figure).gt(amountOf(whole.figure));
}

function write({ excerpt }: ParagraphReading, part: Mention, whole: Mention): Relation {
  const holds = !exceeds(part, whole);
  return describe({
    kind: 'part-of',
    verdict: holds ? 'exact' : 'inconsistent',
    basis: isExact(part.figure) && isExact(whole.figure) ? 'grammar' : 'search',
    span: part.figure.span,
    stated: excerpt.text.slice(part.figure.span.start, part.figure.span.end),
    formula: `${numberOf(excerpt, part.figure)}${holds ? '≤' : '>'}${numberOf(excerpt, whole.figure)}`,
    operands: operandsOf(excerpt, [whole.figure], '整体', 'whole'),
  });
}

/** 分别抽取90宗、60宗、20宗，合格88宗、59宗、`21宗`: position by position in the row of what all are outcomes of. */
function wholeInRow(rows: readonly Row[], part: Mention): Mention | null {
  const place = placeInRow(rows, part);
  const [first] = place?.row.mentions ?? [];
  const row = rows.findLast(
    ({ mentions: { length, 0: whole } }) =>
      length === place?.row.mentions.length &&
      first !== undefined &&
      whole !== undefined &&
      whole.index < first.index &&
      whole.sentence === first.sentence &&
      isWithinBy(first, whole),
  );
  const whole = row?.mentions[place?.at ?? 0];
  return whole && comparable(whole, part) ? whole : null;
}

/**
 * The nearest earlier count of which this is an outcome by its words: 评出优秀案卷 of 抽取案卷, 调解结案 of 办结案件. Where the
 * sentence has another count that holds it, or several that do together, that is the whole.
 */
function wholeByStage({ mentions, rows }: ParagraphReading, part: Mention): Mention | null {
  const placed = wholeInRow(rows, part);
  if (placed) return placed;
  if (!isOutcome(part)) return null;
  const wholes: Mention[] = [];
  for (let at = part.index - 1; at >= 0; at--) {
    const whole = mentions[at];
    if (!whole || whole.sentence !== part.sentence) break;
    if (!isCount(whole) || whole.depth !== part.depth || !comparable(whole, part)) continue;
    if (samePeriod(whole.frame, part.frame)) wholes.push(whole);
  }
  const named = wholes.filter(whole => isWithinBy(part, whole));
  const [nearest] = named;
  if (!nearest || !exceeds(part, nearest)) return nearest ?? null;
  // 梳理网办事项267项，梳理修改事项365条 begin alike and are counted each in its way.
  if (nearest.figure.unit !== part.figure.unit && nearest.label.words.slice(0, 2) === part.label.words.slice(0, 2))
    return null;
  const holding = wholes.find(whole => !exceeds(part, whole));
  if (holding) return holding;
  // 整改4.12亿元，其中以前年度查出0.97亿元: more than what was found this year.
  const next = mentions[part.index + 1];
  if (next?.sentence === part.sentence && CARRIED.test(next.between)) return null;
  if (isFar(part, nearest) || wholes.some(({ gap }, at) => gap === 1 && at + 1 < wholes.length)) return null;
  return named.length > 1 && sumOf(named).gte(amountOf(part.figure)) ? null : nearest;
}
