/** Writes a draft as a Word file and reads its parts: what each test of the export begins with. */
import { strFromU8, unzipSync } from 'fflate';
import { type ExportLayout, parse } from '../../../server/src/engine/index.ts';
import { layoutFor, type Picture, type WrittenReport, writeReport } from '../../../server/src/word/write/index.ts';

export interface Exported extends WrittenReport {
  /** Text of a part: `word/document.xml`. */
  part(name: string): string;
  readonly names: readonly string[];
  readonly paragraphs: readonly ShownParagraph[];
}

export interface ShownParagraph {
  /** Id of its style; '' for an empty line. */
  readonly style: string;
  readonly text: string;
  /** The `w:pPr` element. */
  readonly properties: string;
  /** Text of each run with its character style or typeface. */
  readonly runs: readonly (readonly [style: string, text: string])[];
}

export interface ExportCase {
  readonly layout?: Partial<ExportLayout>;
  readonly terms?: readonly string[];
  readonly pictures?: ReadonlyMap<string, Picture>;
}

export function exported(text: string, { layout, terms = [], pictures = new Map() }: ExportCase = {}): Exported {
  const report = parse(text);
  const written = writeReport(report, { layout: layoutFor(report, layout).layout, terms, pictures });
  const files = unzipSync(written.bytes);
  const part = (name: string) => {
    const bytes = files[name];
    if (!bytes) throw new Error(`${name} is not in the file`);
    return strFromU8(bytes);
  };
  return { ...written, part, names: Object.keys(files), paragraphs: paragraphsOf(part('word/document.xml')) };
}

function paragraphsOf(document: string): ShownParagraph[] {
  return Array.from(document.matchAll(/<w:p>(.*?)<\/w:p>|<w:p\/>/gs), ([, content = '']) => {
    const properties = /^<w:pPr>.*?<\/w:pPr>/s.exec(content)?.[0] ?? '';
    const runs = Array.from(content.matchAll(/<w:r>(.*?)<\/w:r>/gs), ([, run = '']) => {
      const style = /<w:rStyle w:val="(\w+)"/.exec(run)?.[1] ?? /w:eastAsia="([^"]+)"/.exec(run)?.[1] ?? '';
      return [style, textOf(run)] as const;
    });
    return {
      style: /<w:pStyle w:val="(\w+)"/.exec(properties)?.[1] ?? '',
      text: runs.map(([, text]) => text).join(''),
      properties,
      runs,
    };
  });
}

function textOf(run: string): string {
  return run
    .replace(/<w:br\/>/g, '\n')
    .replace(/<w:tab\/>/g, '\t')
    .replace(/<w:footnoteReference [^>]*w:id="(\d+)"\/>/g, '[$1]')
    .replace(/<[^>]*>/g, '')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, '&');
}
