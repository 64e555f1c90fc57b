/** A sentence with its figures: the scope in which the finders look for operands. */
import type { Figure, Report, Sentence } from '../report/model.ts';
import type { Span } from '../text/span.ts';

export interface Passage {
  readonly report: Report;
  readonly sentence: Sentence;
  /** The folded wording of the sentence; offset 0 is `sentence.span.start`. */
  readonly words: string;
  readonly figures: readonly Figure[];
}

/** Every sentence of the report, with or without figures, in order. */
export function readPassages(report: Report): readonly Passage[] {
  const { figures, prose } = report;
  let at = 0;
  return report.sentences.map(sentence => {
    const first = at;
    while (at < figures.length && figures[at]?.sentence === sentence) at++;
    return {
      report,
      sentence,
      words: prose.slice(sentence.span.start, sentence.span.end),
      figures: figures.slice(first, at),
    };
  });
}

/**
 * What a figure counts: the words in front of it, or behind it where a clause opens with the number; both where a part is
 * taken out of it, 审结的17件`一审案件`中.
 */
export function labelOf(report: Report, figure: Figure): string {
  const before = labelBefore(report, figure);
  const outOf = OUT_OF.exec(labelAfter(report, figure))?.[1];
  return outOf === undefined ? before || labelAfter(report, figure) : before + outOf;
}

/** 17件一审案件中败诉4件; 中心, 集中 and the like are words of their own. */
const OUT_OF = /^([^中]{2,12})(?<!集|其)中(?![心小央国介医级层队学等])/;

export function labelBefore({ prose }: Report, { before }: Figure): string {
  return prose.slice(before.start, before.end).trim();
}

export function labelAfter({ prose }: Report, { after }: Figure): string {
  return prose.slice(after.start, after.end).trim();
}

/** The folded wording between two places of the text. */
export function between({ prose }: Report, from: number, to: number): string {
  return prose.slice(from, to);
}

export function textOf({ text }: Report, { start, end }: Span): string {
  return text.slice(start, end);
}

const UNIT_CLASSES: readonly string[] = ['件起宗卷份案例单', '人名位', '家个户所', '次场期', '部条项', '元', '人次'];

/** Whether two counts can be added or compared: the same unit, or measure words a passage mixes (件、宗、卷、份). */
export function comparable(a: Figure, b: Figure): boolean {
  if (a.kind !== b.kind) return false;
  if (a.unit === b.unit || a.unit === '' || b.unit === '') return true;
  return UNIT_CLASSES.some(
    units => units.includes(a.unit) && units.includes(b.unit) && a.unit.length === b.unit.length,
  );
}
