/** Breaks a title into lines as GB/T 9704 wants them: 词意完整, balanced, 梯形 or 菱形. */
import { widthInCharacters } from './page.ts';

/** 二号 characters in a line of 156 mm. */
const WIDEST_LINE = 20;
/** What is half-width may be a little wider than half, in the typeface that a machine has: 2025 must not push out 告. */
const SURPLUS = 0.06;
const ROOM = WIDEST_LINE + 0.1;
const HALF_WIDTH = /[ -~]/g;
const MOST_LINES = 4;

/** A line may be this much narrower than another; 关于 alone in a line is none. */
const LEAST_PART = 0.35;

const YEAR = '(?:\\d{4}|[一二三四五六七八九〇零○]{4})年';
/** What the name of a body ends in, in front of what it did. */
const ORGAN = '(?:政府|委员会|办公室|[局厅委办队院所])';
const SUBJECT = `(?:关于|《|（|${YEAR}|法治|依法|全面|推进|贯彻|落实)`;

/** Where the meaning pauses: after these, in front of 关于 and of the year, and where the name of the body ends. */
const PAUSE_AFTER = new RegExp(`关于|年度|${YEAR}(?!度)|[的、》]|${ORGAN}(?=${SUBJECT})`, 'g');
const PAUSE_BEFORE = new RegExp(`(?!^)(?:关于|《|（|(?<!关于|[—–~至-])[和及与暨]?${YEAR})`, 'g');
const NUMBERS: readonly RegExp[] = [new RegExp(`${YEAR}度?|[\\d.%]+`, 'g')];
/** Names: in marks or brackets, or of a body. */
const CLOSED: readonly RegExp[] = [
  /《[^《》]{0,60}》/g,
  /（[^（）]{0,60}）/g,
  new RegExp(`(?<=^|年度|年(?!度)|关于|[、》])[\\u4e00-\\u9fff]{2,24}?${ORGAN}(?=${SUBJECT})`, 'g'),
];
/** Terms that nobody would part, and marks that open no line. */
const WHOLE = ['法治政府建设', '法治政府', '政府信息公开', '依法行政', '工作报告', '年度报告'];
const OPENS_NO_LINE = /^[的、》）)和与及]/;

/**
 * The lines of `title`; one line where it fits, or where there is no way to break it. `terms` are those of the house
 * that stay in one line.
 * Example: 云泽市人民政府关于2024年度法治政府建设情况的报告 → 云泽市人民政府关于2024年度 / 法治政府建设情况的报告
 */
export function titleLines(title: string, terms: readonly string[] = []): readonly string[] {
  if (fits(title)) return [title];
  const isNotInside = outsideOf(title, [...CLOSED, ...NUMBERS], [...WHOLE, ...terms]);
  const pauses = pausesIn(title).filter(isNotInside);
  const words = wordEnds(title);
  return (
    balanced(title, pauses) ??
    balanced(title, words.filter(isNotInside)) ??
    anyOf(title, pauses) ??
    // A name that is wider than a line: Word would part it anyway, wherever the line is full, and leave one character over.
    balanced(title, words.filter(outsideOf(title, NUMBERS, [...WHOLE, ...terms]))) ?? [title]
  );
}

function fits(line: string): boolean {
  return widthInCharacters(line) + SURPLUS * (line.match(HALF_WIDTH)?.length ?? 0) <= ROOM;
}

function balanced(title: string, places: readonly number[]): readonly string[] | undefined {
  return firstBest(title, places, widths => Math.min(...widths) >= LEAST_PART * Math.max(...widths));
}

function anyOf(title: string, places: readonly number[]): readonly string[] | undefined {
  return firstBest(title, places, () => true);
}

/** With as few lines as will do. */
function firstBest(
  title: string,
  places: readonly number[],
  isGood: (widths: readonly number[]) => boolean,
): readonly string[] | undefined {
  for (let lines = 2; lines <= MOST_LINES; lines++) {
    const ways = waysOf(title, places, lines).filter(way => isGood(way.map(widthInCharacters)));
    if (ways.length > 0) return bestOf(ways);
  }
  return undefined;
}

function pausesIn(title: string): number[] {
  const after = Array.from(title.matchAll(PAUSE_AFTER), ({ index, 0: words }) => index + words.length);
  const before = Array.from(title.matchAll(PAUSE_BEFORE), ({ index }) => index);
  return [...new Set([...after, ...before])].filter(at => at > 0 && at < title.length).sort((a, b) => a - b);
}

function wordEnds(title: string): number[] {
  return Array.from(new Intl.Segmenter('zh', { granularity: 'word' }).segment(title), ({ index }) => index).filter(
    at => at > 0 && !OPENS_NO_LINE.test(title.slice(at)),
  );
}

function outsideOf(title: string, patterns: readonly RegExp[], whole: readonly string[]): (at: number) => boolean {
  const closed = [
    ...patterns.flatMap(pattern => [...title.matchAll(pattern)]),
    ...whole.flatMap(term => occurrences(title, term)),
  ];
  return at => !closed.some(({ index, 0: words }) => index < at && at < index + words.length);
}

function occurrences(title: string, term: string): { index: number; 0: string }[] {
  const found: { index: number; 0: string }[] = [];
  for (let at = title.indexOf(term); term !== '' && at >= 0; at = title.indexOf(term, at + 1))
    found.push({ index: at, 0: term });
  return found;
}

/** All ways to make `lines` lines none of which is too wide. */
function waysOf(title: string, places: readonly number[], lines: number): string[][] {
  if (lines === 1) return fits(title) ? [[title]] : [];
  return places.flatMap(place => {
    const line = title.slice(0, place);
    if (!fits(line)) return [];
    const rest = places.filter(each => each > place).map(each => each - place);
    return waysOf(title.slice(place), rest, lines - 1).map(way => [line, ...way]);
  });
}

/** The way whose lines differ least; of two such the one with the shorter line on top. */
function bestOf(ways: readonly (readonly string[])[]): readonly string[] | undefined {
  const judged = ways.map(way => {
    const widths = way.map(widthInCharacters);
    return { way, difference: Math.max(...widths) - Math.min(...widths), first: widths[0] ?? 0 };
  });
  return judged.sort((a, b) => a.difference - b.difference || a.first - b.first)[0]?.way;
}
