/** Judges what a finder proposes: the likeliest reading first, then every other; only when none fits is the likeliest accused. */
import type Fraction from 'fraction.js';
import { hasSlipOfDigits } from '../../text/digitSlips.ts';
import type { Localized } from '../../text/localized.ts';
import { decimalsOf, expand, onlyWhole, roundHalfUp } from '../interval.ts';
import { isCopied } from '../reading/copied.ts';
import type { Mention, ParagraphReading } from '../reading/model.ts';
import { agrees, type Operand, type Relation, type RelationKind, type Repair, type Verdict } from '../relation.ts';
import { changeFigure, describe, describeUnassessed, noteOf, numberOf } from '../writing/describe.ts';
import type { Expression } from './expression.ts';
import { judge } from './judge.ts';
import { hasSwappedDigits, hasWrongDigit, looksLikeSlip } from './slips.ts';

export interface Proposal {
  readonly kind: RelationKind;
  readonly stated: Mention;
  /** What the wording says, the likeliest first; the first is accused when nothing fits. */
  readonly readings: readonly Expression[];
  /** What else the figures could mean; looked at only when no reading fits. */
  readonly others?: Iterable<Expression>;
  /** Whether a misfit is proven, likely, only worth a question (cases carried over may be unwritten), or tells nothing. */
  readonly certainty: 'proven' | 'likely' | 'asks' | 'none';
  /** Whether the wording ties the figures together wherever they stand. */
  readonly bound?: boolean;
  /** Why nothing is said, where it is. */
  readonly note?: Localized;
  /** `%`, 件, 倍. */
  readonly unit?: string;
}

/** The relation, or null where there is nothing to say. */
export function settle(reading: ParagraphReading, proposal: Proposal): Relation | null {
  const { stated, readings, others = [], certainty, kind, bound = false } = proposal;
  const [likeliest] = readings;
  let truncated: Expression | null = null;
  for (const [index, found] of readings.entries()) {
    const verdict = judge(stated.figure, found.computed);
    if (agrees(verdict))
      return write(
        reading,
        proposal,
        found,
        verdict,
        index === 0 && certainty !== 'none' && certainty !== 'asks' ? 'grammar' : 'search',
      );
    if (verdict === 'truncated') truncated ??= found;
  }
  for (const found of others) {
    const verdict = judge(stated.figure, found.computed);
    if (!agrees(verdict)) continue;
    // 制定文件12件，备案审查12件。…率100%: that two counts are alike says nothing of a rate of something else.
    return kind === 'ratio' && found.exact?.equals(100)
      ? describeUnassessed(reading.excerpt, kind, stated.figure.span, proposal.note ?? UNCERTAIN)
      : write(reading, proposal, found, verdict, 'search');
  }
  if (truncated) return write(reading, proposal, truncated, 'truncated', certainty === 'none' ? 'search' : 'grammar');
  // 准予修复1193件，修复率94.9% beside 92.9%: a slip of the pen says of which figures it is.
  const mistyped =
    certainty === 'none' || certainty === 'asks'
      ? readings.find(
          (found, at) =>
            found.exact &&
            (hasSwappedDigits(stated.figure, found.exact) ||
              (at === 0 && hasWrongDigit(stated.figure, found.exact) && isOfOneSentence(stated, found))),
        )
      : null;
  if (mistyped) return { ...write(reading, proposal, mistyped, 'inconsistent', 'grammar'), certainty: 'likely' };
  if (!likeliest || certainty === 'none')
    return describeUnassessed(reading.excerpt, kind, stated.figure.span, proposal.note ?? UNCERTAIN);
  if (bound || certainty === 'asks')
    return { ...write(reading, proposal, likeliest, 'inconsistent', 'grammar'), certainty };
  // 一审审结17件，败诉3件，二审败诉1件，败诉率32.52%: accused is the reading of which it may be a slip.
  const close = readings.find(
    found => isTogether(reading, stated, found) || isSlip(stated, found) || isCopied(reading.mentions, stated),
  );
  return {
    ...write(reading, proposal, close ?? likeliest, 'inconsistent', 'grammar'),
    certainty: close ? certainty : 'doubtful',
  };
}

function isOfOneSentence({ sentence }: Mention, { operands }: Expression): boolean {
  return operands.every(({ mention }) => mention.sentence === sentence);
}

/** Whether nothing but a change stands between the figures: 17件，其中4件，占23.52%; 由45起降到27起，减少18起，降低40%. */
function isTogether({ mentions }: ParagraphReading, stated: Mention, { operands }: Expression): boolean {
  const together = [stated, ...operands.map(({ mention }) => mention)];
  const places = together.map(({ index }) => index);
  return mentions
    .slice(Math.min(...places), Math.max(...places) + 1)
    .every(
      mention => mention.sentence === stated.sentence && (together.includes(mention) || mention.role === 'change'),
    );
}

