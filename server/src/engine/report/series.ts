/** 一是…二是…, 第一，…第二，…: finds the running ordinals inside paragraphs and across their starts. */
import { allMatches } from '../text/allMatches.ts';
import { type Ordinal, type OrdinalStyle, readOrdinal } from '../text/ordinals.ts';
import type { Paragraph, Series } from './model.ts';

// A running ordinal stands at the start of a clause; the list mark in front may be any of these.
const CANDIDATE = /(?<=^|[。;:,!?、)〕”\n] ?)(?:[一二三四五六七八九十]{1,3}[是要]|第[一二三四五六七八九十]{1,3},)/g;

/**
 * One series per run. Inside a paragraph a run restarts at 一是 (重新起头 is allowed); ordinals at paragraph starts form
 * a run of their own through neighbouring paragraphs of one section, with continuation paragraphs between them. Where
 * only the first stands at the start (`一是…;二是…。` as a paragraph), those inside belong to its run.
 */
export function readSeries(text: string, prose: string, paragraphs: readonly Paragraph[]): Series[] {
  const series: Series[] = [];
  const leading = new Map<OrdinalStyle, Ordinal[]>();
  const flush = () => {
    for (const ordinals of leading.values()) series.push({ ordinals });
    leading.clear();
  };
  for (const [index, paragraph] of paragraphs.entries()) {
    const own = paragraph.ordinal;
    if (paragraph.zone !== 'body' || (own && own.style !== 'is' && own.style !== 'di')) flush();
    if (paragraph.zone === 'body') collectInside(text, prose, paragraph, paragraphs[index + 1], leading, series);
  }
  flush();
  return series;
}

function collectInside(
  text: string,
  prose: string,
  paragraph: Paragraph,
  next: Paragraph | undefined,
  leading: Map<OrdinalStyle, Ordinal[]>,
  series: Series[],
): void {
  const inside = new Map<OrdinalStyle, Ordinal[]>();
  const words = prose.slice(paragraph.span.start, paragraph.span.end);
  if (!/[是要]|第/.test(words)) return;
  for (const { index } of allMatches(words, CANDIDATE)) {
    const ordinal = readOrdinal(text, prose, paragraph.span.start + index);
    if (!ordinal || (ordinal.style !== 'is' && ordinal.style !== 'di')) continue;
    const { style, value } = ordinal;
    const goesOn = value !== 1 && !inside.has(style) && opensRun(paragraph, style) && !continuesRun(next, style);
    const runs = index === 0 || goesOn ? leading : inside;
    const run = runs.get(style);
    if (run && value !== 1) run.push(ordinal);
    else {
      if (run) series.push({ ordinals: run });
      runs.set(style, [ordinal]);
    }
  }
  for (const ordinals of inside.values()) series.push({ ordinals });
}

function opensRun({ ordinal }: Paragraph, style: OrdinalStyle): boolean {
  return ordinal?.style === style && ordinal.value === 1;
}

function continuesRun(paragraph: Paragraph | undefined, style: OrdinalStyle): boolean {
  return paragraph?.ordinal?.style === style && paragraph.ordinal.value !== 1;
}
