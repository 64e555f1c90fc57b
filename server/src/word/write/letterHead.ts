/** 版头 and 版记: what stands above the red line, and between the last lines of the document. GB/T 9704 7.2, 7.4. */
import type { Imprint, LetterHead } from '../../engine/index.ts';
import { element } from './element.ts';
import { AREA, CHARACTER, SIZE, twips } from './page.ts';
import type { Rendering } from './rendering.ts';
import { emptyLines, paragraph, run, tab } from './runs.ts';
import { STYLE } from './styles.ts';

/** The mark lies 35 mm below the upper edge of the type area, 7.2.4; in twips, less what stands above its ink. */
const MARK_DEPTH = 2034;
/** The largest mark, in points, and the width that one may have. */
const LARGEST_MARK = 62;
const MARK_WIDTH = 442.2;

const RED = 'FF0000';

export function letterHead(head: LetterHead, rendering: Rendering): string {
  const { copy, secrecy, urgency, mark } = head;
  const line = twips(rendering.layout.lineSpacing);
  const above = [
    copy === undefined ? '' : paragraph({ style: STYLE.headLine }, run(copy, {}, rendering)),
    secrecy === undefined ? '' : paragraph({ style: STYLE.headLine }, run(secrecy, { face: 'black' }, rendering)),
    urgency === undefined ? '' : paragraph({ style: STYLE.headLine }, run(urgency, { face: 'black' }, rendering)),
  ].filter(Boolean);
  const size = Math.floor(2 * Math.min(LARGEST_MARK, MARK_WIDTH / Array.from(mark).length));
  return [
    ...above,
    paragraph({ style: STYLE.headLine, line: Math.max(20, MARK_DEPTH - line * above.length) }),
    paragraph({ style: STYLE.mark, line: size * 10 }, run(mark, { size }, rendering)),
    emptyLines(2),
    numberLine(head, rendering),
    emptyLines(2),
  ].join('');
}

/** The red line is the lower border of the number’s paragraph, 4 mm below it. */
function numberLine({ number, signer }: LetterHead, rendering: Rendering): string {
  const line = { 'w:val': 'single', 'w:sz': 12, 'w:space': 11, 'w:color': RED };
  const borders = element('w:bottom', line);
  if (signer === undefined) return paragraph({ style: STYLE.documentNumber, borders }, run(number, {}, rendering));
  // Both one 字 in; by tabs, since an indent would shorten the line.
  return paragraph(
    { style: STYLE.documentNumber, borders, tabs: edgeTabs(CHARACTER), align: 'left' },
    tab(rendering),
    run(number, {}, rendering),
    tab(rendering),
    run('签发人：', {}, rendering),
    run(signer, { face: 'kai' }, rendering),
  );
}

function edgeTabs(inset: number): string {
  return (
    element('w:tab', { 'w:val': 'left', 'w:pos': inset }) +
    element('w:tab', { 'w:val': 'right', 'w:pos': AREA.width - inset })
  );
}

/** Twips of one 字 of 四号. */
const SMALL_CHARACTER = SIZE.small * 10;

/** At the foot of the last page; thick lines above and below, a thin one between. */
export function imprint({ cc, printer, printed }: Imprint, rendering: Rendering): string {
  const rows = [
    cc === undefined ? '' : copies(cc, rendering),
    printer === undefined && printed === undefined ? '' : printing(printer ?? '', printed ?? '', rendering),
  ].filter(Boolean);
  if (rows.length === 0) return '';
  const border = (side: string, size: number) =>
    element(`w:${side}`, { 'w:val': 'single', 'w:sz': size, 'w:space': 0, 'w:color': 'auto' });
  const margin = { 'w:w': 0, 'w:type': 'dxa' };
  const properties = element(
    'w:tblPr',
    {},
    element('w:tblpPr', { 'w:vertAnchor': 'margin', 'w:horzAnchor': 'margin', 'w:tblpX': 1, 'w:tblpYSpec': 'bottom' }),
    element('w:tblW', { 'w:w': AREA.width, 'w:type': 'dxa' }),
    element('w:tblBorders', {}, border('top', 8), border('bottom', 8), border('insideH', 6)),
    element('w:tblLayout', { 'w:type': 'fixed' }),
    element('w:tblCellMar', {}, element('w:left', margin), element('w:right', margin)),
  );
  const cells = rows.map(content =>
    element(
      'w:tr',
      {},
      element('w:trPr', {}, element('w:cantSplit')),
      element('w:tc', {}, element('w:tcPr', {}, element('w:tcW', { 'w:w': AREA.width, 'w:type': 'dxa' })), content),
    ),
  );
  const grid = element('w:tblGrid', {}, element('w:gridCol', { 'w:w': AREA.width }));
  return element('w:tbl', {}, properties, grid, ...cells);
}

/** One 字 in on both sides, wrapped under the first name. */
function copies(cc: string, rendering: Rendering): string {
  const words = `抄送：${cc.replace(/^抄送[：:]/, '')}`;
  const indent = { left: 4, hanging: 3, right: 1, unit: SMALL_CHARACTER };
  return paragraph({ style: STYLE.imprint, indent }, run(words.endsWith('。') ? words : `${words}。`, {}, rendering));
}

function printing(printer: string, printed: string, rendering: Rendering): string {
  const date = printed === '' || printed.endsWith('印发') ? printed : `${printed}印发`;
  return paragraph(
    { style: STYLE.imprint, tabs: edgeTabs(SMALL_CHARACTER) },
    tab(rendering),
    run(printer, {}, rendering),
    tab(rendering),
    run(date, {}, rendering),
  );
}