/** Whether the stated figure, or an operand of it, may be a slip of what the others give. */
function isSlip({ figure }: Mention, { exact, asWritten, computed: { low, high }, corrections }: Expression): boolean {
  const given = exact ?? asWritten ?? (low && high ? low.add(high).div(2) : (low ?? high));
  if (given === null || looksLikeSlip(figure, given)) return true;
  return corrections.some(({ mention, low: least, high: most }) => {
    if (mention.figure.kind === 'percent') return false;
    // A rate that was cut off is given by a whole number just beside.
    const meant = least.add(most).div(2).round();
    const isNear = meant.sub(least).abs().mul(CUT_OFF).lte(meant);
    return isNear && hasSlipOfDigits(mention.figure.digits, meant.toFraction());
  });
}

const CUT_OFF = 500;

function write(
  { excerpt }: ParagraphReading,
  { kind, stated, unit }: Proposal,
  found: Expression,
  verdict: Verdict,
  basis: Relation['basis'],
): Relation {
  const { figure } = stated;
  // 三成五 is 35 %.
  const decimals = Math.max(0, decimalsOf(figure.digits) - (figure.kind === 'percent' ? figure.scale : 0));
  const suffix = unit ?? suffixOf(stated);
  const scaled = found.exact ? inScale(found.exact, stated) : null;
  const written = scaled ?? (found.asWritten ? inScale(found.asWritten, stated) : null);
  const holds = agrees(verdict);
  const isBound = holds && figure.approximator !== null;
  const rounded = scaled ? roundHalfUp(scaled, decimals) : roundedBoth(found, stated, decimals);
  const shown = written
    ? `=${expand(written, decimals + 2)}${suffix}`
    : `${holds ? '≈' : '≠'}${numberOf(excerpt, figure)}${suffix.replace(/^[%万亿]/, '')}`;
  const repairs: Repair[] = [];
  if (!holds && rounded !== null && !isAbsurd(stated, scaled)) repairs.push(changeFigure(excerpt, figure, rounded));
  if (verdict === 'inconsistent') {
    for (const { mention, low, high } of found.corrections) {
      const value =
        mention.figure.kind === 'percent' ? roundHalfUp(low, decimalsOf(mention.figure.digits)) : onlyWhole(low, high);
      if (
        value !== null &&
        !value.startsWith('-') &&
        value !== '0' &&
        !(mention.figure.kind === 'percent' && high.gt(100)) &&
        value !== mention.figure.digits
      )
        repairs.push(changeFigure(excerpt, mention.figure, value));
    }
  }
  return describe({
    kind,
    verdict,
    basis,
    span: figure.span,
    stated: excerpt.text.slice(figure.span.start, figure.span.end),
    operands: found.operands.map(({ mention, note }) => operand(mention, note)),
    formula: found.terms + shown,
    // 不足4人 is no rounded number; what the operands give shows that it is kept.
    computed: isBound && written ? expand(written, decimals + 2) + suffix : rounded === null ? null : rounded + suffix,
    note: noteOf(verdict, excerpt, figure),
    explanation: verdict === 'truncated' ? 'truncation' : null,
    repairs,
  });
}

function operand({ figure, label }: Mention, note: Localized): Operand {
  const words = label.words;
  return { span: figure.span, note: words ? { zh: `${note.zh}：${words}`, en: `${note.en}: ${words}` } : note };
}

/** What rounded operands give where either end of their range is written alike. */
function roundedBoth({ computed: { low, high } }: Expression, stated: Mention, decimals: number): string | null {
  if (!low || !high) return null;
  const [least, most] = [inScale(low, stated), inScale(high, stated)].map(value => roundHalfUp(value, decimals));
  return least !== undefined && least === most ? least : null;
}

/** 1.2万: what is computed is shown in the scale of the stated figure. */
function inScale(value: Fraction, { figure }: Mention): Fraction {
  // 三成 is told in per cent.
  const isScaled = figure.scale !== 0 && !figure.denominator && figure.kind === 'count';
  return isScaled ? value.div(10n ** BigInt(figure.scale)) : value;
}

function suffixOf({ figure }: Mention): string {
  switch (figure.kind) {
    case 'percent':
    case 'tenths':
      return '%';
    case 'permille':
      return '‰';
    case 'point':
      return '个百分点';
    case 'multiple':
      return '倍';
    case 'count':
      return (figure.scale === 4 ? '万' : figure.scale === 8 ? '亿' : '') + figure.unit;
  }
}

/** A repair that no reader would take: a share above 100 %, a negative count. */
function isAbsurd(stated: Mention, value: Fraction | null): boolean {
  if (!value) return false;
  if (value.lt(0)) return true;
  return stated.figure.kind === 'percent' && (stated.role === 'share' || stated.role === 'rate') && value.gt(100);
}

const UNCERTAIN = { zh: '写法没有讲明是哪些数，不作判断', en: 'the wording does not name the operands' };
