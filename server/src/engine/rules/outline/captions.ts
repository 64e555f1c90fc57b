/** The numbered captions of tables: 表1　行政执法案件统计表, above or below the table or in its first cell. */
import type { Report } from '../../report/model.ts';
import { perReport } from '../../report/perReport.ts';
import { parseNumeral } from '../../text/hanNumerals.ts';
import { lastAtOrBefore, type Span } from '../../text/span.ts';

export interface Caption {
  readonly value: number;
  /** `表1`. */
  readonly span: Span;
  /** Whether it goes on with a table of the page before: 续表1, 表1（续）. */
  readonly continued: boolean;
}

const CAPTION =
  /^(续?)(?:附?表) ?(\d{1,2}|[一二三四五六七八九十]{1,3})(?![-—.\d年月日级])(?: ?[:.、]| |$|(?=[\u4e00-\u9fff(《]))/;
const LONGEST = 60;
const UNIT_LINE = /^\(?单位:/;

/** Every caption in the order of the text. */
export const readCaptions = perReport((report): readonly Caption[] => {
  if (report.tables.length === 0) return [];
  const found: Caption[] = [];
  const starts = report.tables.map(({ span }) => span.start);
  for (const [index, { span }] of report.paragraphs.entries()) {
    const caption = captionIn(report, span);
    if (caption && isBesideTable(report, index, starts)) found.push(caption);
  }
  for (const { rows } of report.tables) {
    const caption = rows[0]?.[0] && captionIn(report, rows[0][0].span);
    if (caption) found.push(caption);
  }
  return found.sort((a, b) => a.span.start - b.span.start);
});

function captionIn({ prose }: Report, { start, end }: Span): Caption | null {
  const words = prose.slice(start, end);
  const match = end - start <= LONGEST && !/[。;,]/.test(words) ? CAPTION.exec(words) : null;
  if (!match) return null;
  const [, continued = '', digits = ''] = match;
  const value = parseNumeral(digits) ?? 0;
  const at = start + words.indexOf(digits) + digits.length;
  return { value, span: { start, end: at }, continued: continued !== '' || /\(续\)|续表/.test(words) };
}

/** Whether a table stands directly below, a line with its unit between, or directly above. */
function isBesideTable({ paragraphs, tables, prose }: Report, index: number, starts: readonly number[]): boolean {
  const span = paragraphs[index]?.span;
  if (!span) return false;
  const above = lastAtOrBefore(starts, span.start);
  const [before, after] = [tables[above], tables[above + 1]];
  const next = paragraphs[index + 1]?.span;
  const isUnit = next !== undefined && UNIT_LINE.test(prose.slice(next.start, next.end));
  const below = isUnit ? paragraphs[index + 2]?.span : next;
  if (after && (below === undefined || after.span.start < below.start)) return true;
  return before !== undefined && (paragraphs[index - 1]?.span.start ?? -1) < before.span.start;
}
