/** Judges the claims about cells: the reading that most cells of a line bear out is the one that may accuse. */
import type Fraction from 'fraction.js';
import type { Figure, Report } from '../../report/model.ts';
import type { Localized } from '../../text/localized.ts';
import { decimalsOf, expand, type Interval, roundHalfUp } from '../interval.ts';
import { judge } from '../judging/judge.ts';
import { isDigitSlip } from '../judging/slips.ts';
import { agrees, type Relation, type RelationKind, type Repair, type Verdict } from '../relation.ts';
import { describe, describeUnassessed } from '../writing/describe.ts';
import { type Claim, NOTES, type Term } from './claims.ts';
import type { Quantity } from './model.ts';

/** The readings of one cell in the same order for every cell of a line, null where one has no operands here. */
export type Question = readonly (Claim | null)[];

export interface Manner {
  /** Whether the headings alone say how the cells are made, so that one may be accused though no other bears it out. */
  readonly certain: boolean;
  /** Whether a line that fails throughout is only likely to be wrong. */
  readonly doubtful?: boolean;
  readonly kind?: RelationKind;
}

const UNDECIDED: Localized = {
  zh: '表中看不出由哪些数算出，需人工核对',
  en: 'the table does not show what it is made of; to check by hand',
};

/**
 * Every cell that some reading confirms is confirmed; the others are accused by the reading that holds for most, where the
 * headings are plain or more cells bear it out than not. A confirmation counts as checked only if a wrong figure in its
 * place would be accused.
 */
export function settle(report: Report, questions: readonly Question[], manner: Manner): Relation[] {
  const asked = questions.filter(readings => readings.some(claim => claim !== null));
  const judged = asked.map(readings => readings.map(claim => claim && { claim, verdict: verdictOf(claim) }));
  const best = bestOf(judged.map(readings => readings.map(reading => reading && agrees(reading.verdict))));
  const borneOut = judged.filter(readings => agrees(readings[best]?.verdict)).length;
  const proofs = judged.filter(readings => {
    const reading = readings[best];
    return agrees(reading?.verdict) && provesSomething(reading?.claim.stated.quantity.text ?? '');
  }).length;
  const failing = judged.filter(readings => !readings.some(reading => agrees(reading?.verdict))).length;
  const accuses = (hold: number, fail: number) => manner.certain || hold > fail;
  const doubtful = (manner.doubtful ?? false) && borneOut === 0;
  let undecided = false;
  const relations = judged.flatMap(readings => {
    const [main] = [readings[best] ?? readings.find(reading => reading !== null)];
    const found = agrees(main?.verdict) ? main : readings.find(reading => agrees(reading?.verdict));
    if (found) {
      const checked = found === main && accuses(borneOut - 1, failing + 1);
      return [write(report, found.claim, found.verdict, { basis: checked ? 'grammar' : 'search' }, manner)];
    }
    // Cut off instead of rounded shows what it was made of as well.
    const truncated = readings.find(reading => reading?.verdict === 'truncated');
    if (truncated && (manner.certain || borneOut > 0))
      return [write(report, truncated.claim, 'truncated', { explanation: 'truncation' }, manner)];
    if (main && accuses(borneOut, failing))
      return [write(report, main.claim, main.verdict, { certainty: doubtful ? 'likely' : 'proven' }, manner)];
    // 158 of 164 are 96.3%, and 191 of 197 are 97.0% and not 94.0%: of two rows one tells of a slip in the other.
    if (
      main?.claim.quotient &&
      proofs >= failing &&
      isDigitSlip(asFigure(main.claim.stated.quantity), main.claim.exact)
    )
      return [write(report, main.claim, main.verdict, { certainty: 'likely' }, manner)];
    if (undecided || !main) return [];
    undecided = true;
    return [describeUnassessed(report, manner.kind ?? 'table', main.claim.stated.quantity.span, UNDECIDED)];
  });
  return relations;
}

/** The reading that holds for most cells; the first of those that hold for as many. */
function bestOf(judged: readonly (readonly (boolean | null)[])[]): number {
  const counts = (judged[0] ?? []).map((_, reading) => judged.filter(readings => readings[reading]).length);
  return Math.max(0, counts.indexOf(Math.max(0, ...counts)));
}

