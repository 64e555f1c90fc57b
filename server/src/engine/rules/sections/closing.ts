/** Finds the date of issue, and writes a sign-off where it is missing. */
import { type Issuer, issuerOfTitle } from '../../report/issuer.ts';
import type { DateMention, Report } from '../../report/model.ts';
import { reportYear } from '../../report/reportYear.ts';
import type { Edit } from '../../text/edits.ts';
import type { Fix } from '../rule.ts';
import { lineBreakOf } from './anchors.ts';

/** The date below the report, else below its covering letter. */
export function issueDate({ signOff, letter }: Report): DateMention | null {
  return signOff?.date ?? letter?.signOff?.date ?? null;
}

/** The signatory by the title's name, with the date to be filled in where there is none. */
export function signatoryFix(report: Report): Fix {
  const issuer = issuerOfTitle(report.title?.text ?? '');
  const name = issuer && !/[()（）X]/.test(issuer.name) ? organOf(issuer) : 'XX人民政府';
  const date = report.signOff?.dateLine ?? null;
  const lines = date ? [name] : [name, dateToFillIn(report)];
  return {
    title: { zh: `插入署名「${name}」${date ? '' : '和成文日期'}`, en: `Insert the sign-off "${name}"` },
    safety: 'ask',
    edits: [date ? inFrontOf(report, date.start, lines) : atTheEnd(report, lines)],
  };
}

/** A date to be filled in, below the signatory or the text. */
export function dateFix(report: Report): Fix {
  const date = dateToFillIn(report);
  return {
    title: { zh: `插入成文日期「${date}」`, en: `Insert a date to be filled in, "${date}"` },
    safety: 'ask',
    edits: [atTheEnd(report, [date])],
  };
}

/** A title may name no more than the place: 孝感市 is signed 孝感市人民政府. */
function organOf({ name, place, level }: Issuer): string {
  if (name !== place) return name;
  return name + (level === '街道' ? '办事处' : '人民政府');
}

function dateToFillIn(report: Report): string {
  const year = reportYear(report);
  return `${year === null ? 'XXXX' : year + 1}年XX月XX日`;
}

function inFrontOf(report: Report, offset: number, words: readonly string[]): Edit {
  const { start } = report.lines.lineSpan(report.lines.positionAt(offset).line);
  const gap = gapOf(report);
  return { span: { start, end: start }, newText: words.map(line => line + gap).join('') };
}

/** Below the last line of the text or of the sign-off, whichever stands lower. */
function atTheEnd(report: Report, words: readonly string[]): Edit {
  const { lines, paragraphs, text, signOff } = report;
  const signed = signOff?.signatory?.end ?? 0;
  const last = paragraphs.findLast(({ zone, span }) => zone === 'body' || (zone === 'signOff' && span.start < signed));
  const at = last ? lines.lineSpan(last.lastLine).end : text.length;
  const gap = gapOf(report);
  return { span: { start: at, end: at }, newText: words.map(line => gap + line).join('') };
}

/** Paragraphs stand apart by an empty line where the text does so. */
function gapOf(report: Report): string {
  const eol = lineBreakOf(report);
  return report.text.includes(eol + eol) ? eol + eol : eol;
}
