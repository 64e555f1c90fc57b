/** 一是…二是…, 第一，…第二，…, （1）…（2）…: finds the running ordinals inside paragraphs and across their starts. */
import { allMatches } from '../text/allMatches.ts';
import { moveOrdinal, type Ordinal, type OrdinalStyle, readOrdinal } from '../text/ordinals.ts';
import type { Excerpt, Paragraph, Series } from './model.ts';
import { once } from './once.ts';

// A running ordinal stands at the start of a clause; the list mark in front may be any of these.
const CANDIDATE =
  /(?<=^|[。;:,!?、)〕”\n] ?)(?:[一二三四五六七八九十]{1,3}[是要]|第[一二三四五六七八九十]{1,3},)|(?<=[。;:,!?] ?)(?:\((?:\d{1,2}|[一二三四五六七八九十]{1,3})\)|[①-⑳])/g;

/**
 * One series per run. Inside a paragraph a run restarts at 一是 (重新起头 is allowed); ordinals at paragraph starts form
 * a run of their own through neighbouring paragraphs of one section, with continuation paragraphs between them. Where
 * only the first stands at the start (`一是…;二是…。` as a paragraph), those inside belong to its run.
 */
export function readSeries(paragraphs: readonly Paragraph[], excerpts: readonly Excerpt[]): Series[] {
  const series: Series[] = [];
  const leading = new Map<OrdinalStyle, Ordinal[]>();
  const flush = () => {
    for (const ordinals of leading.values()) series.push({ ordinals });
    leading.clear();
  };
  paragraphs.forEach((paragraph, index) => {
    if (paragraph.zone === 'aside') return;
    const own = paragraph.ordinal;
    if (paragraph.zone !== 'body' || (own && own.style !== 'is' && own.style !== 'di')) flush();
    const excerpt = paragraph.zone === 'body' ? excerpts[index] : undefined;
    const ordinals = excerpt ? ordinalsIn(excerpt) : NONE;
    if (ordinals.length > 0) collect(ordinals, paragraph, paragraphs[index + 1], leading, series);
  });
  flush();
  return series;
}

/** The running ordinals of a paragraph, in its own offsets. */
const ordinalsIn = once(({ text, prose }): readonly Ordinal[] => {
  if (!SIGN.test(prose)) return NONE;
  const ordinals: Ordinal[] = [];
  for (const { index } of allMatches(prose, CANDIDATE)) {
    const ordinal = readOrdinal(text, prose, index);
    if (ordinal && STYLES.has(ordinal.style)) ordinals.push(ordinal);
  }
  return ordinals;
});

/** Of （1） and ① only those inside a paragraph run here; at its start they are ordinals of the outline. */
const STYLES: ReadonlySet<OrdinalStyle> = new Set(['is', 'di', 'han-paren', 'arabic-paren', 'circled']);
const SIGN = /[是要]|第|\([\d一]|[①-⑳]/;
const NONE: readonly Ordinal[] = [];

function collect(
  ordinals: readonly Ordinal[],
  paragraph: Paragraph,
  next: Paragraph | undefined,
  leading: Map<OrdinalStyle, Ordinal[]>,
  series: Series[],
): void {
  const inside = new Map<OrdinalStyle, Ordinal[]>();
  for (const found of ordinals) {
    const ordinal = moveOrdinal(found, paragraph.span.start);
    const { style, value } = ordinal;
    const goesOn = value !== 1 && !inside.has(style) && opensRun(paragraph, style) && !continuesRun(next, style);
    const runs = found.span.start === 0 || goesOn ? leading : inside;
    const run = runs.get(style);
    if (run && value !== 1) run.push(ordinal);
    else {
      if (run) series.push({ ordinals: run });
      runs.set(style, [ordinal]);
    }
  }
  for (const own of inside.values()) series.push({ ordinals: own });
}

function opensRun({ ordinal }: Paragraph, style: OrdinalStyle): boolean {
  return ordinal?.style === style && ordinal.value === 1;
}

function continuesRun(paragraph: Paragraph | undefined, style: OrdinalStyle): boolean {
  return paragraph?.ordinal?.style === style && paragraph.ordinal.value !== 1;
}
