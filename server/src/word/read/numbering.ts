/** Counts Word's automatic numbering: which number each paragraph shows. */
import type { Label } from '../model.ts';
import { wholeNumber, type XmlElement } from '../xml.ts';
import { type FormatHan, numeralOf } from './ordinals.ts';
import type { Styles } from './styles.ts';

interface Level {
  readonly start: number;
  readonly format: NumberFormat;
  /** `（%2）`. */
  readonly text: string;
  readonly suffix: Label['suffix'];
  /** The level after which it begins again, from 1; 0 for never. */
  readonly restartsAfter: number | null;
  /** 1.1 even where the level above counts in 一、. */
  readonly inDigits: boolean;
  readonly style: string | null;
}

interface NumberFormat {
  readonly name: string;
  /** Least number of digits: 3 for 001. */
  readonly width: number;
}

interface List {
  readonly abstractId: string;
  readonly levels: ReadonlyMap<number, Level>;
  readonly starts: ReadonlyMap<number, number>;
}

/** Where a paragraph says that it is numbered: by itself, or by its style. */
export interface NumberingPlace {
  readonly numId: string | null;
  readonly level: number | null;
  readonly styleId: string;
}

export interface Numbering {
  /** Counts on and gives the label of the next paragraph of the text; null for one without a number. */
  next(place: NumberingPlace): Label | null;
}

const MOST_LINKS = 20;

/** `root` is that of `numbering.xml`, or null for a file without lists. */
export function readNumbering(root: XmlElement | null, styles: Styles, formatHan: FormatHan): Numbering {
  const lists = readLists(root, styles);
  // By definition of a list: lists of one definition go on counting.
  const counters = new Map<string, number[]>();
  const started = new Set<string>();
  return {
    next(place) {
      const styled = styles.numberingOf(place.styleId);
      const numId = place.numId ?? styled?.numId ?? null;
      const list = numId === null || numId === '0' ? null : lists(numId);
      if (numId === null || !list) return null;
      const byStyle = [...list.levels].find(([, { style }]) => style !== null && style === styled?.styleId)?.[0];
      const depth = place.level ?? styled?.level ?? byStyle ?? 0;
      const level = list.levels.get(depth);
      if (!level) return null;
      const counts = counters.get(list.abstractId) ?? [];
      counters.set(list.abstractId, counts);
      count(counts, numId, list, depth, level, started);
      const text = labelText(counts, list, level, formatHan);
      const { suffix } = level;
      return text === '' ? null : { text, suffix, isBullet: level.format.name === 'bullet', numId, level: depth };
    },
  };
}

function count(counts: number[], numId: string, list: List, depth: number, level: Level, started: Set<string>): void {
  const override = list.starts.get(depth);
  const isRestart = override !== undefined && !started.has(`${numId}.${depth}`);
  started.add(`${numId}.${depth}`);
  counts[depth] = isRestart ? override : (counts[depth] ?? level.start - 1) + 1;
  for (const [deeper, { restartsAfter }] of list.levels) {
    if (deeper > depth && (restartsAfter === null || depth < restartsAfter)) delete counts[deeper];
  }
}

function labelText(counts: number[], list: List, level: Level, formatHan: FormatHan): string {
  if (level.format.name === 'bullet') return '•';
  return level.text.replace(/%([1-9])/g, (_, digit: string) => {
    const at = Number(digit) - 1;
    const other = list.levels.get(at);
    if (!other || other.format.name === 'none') return '';
    counts[at] ??= other.start;
    const { name, width } = other.format;
    const numeral = numeralOf(level.inDigits ? 'decimal' : name, counts[at] ?? 1, formatHan);
    return level.inDigits ? numeral : numeral.padStart(width, '0');
  });
}

function readLists(root: XmlElement | null, styles: Styles): (numId: string) => List | null {
  const byId = (name: string, key: string) =>
    new Map(
      (root?.children ?? [])
        .filter(element => element.name === name)
        .map(element => [element.attributes[key] ?? '', element]),
    );
  const abstracts = byId('w:abstractNum', 'w:abstractNumId');
  const nums = byId('w:num', 'w:numId');
  const lists = new Map<string, List | null>();
  const read = (numId: string, links: number): List | null => {
    const num = nums.get(numId);
    const abstractId = num?.value('w:abstractNumId') ?? '';
    const abstract = abstracts.get(abstractId);
    if (!num || !abstract || links > MOST_LINKS) return null;
    const link = abstract.value('w:numStyleLink');
    if (link !== null) return read(styles.numberingOf(link)?.numId ?? '', links + 1);
    const levels = new Map<number, Level>();
    for (const element of abstract.children)
      if (element.name === 'w:lvl') levels.set(depthOf(element), readLevel(element));
    const starts = new Map<number, number>();
    for (const override of num.children) {
      if (override.name !== 'w:lvlOverride') continue;
      const own = override.child('w:lvl');
      if (own) levels.set(depthOf(override), readLevel(own));
      const start = override.number('w:startOverride');
      if (start !== null) starts.set(depthOf(override), start);
    }
    return { abstractId, levels, starts };
  };
  return numId => {
    if (!lists.has(numId)) lists.set(numId, read(numId, 0));
    return lists.get(numId) ?? null;
  };
}

function depthOf(element: XmlElement): number {
  return wholeNumber(element.attribute('w:ilvl')) ?? 0;
}

function readLevel(element: XmlElement): Level {
  const suffix = element.value('w:suff');
  return {
    start: element.number('w:start') ?? 1,
    format: readFormat(element),
    text: element.value('w:lvlText') ?? '',
    suffix: suffix === 'space' || suffix === 'nothing' ? suffix : 'tab',
    restartsAfter: element.number('w:lvlRestart'),
    inDigits: element.isOn('w:isLgl') ?? false,
    style: element.value('w:pStyle'),
  };
}

/** A format of the user's own, `001, 002, 003, ...`, comes with one that is nearly the same for programs that know less. */
function readFormat(level: XmlElement): NumberFormat {
  const alternate = level.child('mc:AlternateContent');
  const own = level.child('w:numFmt') ?? alternate?.child('mc:Choice', 'w:numFmt') ?? null;
  const name = own?.attribute('w:val') ?? 'decimal';
  if (name !== 'custom') return { name, width: 0 };
  const width = /^0+1(?=,|$)/.exec(own?.attribute('w:format') ?? '')?.[0].length ?? 0;
  return { name: width > 0 ? 'decimal' : (alternate?.value('mc:Fallback', 'w:numFmt') ?? 'decimal'), width };
}
