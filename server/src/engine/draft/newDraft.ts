/** Writes the skeleton of a new report. */
import type { Kind } from '../kinds/kind.ts';
import { formatHan } from '../text/hanNumerals.ts';
import { fillIn, type Known } from './fillIn.ts';
import { tabStop, withTabStops } from './tabStops.ts';

/**
 * A Markdown text with everything the kind demands, its contents to be filled in: it lints with nothing but
 * `sections/leftover`. Example: `newDraft(annualReport, { issuer: '某市人民政府', year: 2025 })`.
 */
export function newDraft(kind: Kind, known: Known): string {
  return fillIn(templateOf(kind), known);
}

/**
 * The same as a snippet: whatever is to be filled in is a tab stop, in the order of the text. An issuer or a year that is
 * not known is one tab stop wherever it stands, so that it is typed once.
 */
export function draftSnippet(kind: Kind, known: Known): string {
  const shared = new Map<string, number>();
  let next = 1;
  const pieces = templateOf(kind).split(/(\{(?:issuer|year|next)\})/);
  return pieces
    .map((piece, index) => {
      const text = fillIn(piece, known);
      const { snippet, count } = withTabStops(text, next);
      if (index % 2 === 0 || count === 0) {
        next += count;
        return snippet;
      }
      const number = shared.get(piece) ?? next++;
      shared.set(piece, number);
      return tabStop(number, text);
    })
    .join('');
}

function templateOf(kind: Kind): string {
  const { title, addressee, opening, closing, signatory, date } = kind.draft;
  const contents = kind.contents
    .filter(({ demand }) => demand === 'required')
    .flatMap(({ skeleton }, index) => [`## ${formatHan(index + 1)}、${skeleton.heading}`, skeleton.body]);
  const parts = [title && `# ${title}`, addressee, opening, ...contents, closing, signatory, date];
  return `${parts.filter(part => part !== '').join('\n\n')}\n`;
}
