/** A figure of the text against the table that counts the same thing: 办理行政处罚案件160件 beside a row 行政处罚案件（件）. */
import type { Cell, Figure, Report, Table } from '../report/model.ts';
import { reportYear } from '../report/reportYear.ts';
import type { Span } from '../text/span.ts';
import { nameOf } from './crossYear.ts';
import { amountOf, decimalsOf, intervalOf, roundHalfUp } from './judging/interval.ts';
import { meets } from './judging/judge.ts';
import { labelBefore, textOf } from './passage.ts';
import type { Relation } from './relation.ts';
import { changeCell, GRAND_TOTAL, numberIn } from './table.ts';
import { changeFigure, describe } from './writing/describe.ts';

interface Entry {
  readonly cell: Cell;
  readonly unit: string;
}

const SHORTEST_NAME = 4;
/** Verbs that name no stage of a case, unlike 受理 and 审结. */
const NEUTRAL = /^(?:办理|完成|开展|实施|组织|共)+/;
const WITH_UNIT = /^(.*?)[(]([^()]{1,4})[)]$/;
const OTHER_SCOPE = /((?:19|20)\d\d)年|上年|去年|前年|今年以来|上半年|下半年|季度|\d月|累计|其中/;

/** Only figures of the table's own section, name and unit, said of the whole year; a name that stands twice is left out. */
export function* findTableTexts(report: Report): Generator<Relation> {
  if (report.tables.length === 0) return;
  const year = reportYear(report);
  for (const table of report.tables) {
    const entries = readEntries(report, table, year);
    const section = report.sections.find(({ span }) => contains(span, table.span));
    if (entries.size === 0 || !section) continue;
    for (const figure of report.figures) {
      if (!contains(section.span, figure.span) || contains(table.span, figure.span) || figure.kind !== 'count')
        continue;
      const entry = entries.get(nameIn(report, figure));
      const fits = entry && (entry.unit === '' || entry.unit === figure.unit) && isWholeYear(report, figure, year);
      const relation = fits && !figure.inRange ? compare(report, figure, entry.cell) : null;
      if (relation) yield relation;
    }
  }
}

/** Name → cell: the rows of a table with one column of numbers for the year, or the heads of its columns over 合计. */
function readEntries(report: Report, { rows }: Table, year: number | null): ReadonlyMap<string, Entry> {
  const [header, ...body] = rows.map(row => row.map(cell => ({ cell, words: wordsOf(report, cell) })));
  const found = new Map<string, Entry>();
  if (!header || body.length < 2) return found;
  const doubled = new Set<string>();
  const add = (label: string, cell: Cell | undefined, headUnit: string) => {
    const [, name = label, unit = headUnit] = WITH_UNIT.exec(label) ?? [];
    if (!cell || name.length < SHORTEST_NAME || numberIn(report, cell) === null) return;
    if (found.has(name)) doubled.add(name);
    found.set(name, { cell, unit });
  };
  const column = columnOf(
    header.map(({ words }) => words),
    year,
  );
  const unit = WITH_UNIT.exec(header[column]?.words ?? '')?.[2] ?? '';
  for (const row of body) {
    const label = row[0]?.words ?? '';
    if (GRAND_TOTAL.test(label)) for (const [at, { words }] of header.entries()) add(words, row[at]?.cell, '');
    else if (column > 0) add(label, row[column]?.cell, unit);
  }
  for (const name of doubled) found.delete(name);
  return found;
}

/** The one column of counts, or the one of the year reported on; 0 where there is none. */
function columnOf(heads: readonly string[], year: number | null): number {
  const own = heads.findIndex((words, at) => at > 0 && (words.includes(`${year}年`) || /^(?:本年|今年)/.test(words)));
  if (own > 0) return own;
  const counts = heads
    .map((words, at) => (at > 0 && /数|件|[(]/.test(words) && !/年|比|率/.test(words) ? at : 0))
    .filter(Boolean);
  return counts.length === 1 ? (counts[0] ?? 0) : 0;
}

function wordsOf({ prose }: Report, { span }: Cell): string {
  return prose.slice(span.start, span.end).trim();
}

function nameIn(report: Report, figure: Figure): string {
  return nameOf(labelBefore(report, figure)).replace(NEUTRAL, '');
}

function isWholeYear(report: Report, figure: Figure, year: number | null): boolean {
  const words = report.prose.slice(figure.sentence.span.start, figure.span.start);
  const match = OTHER_SCOPE.exec(words);
  return match === null || (match[1] !== undefined && Number(match[1]) === year);
}

function compare(report: Report, figure: Figure, cell: Cell): Relation | null {
  const stated = numberIn(report, cell);
  if (stated === null) return null;
  const same = amountOf(figure).equals(stated);
  const agrees = same || meets(intervalOf(figure), { low: stated, high: stated });
  const here = textOf(report, figure.span);
  const inText = amountOf(figure);
  const written = figure.scale === 0 && figure.approximator === null;
  return describe({
    kind: 'repeat',
    verdict: same ? 'exact' : agrees ? 'rounded' : 'inconsistent',
    span: figure.span,
    stated: here,
    formula: `${here}${same ? '=' : agrees ? '≈' : '≠'}${cell.text}`,
    operands: [{ span: cell.span, note: { zh: '表中', en: 'in the table' } }],
    repairs:
      agrees || !written
        ? []
        : [
            changeFigure(report, figure, cell.text.replaceAll(',', '')),
            changeCell(cell, roundHalfUp(inText, decimalsOf(figure.digits))),
          ],
  });
}

function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}
