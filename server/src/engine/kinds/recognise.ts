/** How the kind of a document is found. */
import type { Report } from '../report/model.ts';
import { compileRecognition } from './compiled.ts';
import type { Kind } from './kind.ts';

/**
 * The kind of `report` among `known`, tried in their order: by front matter `kind:`, else `configured` (a file
 * pattern), else recognised from title and text by the kinds' own data, else null – then the document is no report
 * and is left alone.
 */
export function recogniseAmong(report: Report, configured: string | null, known: readonly Kind[]): Kind | null {
  const named = report.frontMatter?.values['kind'] ?? configured;
  if (named !== null) return known.find(({ id }) => id === named) ?? null;
  return known.find(kind => recognises(kind, report)) ?? null;
}

function recognises(kind: Kind, report: Report): boolean {
  if (kind.recognise.needsSections && report.sections.length === 0) return false;
  const { title, notTitle, text } = compileRecognition(kind);
  const named = report.title?.text ?? '';
  if (named !== '') return !notTitle?.test(named) && (title?.test(named) ?? false);
  return text.some(
    ({ all, headings, least, depth }) =>
      all.every(pattern => pattern.test(report.prose)) &&
      (headings === null || countHeadings(report, headings, depth) >= least),
  );
}

function countHeadings({ allSections }: Report, wordings: RegExp, depth: number): number {
  return allSections.filter(({ level, title }) => level <= depth && wordings.test(title)).length;
}
