/** Turns Word's automatic numbering into the ordinals that a reader sees, as text at the head of each paragraph. */
import type { Parts } from './archive.ts';
import { type FormatHan, numeralOf } from './ordinals.ts';
import { child, children, numberAt, parseXml, serializeXml, valueAt } from './xml.ts';

interface Level {
  readonly start: number;
  readonly format: string;
  /** `（%2）`. */
  readonly text: string;
  readonly followedBy: string;
  /** Whether it goes on counting behind a higher level. */
  readonly neverRestarts: boolean;
  /** 1.1 even where the level above counts in 一、. */
  readonly inDigits: boolean;
  readonly style: string | null;
}

interface List {
  readonly abstractId: string;
  readonly levels: ReadonlyMap<number, Level>;
  readonly starts: ReadonlyMap<number, number>;
}

interface Numbering {
  listOf(numId: string): List | null;
}

interface Styles {
  numberingOf(
    styleId: string,
  ): { readonly numId: string; readonly level: number | null; readonly style: string } | null;
}

const MOST_LINKS = 20;

/** Changes `word/document.xml` of `parts`. Texts without automatic numbering stay as they are. */
export function writeOutNumbering(parts: Parts, formatHan: FormatHan): void {
  const document = parseXml(parts.get('word/document.xml') ?? '');
  const numberingXml = parts.get('word/numbering.xml');
  if (numberingXml === undefined) return;
  const styles = readStyles(parts.get('word/styles.xml'));
  const numbering = readNumbering(parseXml(numberingXml).documentElement, styles);
  const counters = new Map<string, number[]>();
  const started = new Set<string>();
  const paragraphs = Array.from(document.getElementsByTagName('w:p'));
  for (const paragraph of paragraphs) {
    if (isFallback(paragraph)) continue;
    const found = levelOf(paragraph, styles, numbering);
    if (!found) continue;
    const label = count(found, { counters, started, formatHan });
    if (label !== '') insertLabel(document, paragraph, label);
  }
  parts.set('word/document.xml', serializeXml(document));
}

interface Counting {
  /** By definition of a list and level: lists of one definition go on counting. */
  readonly counters: Map<string, number[]>;
  /** Lists that have begun anew where they are told to. */
  readonly started: Set<string>;
  readonly formatHan: FormatHan;
}

interface Numbered {
  readonly numId: string;
  readonly list: List;
  readonly depth: number;
  readonly level: Level;
}

function levelOf(paragraph: Element, styles: Styles, numbering: Numbering): Numbered | null {
  const properties = child(paragraph, 'pPr');
  const direct = child(properties, 'numPr');
  const styled = styles.numberingOf(valueAt(properties, 'pStyle') ?? '');
  const numId = valueAt(direct, 'numId') ?? styled?.numId ?? null;
  const list = numId === null || numId === '0' ? null : numbering.listOf(numId);
  if (numId === null || !list) return null;
  const byStyle = [...list.levels].find(([, { style }]) => style !== null && style === styled?.style)?.[0];
  const depth = numberAt(direct, 'ilvl') ?? styled?.level ?? byStyle ?? 0;
  const level = list.levels.get(depth);
  return level ? { numId, list, depth, level } : null;
}

/** Moves the counters on and gives the label of the paragraph. */
function count({ numId, list, depth, level }: Numbered, { counters: all, started, formatHan }: Counting): string {
  const counters = all.get(list.abstractId) ?? [];
  all.set(list.abstractId, counters);
  const override = list.starts.get(depth);
  const isRestart = override !== undefined && !started.has(`${numId}.${depth}`);
  started.add(`${numId}.${depth}`);
  counters[depth] = isRestart ? override : (counters[depth] ?? level.start - 1) + 1;
  for (const [deeper, { neverRestarts }] of list.levels) {
    if (deeper > depth && !neverRestarts) delete counters[deeper];
  }
  if (level.format === 'bullet') return '- ';
  if (level.format === 'none' && !level.text.includes('%')) return level.text;
  const text = level.text.replace(/%([1-9])/g, (_, digit: string) => {
    const at = Number(digit) - 1;
    const other = list.levels.get(at);
    if (!other) return '';
    counters[at] ??= other.start;
    return numeralOf(level.inDigits ? 'decimal' : other.format, counters[at] ?? 1, formatHan);
  });
  return text + level.followedBy;
}

