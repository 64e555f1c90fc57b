/** Properties of paragraphs and runs, written in the order that the schema demands; Word rejects some disorders silently. */
import type { ExportLayout } from '../../engine/index.ts';
import { element, valued } from './element.ts';
import { fontsElement, type Typeface } from './fonts.ts';
import { CHARACTER } from './page.ts';

/** In 字. */
export interface Indent {
  readonly left?: number;
  readonly right?: number;
  readonly firstLine?: number;
  readonly hanging?: number;
  /** Twips of one 字; a smaller size has a smaller one. */
  readonly unit?: number;
}

export interface ParagraphProperties {
  readonly style?: string;
  readonly keepNext?: boolean;
  readonly pageBreakBefore?: boolean;
  /** Complete elements. */
  readonly borders?: string;
  readonly tabs?: string;
  /** Distance of the lines in twips, `exact` unless it is 'auto'. */
  readonly line?: number | 'auto';
  readonly indent?: Indent;
  readonly align?: 'left' | 'center' | 'right' | 'both';
  /** 0 for the first level. */
  readonly outline?: number;
  readonly section?: string;
}

const flag = (name: string, on: boolean | undefined) => (on === undefined ? '' : on ? element(name) : valued(name, 0));

/** The children of `w:pPr`; '' when there are none. `more` stands between tabs and spacing, as base styles need it. */
export function paragraphProperties(properties: ParagraphProperties, more = ''): string {
  const { style, keepNext, pageBreakBefore, borders, tabs, line, indent, align, outline, section } = properties;
  const content = [
    style === undefined ? '' : valued('w:pStyle', style),
    flag('w:keepNext', keepNext),
    flag('w:pageBreakBefore', pageBreakBefore),
    borders === undefined ? '' : element('w:pBdr', {}, borders),
    tabs === undefined ? '' : element('w:tabs', {}, tabs),
    more,
    line === undefined ? '' : spacing(line),
    indent === undefined ? '' : indentElement(indent),
    align === undefined ? '' : valued('w:jc', align),
    outline === undefined ? '' : valued('w:outlineLvl', outline),
    section ?? '',
  ].join('');
  return content === '' ? '' : element('w:pPr', {}, content);
}

function spacing(line: number | 'auto'): string {
  return element('w:spacing', {
    'w:before': 0,
    'w:after': 0,
    'w:line': line === 'auto' ? 240 : line,
    'w:lineRule': line === 'auto' ? 'auto' : 'exact',
  });
}

/** In both units: Word and WPS take the characters, everybody else the twips. */
function indentElement({ left, right, firstLine, hanging, unit = CHARACTER }: Indent): string {
  const hundredths = (value: number | undefined) => value && Math.round(value * 100);
  const twips = (value: number | undefined) => value && Math.round(value * unit);
  return element('w:ind', {
    'w:leftChars': hundredths(left),
    'w:left': twips(left),
    'w:rightChars': hundredths(right),
    'w:right': twips(right),
    'w:hangingChars': hundredths(hanging),
    'w:hanging': twips(hanging),
    'w:firstLineChars': hundredths(firstLine),
    'w:firstLine': twips(firstLine),
  });
}

export interface RunProperties {
  readonly style?: string;
  readonly face?: Typeface;
  readonly bold?: boolean;
  /** `FF0000`. */
  readonly color?: string;
  /** Twips added to each character. */
  readonly spacing?: number;
  /** Half points. */
  readonly size?: number;
  readonly superscript?: boolean;
}

export function runProperties(properties: RunProperties, layout: ExportLayout): string {
  const { style, face, bold, color, spacing: extra, size, superscript } = properties;
  return element(
    'w:rPr',
    {},
    style === undefined ? '' : valued('w:rStyle', style),
    face === undefined ? element('w:rFonts', { 'w:hint': 'eastAsia' }) : fontsElement(face, layout),
    flag('w:b', bold),
    color === undefined ? '' : valued('w:color', color),
    extra === undefined ? '' : valued('w:spacing', extra),
    size === undefined ? '' : valued('w:sz', size) + valued('w:szCs', size),
    superscript ? valued('w:vertAlign', 'superscript') : '',
  );
}
