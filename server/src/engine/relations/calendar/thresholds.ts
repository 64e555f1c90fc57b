/** 突破2万亿元、达到23562亿元; 连续24个月保持两位数增长: a mark that is said to be passed, against the figure beside it. */
import type { Excerpt, Figure } from '../../report/model.ts';
import { parseHan } from '../../text/hanNumerals.ts';
import type { Localized } from '../../text/localized.ts';
import { amountOf, intervalOf } from '../interval.ts';
import type { Relation } from '../relation.ts';
import { unitsMatch } from '../units.ts';
import { numberOf, operandsOf } from '../writing/describe.ts';
import { judged } from './judged.ts';

type Comparison = '≥' | '≤' | '>' | '<';
const OPPOSITE: Readonly<Record<Comparison, Comparison>> = { '≥': '<', '≤': '>', '>': '≤', '<': '≥' };

/** In one paragraph. */
export function* findThresholds(excerpt: Excerpt): Generator<Relation> {
  yield* findPassed(excerpt);
  yield* findPassedAfter(excerpt);
  yield* findRoundMarks(excerpt);
  yield* findKept(excerpt);
  yield* findTwoDigits(excerpt);
  yield* findFormerAndLatter(excerpt);
}

/** `value` against a figure or a bare number. */
function held(excerpt: Excerpt, value: Figure, sign: Comparison, mark: Figure | number, note: Localized): Relation {
  const isFigure = typeof mark !== 'number';
  const limit = isFigure ? amountOf(mark) : mark;
  const { low, high } = intervalOf(value);
  const holds = {
    '≥': !high || high.gte(limit),
    '≤': !low || low.lte(limit),
    '>': !high || high.gt(limit),
    '<': !low || low.lt(limit),
  }[sign];
  const written = isFigure ? numberOf(excerpt, mark) : `${mark}${value.kind === 'percent' ? '%' : ''}`;
  return judged(excerpt, {
    kind: 'threshold',
    span: value.span,
    holds,
    isBound: true,
    formula: `${numberOf(excerpt, value)}${holds ? sign : OPPOSITE[sign]}${written}`,
    note,
    ...(isFigure ? { operands: operandsOf(excerpt, [mark], '界限', 'mark') } : {}),
  });
}

/** Figures that stand next to each other in a sentence, with the words between them. */
function* neighbours({ figures, prose }: Excerpt): Generator<readonly [Figure, Figure, string]> {
  for (let index = 0; index + 1 < figures.length; index++) {
    const [a, b] = [figures[index], figures[index + 1]];
    if (a && b && a.sentence === b.sentence) yield [a, b, prose.slice(a.span.end, b.span.start)];
  }
}

/** The words of its sentence in front of a figure, at most `most` of them. */
function leadOf({ prose }: Excerpt, { sentence, span }: Figure, most: number): string {
  return prose.slice(Math.max(sentence.span.start, span.start - most), span.start);
}

const PASSES = '(?:突破|超过|超|跨过|迈过|越过|跨越|站上|迈上|跃上)';
const PASSED = new RegExp(`${PASSES}(?:了)?$`);
const ANY_PASSED = new RegExp(`${PASSES}(?:了)?\\d`);
/** One of these stands in every paragraph that tells of a mark. */
export const ANY_MARK = new RegExp(`${ANY_PASSED.source}|大关|关口|门槛|在\\d|两位数|前者`);
/** A mark that is not passed yet, or is a target. */
const UNREACHED = /未|没有|没能|接近|逼近|将|力争|争取|预计|确保|有望|目标|不|难以|曾/;
const REACHES = '(?:总量|总数|总额|总规模|规模|数量)?(?:达到?|升至|增至|为)(?:了)?$';
const REACHED = new RegExp(`^(?:大关|关口|台阶|门槛|以上)?[,、]?${REACHES}`);
const SHORT: Localized = { zh: '没有达到所说的界限', en: 'the figure does not pass the mark' };

/** 突破2万亿元、达到23562亿元. */
function* findPassed(excerpt: Excerpt): Generator<Relation> {
  if (!ANY_PASSED.test(excerpt.prose)) return;
  for (const [mark, value, between] of neighbours(excerpt)) {
    const lead = leadOf(excerpt, mark, 12);
    if (!PASSED.test(lead) || UNREACHED.test(lead.slice(lead.lastIndexOf(',') + 1))) continue;
    if (unitsMatch(mark, value) && REACHED.test(between)) yield held(excerpt, value, '≥', mark, SHORT);
  }
}

