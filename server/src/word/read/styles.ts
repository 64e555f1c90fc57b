/** Reads the styles of a Word file and works out what holds for a paragraph and for a run of text. */
import type { ParagraphFormat, RunFormat, Style } from '../model.ts';
import type { XmlElement } from '../xml.ts';
import { lengthIn } from '../xml.ts';
import type { ThemeFonts } from './theme.ts';

export interface Styles {
  styleOf(styleId: string | null): Style;
  /** Numbering by a style, which one without has from the style that it is based on. */
  numberingOf(
    styleId: string,
  ): { readonly numId: string; readonly level: number | null; readonly styleId: string } | null;
  paragraphFormat(style: Style, properties: XmlElement | null): ParagraphFormat;
  /** Of a run with these properties in a paragraph of this style. */
  look(style: Style, properties: XmlElement | null): Look;
}

/** How text looks, and whether it is seen at all. */
export interface Look {
  readonly format: RunFormat;
  readonly isHidden: boolean;
}

const MOST_LINKS = 20;

export function readStyles(root: XmlElement | null, themeFonts: ThemeFonts): Styles {
  const elements = (root?.children ?? []).filter(({ name }) => name === 'w:style');
  const byId = new Map(elements.map(element => [element.attribute('w:styleId') ?? '', element]));
  const standard = elements.find(
    element =>
      element.attribute('w:type') === 'paragraph' && /^(?:1|true|on)$/.test(element.attribute('w:default') ?? ''),
  );
  const standardId = standard?.attribute('w:styleId') ?? 'Normal';
  const defaults = root?.child('w:docDefaults') ?? null;
  const styles = new Map<string, Style>();

  /** The style and those that it is based on, nearest first. */
  const chainOf = (styleId: string | null): XmlElement[] => {
    const chain: XmlElement[] = [];
    for (let id = styleId; id !== null && chain.length < MOST_LINKS; ) {
      const element = byId.get(id);
      if (!element) break;
      chain.push(element);
      id = element.value('w:basedOn');
    }
    return chain;
  };

  /** Every `w:rPr` that holds for a run, strongest first. */
  const runProperties = (style: Style, own: XmlElement | null): Layers => ({
    own,
    character: chainOf(own?.value('w:rStyle') ?? null).map(each => each.child('w:rPr')),
    paragraph: chainOf(style.id).map(each => each.child('w:rPr')),
    standard: defaults?.child('w:rPrDefault', 'w:rPr') ?? null,
  });

  return {
    styleOf(styleId) {
      const id = styleId !== null && byId.has(styleId) ? styleId : standardId;
      const known = styles.get(id);
      if (known) return known;
      const chain = chainOf(id);
      const style = { id, name: chain[0]?.value('w:name') ?? 'Normal', heading: headingOf(chain) };
      styles.set(id, style);
      return style;
    },
    numberingOf(styleId) {
      for (const element of chainOf(styleId)) {
        const properties = element.child('w:pPr', 'w:numPr');
        const numId = properties?.value('w:numId') ?? null;
        if (numId !== null) {
          return { numId, level: properties?.number('w:ilvl') ?? null, styleId: element.attribute('w:styleId') ?? '' };
        }
      }
      return null;
    },
    paragraphFormat(style, properties) {
      const layers = [
        properties,
        ...chainOf(style.id).map(each => each.child('w:pPr')),
        defaults?.child('w:pPrDefault', 'w:pPr') ?? null,
      ];
      return formatOf(layers);
    },
    look(style, properties) {
      const layers = runProperties(style, properties);
      const format: RunFormat = {
        font: fontOf(layers, themeFonts),
        size: first(layers, each => lengthIn(each.value('w:sz'), 2)) ?? 20,
        bold: isOn(layers, 'w:b'),
        italic: isOn(layers, 'w:i'),
        strike: isOn(layers, 'w:strike') || isOn(layers, 'w:dstrike'),
      };
      return { format, isHidden: isOn(layers, 'w:vanish') };
    },
  };
}

interface Layers {
  readonly own: XmlElement | null;
  readonly character: readonly (XmlElement | null)[];
  readonly paragraph: readonly (XmlElement | null)[];
  readonly standard: XmlElement | null;
}

/** Depth of the heading that Word's own styles, or one based on them, make of a paragraph. */
function headingOf(chain: readonly XmlElement[]): number {
  for (const element of chain) {
    const depth = /^(?:heading|标题)\s*([1-9])$/i.exec(element.value('w:name')?.trim() ?? '')?.[1];
    if (depth !== undefined) return Number(depth);
  }
  return 0;
}

function first<Value>({ own, character, paragraph, standard }: Layers, read: (layer: XmlElement) => Value | null) {
  for (const layer of [own, ...character, ...paragraph, standard]) {
    const value = layer && read(layer);
    if (value !== null && value !== undefined) return value;
  }
  return null;
}

/** A property that a character style switches on in a paragraph whose style has it is off, as 17.7.3 of the standard says. */
function isOn({ own, character, paragraph, standard }: Layers, name: string): boolean {
  const direct = own?.isOn(name) ?? null;
  if (direct !== null) return direct;
  const among = (layers: readonly (XmlElement | null)[]) =>
    layers.map(layer => layer?.isOn(name) ?? null).find(value => value !== null) ?? false;
  if (standard?.isOn(name)) return true;
  return among(character) !== among(paragraph);
}

function fontOf(layers: Layers, themeFonts: ThemeFonts): string | null {
  return first(layers, layer => {
    const fonts = layer.child('w:rFonts');
    const theme = fonts?.attribute('w:eastAsiaTheme');
    return (theme && themeFonts.eastAsian(theme)) || (fonts?.attribute('w:eastAsia') ?? null);
  });
}

const ALIGNMENTS: Readonly<Record<string, ParagraphFormat['alignment']>> = {
  left: 'left',
  start: 'left',
  center: 'center',
  right: 'right',
  end: 'right',
  both: 'both',
  distribute: 'both',
};

/** 12 points, a single line. */
const SINGLE = 240;

function formatOf(layers: readonly (XmlElement | null)[]): ParagraphFormat {
  const nearest = <Value>(read: (layer: XmlElement) => Value | null | undefined): Value | null => {
    for (const layer of layers) {
      const value = layer && read(layer);
      if (value !== null && value !== undefined) return value;
    }
    return null;
  };
  const spacing = (name: string) => nearest(layer => layer.child('w:spacing')?.attributes[name]);
  const rule = spacing('w:lineRule');
  return {
    alignment: ALIGNMENTS[nearest(layer => layer.value('w:jc')) ?? ''] ?? 'left',
    line: {
      rule: rule === 'exact' || rule === 'atLeast' ? rule : 'auto',
      twips: lengthIn(spacing('w:line'), 20) ?? SINGLE,
    },
    pageBreakBefore: nearest(layer => layer.isOn('w:pageBreakBefore')) ?? false,
    snapsToGrid: nearest(layer => layer.isOn('w:snapToGrid')) ?? true,
  };
}
