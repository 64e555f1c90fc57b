/** Pictures of a report: which it names, their kind and size, and how they stand in a line. */
import { GIF } from 'image-size/types/gif';
import { JPG } from 'image-size/types/jpg';
import { PNG } from 'image-size/types/png';
import type { ExportLayout, Report } from '../../engine/index.ts';
import { element, textElement } from './element.ts';
import { readInline } from './inline.ts';
import { DRAWING_NAMESPACES, PICTURE_URI } from './names.ts';
import { AREA } from './page.ts';
import { runProperties } from './properties.ts';
import { wordingOf } from './wording.ts';

export interface Picture {
  readonly bytes: Uint8Array;
  readonly type: 'png' | 'jpg' | 'gif';
  /** In pixels. */
  readonly width: number;
  readonly height: number;
}

/** Address as the draft writes it → picture. */
export type Pictures = ReadonlyMap<string, Picture>;

/** The addresses of all pictures in `report`, in order, each once. */
export function pictureSources(report: Report): string[] {
  const { text, paragraphs, tables } = report;
  if (!text.includes('](')) return [];
  const wordings = [
    ...paragraphs.map(each => wordingOf(report, each)),
    ...tables.flatMap(({ rows }) => rows.flatMap(row => row.map(cell => cell.text))),
  ];
  const found = wordings.flatMap(wording => readInline(wording).pieces.filter(({ kind }) => kind === 'picture'));
  return [...new Set(found.map(piece => (piece.kind === 'picture' ? piece.source : '')))].filter(Boolean);
}

/** The kinds that every Word and WPS shows. */
const KINDS = { png: PNG, jpg: JPG, gif: GIF };

/** Null for a picture of another kind, or none. */
export function readPicture(bytes: Uint8Array): Picture | null {
  try {
    for (const [type, kind] of Object.entries(KINDS) as [Picture['type'], typeof PNG][]) {
      if (!kind.validate(bytes)) continue;
      const { width, height } = kind.calculate(bytes);
      return width > 0 && height > 0 ? { bytes, type, width, height } : null;
    }
    return null;
  } catch {
    return null; // It ends in the middle.
  }
}

/** English metric units: per pixel at 96 to the inch, and per twip. */
const PIXEL = 9525;
const TWIP = 635;

/** As large as it is, but never larger than the type area, with room for a caption. */
function extentOf({ width, height }: Picture): { readonly cx: number; readonly cy: number } {
  const scale = Math.min(1, (AREA.width * TWIP) / (width * PIXEL), ((AREA.height - 1200) * TWIP) / (height * PIXEL));
  return { cx: Math.round(width * PIXEL * scale), cy: Math.round(height * PIXEL * scale) };
}

export function inlinePicture(
  picture: Picture,
  relation: string,
  id: number,
  alt: string,
  layout: ExportLayout,
): string {
  const extent = extentOf(picture);
  const name = { id, name: `图${id}`, descr: alt };
  const fill = element(
    'pic:blipFill',
    {},
    element('a:blip', { 'r:embed': relation }),
    element('a:stretch', {}, element('a:fillRect')),
  );
  const shape = element(
    'pic:spPr',
    {},
    element('a:xfrm', {}, element('a:off', { x: 0, y: 0 }), element('a:ext', extent)),
    element('a:prstGeom', { prst: 'rect' }, element('a:avLst')),
  );
  const content = element(
    'pic:pic',
    {},
    element('pic:nvPicPr', {}, element('pic:cNvPr', name), element('pic:cNvPicPr')),
    fill,
    shape,
  );
  const inline = element(
    'wp:inline',
    { ...DRAWING_NAMESPACES, distT: 0, distB: 0, distL: 0, distR: 0 },
    element('wp:extent', extent),
    element('wp:docPr', name),
    element('a:graphic', {}, element('a:graphicData', { uri: PICTURE_URI }, content)),
  );
  return element('w:r', {}, runProperties({}, layout), element('w:drawing', {}, inline));
}

/** A framed 〔图：…〕 in place of a picture that is not at hand. */
export function pictureStandIn(alt: string, layout: ExportLayout): string {
  const properties = runProperties({}, layout).replace(
    '</w:rPr>',
    `${element('w:bdr', { 'w:val': 'single', 'w:sz': 4, 'w:space': 0, 'w:color': 'auto' })}</w:rPr>`,
  );
  return element('w:r', {}, properties, textElement(`〔图：${alt}〕`));
}