/** As a run of text in front of the others. */
function insertLabel(document: Document, paragraph: Element, label: string): void {
  const run = document.createElement('w:r');
  const text = document.createElement('w:t');
  text.setAttribute('xml:space', 'preserve');
  text.appendChild(document.createTextNode(label));
  run.appendChild(text);
  paragraph.insertBefore(run, child(paragraph, 'pPr')?.nextSibling ?? paragraph.firstChild);
}

/** Word writes a text box twice, for itself and for programs that know less. */
function isFallback(element: Element): boolean {
  for (let node: Node | null = element.parentNode; node; node = node.parentNode) {
    if (node.nodeName === 'mc:Fallback') return true;
  }
  return false;
}

function readNumbering(root: Element, styles: Styles): Numbering {
  const byId = (name: string, key: string) =>
    new Map(children(root, name).map(element => [element.getAttribute(key) ?? '', element]));
  const abstracts = byId('abstractNum', 'w:abstractNumId');
  const nums = byId('num', 'w:numId');
  const lists = new Map<string, List | null>();
  const read = (numId: string, links: number): List | null => {
    const num = nums.get(numId);
    const abstractId = valueAt(num, 'abstractNumId') ?? '';
    const abstract = abstracts.get(abstractId);
    if (!num || !abstract || links > MOST_LINKS) return null;
    const link = valueAt(abstract, 'numStyleLink');
    if (link !== null) return read(styles.numberingOf(link)?.numId ?? '', links + 1);
    const levels = new Map(children(abstract, 'lvl').map(element => [depthOf(element), readLevel(element)]));
    const starts = new Map<number, number>();
    for (const override of children(num, 'lvlOverride')) {
      const depth = depthOf(override);
      const own = child(override, 'lvl');
      if (own) levels.set(depth, readLevel(own));
      const start = numberAt(override, 'startOverride');
      if (start !== null) starts.set(depth, start);
    }
    return { abstractId, levels, starts };
  };
  return {
    listOf(numId) {
      if (!lists.has(numId)) lists.set(numId, read(numId, 0));
      return lists.get(numId) ?? null;
    },
  };
}

function depthOf(element: Element): number {
  return Number(element.getAttribute('w:ilvl') ?? 0);
}

/** A tab behind the number shows as a gap; behind 一、 and （一） drafts have none, so only a bare numeral gets one. */
function readLevel(element: Element): Level {
  const text = valueAt(element, 'lvlText') ?? '';
  const format = valueAt(element, 'numFmt') ?? 'decimal';
  const isBare = !/Enclosed/.test(format) && /(?:%\d|[A-Za-z\d])$/.test(text) && valueAt(element, 'suff') !== 'nothing';
  return {
    start: numberAt(element, 'start') ?? 1,
    format,
    text,
    followedBy: isBare ? ' ' : '',
    neverRestarts: valueAt(element, 'lvlRestart') === '0',
    inDigits: child(element, 'isLgl') !== null,
    style: valueAt(element, 'pStyle'),
  };
}

function readStyles(text: string | undefined): Styles {
  const root = text === undefined ? null : parseXml(text).documentElement;
  const byId = new Map(children(root, 'style').map(style => [style.getAttribute('w:styleId') ?? '', style]));
  return {
    /** A style without numbering has that of the style it is based on. */
    numberingOf(styleId) {
      let id: string | null = styleId;
      for (let links = 0; id !== null && links < MOST_LINKS; links++) {
        const style = byId.get(id);
        const properties = child(style, 'pPr', 'numPr');
        const numId = valueAt(properties, 'numId');
        if (numId !== null) return { numId, level: numberAt(properties, 'ilvl'), style: id };
        id = valueAt(style, 'basedOn');
      }
      return null;
    },
  };
}
