/** The shares that are told beside the parts of a list, and whether they are of one whole. */
import Fraction from 'fraction.js';
import { placeOf } from '../interval.ts';
import { sumOf } from '../reading/comparable.ts';
import type { Mention, ParagraphReading } from '../reading/model.ts';
import { sharesAfter, sharesInFront } from '../reading/rows.ts';
import { ownShareOf } from '../reading/shares.ts';

/** The share that is told of each part, 盗窃736人，占17.1%；诈骗538人，占12.5%; null where one has none. */
export function sharesOf({ mentions, rows }: ParagraphReading, parts: readonly Mention[]): readonly Mention[] | null {
  const shares =
    sharesInFront(rows, parts) ??
    sharesAfter(rows, parts) ??
    parts.map(part => ownShareOf(mentions, part) ?? inBracket(mentions, part));
  return shares.every(share => share !== null) ? shares : null;
}

/** 工业噪声45件（32.1%） */
function inBracket(mentions: readonly Mention[], part: Mention): Mention | null {
  return mentions.find(({ owner, role, lead }) => owner === part && role === 'rate' && lead.trim() === '') ?? null;
}

/**
 * Whether shares miss 100 % by more than their rounding: 85.19 % and 13.60 % leave something out, 25.0 % and 96.1 % are of what is
 * counted in several parts.
 */
export function missWhole(shares: readonly Mention[]): boolean {
  const rounding = shares.reduce((all, { figure }) => all.add(placeOf(figure)), new Fraction(0));
  return sumOf(shares).sub(100).abs().gt(rounding);
}
