/** 翻了一番, 翻两番: changes that are said without a figure. */
import type { Excerpt } from '../../report/model.ts';
import { parseHan } from '../../text/hanNumerals.ts';
import type { Doubling, Mention, Move } from './model.ts';

const DOUBLED = /翻了?([一两三])?番/g;

/** Each with the figure that it is said of and the earlier one, where the sentence names both. */
export function readDoublings(
  { prose: all, sentences }: Excerpt,
  mentions: readonly Mention[],
  moves: readonly Move[],
): readonly Doubling[] {
  const [first, end] = [mentions[0], mentions.at(-1)];
  if (!first || !end) return NONE;
  const base = sentences[first.sentence]?.span.start ?? 0;
  const prose = all.slice(base, sentences[end.sentence]?.span.end ?? all.length);
  if (!prose.includes('番')) return NONE;
  const found: Doubling[] = [];
  DOUBLED.lastIndex = 0;
  for (let match = DOUBLED.exec(prose); match; match = DOUBLED.exec(prose)) {
    const index = base + match.index;
    const ahead = mentions.findIndex(({ figure }) => figure.span.start > index);
    const [from, to] = [mentions[ahead], mentions[ahead + 1]];
    const told = mentions[ahead - 1];
    const isTold = told !== undefined && told.gap < 3 && moves.some(move => move.to === told);
    const isAhead =
      !isTold &&
      from &&
      to &&
      moves.some(move => move.from === from && move.to === to) &&
      from.figure.span.start - index < 20;
    if (isAhead) {
      found.push({
        span: { start: index, end: index + match[0].length },
        times: parseHan(match[1] ?? '一') ?? 1,
        now: to,
        base: from,
      });
      continue;
    }
    const last = mentions.findLast(({ figure }) => figure.span.end <= index);
    const before = last && mentions[last.index - 1];
    if (!last || !before || before.sentence !== last.sentence || before.figure.kind !== last.figure.kind) continue;
    const close = all.slice(last.figure.span.end, index);
    if (close.length > 8 || /[。;]/.test(close)) continue;
    const pair =
      last.role === 'base'
        ? { now: before, base: last }
        : before.role === 'base' || /[由从]/.test(before.lead)
          ? { now: last, base: before }
          : null;
    if (pair)
      found.push({
        span: { start: index, end: index + match[0].length },
        times: parseHan(match[1] ?? '一') ?? 1,
        ...pair,
      });
  }
  return found;
}

const NONE: readonly never[] = [];
