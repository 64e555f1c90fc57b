/** Reports of any length, made of the paragraphs of the sample drafts, numbered without a gap. */
import { samples } from '../corpus/corpora.ts';
import { engine } from './engine.ts';

const PARAGRAPHS_EACH = 6;
const HEADINGS_EACH = 9;
const SHORTEST_PARAGRAPH = 60;

/** A report of about so many characters: 一、 with nine （一） each, six paragraphs below every one of them. */
export function longReport(characters: number): string {
  const { opening, paragraphs } = materials();
  const lines = [opening];
  let length = opening.length;
  let heading = 0;
  for (let index = 0; length < characters; index++) {
    if (index % PARAGRAPHS_EACH === 0) {
      lines.push(...headings(heading));
      heading++;
    }
    const line = paragraphs[index % paragraphs.length] ?? '';
    lines.push(line);
    length += line.length + 2;
  }
  return `${lines.join('\n\n')}\n`;
}

/** So many headings, each with one line below it. */
export function manyHeadings(count: number): string {
  const { opening } = materials();
  const lines = [opening];
  for (let heading = 0; heading < count; heading++) lines.push(...headings(heading), '全年受理行政复议案件12件。');
  return `${lines.join('\n\n')}\n`;
}

/** One paragraph with so many figures. */
export function manyFigures(count: number): string {
  return `${materials().opening}\n\n一、总体情况\n\n全年${Array.from({ length: count }, (_, index) => `办理第${index % 9}类事项${index + 1}件`).join('、')}。\n`;
}

/** The paragraphs of the samples on one line of so many characters. */
export function oneLine(characters: number): string {
  const { opening, paragraphs } = materials();
  const line = paragraphs.join('');
  return `${opening}\n\n一、总体情况\n\n${line.repeat(Math.ceil(characters / line.length)).slice(0, characters)}\n`;
}

function headings(index: number): string[] {
  const [upper, lower] = [Math.floor(index / HEADINGS_EACH), index % HEADINGS_EACH];
  const second = `${engine.formatOrdinal(lower + 1, 'han-paren', 'full')}推进依法行政`;
  return lower === 0 ? [`${engine.formatOrdinal(upper + 1, 'han', 'full')}主要举措和成效`, second] : [second];
}

function materials(): { readonly opening: string; readonly paragraphs: readonly string[] } {
  const [first] = samples();
  if (!first) throw new Error('the sample drafts are missing');
  const paragraphs = samples().flatMap(({ text }) => {
    const body = engine.parse(text).paragraphs.filter(({ zone, depth }) => zone === 'body' && depth === 0);
    return body
      .map(({ span, ordinal }) => text.slice(ordinal?.span.end ?? span.start, span.end))
      .filter(({ length }) => length >= SHORTEST_PARAGRAPH);
  });
  return { opening: first.text.slice(0, first.text.indexOf('\n\n')), paragraphs };
}
