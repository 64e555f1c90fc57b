/** The property that 核对无误 promises: written wrong, a figure is reported. Used by a test over a sample and by `npm run accuracy`. */
import {
  applyEdits,
  type Finding,
  type LedgerRow,
  type LintResult,
  lint,
  parse,
  type Relation,
  type Report,
  type Span,
} from '../../server/src/engine/index.ts';

export interface Wrong {
  readonly row: LedgerRow;
  /** The figure that is written wrong: the stated one or an operand. */
  readonly figure: Span;
  readonly part: 'stated' | 'operand';
  readonly edit: { readonly span: Span; readonly newText: string };
}

export interface Trial {
  readonly kind: string;
  readonly part: Wrong['part'];
  /**
   * `reported`: a new finding stands at the figure or names it; `rounded`: the rounded figure still agrees, as it may;
   * `coincides`: the wrong figure happens to agree with others around it; `silent`: the promise is broken.
   */
  readonly outcome: 'reported' | 'rounded' | 'coincides' | 'silent';
  readonly said: string;
}

const OPTIONS = { kind: 'report', rethrow: true } as const;

/** A wrong number for every figure of every checked row, by chance and beyond the last digit. */
export function wrongFigures(text: string, random: () => number): readonly Wrong[] {
  const { ledger } = lint(parse(text), OPTIONS);
  const holding = ledger.relations.filter(
    ({ status, verdict }) =>
      status === 'checked' && (verdict === 'exact' || verdict === 'rounded' || verdict === 'feasible'),
  );
  return holding.flatMap(row =>
    [row.span, ...row.operands.map(({ span }) => span)].flatMap((figure, index): Wrong[] => {
      // Items listed in words are counted, not read as numbers.
      if (index > 0 && (row.kind === 'count' || row.kind === 'list-count')) return [];
      const edit = wrongDigit(text, figure, random);
      return edit ? [{ row, figure, part: index === 0 ? 'stated' : 'operand', edit }] : [];
    }),
  );
}

/** Another digit in front of the last one; of a single digit, another one; of 三项 another number. */
function wrongDigit(text: string, figure: Span, random: () => number): Wrong['edit'] | null {
  const words = text.slice(figure.start, figure.end);
  const number = /[\d０-９](?:[\d０-９,，]*[\d０-９])?(?:[.．][\d０-９]+)?/.exec(words);
  const [written, from] = number ? [number[0], number.index] : ['', 0];
  const digits = [...written.matchAll(/[\d０-９]/g)].map(({ index }) => index);
  const places = digits.length > 1 ? digits.slice(0, -1) : digits;
  const at = places[Math.floor(random() * places.length)];
  if (at === undefined) return wrongNumeral(words, figure, random);
  const digit = Number((written[at] ?? '').normalize('NFKC'));
  const others = [1, 2, 3, 4, 5, 6, 7, 8, 9].filter(other => other !== digit);
  const start = figure.start + from + at;
  return { span: { start, end: start + 1 }, newText: String(others[Math.floor(random() * others.length)]) };
}

const HAN = '二三四五六七八九';

function wrongNumeral(words: string, figure: Span, random: () => number): Wrong['edit'] | null {
  const at = words.search(/[一二两三四五六七八九]/);
  if (at < 0) return null;
  const others = [...HAN].filter(numeral => numeral !== words[at] && !(words[at] === '两' && numeral === '二'));
  const start = figure.start + at;
  return { span: { start, end: start + 1 }, newText: others[Math.floor(random() * others.length)] ?? '二' };
}

/** Lints the text with the wrong figure. */
export function tryWrong(text: string, before: Report, wrong: Wrong): Trial {
  const { row, figure, part, edit } = wrong;
  const changed = applyEdits(text, [edit]);
  const said = `${row.formula}: ${text.slice(figure.start, figure.end)} → ${changed.slice(figure.start, figure.end)}`;
  const known = new Set(spoken(lint(before, OPTIONS)).map(({ rule, message }) => rule + message.zh));
  const result = lint(parse(changed, before), OPTIONS);
  const touches = (span: Span) => span.start < figure.end && figure.start < span.end;
  const fresh = spoken(result).filter(({ rule, message }) => !known.has(rule + message.zh));
  const outcome = fresh.some(({ span, evidence }) => touches(span) || evidence.some(part => touches(part.span)))
    ? 'reported'
    : silence(row, part, result.relations, touches);
  return { kind: row.kind, part, outcome, said };
}

/** Kinds whose stated figure is rounded, so that several operands give it; so is 1.65万人 of a sum. */
const ROUNDED: readonly Relation['kind'][] = ['ratio', 'growth', 'average', 'multiple'];

function silence(
  row: LedgerRow,
  part: Wrong['part'],
  relations: readonly Relation[],
  touches: (span: Span) => boolean,
): Trial['outcome'] {
  const holding = relations.filter(({ verdict }) => verdict === 'exact' || verdict === 'rounded');
  const same = holding.some(
    ({ kind, span, operands }) =>
      kind === row.kind &&
      span.start === row.span.start &&
      operands.length === row.operands.length &&
      operands.every((operand, index) => operand.span.start === row.operands[index]?.span.start),
  );
  const rounds = ROUNDED.includes(row.kind) || /[万亿]/.test(row.stated);
  if (same) return part === 'operand' && rounds ? 'rounded' : 'silent';
  const { kind, span: stated } = row;
  return holding.some(other => other.kind === kind && other.span.start === stated.start && touches(other.span))
    ? 'coincides'
    : 'silent';
}

function spoken({ findings }: LintResult): readonly Finding[] {
  return findings.filter(({ rule, severity }) => severity !== 'hint' && !rule.startsWith('format/'));
}

/** Numbers from 0 to 1 that are the same in every run. */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}
