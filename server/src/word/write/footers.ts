/** Page numbers, GB/T 9704 7.5: outside on both sides of a sheet, `— 1 —`, their dash 7 mm below the type area. */
import type { ExportLayout } from '../../engine/index.ts';
import { element, part } from './element.ts';
import { NAMESPACES } from './names.ts';
import { SIZE } from './page.ts';
import type { ParagraphProperties } from './properties.ts';
import type { Rendering } from './rendering.ts';
import { field, paragraph, run } from './runs.ts';
import { STYLE } from './styles.ts';

export interface Footer {
  /** As a reference in a section names it. */
  readonly type: 'default' | 'even';
  /** Below `word/`. */
  readonly name: string;
  readonly content: string;
}

/** One 字 of 四号. */
const ONE_IN = { unit: SIZE.small * 10 };
const ODD: ParagraphProperties = { align: 'right', indent: { right: 1, ...ONE_IN } };
const EVEN: ParagraphProperties = { align: 'left', indent: { left: 1, ...ONE_IN } };

export function footers(rendering: Rendering): Footer[] {
  const footer = (type: Footer['type'], properties: ParagraphProperties): Footer => ({
    type,
    name: type === 'even' ? 'footer2.xml' : 'footer1.xml',
    content: part(element('w:ftr', NAMESPACES, pageNumber(properties, rendering))),
  });
  const { pageNumbers }: ExportLayout = rendering.layout;
  if (pageNumbers === 'none') return [];
  if (pageNumbers === 'center') return [footer('default', { align: 'center' })];
  return [footer('default', ODD), footer('even', EVEN)];
}

function pageNumber(properties: ParagraphProperties, rendering: Rendering): string {
  return paragraph(
    { style: STYLE.footer, ...properties },
    run('— ', {}, rendering),
    field('PAGE', '1', rendering),
    run(' —', {}, rendering),
  );
}
