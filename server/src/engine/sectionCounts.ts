/** How long each section is, and how many of its figures wait for a person. */

import type { LedgerEntry } from './ledgerWords.ts';
import type { Ledger } from './relations/ledger/model.ts';
import type { Report, Section } from './report/model.ts';
import { type ReviewProgress, reviewProgress } from './reviews.ts';
import { BLANK } from './text/fold.ts';
import { lastAtOrBefore, type Span } from './text/span.ts';

export interface SectionCount {
  readonly section: Section;
  /** 字数 as word processors count: each Chinese character and mark, each number or foreign word. */
  readonly characters: number;
  /** Of the rows of the ledger that stand in it. */
  readonly progress: ReviewProgress;
}

/** Of every section with all below it, in the order of the text. */
export function sectionCounts(
  report: Report,
  ledger: Ledger,
  reviewed: Pick<ReadonlySet<LedgerEntry>, 'has'>,
): readonly SectionCount[] {
  const { allSections } = report;
  const starts = allSections.map(({ span }) => span.start);
  const own = allSections.map(({ span }, index) => {
    const end = Math.min(span.end, starts[index + 1] ?? span.end);
    return { characters: charactersIn(report, { start: span.start, end }), done: 0, total: 0 };
  });
  const count = (rows: Pick<Ledger, 'relations' | 'lone'>, { start }: Span) => {
    const counts = own[lastAtOrBefore(starts, start)];
    const { done, total } = reviewProgress(rows, reviewed);
    if (!counts) return;
    counts.done += done;
    counts.total += total;
  };
  for (const row of ledger.relations) count({ relations: [row], lone: [] }, row.span);
  for (const row of ledger.lone) count({ relations: [], lone: [row] }, row.span);
  // What stands below another section is in it as well; those below come after it.
  const indexes = new Map(allSections.map((section, index) => [section, index]));
  for (const [index, { parent }] of [...allSections.entries()].reverse()) {
    const [from, to] = [own[index], parent && own[indexes.get(parent) ?? -1]];
    if (!from || !to) continue;
    to.characters += from.characters;
    to.done += from.done;
    to.total += from.total;
  }
  return allSections.map((section, index) => {
    const { characters = 0, done = 0, total = 0 } = own[index] ?? {};
    return { section, characters, progress: { done, total } };
  });
}

const ASIAN = '\\u2E80-\\u9FFF\\uF900-\\uFAFF\\uFE30-\\uFE4F\\uFF00-\\uFFEF“”‘’…—·';
const COUNTED = new RegExp(`[${ASIAN}]|[^\\s#*_|>${ASIAN}]+`, 'g');
/** Brackets of links and rules of tables stand for nothing. */
const SAYS = new RegExp(`[${ASIAN}\\p{L}\\p{N}]`, 'u');

function charactersIn({ text, prose }: Report, { start, end }: Span): number {
  let words = text.slice(start, end);
  // Comments, tags and code are no wording.
  if (prose.slice(start, end).includes(BLANK))
    words = Array.from({ length: end - start }, (_, at) => (prose[start + at] === BLANK ? ' ' : text[start + at])).join(
      '',
    );
  return (words.match(COUNTED) ?? []).filter(word => SAYS.test(word)).length;
}
