/** Finds figures that stand side by side, 36.3%、25.3%、12.8%, and the names that stand side by side in front of them. */
import { readLabel } from './labels.ts';
import { anyOf } from './lexicon.ts';
import type { Mention, Row } from './model.ts';

const JOIN = /^(?:、|和|与|及|以及|、和)$/;
const JOIN_WITH_VERB = new RegExp(
  `^(?:、|和|与|及|以及)(?:同比|环比)?(?:${anyOf('rise')}|${anyOf('fall')})(?:了|约)?$`,
);
const RESPECTIVELY = new RegExp(anyOf('respectively'));

export function readRows(mentions: readonly Mention[]): readonly Row[] {
  const rows: Row[] = [];
  for (let at = 0; at < mentions.length; ) {
    const first = mentions[at];
    const row = first ? [first] : [];
    for (let next = mentions[++at]; first && next && goesOn(first, next); next = mentions[++at]) row.push(next);
    if (first && row.length > 1) {
      const years = yearsIn(first, row.length);
      for (const [place, mention] of row.entries()) {
        if (first.role === 'base' || (first.role === 'share' && mention.role === 'rate')) mention.role = first.role;
        const year = years[place];
        if (year !== undefined) mention.frame = { ...mention.frame, period: year };
      }
      const names = namesIn(first, row.length);
      for (const [place, mention] of row.entries()) {
        // 2024年、2025年全市受理案件分别为: the last of the years says what all are.
        const name =
          years.length === row.length && names[place] && YEAR.test(names[place]) ? names.at(-1) : names[place];
        if (name) mention.label = readLabel(name, '', mention.figure);
      }
      // 立案31件、20件: what the first is of is said of all.
      if (names.length === 0) for (const mention of row) if (mention.label.words === '') mention.label = first.label;
      const before = rows.at(-1)?.mentions;
      // 受理案件分别为1834件、2067件，标的额分别为18.7亿元、21.9亿元: of the same two years.
      if (before && years.length === 0 && isOfSameYears(before, row))
        for (const [place, mention] of row.entries()) {
          mention.frame = { ...mention.frame, period: before[place]?.frame.period ?? '' };
          mention.label = first.label;
        }
      rows.push({ mentions: row, names, distributed: RESPECTIVELY.test(first.clauseWords) });
    }
  }
  return rows;
}

const YEAR = /^(?:19|20)\d\d年度?$/;

function isOfSameYears(before: readonly Mention[], row: readonly Mention[]): boolean {
  const [last, first] = [before.at(-1), row[0]];
  return (
    last !== undefined &&
    first !== undefined &&
    before.length === row.length &&
    first.index === last.index + 1 &&
    first.sentence === last.sentence &&
    RESPECTIVELY.test(first.lead) &&
    new Set(before.map(({ frame }) => frame.period)).size === row.length &&
    before.every(({ frame }) => Number(frame.period) > 0)
  );
}

function goesOn(first: Mention, next: Mention): boolean {
  const [a, b] = [first.figure, next.figure];
  if (next.depth !== first.depth || next.owner !== first.owner || next.sentence !== first.sentence) return false;
  if (a.kind !== b.kind) return false;
  // 较上年分别减少3起、2人: of what was told in front, each in its measure.
  const isOfSeveral = first.role === 'change' && RESPECTIVELY.test(first.clauseWords);
  if (a.unit !== b.unit && a.unit !== '' && b.unit !== '' && !isOfSeveral) return false;
  return JOIN.test(next.between) || (first.role === 'change' && JOIN_WITH_VERB.test(next.between));
}

/** 维持、驳回、撤销分别为: as many names as figures, or none; they may stand in the clause in front. */
function namesIn({ clauseWords, between }: Mention, size: number): readonly string[] {
  for (const words of [
    clauseWords,
    ...between
      .split(/[,;:。]/)
      .toReversed()
      .slice(1, 3),
  ]) {
    // 直接纠错率、调解和解率: a name may hold a 和 of its own.
    const names = [/、|和|与|及/, /、/].map(mark => words.split(mark)).find(({ length }) => length === size);
    if (names) return names.map(name => name.replace(RESPECTIVELY, '').trim());
  }
  return [];
}

/** 2022年、2023年、2024年分别为, 2022年至2024年: the year of each figure of the row. */
function yearsIn({ clauseWords, between }: Mention, size: number): readonly string[] {
  const words = clauseWords.includes('年') ? clauseWords : between;
  const years = Array.from(words.matchAll(/((?:19|20)\d\d)(?=年|[、-])/g), ([, year = '']) => year);
  if (years.length === size) return years;
  const [from, to] = years.map(Number);
  if (years.length !== 2 || from === undefined || to === undefined || to - from + 1 !== size) return [];
  return Array.from({ length: size }, (_, at) => String(from + at));
}

/** The row in which `mention` stands, with its place there. */
export function placeInRow(rows: readonly Row[], mention: Mention): { readonly row: Row; readonly at: number } | null {
  for (const row of rows) {
    const at = row.mentions.indexOf(mention);
    if (at >= 0) return { row, at };
  }
  return null;
}

/** 听证102件、听取意见392件，分别占25.0%、96.1%: the row of shares that follows the counts at once; null where none does. */
export function sharesAfter(rows: readonly Row[], counts: readonly Mention[]): readonly Mention[] | null {
  const last = counts.at(-1);
  const row = last && rows.find(({ mentions: [first] }) => first?.index === last.index + 1);
  return row?.mentions.length === counts.length && row.mentions[0]?.role === 'share' ? row.mentions : null;
}

/** 分别占总量5400件的`45%、20%和12%`，分别为2430件、1080件和648件: the row of shares right in front of a row of as many counts; null where there is none. */
export function sharesInFront(rows: readonly Row[], counts: readonly Mention[]): readonly Mention[] | null {
  const [first] = counts;
  const row = rows.find(({ mentions }) => mentions.at(-1)?.index === (first?.index ?? 0) - 1);
  const isRow = first && row?.mentions.length === counts.length && /^分别[为是达]/.test(first.lead.trim());
  return isRow && row.mentions[0]?.figure.kind === 'percent' && row.mentions[0].sentence === first.sentence
    ? row.mentions
    : null;
}
