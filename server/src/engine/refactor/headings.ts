/** Refactorings of a single heading: insert one, give one another name; and what either does to the numbers after it. */
import type { Report, Section } from '../report/model.ts';
import { usesFullWidth } from '../report/width.ts';
import { isNumbered, type Numbered } from '../rules/outline/numbered.ts';
import { readQuotations } from '../rules/outline/quotations.ts';
import { referenceEdits, titleSpan } from '../rules/outline/references.ts';
import { type Run, siblingRuns } from '../rules/outline/siblings.ts';
import type { Edit } from '../text/edits.ts';
import { blankAfter, formatOrdinal } from '../text/ordinals.ts';
import { numberEdit } from '../text/renumber.ts';
import { trimEnd } from '../text/trimEnd.ts';
import { arrangementOf } from './arrangement.ts';
import { passageOf } from './passages.ts';

/**
 * Gives `section` the heading `title`, in one line and without the full stop, also where it is quoted: 见“（二）规范执法”, “规范执法”部分;
 * ordinal, marks and what follows in the same line stay. Null for a title without words and where nothing changes.
 */
export function renameSection(report: Report, section: Section, newTitle: string): Edit[] | null {
  const { start, end } = titleSpan(section);
  const newText = newTitle.replace(/\s+/g, ' ').trim().replace(/。$/, '');
  if (newText === '' || newText === report.text.slice(start, end)) return null;
  const quoted = readQuotations(report).filter(quotation => quotation.section === section);
  return [{ start, end }, ...quoted.map(({ title }) => title)].map(span => ({ span, newText }));
}

/**
 * Inserts a heading `title` after `section` and all below it, on the same level and with the next number; those that
 * follow move up by one, references too: after `一、`, `二、新增` with the old 二、 as 三、.
 */
export function insertSection(report: Report, section: Section, title: string): Edit[] | null {
  const { text, lines } = report;
  const run = siblingRuns(report).find(({ headings }) => headings.some(heading => heading === section));
  if (!run || !isNumbered(section)) return null;
  const { value, style } = section.ordinal;
  const ordinal = formatOrdinal(value + 1, style, usesFullWidth(report) ? 'full' : 'half');
  if (ordinal === null) return null;
  const line = lines.lineSpan(section.paragraph.firstLine);
  const lead = trimEnd(text.slice(line.start, section.ordinal.span.start), '*_');
  const { end } = passageOf(report, arrangementOf(report), section);
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const gap = /\r?\n\r?\n/.test(text) ? eol + eol : eol;
  const front =
    end === text.length && !text.endsWith('\n') ? gap : end === text.length && gap.length > eol.length ? eol : '';
  return [
    {
      span: { start: end, end },
      newText: front + lead + ordinal + blankAfter(text, section.ordinal) + title + (end === text.length ? eol : gap),
    },
    ...(moved(report, countedAfter(run, section), 1) ?? []),
  ];
}

/**
 * What a heading that is written below `section` and beside it changes elsewhere: after `二、` the old `三、` becomes `四、`, with
 * the references to it; and with `by` −1 what taking `section` out does. Nothing where the count is not in order or has a gap
 * there, and so does not tell what the writer wants.
 */
export function numbersAfter(report: Report, section: Section, by: 1 | -1): readonly Edit[] {
  const run = siblingRuns(report).find(({ headings }) => headings.some(heading => heading === section));
  if (!run || run.edits.length > 0 || !isNumbered(section)) return [];
  const following = countedAfter(run, section);
  const isNext = following[0]?.ordinal.value === section.ordinal.value + 1;
  return (isNext && moved(report, following, by)) || [];
}

/** Those of the same count that stand after `section`. */
function countedAfter({ headings }: Run, section: Numbered): readonly Numbered[] {
  const following = headings.slice(headings.indexOf(section) + 1);
  const restart = following.findIndex(({ ordinal }) => ordinal.value === 1);
  return restart < 0 ? following : following.slice(0, restart);
}

/** Null where there is no sign for a number: ① ends at ⑳. */
function moved(report: Report, headings: readonly Numbered[], by: 1 | -1): Edit[] | null {
  const wanted = headings.map(({ ordinal }) => ordinal.value + by);
  const edits = headings.map(({ ordinal }) => numberEdit(ordinal, ordinal.value + by));
  if (edits.includes(null)) return null;
  return [...edits.flatMap(edit => edit ?? []), ...referenceEdits(report, headings, wanted)];
}
