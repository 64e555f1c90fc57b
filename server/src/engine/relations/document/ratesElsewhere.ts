/** Rates that no count of their own paragraph answers, against the counts of other paragraphs. */
import type { Excerpt, Report } from '../../report/model.ts';
import { once, oncePerPair } from '../../report/once.ts';
import { lastAtOrBefore } from '../../text/span.ts';
import { rateExpression } from '../finders/rate.ts';
import type { Expression } from '../judging/expression.ts';
import type { Mention, ParagraphReading } from '../reading/model.ts';
import { fitOf, type Rate, rateOf } from '../reading/rates.ts';
import { readParagraph } from '../reading/read.ts';
import type { Place } from './places.ts';

/** What the figures of another paragraph give for a claim. */
export interface Answer {
  readonly paragraph: number;
  readonly expression: Expression;
  /** Whether the names leave no doubt that the claim is of these figures, so that it need not look like a slip of theirs. */
  readonly certain: boolean;
}

/** So many figures on either side may answer a claim, more than most reports have, so that time grows with the length. */
export const REACH = 400;

const NO_RATES: ReadonlyMap<Mention, Rate> = new Map();

/** The rates of a paragraph that none of its counts answer. */
const openRates = once((excerpt: Excerpt): ReadonlyMap<Mention, Rate> => {
  const open = new Map<Mention, Rate>();
  for (const reading of readParagraph(excerpt))
    for (const stated of reading.mentions) {
      const rate = stated.role === 'rate' ? rateOf(stated) : null;
      if (!rate || rate.survey || rate.open || rate.composite || rate.sum) continue;
      if (rateExpression(reading, stated, rate) === null) open.set(stated, rate);
    }
  return open.size > 0 ? open : NO_RATES;
});

/** The counts of a report in their order. */
export interface Counts {
  readonly all: readonly Place[];
  /** The index of a mention among all. */
  readonly indexes: ReadonlyMap<Mention, number>;
  /** The paragraphs that have counts, and for each the index of its first. */
  readonly paragraphs: readonly number[];
  readonly firsts: readonly number[];
}

export function countsOf(places: readonly Place[]): Counts {
  const all = places.filter(({ told }) => told.kind === 'count');
  const [paragraphs, firsts]: [number[], number[]] = [[], []];
  for (const [index, { paragraph }] of all.entries()) {
    if (paragraphs.at(-1) === paragraph) continue;
    paragraphs.push(paragraph);
    firsts.push(index);
  }
  return { all, indexes: new Map(all.map(({ told }, index) => [told.mention, index])), paragraphs, firsts };
}

/** What the counts of other paragraphs give for a rate. */
export function* countsFor(
  report: Report,
  claim: Place,
  { all, indexes, paragraphs, firsts }: Counts,
): Generator<Answer> {
  const excerpt = report.excerpts[claim.paragraph];
  const stated = claim.told.mention;
  const rate = excerpt && openRates(excerpt).get(stated);
  if (!rate) return;
  const ends = endsOf(rate);
  const middle = firsts[lastAtOrBefore(paragraphs, claim.paragraph - 1) + 1] ?? all.length;
  const [from, to] = all.length <= REACH ? [0, all.length] : [middle - REACH, middle + REACH];
  for (let at = Math.max(0, lastAtOrBefore(firsts, from)); at < firsts.length && (firsts[at] ?? 0) < to; at++) {
    const paragraph = paragraphs[at] ?? 0;
    const other = report.excerpts[paragraph];
    // Most paragraphs have no such word, and nothing need be kept of them.
    if (!other || paragraph === claim.paragraph || !hasOneOf(wordsIn(other).all, ends)) continue;
    for (const operand of operandsIn(excerpt, other)) {
      const index = indexes.get(operand.count) ?? -1;
      const count = all[index];
      if (operand.stated !== stated || !count || index < from || index >= to) continue;
      const expression = isOfOneScope(claim, count) ? operand.expression() : null;
      if (expression) yield { paragraph, expression, certain: false };
    }
  }
}

/** A count that may be what a rate of another paragraph is of, and what it gives for that. */
interface Operand {
  readonly stated: Mention;
  readonly count: Mention;
  readonly expression: () => Expression | null;
}

const NO_OPERANDS: readonly Operand[] = [];

/** For each open rate of a paragraph the counts of another one that fit its name. */
const operandsIn = oncePerPair((excerpt, other): readonly Operand[] => {
  const found: Operand[] = [];
  for (const [stated, rate] of openRates(excerpt)) {
    const ends = endsOf(rate);
    for (const reading of readParagraph(other))
      for (const count of reading.mentions)
        if (hasOneOf(wordsOf(count), ends) && fitOf(rate, count.label, count.rest) >= 1)
          found.push({
            stated,
            count,
            expression: lazily(() => rateExpression(...followedBy(reading, count, stated), rate)),
          });
  }
  return found.length > 0 ? found : NO_OPERANDS;
});

function lazily<Result>(make: () => Result): () => Result {
  let made: { readonly result: Result } | undefined;
  return () => {
    made ??= { result: make() };
    return made.result;
  };
}

/** The last characters of the words of which a count has one that a rate is of. */
function endsOf({ stem, numerator = [] }: Rate): readonly string[] {
  return [...new Set([stem, ...numerator].map(words => words.at(-1) ?? ''))];
}

/** All words by which a paragraph names what it counts. */
const wordsIn = once((excerpt: Excerpt) => ({
  all: readParagraph(excerpt)
    .flatMap(({ mentions }) => mentions.map(wordsOf))
    .join(''),
}));

function wordsOf({ label, rest }: Mention): string {
  return label.words + label.noun + rest;
}

function hasOneOf(words: string, characters: readonly string[]): boolean {
  return characters.some(character => words.includes(character));
}

/** `reading` as if the sentence of `mention` were followed by one that says no more than `claim`. */
function followedBy(reading: ParagraphReading, mention: Mention, claim: Mention): [ParagraphReading, Mention] {
  const mentions = reading.mentions.filter(({ sentence }) => sentence <= mention.sentence);
  const stated: Mention = {
    ...claim,
    index: mentions.length,
    sentence: mention.sentence + 1,
    clause: (mentions.at(-1)?.clause ?? 0) + 1,
    gap: 4,
    owner: null,
    depth: 0,
  };
  return [{ ...reading, mentions: [...mentions, stated] }, stated];
}

export function isOfOneScope({ told: a }: Place, { told: b }: Place): boolean {
  const sameSubject = a.subject === b.subject || a.subject === '' || b.subject === '';
  return a.area === b.area && a.period === b.period && sameSubject;
}
