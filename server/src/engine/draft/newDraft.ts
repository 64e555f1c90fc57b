/** Writes the skeleton of a new report. */
import type { Kind } from '../kinds/kind.ts';
import { formatHan } from '../text/hanNumerals.ts';
import { fillIn, type Known } from './fillIn.ts';

/**
 * A Markdown text with everything the kind demands, its contents to be filled in: it lints with nothing but
 * `sections/leftover`. Example: `newDraft(annualReport, { issuer: '某市人民政府', year: 2025 })`.
 */
export function newDraft(kind: Kind, known: Known): string {
  const { title, addressee, opening, closing, signatory, date } = kind.draft;
  const contents = kind.contents
    .filter(({ demand }) => demand === 'required')
    .flatMap(({ skeleton }, index) => [`## ${formatHan(index + 1)}、${skeleton.heading}`, skeleton.body]);
  const parts = [title && `# ${title}`, addressee, opening, ...contents, closing, signatory, date];
  return `${parts
    .filter(part => part !== '')
    .map(part => fillIn(part, known))
    .join('\n\n')}\n`;
}