/** 100% is what any column is of one that is the same, and 0% of all. */
export function provesSomething(stated: string): boolean {
  return !/^(?:100|0)(?:\.0+)?%?$/.test(stated);
}

function verdictOf({ stated, computed, eitherSign, quotient }: Claim): Verdict {
  const verdict = compare(stated, computed);
  if (agrees(verdict) || !eitherSign) return verdict === 'truncated' && !quotient ? 'inconsistent' : verdict;
  const { low, high } = computed;
  const turned = compare(stated, { low: high?.neg() ?? null, high: low?.neg() ?? null });
  return agrees(turned) ? turned : verdict;
}

function asFigure({ digits, scale }: Quantity): Figure {
  return { digits, scale, approximator: null, denominator: null } as Figure;
}

function compare({ quantity }: Term, { low, high }: Interval): Verdict {
  const figure = asFigure(quantity);
  const [least, most] = quantity.value.lt(0) ? [high?.neg() ?? null, low?.neg() ?? null] : [low, high];
  // One value, not a range, is told by being the same at both ends.
  return judge(figure, { low: least, high: least && most?.equals(least) ? least : most });
}

function write(
  report: Report,
  claim: Claim,
  verdict: Verdict,
  besides: Partial<Relation>,
  { kind = 'table' }: Manner,
): Relation {
  const { quantity } = claim.stated;
  const decimals = decimalsOf(quantity.digits);
  const percent = claim.quotient || claim.stated.unit === '%' ? '%' : '';
  const right = rightValue(claim);
  return describe({
    kind,
    verdict,
    span: quantity.span,
    stated: quantity.text,
    formula: `${claim.terms}=${signed(claim.exact, value => expand(value, decimals + 2))}${percent}`,
    computed: right + percent,
    operands: claim.operands.map(({ term, note }) => ({ span: term.quantity.span, note })),
    repairs: agrees(verdict) ? [] : repairsOf(report, claim),
    ...besides,
  });
}

/** What the cell should hold, written as it is: with its decimals, in its 万 or 亿, a fall under 降幅 without minus. */
function rightValue({ stated, exact, eitherSign }: Claim): string {
  const { digits, scale, value } = stated.quantity;
  const meant = eitherSign && exact.lt(0) && value.gte(0) ? exact.neg() : exact;
  return signed(scale > 0 ? meant.div(10n ** BigInt(scale)) : meant, size => roundHalfUp(size, decimalsOf(digits)));
}

/** Rounds and cuts off by size: -6.746, not -6.747. */
function signed(value: Fraction, write: (size: Fraction) => string): string {
  const written = write(value.abs());
  return value.lt(0) && /[1-9]/.test(written) ? `-${written}` : written;
}

function repairsOf({ text }: Report, claim: Claim): Repair[] {
  const { span, number, text: from } = claim.stated.quantity;
  const right = rightValue(claim);
  const falls = right.startsWith('-');
  const written = text.slice(number.start, number.end);
  const words = text.slice(span.start, number.start);
  // 下降5% has its sign in words; a count below nothing would be a new mistake.
  const isSigned =
    /^[-−–+↓↑▲▼]/.test(written) || claim.quotient || claim.operands.some(({ note }) => note === NOTES.base);
  if (words === '' ? falls && !isSigned : falls !== claim.stated.quantity.value.lt(0)) return [];
  const newText = words === '' ? signedAs(written, right) : right.replace('-', '');
  const to = words + newText + text.slice(number.end, span.end);
  return [
    {
      title: { zh: `把 ${from} 改为 ${to}`, en: `Change ${from} to ${to}` },
      edits: [{ span: number, newText }],
    },
  ];
}

/** `-14.0` in the manner of `+5.5`; thousands apart where they were. */
function signedAs(from: string, value: string): string {
  const [whole = '', decimals] = value.replace('-', '').split('.');
  const sign = value.startsWith('-') ? (/^[−–↓▼]/.exec(from)?.[0] ?? '-') : (/^[+↑▲]/.exec(from)?.[0] ?? '');
  const parts: string[] = [];
  for (let end = whole.length; end > 0; end -= 3) parts.unshift(whole.slice(Math.max(0, end - 3), end));
  return sign + parts.join(/\d([,， ])\d/.exec(from)?.[1] ?? '') + (decimals === undefined ? '' : `.${decimals}`);
}
