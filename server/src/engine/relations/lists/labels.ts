/** “三项制度” three times and “四项制度” once: the number of a name that goes against the rest of the report. */
import { matchesIn } from '../../report/matches.ts';
import type { Excerpt, Report } from '../../report/model.ts';
import { once } from '../../report/once.ts';
import { moveSpan, type Span } from '../../text/span.ts';
import type { Relation } from '../relation.ts';
import { describe } from '../writing/describe.ts';
import { type LabelPart, partsOf, readLabels } from './label.ts';
import { FIXED_NAMES, SOLE_NAMES } from './lexicon.ts';

interface Mention {
  /** With the quotation marks, where it has them. */
  readonly span: Span;
  /** The name alone. */
  readonly own: Span;
  readonly name: string;
  /** The name without its numbers: `?项制度`; alike in it are those that may be one. */
  readonly mask: string;
  /** Whether it is told from others by itself: 三地一区, 新的更大进展, not 两项行动. */
  readonly telling: boolean;
  readonly before: string;
  readonly after: string;
}

const NONE: readonly Mention[] = [];
const MASK = '?';
const LEAST_TELLING = 4;
/** ?大攻坚战 is told from others by itself, ?个意识 is not. */
const LEAST_TOLD = 5;

const mentionsIn = once((excerpt: Excerpt): readonly Mention[] => {
  const { prose, paragraph } = excerpt;
  if (paragraph.zone !== 'body') return NONE;
  const mentions: Mention[] = [];
  const add = (span: Span, own: Span, parts: readonly LabelPart[], by: number) => {
    const name = prose.slice(own.start, own.end);
    mentions.push({
      span,
      own,
      name,
      mask: maskOf(name, parts, own.start - by),
      telling: parts.length > 1 || (parts[0]?.noun.length ?? 0) >= LEAST_TELLING,
      before: prose.slice(Math.max(0, span.start - 2), span.start),
      after: prose.slice(span.end, span.end + 2),
    });
  };
  for (const { index, 0: name } of matchesIn(excerpt, UNQUOTED)) {
    const span = { start: index, end: index + name.length };
    add(span, span, partsOf(name), index);
  }
  for (const [{ start: by }, labels] of readLabels(excerpt)) {
    for (const { span: own, parts } of labels) {
      const span = moveSpan(own, by);
      add(span, { start: span.start + 1, end: span.end - 1 }, parts, by);
    }
  }
  return mentions;
});

/** @param start where `name` stands in the offsets of its `parts` */
function maskOf(name: string, parts = partsOf(name), start = 0): string {
  let mask = '';
  let at = 0;
  for (const { numeral } of parts) {
    mask += name.slice(at, numeral.start - start) + MASK;
    at = numeral.end - start;
  }
  return mask + name.slice(at);
}

/** 三大攻坚战 is told from other names without quotation marks, too. */
const UNQUOTED = new RegExp(
  `(?<![“〇一二三四五六七八九十百千\\d])[二两三四五六七八九十](?:${SOLE_NAMES.filter(name => partsOf(name).length === 1)
    .map(name => name.slice(1))
    .filter(rest => rest.length > LEAST_TELLING - 1)
    .join('|')})`,
  'g',
);

const SOLE = new Map(SOLE_NAMES.map(name => [maskOf(name), name]));

/** Names whose number goes against a fixed name, or against the form that prevails in the report. */
export function* findLabels(
  report: Report,
  isSpelledOut: (excerpt: Excerpt, span: Span) => boolean,
): Generator<Relation> {
  const byMask = new Map<string, Mention[]>();
  const add = (mention: Mention) => {
    const known = byMask.get(mention.mask);
    if (known) known.push(mention);
    else byMask.set(mention.mask, [mention]);
  };
  const spelledOut = new Set<Mention>();
  report.excerpts.forEach((excerpt, index) => {
    const by = report.paragraphs[index]?.span.start ?? 0;
    for (const mention of mentionsIn(excerpt)) {
      const placed = { ...mention, span: moveSpan(mention.span, by), own: moveSpan(mention.own, by) };
      if (isSpelledOut(excerpt, mention.span)) spelledOut.add(placed);
      add(placed);
    }
  });
  for (const mentions of byMask.values()) yield* compare(report, mentions, spelledOut);
}

function* compare(report: Report, mentions: readonly Mention[], spelledOut: ReadonlySet<Mention>): Generator<Relation> {
  const sole = SOLE.get(mentions[0]?.mask ?? '');
  const names = new Map<string, Mention[]>();
  for (const mention of mentions) names.set(mention.name, [...(names.get(mention.name) ?? []), mention]);
  const prevailing = prevailingOf(names) ?? sole ?? null;
  if (prevailing === null) return;
  const others = names.get(prevailing) ?? [];
  for (const [name, [mention, ...more]] of names) {
    // A form that comes twice is meant.
    if (
      !mention ||
      name === prevailing ||
      (more.length > 0 && !sole) ||
      spelledOut.has(mention) ||
      FIXED_NAMES.has(name)
    )
      continue;
    const isTold =
      mention.telling ||
      (prevailing === sole
        ? mention.mask.length >= LEAST_TOLD || isAmongNames(report, mention)
        : others.some(other => isBeside(other, mention)));
    if (!isTold) continue;
    yield describe({
      kind: 'label',
      verdict: 'inconsistent',
      certainty: 'likely',
      span: mention.span,
      stated: report.text.slice(mention.span.start, mention.span.end),
      formula: `${name}≠${prevailing}`,
      computed: prevailing,
      operands: others.map(({ span }) => ({ span, note: { zh: '别处的提法', en: 'elsewhere' } })),
      repairs: [
        {
          title: { zh: `改为“${prevailing}”`, en: `Change to "${prevailing}"` },
          edits: [{ span: mention.own, newText: prevailing }],
        },
      ],
    });
  }
}

const NEAR = 60;

/** Whether other fixed names stand beside it: 增强“五个意识”、坚定“四个自信”; alone it may be a name of its own. */
function isAmongNames({ prose }: Report, { span, mask }: Mention): boolean {
  const near = prose.slice(Math.max(0, span.start - NEAR), span.end + NEAR);
  return SOLE_NAMES.some(name => maskOf(name) !== mask && near.includes(`“${name}”`));
}

/** Twice at least, and no other form more than once. */
function prevailingOf(names: ReadonlyMap<string, readonly Mention[]>): string | null {
  if (names.size !== 2) return null;
  const [most, least] = [...names].sort(([, a], [, b]) => b.length - a.length);
  return most && least && most[1].length > 1 && least[1].length === 1 ? most[0] : null;
}

/** The same words before or after: 行政执法“三项制度”, “三项制度”落实. */
function isBeside(a: Mention, b: Mention): boolean {
  const word = /^[\u4e00-\u9fff]{2}$/;
  return (a.before === b.before && word.test(a.before)) || (a.after === b.after && word.test(a.after));
}
