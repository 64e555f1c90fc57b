/** What writing one document collects on the way: relationships, pictures, the order of the footnotes, what was left out. */
import type { ExportLayout, Localized } from '../../engine/index.ts';
import { relationshipType } from './names.ts';
import { inlinePicture, type Picture, type Pictures, pictureStandIn } from './pictures.ts';

export interface Relationship {
  readonly id: string;
  readonly type: string;
  readonly target: string;
}

export interface Rendering {
  readonly layout: ExportLayout;
  /** Terms of the house that a title is not broken in. */
  readonly terms: readonly string[];
  readonly relationships: readonly Relationship[];
  /** Name of a part below `word/` → its bytes. */
  readonly media: ReadonlyMap<string, Uint8Array>;
  /** Labels of the footnotes in the order of their references; the number of one is its place, from 1. */
  readonly footnoteOrder: readonly string[];
  readonly remarks: readonly Localized[];
  /** Adds a relationship of the main part and gives its id. */
  relate(type: string, target: string): string;
  footnote(label: string): number;
  /** The run with the picture, or with what stands in for it. */
  picture(source: string, alt: string): string;
  /** Tells that bold was written as plain text, where it was more than the mark of a heading. */
  plainedBold(): void;
}

export function openRendering(layout: ExportLayout, terms: readonly string[], pictures: Pictures): Rendering {
  const relationships: Relationship[] = [];
  const media = new Map<string, Uint8Array>();
  const footnoteOrder: string[] = [];
  const remarks: Localized[] = [];
  const embedded = new Map<string, string>();
  let bold = 0;
  let drawings = 0;
  const relate = (type: string, target: string) => {
    const id = `rId${relationships.length + 1}`;
    relationships.push({ id, type: relationshipType(type), target });
    return id;
  };
  const embed = (source: string, picture: Picture) => {
    const known = embedded.get(source);
    if (known) return known;
    const name = `media/image${media.size + 1}.${picture.type}`;
    media.set(name, picture.bytes);
    const id = relate('image', name);
    embedded.set(source, id);
    return id;
  };
  const rendering: Rendering = {
    layout,
    terms,
    relationships,
    media,
    footnoteOrder,
    get remarks() {
      return bold > 0 ? [...remarks, plainBold(bold)] : remarks;
    },
    relate,
    footnote(label) {
      const known = footnoteOrder.indexOf(label);
      return known < 0 ? footnoteOrder.push(label) : known + 1;
    },
    picture(source, alt) {
      const picture = pictures.get(source);
      if (picture) return inlinePicture(picture, embed(source, picture), ++drawings, alt, layout);
      remarks.push(missingPicture(source, alt));
      return pictureStandIn(alt || source, layout);
    },
    plainedBold() {
      bold++;
    },
  };
  return rendering;
}

function plainBold(count: number): Localized {
  return {
    zh: `正文中加粗 ${count} 处排为不加粗，公文格式只规定字体。要保留，请在配置中写 "export": { "bold": true }。`,
    en: `${count} bold passages of the text are set plain, since official documents differ by typeface only. To keep them, set "export": { "bold": true }.`,
  };
}

function missingPicture(source: string, alt: string): Localized {
  const name = alt ? `“${alt}”（${source}）` : `“${source}”`;
  return {
    zh: `图片${name}没有读到，位置上写了〔图〕。请核对文件；网上的图片请先保存到本地，格式用 PNG、JPEG 或 GIF。`,
    en: `The picture "${source}" was not read; 〔图〕 stands in for it. Check the file; save a picture from the web first, as PNG, JPEG or GIF.`,
  };
}