const PASSES_AT_ONCE = new RegExp(`^[,、](?:已|首次|成功)?${PASSES}(?:了)?$`);
const ENDS = /^(?:以上|大关)?(?:[,;。)]|$)/;

/** 达到476件，超过500件. */
function* findPassedAfter(excerpt: Excerpt): Generator<Relation> {
  if (!ANY_PASSED.test(excerpt.prose)) return;
  for (const [value, mark, between] of neighbours(excerpt)) {
    const follows = excerpt.prose.slice(mark.span.end, mark.span.end + 4);
    if (!PASSES_AT_ONCE.test(between) || !/达到?$/.test(leadOf(excerpt, value, 4)) || !ENDS.test(follows)) continue;
    if (unitsMatch(mark, value)) yield held(excerpt, value, '≥', mark, SHORT);
  }
}

const ROUND = new RegExp(
  `${PASSES}(十?[百千万亿]|百万|千万)[个件人户家场名亿万元]{0,2}(?:大关|关口|门槛)[,、]?${REACHES}`,
);

/** 迈过千个大关，总数达到962个: a mark written as a bare numeral. */
function* findRoundMarks(excerpt: Excerpt): Generator<Relation> {
  if (!/大关|关口|门槛/.test(excerpt.prose)) return;
  for (const value of excerpt.figures) {
    const lead = leadOf(excerpt, value, 32);
    const numeral = UNREACHED.test(lead) ? undefined : ROUND.exec(lead)?.[1];
    const mark = numeral === undefined ? null : parseHan(numeral.startsWith('十') ? numeral : `一${numeral}`);
    if (mark !== null && value.kind === 'count') yield held(excerpt, value, '≥', mark, SHORT);
  }
}

const KEPT = /^(?:[,、])(?:已|均|都|且)?(?:连续[^,、。;]{0,3}(?:年|个?月|个?季度))?(?:保持|稳定|维持|均)?在$/;
const OFF: Localized = { zh: '与所说一直保持的水平不符', en: 'it does not keep to the level that is stated' };

/** 97.8%，连续三年保持在98%以上. */
function* findKept(excerpt: Excerpt): Generator<Relation> {
  const { prose, figures } = excerpt;
  if (!/在\d/.test(prose)) return;
  const percentages = figures.filter(({ kind }) => kind === 'percent');
  for (const [index, mark] of percentages.entries()) {
    const value = percentages[index - 1];
    const sign = mark.approximator === 'atLeast' ? '≥' : mark.approximator === 'atMost' ? '≤' : null;
    if (!value || value.sentence !== mark.sentence || sign === null) continue;
    if (KEPT.test(prose.slice(value.span.end, mark.span.start))) yield held(excerpt, value, sign, mark, OFF);
  }
}

const KEEPS_TWO_DIGITS = /^[,、]已?(?:连续[^,、。;]{1,4}(?:年|个?月|个?季度))?(?:均|都)?(?:保持|实现)(?:了)?两位数/;

/** 增长30.4%、连续24个月保持两位数增长. */
function* findTwoDigits(excerpt: Excerpt): Generator<Relation> {
  const { prose, figures } = excerpt;
  if (!prose.includes('两位数')) return;
  for (const value of figures) {
    if (value.kind !== 'percent' || !/(?:增长|增速|增幅)(?:为|达到?)?$/.test(leadOf(excerpt, value, 6))) continue;
    if (!KEEPS_TWO_DIGITS.test(prose.slice(value.span.end, value.span.end + 24))) continue;
    yield held(excerpt, value, '≥', 10, { zh: '不是两位数增长', en: 'this is no growth of two digits' });
  }
}

/** 首次超过…，前者为1236件，后者为1328件. */
function* findFormerAndLatter(excerpt: Excerpt): Generator<Relation> {
  if (!excerpt.prose.includes('前者')) return;
  for (const [former, latter, between] of neighbours(excerpt)) {
    const lead = leadOf(excerpt, former, 60);
    const verb = /(超过|高于|多于|大于|低于|少于|小于)[^。;]{1,30},前者(?:为|是|达到?)?$/.exec(lead)?.[1];
    if (verb === undefined || !unitsMatch(former, latter) || !/^[,、]后者(?:为|是|达到?)?$/.test(between)) continue;
    const note = { zh: `前者没有${verb}后者`, en: 'the former does not stand to the latter as is said' };
    yield held(excerpt, former, /超过|高|多|大/.test(verb) ? '>' : '<', latter, note);
  }
}
